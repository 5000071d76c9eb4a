"""sendMediaGroup: several files that are shown as one, and changing a file where it is."""

import itertools
from collections.abc import Sequence

from simulator import views
from simulator.bot_api.arguments import Arguments
from simulator.bot_api.markup import read_markup
from simulator.errors import BadRequestError
from simulator.methods.access import own_message, writable_chat
from simulator.methods.input_media import InputMedia, media_kind, read_input_media
from simulator.methods.messages import NOT_MODIFIED
from simulator.methods.outgoing import send
from simulator.model import Json, Message
from simulator.world import World

MOST = 10
ALLOWED = ("audio", "document", "photo", "video")
ALONE = ("audio", "document")  # never together with other kinds
EDITABLE = ("animation", *ALLOWED)
_NUMBERS = itertools.count(13_500_000_000_000_001)


async def send_media_group(world: World, args: Arguments) -> list[Json]:
    """sendMediaGroup: 2–10 photos and videos, or documents, or sounds; one item alone is sent as a plain message."""
    items = _items(world, args)
    writable_chat(world, args)
    if len(items) > MOST:
        raise BadRequestError("too many messages to send as an album")
    if not items:
        raise BadRequestError("there are no messages to send")
    contents = [await item.content(world) for item in items]
    _check_album(items, contents)
    group = {"media_group_id": str(next(_NUMBERS))} if len(items) > 1 else {}
    # An album has no keyboard: the server does not look whether one came.
    bare = Arguments({name: value for name, value in args.values.items() if name != "reply_markup"})
    return [send(world, bare, {**group, **content}) for content in contents]


async def edit_message_media(world: World, args: Arguments) -> Json:
    """editMessageMedia: another file and caption in place of a file or a text; without reply_markup no keyboard."""
    markup = read_markup(args.text("reply_markup"), only_inline=True)
    wish = _required_json(args, "can't parse input media JSON object")
    item = read_input_media(world, args, wish)
    _check_editable(own_message(world, args))
    content = await item.content(world)
    message = own_message(world, args)  # once more: a download may have taken its time
    _check_editable(message)
    if group := message.content.get("media_group_id"):
        _check_in_album(message, content)
        content = {"media_group_id": group, **content}
    if content == message.content and markup == message.reply_markup:
        raise BadRequestError(NOT_MODIFIED)
    message.content, message.reply_markup = content, markup
    world.touch(message)
    return views.bot_message(world, message)


def _items(world: World, args: Arguments) -> list[InputMedia]:
    wish = _required_json(args, "can't parse media JSON object")
    if not isinstance(wish, list):
        raise BadRequestError("expected an Array of InputMedia")
    items = [read_input_media(world, args, item) for item in wish]
    if any(item.type == "animation" for item in items):
        raise BadRequestError("can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup")
    return items


def _required_json(args: Arguments, complaint: str) -> object:
    if not args.text("media"):
        raise BadRequestError('parameter "media" is required')
    return args.json("media", complaint)


def _check_album(items: Sequence[InputMedia], contents: Sequence[Json]) -> None:
    if len({_caption_above(item) for item in items}) > 1:
        raise BadRequestError("parameter show_caption_above_media must be the same for all messages")
    kinds = [media_kind(content) for content in contents]
    if not set(kinds) <= set(ALLOWED):
        raise BadRequestError("can't use the media of the specified type in the album")
    lonely = next((kind for kind in kinds if kind in ALONE), None)
    if lonely and len(set(kinds)) > 1:
        raise BadRequestError(f"{lonely} can't be mixed with other media types")


def _caption_above(item: InputMedia) -> bool:
    return item.type not in ALONE and item.args.flag("show_caption_above_media")


def _check_editable(message: Message) -> None:
    if "text" not in message.content and media_kind(message.content) not in EDITABLE:
        raise BadRequestError("message media can't be edited")


def _check_in_album(message: Message, content: Json) -> None:
    before, after = media_kind(message.content), media_kind(content)
    if before == after:
        return
    if after not in ALLOWED:
        raise BadRequestError("message content type can't be used in an album")
    if before in ALONE or after in ALONE:
        raise BadRequestError("can't change media type in the album")
