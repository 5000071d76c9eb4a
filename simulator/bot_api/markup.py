"""reply_markup: inline keyboards, reply keyboards, removal and forced reply, checked as the server checks them."""

import json
from typing import Any

from simulator.bot_api.json_fields import flag, number, string
from simulator.bot_api.table import limit
from simulator.errors import BadRequestError
from simulator.model import Json
from simulator.text.links import WrongLinkError, check_link, mentioned_user

MOST_INLINE_BUTTONS = 100
MOST_REPLY_BUTTONS = 300
MOST_IN_ROW = 12
STYLES = ("primary", "success", "danger")
REQUESTS = ("request_users", "request_chat", "request_managed_bot", "request_poll", "web_app")


def read_markup(source: str, *, only_inline: bool = False) -> Json | None:
    """The markup as it will be kept, None when there is none; BadRequestError when it is wrong."""
    if not source:
        return None
    try:
        value = json.loads(source)
    except (ValueError, RecursionError):
        raise BadRequestError("can't parse reply keyboard markup JSON object") from None
    if not isinstance(value, dict):
        raise BadRequestError("object expected as reply markup")
    markup = _markup(value)
    if only_inline and markup is not None and "inline_keyboard" not in markup:
        raise BadRequestError("inline keyboard expected")
    return markup


def _markup(value: Json) -> Json | None:
    if value.get("keyboard"):
        return _reply_keyboard(value)
    if value.get("inline_keyboard"):
        return _inline_keyboard(value)
    if flag(value, "remove_keyboard"):
        return {"remove_keyboard": True, **_selective(value)}
    if flag(value, "force_reply"):
        return {"force_reply": True, **_placeholder(value), **_selective(value)}
    return None


def _reply_keyboard(value: Json) -> Json | None:
    rows = _rows(value["keyboard"], 'Field "keyboard" must be an Array of Arrays', _reply_button)
    if not rows:
        return None
    if sum(map(len, rows)) > MOST_REPLY_BUTTONS:
        raise BadRequestError("reply markup is too long")
    options = {name: True for name in ("is_persistent", "resize_keyboard", "one_time_keyboard") if flag(value, name)}
    return {"keyboard": rows, **options, **_placeholder(value), **_selective(value)}


def _inline_keyboard(value: Json) -> Json | None:
    complaint = 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    rows = _rows(value["inline_keyboard"], complaint, _inline_button)
    if sum(map(len, rows)) > MOST_INLINE_BUTTONS:
        raise BadRequestError("reply markup is too long")
    for row in rows:
        for button in row:
            _check_inline_button(button)
    return {"inline_keyboard": rows} if rows else None


def _rows(value: Any, complaint: str, read: Any) -> list[list[Json]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise BadRequestError(_lowered(complaint))
    rows = [[read(button) for button in row] for row in value]
    # Nameless buttons are left out and rows are cut, not refused: so does the server.
    named = [[button for button in row if button["text"]][:MOST_IN_ROW] for row in rows]
    return [row for row in named if row]


def _reply_button(value: Any) -> Json:
    if isinstance(value, str):
        return {"text": value}
    where = "can't parse keyboard button: "
    if not isinstance(value, dict):
        raise BadRequestError(where + "KeyboardButton must be a String or an Object")
    button = {"text": string(value, "text", where), **_style(value, where)}
    for name in ("request_contact", "request_location"):
        if flag(value, name, where):
            return {**button, name: True}
    for name in REQUESTS:
        if isinstance(value.get(name), dict):
            return {**button, name: _web_app(value[name], where) if name == "web_app" else value[name]}
    return button


def _web_app(value: Json, where: str) -> Json:
    url = string(value, "url", where)
    checked_app(url, "keyboard button")
    return {"url": url}


def _inline_button(value: Any) -> Json:
    where = "can't parse inline keyboard button: "
    if not isinstance(value, dict):
        raise BadRequestError(where + "InlineKeyboardButton must be an Object")
    button = {"text": string(value, "text", where), **_style(value, where)}
    return {**button, **_inline_kind(value, where)}


def _inline_kind(value: Json, where: str) -> Json:
    for name in ("url", "callback_data"):
        if text := string(value, name, where, default=""):
            return {name: text}
    if value.get("pay"):
        return {"pay": True}
    for name in ("callback_game", "switch_inline_query_chosen_chat", "login_url", "web_app", "copy_text", "disabled"):
        if isinstance(value.get(name), dict):
            return {name: value[name]}
    for name in ("switch_inline_query", "switch_inline_query_current_chat"):
        if value.get(name) is not None:
            return {name: string(value, name, where)}
    raise BadRequestError(where + "Text buttons are unallowed in the inline keyboard")


def _check_inline_button(button: Json) -> None:
    data = button.get("callback_data", "")
    if len(data.encode()) > limit("InlineKeyboardButton", "callback_data"):
        raise BadRequestError("BUTTON_DATA_INVALID")
    if "copy_text" in button:
        button["copy_text"] = {"text": string(button["copy_text"], "text", "can't parse inline keyboard button: ")}
        if not 1 <= len(button["copy_text"]["text"]) <= limit("CopyTextButton", "text"):
            raise BadRequestError("BUTTON_COPY_TEXT_INVALID")
    if "url" in button and not button["url"].lower().startswith("tg://user?id="):
        button["url"] = _checked(button["url"], "inline keyboard button", https_only=False)
    if "login_url" in button:
        url = string(button["login_url"], "url", "can't parse inline keyboard button: ")
        _checked(url, "inline keyboard button login", https_only=True)
    if "web_app" in button:
        url = string(button["web_app"], "url", "can't parse inline keyboard button: ")
        button["web_app"] = {"url": checked_app(url, "inline keyboard button")}


def _checked(url: str, what: str, *, https_only: bool) -> str:
    try:
        return check_link(url, https_only=https_only)
    except WrongLinkError as wrong:
        raise BadRequestError(f"{what} URL '{url}' is invalid: {wrong}") from None


def checked_app(url: str, what: str) -> str:
    """The address of a Mini App, made whole; BadRequestError when it is none, or not https."""
    if mentioned_user(url) is not None:
        raise BadRequestError("link to a user can't be used in Web App URL buttons")
    return _checked(url, f"{what} Web App", https_only=True)


def _style(value: Json, where: str) -> Json:
    style = string(value, "style", where, default="").lower()
    if style in ("", "default"):
        kept: Json = {}
    elif style in STYLES:
        kept = {"style": style}
    else:
        raise BadRequestError(where + "invalid button style specified")
    if value.get("icon_custom_emoji_id"):
        kept["icon_custom_emoji_id"] = str(number(value, "icon_custom_emoji_id", where))
    return kept


def _placeholder(value: Json) -> Json:
    placeholder = string(value, "input_field_placeholder", "", default="")
    if len(placeholder) > limit("ReplyKeyboardMarkup", "input_field_placeholder"):
        raise BadRequestError("KEYBOARD_PLACEHOLDER_TOO_LONG")
    return {"input_field_placeholder": placeholder} if placeholder else {}


def _selective(value: Json) -> Json:
    return {"selective": True} if flag(value, "selective") else {}


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]
