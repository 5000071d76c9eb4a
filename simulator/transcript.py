"""A chat as text: what a person sees, buttons in [brackets]."""

from simulator import views
from simulator.contents.polls import as_lines
from simulator.model import Message
from simulator.text.rendering import as_seen
from simulator.world import World


def transcript(world: World, chat_id: int, zone: str = views.DEFAULT_ZONE, most: int | None = None) -> str:
    """The chat, or the newest messages of it, oldest first, divided by an empty line."""
    return "\n\n".join(_message(world, message, zone) for message in world.messages(chat_id, most)) + "\n"


def _message(world: World, message: Message, zone: str) -> str:
    author = views.author(world, message)["first_name"]
    marks = [mark for mark, on in (("edited", message.edit_date is not None), ("silent", message.silent)) if on]
    head = author + (f" ({', '.join(marks)})" if marks else "") + ":"
    reader = views.reader_of(world, world.people.get(message.chat_id), zone)
    words = as_seen(message.words, views.entities_of(message), reader)
    lines = [head, views.attachment(message), *_poll(world, message), words, _reactions(world, message)]
    return "\n".join(line for line in [*lines, *_keyboard(message)] if line)


def _poll(world: World, message: Message) -> list[str]:
    if "poll" not in message.content:
        return []
    reader = message.chat_id if message.chat_id > 0 else None
    return as_lines(world.polls[message.content["poll"]["id"]].seen_by(reader))


def _reactions(world: World, message: Message) -> str:
    names = [
        world.bot.first_name if author is None else world.people[author].first_name
        for author in (reaction["author"] for reaction in message.reactions)
    ]
    marks = zip((reaction["emoji"] for reaction in message.reactions), names, strict=True)
    return ", ".join(f"{emoji} {name}" for emoji, name in marks)


def _keyboard(message: Message) -> list[str]:
    markup = message.reply_markup or {}
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return [" ".join(f"[{button['text']}]" for button in row) for row in rows]
