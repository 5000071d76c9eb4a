"""Who is in a group and as what: coming, going, being promoted, restricted, removed."""

from dataclasses import dataclass, field

from simulator import views
from simulator.groups import service
from simulator.groups.members import BOT, chat_member, is_in
from simulator.model import Chat, Json
from simulator.world import World


@dataclass(frozen=True, slots=True)
class Standing:
    """A status and what comes with it: rights, permissions, until_date."""

    status: str
    terms: Json = field(default_factory=dict)


def set_standing(
    world: World, chat: Chat, member: int, standing: Standing, *, by: int | None, service_message: bool = True
) -> None:
    """Gives a member of a group a standing; `by` is who did it, None is the bot.

    The bot hears of itself by `my_chat_member`, as an administrator also of the others by `chat_member`; coming and
    going leave a service message, unless it is not wanted.
    """
    before, was_in = chat_member(world, chat, member), is_in(chat, member)
    if member == BOT:
        chat.bot_status = standing.status
        chat.bot_reads_all = chat.bot_reads_all if was_in else world.bot.can_read_all_group_messages
    else:
        chat.members[member] = standing.status
    chat.terms[member] = standing.terms
    _tell_bot(world, chat, member, before, by)
    if service_message and is_in(chat, member) != was_in:
        _post_passage(world, chat, member, by, came=not was_in)
    world.tell_chat(chat)


def post_service(world: World, chat: Chat, content: Json, *, by: int | None) -> None:
    """Puts a service message into a group; it reaches the bot in any mode, but only while it is there."""
    message = world.post(chat.id, content, author=by)
    world.announce(message)
    user = content.get("left_chat_member")
    if chat.has_bot or (user and user["id"] == world.bot.id):
        world.journal.stir()
        world.updates.put("message", views.bot_message(world, message))


def _tell_bot(world: World, chat: Chat, member: int, before: Json, by: int | None) -> None:
    after = chat_member(world, chat, member)
    if after == before or (member != BOT and chat.bot_status != "administrator"):
        return
    update = {
        "chat": views.chat(world, chat),
        "from": views.bot_user(world.bot) if by is None else views.user(world.people[by]),
        "date": world.clock.unix(),
        "old_chat_member": before,
        "new_chat_member": after,
    }
    world.journal.stir()
    world.updates.put("my_chat_member" if member == BOT else "chat_member", update)


def _post_passage(world: World, chat: Chat, member: int, by: int | None, *, came: bool) -> None:
    user = views.bot_user(world.bot) if member == BOT else views.user(world.people[member])
    post_service(world, chat, service.came([user]) if came else service.went(user), by=by)
