"""Sending, editing, deleting and pinning messages; reactions and chat actions."""

from typing import Any

from simulator import views
from simulator.acts.membership import post_service
from simulator.arguments import Arguments
from simulator.errors import BadRequestError
from simulator.markup import read_markup
from simulator.methods.access import found, known_chat, own_message, writable_chat
from simulator.methods.media import with_caption
from simulator.methods.outgoing import caption_content, send, text_content
from simulator.methods.rights import check_deletable, check_pinning
from simulator.model import Json, Message
from simulator.service import is_service
from simulator.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
CAPTIONED = {"animation", "audio", "document", "photo", "video", "voice"}
ACTIONS = {
    "cancel",
    "typing",
    "record_video",
    "upload_video",
    "record_audio",
    "record_voice",
    "upload_audio",
    "upload_voice",
    "upload_photo",
    "upload_document",
    "choose_sticker",
    "pick_up_location",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(world: World, args: Arguments) -> Json:
    """sendMessage."""
    return send(world, args, text_content(world, args))


def edit_message_text(world: World, args: Arguments) -> Json:
    """editMessageText: without reply_markup the keyboard goes; what changes nothing is refused."""
    content = text_content(world, args, "MESSAGE_TOO_LONG")
    markup = read_markup(args.text("reply_markup"), only_inline=True)
    message = own_message(world, args)
    if "text" not in message.content:
        raise BadRequestError("there is no text in the message to edit")
    return _replace(world, message, content, markup)


def edit_message_caption(world: World, args: Arguments) -> Json:
    """editMessageCaption: an empty caption removes it."""
    caption = caption_content(world, args, "MEDIA_CAPTION_TOO_LONG")
    markup = read_markup(args.text("reply_markup"), only_inline=True)
    message = own_message(world, args)
    if not message.content.keys() & CAPTIONED:
        raise BadRequestError("there is no caption in the message to edit")
    return _replace(world, message, with_caption(_without_caption(message.content), caption, args), markup)


def edit_message_reply_markup(world: World, args: Arguments) -> Json:
    """editMessageReplyMarkup."""
    markup = read_markup(args.text("reply_markup"), only_inline=True)
    message = own_message(world, args)
    return _replace(world, message, message.content, markup)


def delete_message(world: World, args: Arguments) -> bool:
    """deleteMessage: within 48 hours, either side's; in a group only the bot's own, unless it is administrator."""
    if not args.text("chat_id"):
        raise BadRequestError("chat identifier is not specified")
    if not args.integer("message_id"):
        raise BadRequestError("message identifier is not specified")
    chat = writable_chat(world, args)
    message = found(chat, args.integer("message_id"), "message to delete")
    check_deletable(world, chat, message)
    world.delete(message)
    return True


def delete_messages(world: World, args: Arguments) -> bool:
    """deleteMessages: those that cannot be found are skipped."""
    numbers = _message_ids(args)
    chat = writable_chat(world, args)
    messages = [message for number in numbers if (message := chat.history.get(number))]
    for message in messages:
        check_deletable(world, chat, message)
    for message in messages:
        world.delete(message)
    return True


def pin_chat_message(world: World, args: Arguments) -> bool:
    """pinChatMessage: in a group a service message tells of it, the bot as well."""
    chat = writable_chat(world, args)
    message = found(chat, args.integer("message_id"), "message to pin")
    check_pinning(world, chat)
    _pin(world, message, pinned=True)
    if not chat.is_private:
        post_service(world, chat, {"pinned_message": views.bot_message(world, message, with_reply=False)}, by=None)
    return True


def unpin_chat_message(world: World, args: Arguments) -> bool:
    """unpinChatMessage: without message_id the newest pinned one."""
    chat = writable_chat(world, args)
    if args.integer("message_id"):
        message = found(chat, args.integer("message_id"), "message to unpin")
    else:
        pinned = [message for message in chat.history.values() if message.pinned]
        if not pinned:
            raise BadRequestError("message to unpin not found")
        message = pinned[-1]
    check_pinning(world, chat)
    _pin(world, message, pinned=False)
    return True


def unpin_all_chat_messages(world: World, args: Arguments) -> bool:
    """unpinAllChatMessages."""
    chat = writable_chat(world, args)
    check_pinning(world, chat)
    for message in chat.history.values():
        _pin(world, message, pinned=False)
    return True


def set_message_reaction(world: World, args: Arguments) -> bool:
    """setMessageReaction: at most one emoji from a bot; an empty list takes it back."""
    wish = args.json("reaction", "can't parse reaction types JSON object") or []
    if not isinstance(wish, list):
        raise BadRequestError("expected an Array of ReactionType")
    if len(wish) > 1:
        raise BadRequestError("REACTIONS_TOO_MANY")
    reactions = [_reaction(item) for item in wish]
    chat = writable_chat(world, args)
    message = found(chat, args.integer("message_id"), "message to react")
    message.reactions = reactions
    world.touch(message, edited=False)
    return True


def send_chat_action(world: World, args: Arguments) -> bool:
    """sendChatAction."""
    if args.text("action") not in ACTIONS:
        raise BadRequestError("wrong parameter action in request")
    chat = writable_chat(world, args)
    world.events.publish({"type": "action", "chat_id": chat.id, "action": args.text("action")})
    return True


def copy_message(world: World, args: Arguments) -> Json:
    """copyMessage: the content without its author; a protected message cannot be copied."""
    source = _source(world, args, "message to copy")
    if is_service(source.content):
        raise BadRequestError("the message can't be copied")
    if source.protected:
        raise BadRequestError("message has protected content and can't be forwarded")
    content = {
        name: value for name, value in source.content.items() if name not in ("forward_origin", "media_group_id")
    }
    if args.text("caption") and content.keys() & CAPTIONED:
        content = with_caption(_without_caption(content), caption_content(world, args), args)
    return {"message_id": send(world, args, content)["message_id"]}


def forward_message(world: World, args: Arguments) -> Json:
    """forwardMessage: with its author; a protected message cannot be forwarded."""
    source = _source(world, args, "message to forward")
    if is_service(source.content):
        raise BadRequestError("the message can't be forwarded")
    if source.protected:
        raise BadRequestError("message has protected content and can't be forwarded")
    origin = {"type": "user", "date": source.date, "sender_user": views.author(world, source)}
    content = {name: value for name, value in source.content.items() if name != "media_group_id"}
    return send(world, args, {"forward_origin": origin, **content})


def _source(world: World, args: Arguments, called: str) -> Message:
    args.required("from_chat_id")
    chat = known_chat(world, args, "from_chat_id")
    return found(chat, args.integer("message_id"), called)


def _without_caption(content: Json) -> Json:
    """And without where the caption stood: whoever gives a new one says that anew."""
    return {name: value for name, value in content.items() if "caption" not in name}


def _replace(world: World, message: Message, content: Json, markup: Json | None) -> Json:
    if content == message.content and markup == message.reply_markup:
        raise BadRequestError(NOT_MODIFIED)
    message.content, message.reply_markup = content, markup
    world.touch(message)
    return views.bot_message(world, message)


def _pin(world: World, message: Message, *, pinned: bool) -> None:
    if message.pinned != pinned:
        message.pinned = pinned
        world.touch(message, edited=False)


def _message_ids(args: Arguments) -> list[int]:
    wish = args.json("message_ids", "can't parse message_ids JSON object")
    if wish is None or wish == []:
        raise BadRequestError("message identifiers are not specified")
    if not isinstance(wish, list):
        raise BadRequestError("expected an Array of message identifiers")
    if len(wish) > 100:
        raise BadRequestError("too many message identifiers specified")
    return [_message_id(item) for item in wish]


def _message_id(item: Any) -> int:
    if isinstance(item, bool) or not isinstance(item, (int, str)):
        raise BadRequestError("message identifier must be a Number")
    try:
        number = int(item)
    except ValueError:
        raise BadRequestError("can't parse message identifier as a Number") from None
    if number <= 0:
        raise BadRequestError("invalid message identifier specified")
    return number


def _reaction(item: Any) -> Json:
    if not isinstance(item, dict):
        raise BadRequestError("can't parse ReactionType: expected an Object")
    if item.get("type") != "emoji" or not isinstance(item.get("emoji"), str):
        raise BadRequestError("can't parse ReactionType: invalid reaction type specified")
    return {"type": "emoji", "emoji": item["emoji"]}
