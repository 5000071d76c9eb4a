"""What the bot may do in a group, and what the server says when it may not; in private chats it may do all of this."""

from simulator.errors import BadRequestError
from simulator.groups.members import BOT, has_right, may
from simulator.groups.service import is_service
from simulator.model import Chat, Json, Message
from simulator.world import World

DELETABLE_FOR = 48 * 3600
SENDING = {
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
    "video": ("can_send_videos", "videos"),
    "audio": ("can_send_audios", "music"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "video_note": ("can_send_video_notes", "video notes"),
    "sticker": ("can_send_other_messages", "stickers"),
    "animation": ("can_send_other_messages", "animations"),
    "poll": ("can_send_polls", "polls"),
}
ONLY_PRIVATE = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "web_app": "Web App buttons can be used in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
}


def check_sending(world: World, chat: Chat, content: Json, markup: Json | None) -> None:
    """Whether such a message with such a keyboard may go into the chat; BadRequestError otherwise."""
    if chat.is_private:
        return
    permission, kind = next(
        (SENDING[name] for name in SENDING if name in content), ("can_send_messages", "text messages")
    )
    if not may(world, chat, BOT, permission):
        raise BadRequestError(f"not enough rights to send {kind} to the chat")
    _check_keyboard(markup or {})


def check_pinning(world: World, chat: Chat) -> None:
    """Pins of a group are for administrators with that right; BadRequestError otherwise."""
    if not chat.is_private and not has_right(world, chat, BOT, "can_pin_messages"):
        raise BadRequestError("not enough rights to manage pinned messages in the chat")


def check_deletable(world: World, chat: Chat, message: Message) -> None:
    """Whether the bot may delete a message now: within 48 hours, in groups only its own unless it is administrator."""
    age = world.clock.unix() - message.date
    if chat.type == "supergroup":
        if age >= DELETABLE_FOR or not _deletable_in_supergroup(world, chat, message):
            raise BadRequestError("message can't be deleted")
        return
    allowed = chat.is_private or chat.bot_status == "administrator" or _is_own(message)
    if age > DELETABLE_FOR or not allowed:
        raise BadRequestError("message can't be deleted for everyone")


def _deletable_in_supergroup(world: World, chat: Chat, message: Message) -> bool:
    if message.message_id == 1:  # the one that tells of the supergroup's beginning
        return False
    return _is_own(message) or has_right(world, chat, BOT, "can_delete_messages")


def _is_own(message: Message) -> bool:
    return message.from_bot and not is_service(message.content)


def _check_keyboard(markup: Json) -> None:
    for key in (key for row in markup.get("keyboard", ()) for key in row):
        for name, complaint in ONLY_PRIVATE.items():
            if name in key:
                raise BadRequestError(complaint)
    if any("web_app" in button for row in markup.get("inline_keyboard", ()) for button in row):
        raise BadRequestError("BUTTON_TYPE_INVALID")
