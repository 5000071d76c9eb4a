"""Taps: on buttons under messages, on keys of the reply keyboard."""

from dataclasses import dataclass

from simulator import views
from simulator.acts.acting import Actor
from simulator.acts.writing import share_contact, write
from simulator.errors import ControlError
from simulator.model import Json, Message
from simulator.taps import Tap
from simulator.world import World

LONGEST_DATA = 64
LOOKS = {"text", "style", "icon_custom_emoji_id"}


@dataclass(frozen=True, slots=True)
class Tapped:
    """What a tap led to: a callback query that waits for an answer, a link, or a message of the person's own."""

    message_id: int
    tap: Tap | None = None
    url: str | None = None


def tap_button(world: World, actor: Actor, message: Message, button: Json) -> Tapped:
    """A tap on a button under a message: a callback query for the bot, or a link to open."""
    if "url" in button:
        return Tapped(message.message_id, url=button["url"])
    if "callback_data" not in button:
        kind = next((name for name in button if name not in LOOKS), "nothing")
        raise ControlError(409, f'the button "{button["text"]}" is {kind}: a tap on it tells the bot nothing')
    return send_callback(world, actor, message, button["callback_data"])


def send_callback(world: World, actor: Actor, message: Message, data: str) -> Tapped:
    """A callback query with any data: Telegram does not promise that the message has such a button."""
    if not message.from_bot:
        raise ControlError(409, f"message {message.message_id} is not from the bot")
    if not actor.chat.has_bot:
        raise ControlError(409, "the bot is not in the group: nobody gets the tap")
    if not 1 <= len(data.encode()) <= LONGEST_DATA:
        raise ControlError(400, f"data is 1 to {LONGEST_DATA} bytes")
    tap = world.taps.add(message.chat_id, message.message_id)
    query = {
        "id": tap.id,
        "from": views.user(actor.person),
        "message": views.bot_message(world, message),
        "chat_instance": str(-message.chat_id * 7919),
        "data": data,
    }
    world.journal.stir()
    world.updates.put("callback_query", query)
    return Tapped(message.message_id, tap=tap)


def press_key(world: World, actor: Actor, keyboard: Message, key: Json) -> Tapped:
    """A tap on a button of the reply keyboard: its text is sent, or the own contact when it asks for that.

    In a group the text answers the message that brought the keyboard, as clients do it: so it passes the privacy mode.
    """
    if key.get("request_contact"):
        return Tapped(share_contact(world, actor).message_id)
    if set(key) - LOOKS:
        raise ControlError(409, f'the simulator cannot do what the key "{key["text"]}" asks for')
    reply_to = None if actor.chat.is_private else keyboard.message_id
    return Tapped(write(world, actor, key["text"], reply_to).message_id)
