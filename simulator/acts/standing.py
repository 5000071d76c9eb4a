"""How a person stands to the bot: blocked, unblocked, gone."""

from simulator import views
from simulator.model import Person
from simulator.world import World


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
            "chat": views.chat(world, world.chats[person.id]),
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
