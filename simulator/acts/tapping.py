"""Taps: on buttons under messages, on keys of the reply keyboard."""

from dataclasses import dataclass

from simulator import views
from simulator.acts.acting import Actor
from simulator.acts.launching import open_app, open_app_of_key
from simulator.acts.writing import share_contact, write
from simulator.bot_api.table import limit
from simulator.errors import ControlError
from simulator.labels import match
from simulator.model import Json, Message
from simulator.updates.taps import Tap
from simulator.world import World

LOOKS = {"text", "style", "icon_custom_emoji_id"}


@dataclass(frozen=True, slots=True)
class Tapped:
    """What a tap led to: a callback query that waits for an answer, a link, or a message of the person's own.

    The menu button is in no message.
    """

    message_id: int | None
    tap: Tap | None = None
    url: str | None = None


def tap_button(world: World, actor: Actor, message: Message, button: Json) -> Tapped:
    """A tap on a button under a message: a callback query for the bot, or a link or a Mini App to open."""
    if link := button.get("url") or button.get("login_url", {}).get("url"):
        return Tapped(message.message_id, url=link)
    if "web_app" in button:
        return Tapped(message.message_id, url=open_app(world, actor, button["web_app"]["url"]))
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
    most = limit("InlineKeyboardButton", "callback_data")
    if not 1 <= len(data.encode()) <= most:
        raise ControlError(400, f"data is 1 to {most} bytes")
    tap = world.taps.add(message.chat_id, message.message_id, actor.person.id)
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
    """A tap on a button of the reply keyboard: its text is sent, or the own contact, or a Mini App opens.

    In a group the text answers the message that brought the keyboard, as clients do it: so it passes the privacy mode.
    """
    if key.get("request_contact"):
        return Tapped(share_contact(world, actor).message_id)
    if "web_app" in key:
        return Tapped(keyboard.message_id, url=open_app_of_key(key["web_app"]["url"]))
    if set(key) - LOOKS:
        raise ControlError(409, f'the simulator cannot do what the key "{key["text"]}" asks for')
    reply_to = None if actor.chat.is_private else keyboard.message_id
    return Tapped(write(world, actor, key["text"], reply_to).message_id)


def tap_menu(world: World, actor: Actor, label: str) -> Tapped | None:
    """A tap on the menu button when it opens a Mini App and is called so; None otherwise."""
    button = world.menu_button(actor.chat.id) if actor.chat.is_private else {}
    if "web_app" not in button or match([button], label) is None:
        return None
    return Tapped(None, url=open_app(world, actor, button["web_app"]["url"]))
