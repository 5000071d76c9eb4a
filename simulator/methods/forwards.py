"""Messages that are sent once more: forwarded with their author, copied without."""

import itertools
import json
from collections import Counter
from collections.abc import Callable

from simulator import views
from simulator.acts.voting import place
from simulator.bot_api.arguments import Arguments
from simulator.contents.dice import cast
from simulator.errors import BadRequestError
from simulator.groups.service import is_service
from simulator.methods.access import found, known_chat, writable_chat
from simulator.methods.media import CAPTIONED, with_caption, without_caption
from simulator.methods.numbers import message_ids
from simulator.methods.outgoing import caption_content, send
from simulator.methods.polls import copied, send_as_message
from simulator.model import Json, Message
from simulator.world import World

# What belongs to one sending of a message and not to what it says.
ORIGIN = {"forward_origin", "forward_from", "forward_date"}
OF_ITS_OWN = ORIGIN | {"media_group_id", "via_bot"}
_ALBUMS = itertools.count(13_600_000_000_000_001)


def forward_message(world: World, args: Arguments) -> Json:
    """forwardMessage: with its author; a protected message cannot be forwarded."""
    source = _source(world, args, "message to forward")
    writable_chat(world, args)
    if is_service(source.content) or source.protected:
        raise BadRequestError("the message can't be forwarded")
    return _forward(world, args, source, {})


def forward_messages(world: World, args: Arguments) -> list[Json]:
    """forwardMessages: up to 100 by rising numbers; those that are not there or cannot be forwarded are skipped."""
    sources = [source for source in _sources(world, args) if not source.protected]
    return _sent(sources, lambda source, album: _forward(world, args, source, album))


def copy_message(world: World, args: Arguments) -> Json:
    """copyMessage: the content without its author, protected or not, with a new caption if one is given."""
    # An empty caption is one, too: the old one goes.
    caption = caption_content(world, args) if "caption" in args.values else None
    source = _source(world, args, "message to copy")
    writable_chat(world, args)
    if is_service(source.content):
        raise BadRequestError("the message can't be copied")
    return {"message_id": _copy(world, args, source, {}, caption)["message_id"]}


def copy_messages(world: World, args: Arguments) -> list[Json]:
    """copyMessages: as forwardMessages, without authors, and without captions if they are not wanted."""
    caption: Json | None = {} if args.flag("remove_caption") else None
    return _sent(_sources(world, args), lambda source, album: _copy(world, args, source, album, caption))


def _forward(world: World, args: Arguments, source: Message, album: Json) -> Json:
    author = views.author(world, source)
    origin = {"type": "user", "date": source.date, "sender_user": author}
    content = {"forward_origin": origin, "forward_from": author, "forward_date": source.date, **source.content}
    content = {name: value for name, value in content.items() if name != "media_group_id"}
    answer = send(world, _with_links(args, source), {**content, **album})
    if "poll" in content:
        message = world.chats[answer["chat"]["id"]].history[answer["message_id"]]
        place(world.polls[content["poll"]["id"]], message)
    return answer


def _copy(world: World, args: Arguments, source: Message, album: Json, caption: Json | None) -> Json:
    content = {name: value for name, value in source.content.items() if name not in OF_ITS_OWN}
    if "poll" in content:
        return send_as_message(world, args, copied(world, world.polls[content["poll"]["id"]]))
    if "dice" in content:
        content = {"dice": cast(world.chance, content["dice"]["emoji"])}
    if caption is not None and content.keys() & CAPTIONED:
        content = with_caption(without_caption(content), caption, args)
    return send(world, args, {**content, **album})


def _with_links(args: Arguments, source: Message) -> Arguments:
    """A forwarded message keeps a keyboard of nothing but links."""
    if not source.buttons or not all("url" in button or "login_url" in button for button in source.buttons):
        return args
    return Arguments({**args.values, "reply_markup": json.dumps(source.reply_markup)})


def _source(world: World, args: Arguments, called: str) -> Message:
    args.required("from_chat_id")
    chat = known_chat(world, args, "from_chat_id")
    return found(chat, args.integer("message_id"), called)


def _sources(world: World, args: Arguments) -> list[Message]:
    args.required("from_chat_id")
    numbers = message_ids(args)
    writable_chat(world, args)
    history = known_chat(world, args, "from_chat_id").history
    there = [number for number in numbers if number in history]
    if not there:
        raise BadRequestError("there are no messages to forward")
    if there != sorted(set(there)):
        raise BadRequestError("message identifiers must be in a strictly increasing order")
    return [message for number in there if not is_service((message := history[number]).content)]


def _sent(sources: list[Message], send_one: Callable[[Message, Json], Json]) -> list[Json]:
    """Sends them with albums kept together, of which at least two messages are left."""
    if not sources:
        raise BadRequestError("messages can't be forwarded")
    albums = Counter(source.content.get("media_group_id") for source in sources)
    named = {album: {"media_group_id": str(next(_ALBUMS))} for album in albums if album and albums[album] > 1}
    sent = [send_one(source, named.get(source.content.get("media_group_id"), {})) for source in sources]
    return [{"message_id": answer["message_id"]} for answer in sent]
