"""Making a group, and making a supergroup of it."""

from simulator import views
from simulator.acts.membership import Standing, post_service, set_standing
from simulator.errors import ControlError
from simulator.groups import service
from simulator.groups.members import BOT
from simulator.model import Chat
from simulator.world import World


def make_group(world: World, group: Chat, bot: Standing) -> Chat:
    """Lets a group exist, made by its owner; into a supergroup the bot comes after that, as on the real server.

    Raises ControlError 409 when its number is taken.
    """
    owner = owner_of(group)
    world.add_group(group)
    if group.type == "supergroup":
        post_service(world, group, {"supergroup_chat_created": True}, by=owner)
        set_standing(world, group, BOT, bot, by=owner)
    else:
        set_standing(world, group, BOT, bot, by=owner, service_message=False)
        post_service(world, group, {"group_chat_created": True}, by=owner)
    return group


def migrate(world: World, group: Chat) -> Chat:
    """Makes a supergroup of a basic group: a new chat with the same people; nobody can write into the old one.

    The bot hears that it is in the new chat, never that it left the old one (tdlib/telegram-bot-api, issue 266), then
    of the migration in both. ControlError 409 when it is no basic group any more.
    """
    if group.type != "group" or group.migrated_to is not None:
        raise ControlError(409, f"chat {group.id} is no group that could become a supergroup")
    owner = owner_of(group)
    new = world.add_group(_supergroup_of(group))
    if group.has_bot:
        bot = Standing(group.bot_status, group.terms.get(BOT, {}))
        set_standing(world, new, BOT, bot, by=owner, service_message=False)
        new.bot_reads_all = group.bot_reads_all
    group.migrated_to = new.id
    post_service(world, group, {"migrate_to_chat_id": new.id}, by=owner)
    anonymous = {"from": service.GROUP_ANONYMOUS_BOT, "sender_chat": views.chat(world, new)}
    post_service(world, new, {"migrate_from_chat_id": group.id, **anonymous}, by=owner)
    return new


def owner_of(group: Chat) -> int:
    """Who made the group; there is always one."""
    return next(number for number, status in group.members.items() if status == "creator")


def _supergroup_of(group: Chat) -> Chat:
    staying = {number: status for number, status in group.members.items() if group.has(number)}
    return Chat(
        0,
        "supergroup",
        group.title,
        members=staying,
        terms={number: terms for number, terms in group.terms.items() if number in staying},
        bot_status="left",
        description=group.description,
        migrated_from=group.id,
    )
