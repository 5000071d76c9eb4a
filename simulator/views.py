"""How messages, people and the bot look from outside: in Bot API words, and to whoever plays the people."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from simulator.groups import service
from simulator.groups.selective import chosen, is_for, is_selective
from simulator.model import Bot, Chat, Json, Message, Person
from simulator.text.rendering import Reader, to_html

if TYPE_CHECKING:
    from simulator.world import World

MARKS = {"photo": "🖼", "video": "🎬", "audio": "🎵", "voice": "🎤", "video_note": "📹"}
DEFAULT_ZONE = "Europe/Moscow"


def user(person: Person) -> Json:
    """A person as a User."""
    names = {"last_name": person.last_name, "username": person.username, "language_code": person.language_code}
    given = {name: value for name, value in names.items() if value}
    return {"id": person.id, "is_bot": False, "first_name": person.first_name, **given}


def bot_user(bot: Bot) -> Json:
    """The bot as a User."""
    return {"id": bot.id, "is_bot": True, "first_name": bot.first_name, "username": bot.username}


def chat(world: World, shown: Chat) -> Json:
    """A conversation as a Chat."""
    if not shown.is_private:
        return _group(shown)
    person = world.people[shown.id]
    given = {name: getattr(person, name) for name in ("last_name", "username") if getattr(person, name)}
    return {"id": person.id, "type": "private", "first_name": person.first_name, **given}


def _group(shown: Chat) -> Json:
    view: Json = {"id": shown.id, "title": shown.title, "type": shown.type}
    if shown.username:
        view["username"] = shown.username
    if shown.type == "group":
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
        view |= {"all_members_are_administrators": True, "accepted_gift_types": dict.fromkeys(gifts, False)}
    return view


def author(world: World, message: Message) -> Json:
    """Who sent a message, as a User."""
    return bot_user(world.bot) if message.author is None else user(world.people[message.author])


def bot_message(world: World, message: Message, *, with_reply: bool = True) -> Json:
    """A message as the bot gets it; reply keyboards are not in it, as on the real server."""
    view: Json = {
        "message_id": message.message_id,
        "from": author(world, message),
        "chat": chat(world, world.chats[message.chat_id]),
        "date": message.date,
    }
    if message.edit_date is not None:
        view["edit_date"] = message.edit_date
    if with_reply and message.reply_to is not None:
        replied = world.message(message.chat_id, message.reply_to)
        if replied is not None:
            view["reply_to_message"] = bot_message(world, replied, with_reply=False)
    if message.protected:
        view["has_protected_content"] = True
    view |= message.content
    if message.reply_markup and "inline_keyboard" in message.reply_markup:
        view["reply_markup"] = message.reply_markup
    return view


def control_message(world: World, message: Message, zone: str = DEFAULT_ZONE, viewer: Person | None = None) -> Json:
    """A message as a person sees it: any keyboard, how it came, and safe HTML.

    In a private chat the viewer is its person; in a group without one dates are written in Russian. A selective
    keyboard comes with `selective_for`, the people it is for; a viewer who is not among them does not get it.
    """
    view = bot_message(world, message)
    if is_selective(message):
        view["selective_for"] = sorted(chosen(world, message))
    if message.reply_markup and (viewer is None or is_for(world, message, viewer.id)):
        view["reply_markup"] = message.reply_markup
    seer = viewer or world.people.get(message.chat_id)
    if poll := message.content.get("poll"):
        view |= world.polls[poll["id"]].seen_by(seer.id if seer else None)
    reader = reader_of(world, seer, zone)
    return {
        **view,
        "from_bot": message.from_bot,
        "author": message.author,
        "author_name": full_name(view["from"]),
        "edited": message.edit_date is not None,
        "silent": message.silent,
        "pinned": message.pinned,
        "reactions": message.reactions,
        "html": to_html(message.words, entities_of(message), reader),
    }


def full_name(shown: Json) -> str:
    """First and last name of a User."""
    return " ".join(filter(None, (shown["first_name"], shown.get("last_name"))))


def entities_of(message: Message) -> list[Json]:
    """The entities of the text or of the caption."""
    return message.entities


def reader_of(world: World, person: Person | None, zone: str) -> Reader:
    """For whose eyes dates are written."""
    language = person.language_code if person else None
    english = (language or "ru").startswith("en")
    return Reader(zone=ZoneInfo(zone), now=world.clock.now(), english=english)


def attachment(message: Message) -> str:
    """What a message carries besides words, in one line."""
    if happened := service.described(message.content):
        return happened
    if "animation" in message.content:  # it has a document, too
        return "🎞 GIF"
    if document := message.content.get("document"):
        return f"📎 {document['file_name']}"
    if contact := message.content.get("contact"):
        return f"☎ {contact['first_name']}, {contact['phone_number']}"
    if poll := message.content.get("poll"):
        return f"📊 {poll['question']}"
    if place := message.content.get("venue") or message.content.get("location"):
        return f"📍 {place.get('title', '')}".rstrip()
    if dice := message.content.get("dice"):
        return f"{dice['emoji']} {dice['value']}"
    if sticker := message.content.get("sticker"):
        return str(sticker.get("emoji") or "🏷")
    return next((mark for kind, mark in MARKS.items() if kind in message.content), "")
