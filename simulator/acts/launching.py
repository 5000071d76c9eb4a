"""People open Mini Apps, and send the bot what they made in them."""

from simulator.acts.acting import Actor
from simulator.acts.writing import send
from simulator.bot_api import table
from simulator.contents.launch_data import compact, init_data, launch_url
from simulator.contents.launches import Launch
from simulator.errors import ControlError
from simulator.labels import find_key
from simulator.model import Message
from simulator.world import World

LONGEST_DATA = 4096


def open_app(world: World, actor: Actor, url: str) -> str:
    """The address that opens for a button under a message or for the menu button; the app learns who opened it.

    Raises ControlError 409 until the bot has called: the data is signed with its token.
    """
    if world.token is None:
        raise ControlError(409, "the bot has not called yet: its token, which signs the launch data, is not known")
    person = actor.person
    user = {"id": person.id, "first_name": person.first_name, "last_name": person.last_name or ""}
    names = {"username": person.username, "language_code": person.language_code}
    user |= {name: value for name, value in names.items() if value}
    if person.started:
        user["allows_write_to_pm"] = True
    query_id = world.launches.add(Launch(person.id, actor.chat.id))
    fields = {"query_id": query_id, "user": compact(user), "auth_date": str(world.clock.unix())}
    return launch_url(url, table.bot_api_version(), init_data(world.token, fields))


def open_app_of_key(url: str) -> str:
    """The address that opens for a key of the reply keyboard: such an app is not told who opened it."""
    return launch_url(url, table.bot_api_version(), None)


def send_data(world: World, actor: Actor, button_text: str, data: str) -> Message:
    """What an app that a key of the reply keyboard opened sends to the bot; the app is closed by that.

    Raises ControlError 404 when no such key is on, 409 when it opens no app, 400 when the data is empty or too long.
    """
    if not 1 <= len(data.encode()) <= LONGEST_DATA:
        raise ControlError(400, f"data is 1 to {LONGEST_DATA} bytes")
    found = find_key(world.messages(actor.chat.id), button_text)
    if found is None:
        raise ControlError(404, f'there is no key "{button_text}" in the chat')
    _, key = found
    if "web_app" not in key:
        raise ControlError(409, f'the key "{key["text"]}" opens no Mini App')
    return send(world, actor, {"web_app_data": {"data": data, "button_text": key["text"]}})
