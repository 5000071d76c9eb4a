"""Messages of people: texts, contacts, files; changing and deleting them."""

from simulator import views
from simulator.acts.acting import Actor
from simulator.bot_api.table import limit
from simulator.errors import ControlError
from simulator.files import StoredFile
from simulator.groups.members import may
from simulator.groups.privacy import reaches_bot
from simulator.model import Json, Message
from simulator.text.entities import found_in
from simulator.text.utf16 import length
from simulator.world import World


def write(world: World, actor: Actor, text: str, reply_to: int | None = None) -> Message:
    """A text; the first one of a private chat opens it for the bot. ControlError 400 when it is empty or too long."""
    return send(world, actor, _text(text), reply_to)


def rewrite(world: World, actor: Actor, message: Message, text: str) -> Message:
    """Changes the text of one's own message; the bot gets `edited_message`."""
    if message.author != actor.person.id or "text" not in message.content:
        raise ControlError(409, f"message {message.message_id} is no text of {actor.person.first_name}")
    message.content = _text(text)
    world.touch(message)
    tell_bot(world, "edited_message", message)
    return message


def share_contact(world: World, actor: Actor, contact: Json | None = None) -> Message:
    """The person's own contact, or another one when `contact` is given."""
    person = actor.person
    if contact is None:
        if not person.phone:
            raise ControlError(409, f"{person.first_name} has no phone number to share")
        contact = {"phone_number": person.phone, "first_name": person.first_name, "user_id": person.id}
        if person.last_name:
            contact["last_name"] = person.last_name
    return send(world, actor, {"contact": contact})


def send_file(
    world: World, actor: Actor, stored: StoredFile, caption: str = "", reply_to: int | None = None
) -> Message:
    """A file as a document, or as the photo that it was kept as; ControlError 400 when the caption is too long."""
    if length(caption) > (most := limit("sendDocument", "caption")):
        raise ControlError(400, f"a caption holds at most {most} UTF-16 units")
    content = dict(stored.media)
    if caption.strip():
        content |= {"caption": caption.strip(), **_marked("caption_entities", caption.strip())}
    return send(world, actor, content, reply_to)


def send(world: World, actor: Actor, content: Json, reply_to: int | None = None) -> Message:
    """A message of any content; ControlError 404 when what it replies to is not there, 409 when he may not write."""
    if not may(world, actor.chat, actor.person.id, "can_send_messages"):
        raise ControlError(409, f"{actor.person.first_name} is restricted and may not write here")
    if reply_to is not None and world.message(actor.chat.id, reply_to) is None:
        raise ControlError(404, f"there is no message {reply_to} to reply to")
    if actor.chat.is_private:
        actor.person.started = True
    message = world.post(actor.chat.id, content, author=actor.person.id)
    message.reply_to = reply_to
    world.announce(message)
    tell_bot(world, "message", message)
    return message


def tell_bot(world: World, kind: str, message: Message) -> None:
    """Puts a message before the bot as an update of this kind, if it may see it."""
    if reaches_bot(world.bot, world.chats[message.chat_id], message):
        world.journal.stir()
        world.updates.put(kind, views.bot_message(world, message))


def _text(text: str) -> Json:
    words = text.strip()
    if not words:
        raise ControlError(400, "an empty text cannot be sent")
    if length(words) > (most := limit("sendMessage", "text")):
        raise ControlError(400, f"a text holds at most {most} UTF-16 units")
    return {"text": words, **_marked("entities", words)}


def _marked(field: str, words: str) -> Json:
    entities = found_in(words, [])
    return {field: entities} if entities else {}
