"""What people do: write, tap, share a contact, send a file, block and unblock the bot."""

from dataclasses import dataclass

from simulator import views
from simulator.entities import found_in
from simulator.errors import ControlError
from simulator.files import StoredFile
from simulator.model import Json, Message, Person
from simulator.taps import Tap
from simulator.utf16 import length
from simulator.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_DATA = 64


@dataclass(frozen=True, slots=True)
class Tapped:
    """What a tap led to: a callback query that waits for an answer, a link, or a message of the person's own."""

    message_id: int
    tap: Tap | None = None
    url: str | None = None


def write(world: World, chat_id: int, text: str, reply_to: int | None = None) -> Message:
    """A text of a person; the first one opens the chat for the bot."""
    person = active(world, chat_id)
    words = text.strip()
    if not words:
        raise ControlError(400, "an empty text cannot be sent")
    if length(words) > LONGEST_TEXT:
        raise ControlError(400, f"a text holds at most {LONGEST_TEXT} UTF-16 units")
    return _send(world, person, {"text": words, **_marked("entities", words)}, reply_to)


def share_contact(world: World, chat_id: int, contact: Json | None = None) -> Message:
    """The person's own contact, or another one when `contact` is given."""
    person = active(world, chat_id)
    if contact is None:
        if not person.phone:
            raise ControlError(409, f"{person.first_name} has no phone number to share")
        contact = {"phone_number": person.phone, "first_name": person.first_name, "user_id": person.id}
        if person.last_name:
            contact["last_name"] = person.last_name
    return _send(world, person, {"contact": contact})


def send_file(world: World, chat_id: int, stored: StoredFile, caption: str = "") -> Message:
    """A file of a person, as a document."""
    person = active(world, chat_id)
    if length(caption) > LONGEST_CAPTION:
        raise ControlError(400, f"a caption holds at most {LONGEST_CAPTION} UTF-16 units")
    content: Json = {"document": stored.document()}
    if caption.strip():
        content |= {"caption": caption.strip(), **_marked("caption_entities", caption.strip())}
    return _send(world, person, content)


def tap_button(world: World, message: Message, button: Json) -> Tapped:
    """A tap on a button under a message: a callback query for the bot, or a link to open."""
    active(world, message.chat_id)
    if "url" in button:
        return Tapped(message.message_id, url=button["url"])
    if "callback_data" not in button:
        kind = next((name for name in button if name not in ("text", "style", "icon_custom_emoji_id")), "nothing")
        raise ControlError(409, f'the button "{button["text"]}" is {kind}: a tap on it tells the bot nothing')
    return send_callback(world, message, button["callback_data"])


def send_callback(world: World, message: Message, data: str) -> Tapped:
    """A callback query with any data: Telegram does not promise that the message has such a button."""
    person = active(world, message.chat_id)
    if not message.from_bot:
        raise ControlError(409, f"message {message.message_id} is not from the bot")
    if not 1 <= len(data.encode()) <= LONGEST_DATA:
        raise ControlError(400, f"data is 1 to {LONGEST_DATA} bytes")
    tap = world.taps.add(message.chat_id, message.message_id)
    query = {
        "id": tap.id,
        "from": views.user(person),
        "message": views.bot_message(world, message),
        "chat_instance": str(-message.chat_id * 7919),
        "data": data,
    }
    world.journal.stir()
    world.updates.put("callback_query", query)
    return Tapped(message.message_id, tap=tap)


def press_key(world: World, chat_id: int, key: Json) -> Tapped:
    """A tap on a button of the reply keyboard: its text is sent, or the own contact when it asks for that."""
    if key.get("request_contact"):
        return Tapped(share_contact(world, chat_id).message_id)
    if set(key) - {"text", "style", "icon_custom_emoji_id"}:
        raise ControlError(409, f'the simulator cannot do what the key "{key["text"]}" asks for')
    return Tapped(write(world, chat_id, key["text"]).message_id)


def set_blocked(world: World, person: Person, *, blocked: bool) -> None:
    """Blocks or unblocks the bot; the bot hears of it, if they ever met."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    world.tell_person(person)
    if person.started:
        member, kicked = {"status": "member"}, {"status": "kicked", "until_date": 0}
        before, after = (member, kicked) if blocked else (kicked, member)
        bot = views.bot_user(world.bot)
        update = {
            "chat": views.chat(person),
            "from": views.user(person),
            "date": world.clock.unix(),
            "old_chat_member": {"user": bot, **before},
            "new_chat_member": {"user": bot, **after},
        }
        world.journal.stir()
        world.updates.put("my_chat_member", update)


def deactivate(world: World, person: Person) -> None:
    """Deletes the account; there is no way back."""
    person.deactivated = True
    world.tell_person(person)


def active(world: World, chat_id: int) -> Person:
    """A person who can do something in his chat now; ControlError 409 otherwise."""
    person = world.person(chat_id)
    if person.deactivated:
        raise ControlError(409, f"the account of {person.first_name} is deactivated")
    if person.blocked:
        raise ControlError(409, f"{person.first_name} has blocked the bot; unblock it first")
    return person


def _send(world: World, person: Person, content: Json, reply_to: int | None = None) -> Message:
    if reply_to is not None and world.message(person.id, reply_to) is None:
        raise ControlError(404, f"there is no message {reply_to} to reply to")
    person.started = True
    message = world.post(person.id, content, from_bot=False)
    message.reply_to = reply_to
    world.announce(message)
    world.journal.stir()
    world.updates.put("message", views.bot_message(world, message))
    return message


def _marked(field: str, words: str) -> Json:
    entities = found_in(words, [])
    return {field: entities} if entities else {}
