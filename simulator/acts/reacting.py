"""Reactions of people."""

from simulator import views
from simulator.acts.acting import Actor
from simulator.contents.reactions import EMOJI, reaction_of, set_reaction
from simulator.errors import ControlError
from simulator.groups.members import may
from simulator.groups.service import is_service
from simulator.model import Message
from simulator.world import World

SELECTOR = "\ufe0f"


def react(world: World, actor: Actor, message: Message, emoji: str | None) -> None:
    """Reacts with an emoji in the place of one's last, or takes it back.

    The bot hears of it if it asks for message_reaction; in a group only an administrator does. Raises ControlError 400
    for what is no reaction, 409 when the person may not react.
    """
    emoji = emoji and emoji.replace(SELECTOR, "")
    if emoji and emoji not in EMOJI:
        raise ControlError(400, f"{emoji} is no reaction on Telegram")
    if is_service(message.content):
        raise ControlError(409, "nobody can react to a service message")
    if not may(world, actor.chat, actor.person.id, "can_react_to_messages"):
        raise ControlError(409, f"{actor.person.first_name} is restricted and may not react here")
    before = reaction_of(message, actor.person.id)
    set_reaction(message, actor.person.id, emoji)
    after = reaction_of(message, actor.person.id)
    if before != after:
        world.touch(message, edited=False)
        _tell_bot(world, actor, message, {"old_reaction": before, "new_reaction": after})


def _tell_bot(world: World, actor: Actor, message: Message, change: dict[str, object]) -> None:
    if not actor.chat.is_private and actor.chat.bot_status != "administrator":
        return
    update = {
        "chat": views.chat(world, actor.chat),
        "message_id": message.message_id,
        "user": views.user(actor.person),
        "date": world.clock.unix(),
        **change,
    }
    world.journal.stir()
    world.updates.put("message_reaction", update)
