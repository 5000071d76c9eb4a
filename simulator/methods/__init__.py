"""What a bot can call. One module a theme; the table below is the whole list."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from simulator.arguments import Arguments
from simulator.errors import ApiError, UnsupportedError
from simulator.methods import about, callbacks, media, messages, polling
from simulator.methods.known import BOT_API_METHODS
from simulator.world import World

Method = Callable[[World, Arguments], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    "getUpdates": polling.get_updates,
    "setWebhook": polling.set_webhook,
    "deleteWebhook": polling.delete_webhook,
    "getWebhookInfo": polling.get_webhook_info,
    "getMe": about.get_me,
    "getChat": about.get_chat,
    "setMyCommands": about.set_my_commands,
    "getMyCommands": about.get_my_commands,
    "deleteMyCommands": about.delete_my_commands,
    "setMyName": partial(about.set_about, field="name"),
    "getMyName": partial(about.get_about, field="name"),
    "setMyDescription": partial(about.set_about, field="description"),
    "getMyDescription": partial(about.get_about, field="description"),
    "setMyShortDescription": partial(about.set_about, field="short_description"),
    "getMyShortDescription": partial(about.get_about, field="short_description"),
    "setChatMenuButton": about.set_chat_menu_button,
    "getChatMenuButton": about.get_chat_menu_button,
    "sendMessage": messages.send_message,
    "copyMessage": messages.copy_message,
    "forwardMessage": messages.forward_message,
    "sendChatAction": messages.send_chat_action,
    "setMessageReaction": messages.set_message_reaction,
    "editMessageText": messages.edit_message_text,
    "editMessageCaption": messages.edit_message_caption,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "deleteMessages": messages.delete_messages,
    "pinChatMessage": messages.pin_chat_message,
    "unpinChatMessage": messages.unpin_chat_message,
    "unpinAllChatMessages": messages.unpin_all_chat_messages,
    "answerCallbackQuery": callbacks.answer_callback_query,
    "sendDocument": media.send_document,
    "sendPhoto": media.send_photo,
    "getFile": media.get_file,
}
UNSUPPORTED = (
    "allow_paid_broadcast",
    "business_connection_id",
    "direct_messages_topic_id",
    "ephemeral_message_parameters",
    "has_spoiler",
    "message_effect_id",
    "message_thread_id",
    "receiver_user_id",
    "rich_message",
    "show_caption_above_media",
    "suggested_post_parameters",
    "thumbnail",
    "video_start_timestamp",
)
_BY_LOWER_NAME = {name.lower(): (name, method) for name, method in METHODS.items()}
_KNOWN = {name.lower(): name for name in BOT_API_METHODS}


def check_supported(arguments: Arguments) -> None:
    """UnsupportedError for a parameter that would change what people see, and that nothing here looks at."""
    for name in UNSUPPORTED:
        if arguments.text(name) not in ("", "false", "0") or name in arguments.uploads:
            raise UnsupportedError(f"parameter {name}")


def find_method(name: str) -> tuple[str, Method]:
    """The method in its own spelling: Telegram does not care about case.

    Raises ApiError 404 for a name that is none, UnsupportedError for one that only Telegram has.
    """
    if found := _BY_LOWER_NAME.get(name.lower()):
        return found
    if known := _KNOWN.get(name.lower()):
        raise UnsupportedError(f"method {known}")
    raise ApiError(404, "Not Found: method not found")
