"""answerWebAppQuery: a message that a Mini App sends in the name of whoever opened it."""

import json
from typing import Any

from simulator import views
from simulator.acts.acting import actor_in
from simulator.acts.writing import send
from simulator.bot_api.arguments import Arguments
from simulator.bot_api.json_fields import flag, string
from simulator.bot_api.support import check_fields
from simulator.bot_api.table import range_of
from simulator.errors import BadRequestError, UnsupportedError
from simulator.methods.access import writable_chat
from simulator.methods.method import names
from simulator.methods.outgoing import text_content
from simulator.model import Json
from simulator.world import World

# How a result looks in a list of results is nowhere to be seen here: there is only one, and it is sent.
ARTICLE = names("type id title input_message_content url hide_url description") | names(
    "thumbnail_url thumbnail_width thumbnail_height"
)
TEXT = names("message_text parse_mode entities link_preview_options disable_web_page_preview")


def answer_web_app_query(world: World, args: Arguments) -> Json:
    """answerWebAppQuery: an article with a text; other results and keyboards answer 405."""
    result = _result(args)
    content = _content(world, result)
    launch = world.launches.take(args.text("web_app_query_id"))
    writable_chat(world, Arguments({"chat_id": str(launch.chat_id)}))
    actor = actor_in(world, launch.chat_id, launch.person_id)
    send(world, actor, {**content, "via_bot": views.bot_user(world.bot)})
    return {}


def _result(args: Arguments) -> Json:
    if not args.text("result"):
        raise BadRequestError("result isn't specified")
    result = args.json("result", "can't parse JSON encoded web view query results")
    if not isinstance(result, dict):
        raise BadRequestError("inline query result must be an object")
    kind = string(result, "type").lower()
    _, shortest, longest = range_of("InlineQueryResultArticle", "id")
    if not shortest <= len(string(result, "id").encode()) <= longest:
        raise BadRequestError("RESULT_ID_INVALID")
    if kind != "article":
        raise UnsupportedError(f"an inline result of the type {kind}")
    return result


def _content(world: World, result: Json) -> Json:
    """The text of an article, where it stands now or where it stood in the beginnings of the Bot API."""
    wish = result.get("input_message_content")
    if wish is not None and not isinstance(wish, dict):
        raise BadRequestError('field "input_message_content" must be of type Object')
    if wish and not wish.get("message_text"):
        raise UnsupportedError("an inline result without a text")
    given: Json = wish or result
    text = string(given, "message_text")
    string(result, "title")
    check_fields("InlineQueryResultArticle", ARTICLE, result)
    check_fields("InputTextMessageContent", TEXT, wish or {})
    return text_content(world, Arguments({"text": text, **_formatting(given)}))


def _formatting(given: Json) -> dict[str, str]:
    def encoded(value: Any) -> str:
        return json.dumps(value) if value else ""

    return {
        "parse_mode": string(given, "parse_mode", default=""),
        "entities": encoded(given.get("entities")),
        "link_preview_options": encoded(given.get("link_preview_options")),
        "disable_web_page_preview": str(flag(given, "disable_web_page_preview")).lower(),
    }
