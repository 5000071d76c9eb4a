"""What every method that sends has in common."""

from simulator import views
from simulator.bot_api.arguments import Arguments
from simulator.bot_api.json_fields import flag, number, string
from simulator.bot_api.markup import read_markup
from simulator.bot_api.support import check_fields
from simulator.bot_api.table import limit
from simulator.errors import BadRequestError, UnsupportedError
from simulator.methods.access import writable_chat
from simulator.methods.rights import check_sending
from simulator.model import Json, Message
from simulator.text.formatting import formatted
from simulator.text.utf16 import length
from simulator.world import World

# quote_parse_mode says how to read a quote and comes without one, as a library's default.
REPLY = frozenset({"chat_id", "message_id", "allow_sending_without_reply", "quote_parse_mode"})


def send(world: World, args: Arguments, content: Json) -> Json:
    """Sends a message of this content with the options of the call; its answer is the message."""
    markup = read_markup(args.text("reply_markup"))
    chat = writable_chat(world, args)
    check_sending(world, chat, content, markup)
    replied = _replied(world, args, chat.id)
    message = world.post(chat.id, content, author=None)
    message.reply_markup = markup
    message.reply_to = replied.message_id if replied else None
    message.silent = args.flag("disable_notification")
    message.protected = args.flag("protect_content")
    world.announce(message)
    return views.bot_message(world, message)


def text_content(world: World, args: Arguments, too_long: str = "message is too long") -> Json:
    """text and entities of the call, 1–4096 UTF-16 units after parsing."""
    if not args.text("text"):
        raise BadRequestError("message text is empty")
    text, entities = formatted(args.text("text"), args.text("parse_mode"), args.text("entities"))
    if not text:
        raise BadRequestError("text must be non-empty")
    if length(text) > limit("sendMessage", "text"):
        raise BadRequestError(too_long)
    content: Json = {"text": text}
    if kept := with_people(world, entities):
        content["entities"] = kept
    if options := _link_preview(args):
        content["link_preview_options"] = options
    return content


def caption_content(world: World, args: Arguments, too_long: str = "message caption is too long") -> Json:
    """caption and caption_entities of the call, 0–1024 UTF-16 units after parsing."""
    caption, entities = formatted(args.text("caption"), args.text("parse_mode"), args.text("caption_entities"))
    if length(caption) > limit("sendDocument", "caption"):
        raise BadRequestError(too_long)
    content: Json = {"caption": caption} if caption else {}
    if kept := with_people(world, entities):
        content["caption_entities"] = kept
    return content


def with_people(world: World, entities: list[Json]) -> list[Json]:
    """Mentions by number get the whole person; a mention of nobody is dropped, as Telegram does."""
    kept = []
    for entity in entities:
        if entity["type"] != "text_mention":
            kept.append(entity)
        elif person := world.people.get(entity["user"]["id"]):
            kept.append({**entity, "user": views.user(person)})
    return kept


def _link_preview(args: Arguments) -> Json:
    options = args.json("link_preview_options", "can't parse link preview options JSON object")
    if options is None:
        options = {"is_disabled": args.flag("disable_web_page_preview")}
    if not isinstance(options, dict):
        raise BadRequestError("object expected as link preview options")
    names = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")
    chosen: Json = {name: True for name in names if flag(options, name)}
    if url := string(options, "url", default=""):
        chosen["url"] = url
    return chosen


def _replied(world: World, args: Arguments, chat_id: int) -> Message | None:
    if args.text("reply_parameters"):
        wish = args.json("reply_parameters", "can't parse reply parameters JSON object")
    elif args.integer("reply_to_message_id"):
        anyway = args.flag("allow_sending_without_reply")
        wish = {"message_id": args.integer("reply_to_message_id"), "allow_sending_without_reply": anyway}
    else:
        return None
    if not isinstance(wish, dict):
        raise BadRequestError("object expected as reply parameters")
    if not wish:
        return None
    number_in_chat = number(wish, "message_id")
    check_fields("ReplyParameters", REPLY, wish)
    if string(wish, "chat_id", default="") not in ("", str(chat_id)):
        raise UnsupportedError("a reply to a message of another chat")
    replied = world.message(chat_id, number_in_chat)
    if replied is None and not flag(wish, "allow_sending_without_reply"):
        raise BadRequestError("message to be replied not found")
    return replied
