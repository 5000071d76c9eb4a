"""What a bot can call. One module a theme; the table below is the whole list.

Each method names the parameters it looks at; all others that Bot API has for it answer 405 when they are given.
"""

from functools import cache, partial
from typing import Any

from simulator.bot_api import table
from simulator.bot_api.arguments import Arguments
from simulator.bot_api.support import check_parameters
from simulator.errors import ApiError, UnsupportedError
from simulator.groups.members import RIGHTS
from simulator.methods import (
    about,
    albums,
    callbacks,
    chat_members,
    chats,
    contents,
    forwards,
    media,
    messages,
    pins,
    polling,
    polls,
    reactions,
    web_apps,
)
from simulator.methods.method import Method, Perform, names
from simulator.world import World

LANGUAGE = names("language_code")
COMMANDS = names("scope language_code")
LEGACY_REPLY = names("reply_to_message_id allow_sending_without_reply")
SENDING = LEGACY_REPLY | names("chat_id disable_notification protect_content reply_parameters reply_markup")
LINK_PREVIEW = names("link_preview_options disable_web_page_preview")
TEXT = LINK_PREVIEW | names("text parse_mode entities")
CAPTION = names("caption parse_mode caption_entities")
VISUAL = CAPTION | names("has_spoiler show_caption_above_media")
MOVING = names("duration width height thumbnail thumb")
EDITING = names("chat_id message_id inline_message_id reply_markup")
SOURCE = names("from_chat_id message_id")
PLACE = names("latitude longitude")
SEVERAL = names("chat_id from_chat_id message_ids disable_notification protect_content")
MEMBER = names("chat_id user_id")

METHODS: dict[str, Method] = {
    "getUpdates": Method(polling.get_updates, names("offset limit timeout allowed_updates")),
    "setWebhook": Method(
        polling.set_webhook,
        names("url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"),
    ),
    "deleteWebhook": Method(polling.delete_webhook, names("drop_pending_updates")),
    "getWebhookInfo": Method(polling.get_webhook_info),
    "getMe": Method(about.get_me),
    "getChat": Method(about.get_chat, names("chat_id")),
    "setMyCommands": Method(about.set_my_commands, COMMANDS | names("commands")),
    "getMyCommands": Method(about.get_my_commands, COMMANDS),
    "deleteMyCommands": Method(about.delete_my_commands, COMMANDS),
    "setMyName": Method(partial(about.set_about, field="name"), LANGUAGE | names("name")),
    "getMyName": Method(partial(about.get_about, field="name"), LANGUAGE),
    "setMyDescription": Method(partial(about.set_about, field="description"), LANGUAGE | names("description")),
    "getMyDescription": Method(partial(about.get_about, field="description"), LANGUAGE),
    "setMyShortDescription": Method(
        partial(about.set_about, field="short_description"), LANGUAGE | names("short_description")
    ),
    "getMyShortDescription": Method(partial(about.get_about, field="short_description"), LANGUAGE),
    "setChatMenuButton": Method(about.set_chat_menu_button, names("chat_id menu_button")),
    "getChatMenuButton": Method(about.get_chat_menu_button, names("chat_id")),
    "sendMessage": Method(messages.send_message, SENDING | TEXT),
    "copyMessage": Method(forwards.copy_message, SENDING | SOURCE | CAPTION | names("show_caption_above_media")),
    "copyMessages": Method(forwards.copy_messages, SEVERAL | names("remove_caption")),
    "forwardMessage": Method(forwards.forward_message, SOURCE | names("chat_id disable_notification protect_content")),
    "forwardMessages": Method(forwards.forward_messages, SEVERAL),
    "sendChatAction": Method(messages.send_chat_action, names("chat_id action")),
    # A big reaction is an animation, nothing stays of it.
    "setMessageReaction": Method(
        reactions.set_message_reaction, names("chat_id message_id reaction"), ignores=names("is_big")
    ),
    "editMessageText": Method(messages.edit_message_text, EDITING | TEXT),
    "editMessageCaption": Method(messages.edit_message_caption, EDITING | CAPTION),
    "editMessageReplyMarkup": Method(messages.edit_message_reply_markup, EDITING),
    "deleteMessage": Method(messages.delete_message, names("chat_id message_id")),
    "deleteMessages": Method(messages.delete_messages, names("chat_id message_ids")),
    "pinChatMessage": Method(pins.pin_chat_message, names("chat_id message_id disable_notification")),
    "unpinChatMessage": Method(pins.unpin_chat_message, names("chat_id message_id")),
    "unpinAllChatMessages": Method(pins.unpin_all_chat_messages, names("chat_id")),
    # A client may keep an answer for cache_time; this one always asks the bot.
    "answerCallbackQuery": Method(
        callbacks.answer_callback_query, names("callback_query_id text show_alert url"), ignores=names("cache_time")
    ),
    "answerWebAppQuery": Method(web_apps.answer_web_app_query, names("web_app_query_id result")),
    # A document stays a document here whatever it holds.
    "sendDocument": Method(
        media.send_document,
        SENDING | CAPTION | names("document thumbnail thumb"),
        ignores=names("disable_content_type_detection"),
    ),
    "sendPhoto": Method(media.send_photo, SENDING | VISUAL | names("photo")),
    # Whether a video can be watched before it has come is nowhere to be seen in a message.
    "sendVideo": Method(
        media.send_video,
        SENDING | VISUAL | MOVING | names("video start_timestamp"),
        ignores=names("supports_streaming"),
    ),
    "sendAnimation": Method(media.send_animation, SENDING | VISUAL | MOVING | names("animation")),
    "sendAudio": Method(media.send_audio, SENDING | CAPTION | names("audio duration performer title thumbnail thumb")),
    "sendVoice": Method(media.send_voice, SENDING | CAPTION | names("voice duration")),
    "sendVideoNote": Method(media.send_video_note, SENDING | names("video_note duration length thumbnail thumb")),
    "sendSticker": Method(media.send_sticker, SENDING | names("sticker emoji")),
    "sendPoll": Method(
        polls.send_poll,
        SENDING
        | names("question question_parse_mode question_entities options is_anonymous type allows_multiple_answers")
        | names("allows_revoting shuffle_options hide_results_until_closes members_only country_codes")
        | names("correct_option_ids correct_option_id explanation explanation_parse_mode explanation_entities")
        | names("open_period close_date is_closed description description_parse_mode description_entities"),
    ),
    "sendContact": Method(contents.send_contact, SENDING | names("phone_number first_name last_name")),
    "sendLocation": Method(contents.send_location, SENDING | PLACE | names("horizontal_accuracy")),
    "sendVenue": Method(
        contents.send_venue,
        SENDING | PLACE | names("title address foursquare_id foursquare_type google_place_id google_place_type"),
    ),
    "sendDice": Method(contents.send_dice, SENDING | names("emoji")),
    "stopPoll": Method(polls.stop_poll, names("chat_id message_id reply_markup")),
    "sendMediaGroup": Method(albums.send_media_group, SENDING - names("reply_markup") | names("media")),
    "editMessageMedia": Method(albums.edit_message_media, EDITING | names("media")),
    "getFile": Method(media.get_file, names("file_id")),
    "getChatMember": Method(chats.get_chat_member, MEMBER),
    # No other bots are in the groups here.
    "getChatAdministrators": Method(chats.get_chat_administrators, names("chat_id"), ignores=names("return_bots")),
    "getChatMemberCount": Method(chats.get_chat_member_count, names("chat_id")),
    "leaveChat": Method(chats.leave_chat, names("chat_id")),
    "setChatTitle": Method(chats.set_chat_title, names("chat_id title")),
    "setChatDescription": Method(chats.set_chat_description, names("chat_id description")),
    # What a removed member still sees is not shown here.
    "banChatMember": Method(
        chat_members.ban_chat_member, MEMBER | names("until_date"), ignores=names("revoke_messages")
    ),
    "unbanChatMember": Method(chat_members.unban_chat_member, MEMBER | names("only_if_banned")),
    "restrictChatMember": Method(
        chat_members.restrict_chat_member,
        MEMBER | names("permissions use_independent_chat_permissions until_date"),
    ),
    "promoteChatMember": Method(chat_members.promote_chat_member, MEMBER | frozenset(RIGHTS)),
}


def find_method(name: str) -> tuple[str, Perform]:
    """The method in its own spelling, and what performs it and refuses parameters that nothing here looks at.

    Raises ApiError 404 for a name that is none, UnsupportedError for one that only Telegram has.
    """
    spelling = table.spelling(name)
    if spelling is None:
        raise ApiError(404, "Not Found: method not found")
    if spelling not in METHODS:
        raise UnsupportedError(f"method {spelling}")
    return spelling, _strict(spelling)


@cache
def _strict(name: str) -> Perform:
    method = METHODS[name]
    unsupported = frozenset(table.fields(name)) - method.looks_at - method.ignores

    def perform(world: World, args: Arguments) -> Any:
        check_parameters(name, unsupported, args)
        return method(world, args)

    return perform
