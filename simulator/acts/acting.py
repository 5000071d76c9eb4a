"""Who does something, and where."""

from dataclasses import dataclass

from simulator.errors import ControlError
from simulator.model import Chat, Person
from simulator.world import World


@dataclass(frozen=True, slots=True)
class Actor:
    """A person in a chat where he may act now."""

    person: Person
    chat: Chat


def actor_in(world: World, chat_id: int, person_id: int | None = None) -> Actor:
    """The person who acts in a chat; a private chat names him by itself.

    Raises ControlError 400 when a group is not told who acts, 404 for an unknown chat or person, 409 when he cannot.
    """
    chat = world.chat(chat_id)
    if chat.is_private:
        if person_id not in (None, chat_id):
            raise ControlError(409, f"chat {chat_id} is private: nobody else can act in it")
        return Actor(_with_bot(world.person(chat_id)), chat)
    if person_id is None:
        raise ControlError(400, "from is missing: a group must know who acts")
    person = _existing(world.person(person_id))
    if chat.migrated_to is not None:
        raise ControlError(409, f"the group is the supergroup {chat.migrated_to} now")
    if not chat.has(person.id):
        raise ControlError(409, f"{person.first_name} is not in the group")
    return Actor(person, chat)


def _with_bot(person: Person) -> Person:
    if _existing(person).blocked:
        raise ControlError(409, f"{person.first_name} has blocked the bot; unblock it first")
    return person


def _existing(person: Person) -> Person:
    if person.deactivated:
        raise ControlError(409, f"the account of {person.first_name} is deactivated")
    return person
