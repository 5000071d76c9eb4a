"""Sending, editing and deleting messages; chat actions."""

from simulator import views
from simulator.bot_api.arguments import Arguments
from simulator.bot_api.markup import read_markup
from simulator.errors import BadRequestError
from simulator.methods.access import found, own_message, writable_chat
from simulator.methods.media import CAPTIONED, with_caption, without_caption
from simulator.methods.numbers import message_ids
from simulator.methods.outgoing import caption_content, send, text_content
from simulator.methods.rights import check_deletable
from simulator.model import Json, Message
from simulator.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
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
    return _replace(world, message, with_caption(without_caption(message.content), caption, args), markup)


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
    numbers = message_ids(args)
    chat = writable_chat(world, args)
    messages = [message for number in numbers if (message := chat.history.get(number))]
    for message in messages:
        check_deletable(world, chat, message)
    for message in messages:
        world.delete(message)
    return True


def send_chat_action(world: World, args: Arguments) -> bool:
    """sendChatAction."""
    if args.text("action") not in ACTIONS:
        raise BadRequestError("wrong parameter action in request")
    chat = writable_chat(world, args)
    world.events.publish({"type": "action", "chat_id": chat.id, "action": args.text("action")})
    return True


def _replace(world: World, message: Message, content: Json, markup: Json | None) -> Json:
    if content == message.content and markup == message.reply_markup:
        raise BadRequestError(NOT_MODIFIED)
    message.content, message.reply_markup = content, markup
    world.touch(message)
    return views.bot_message(world, message)
