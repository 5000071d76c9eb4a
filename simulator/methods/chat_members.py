"""What an administrator bot does to the members of a group: removing, letting back, restricting, promoting."""

from simulator.acts.membership import Standing, set_standing
from simulator.bot_api.arguments import Arguments
from simulator.errors import BadRequestError
from simulator.groups.members import BOT, PERMISSIONS, RIGHTS, has_right, is_in, status_of
from simulator.methods.access import writable_chat
from simulator.methods.chats import member_of, user_of
from simulator.methods.permissions import read_permissions
from simulator.model import Chat, Json
from simulator.world import World

SHORTEST_BAN = 30
LONGEST_BAN = 366 * 24 * 3600


def ban_chat_member(world: World, args: Arguments) -> bool:
    """banChatMember: a basic group only loses the member, a supergroup keeps him out, until a moment or for ever."""
    user_id = user_of(args)
    chat = writable_chat(world, args)
    if chat.is_private:
        raise BadRequestError("can't ban members in private chats")
    member = member_of(world, user_id)
    if chat.type == "group":
        _check_removal(world, chat, member)
        set_standing(world, chat, member, Standing("left"), by=None)
    else:
        _check_restricting(world, chat, member)
        set_standing(world, chat, member, Standing("kicked", _until(world, args)), by=None)
    return True


def unban_chat_member(world: World, args: Arguments) -> bool:
    """unbanChatMember: without only_if_banned it also removes one who is in the group."""
    user_id = user_of(args)
    chat = writable_chat(world, args)
    if chat.type != "supergroup":
        raise BadRequestError("method is available for supergroup and channel chats only")
    member = member_of(world, user_id)
    status = status_of(world, chat, member)
    if status == "left" or (status != "kicked" and args.flag("only_if_banned")):
        return True
    _check_restricting(world, chat, member)
    set_standing(world, chat, member, Standing("left"), by=None)
    return True


def restrict_chat_member(world: World, args: Arguments) -> bool:
    """restrictChatMember: with all permissions the restriction is lifted."""
    user_id = user_of(args)
    permissions = read_permissions(args)
    chat = writable_chat(world, args)
    if chat.type != "supergroup":
        raise BadRequestError("method is available only for supergroups")
    member = member_of(world, user_id)
    _check_restricting(world, chat, member)
    is_member = is_in(chat, member)
    if permissions.issuperset(PERMISSIONS):
        standing = Standing("member" if is_member else "left")
    else:
        terms = {"permissions": sorted(permissions), "is_member": is_member, **_until(world, args)}
        standing = Standing("restricted", terms)
    set_standing(world, chat, member, standing, by=None)
    return True


def promote_chat_member(world: World, args: Arguments) -> bool:
    """promoteChatMember: with only rights that the bot has itself; with none the member is an administrator no more."""
    user_id = user_of(args)
    rights = [right for right in RIGHTS if args.flag(right)]
    chat = writable_chat(world, args)
    if chat.type != "supergroup":
        raise BadRequestError("method is available for supergroup and channel chats only")
    member = member_of(world, user_id)
    was_leading = _check_promotion(world, chat, member, rights)
    if rights:
        standing = Standing("administrator", {"rights": ["can_manage_chat", *rights], "can_be_edited": True})
        set_standing(world, chat, member, standing, by=None)
    elif was_leading:
        set_standing(world, chat, member, Standing("member"), by=None)
    return True


def _check_removal(world: World, chat: Chat, member: int) -> None:
    if member == BOT:
        return
    if chat.bot_status != "administrator":
        raise BadRequestError("CHAT_ADMIN_REQUIRED")
    if not chat.has(member):
        raise BadRequestError("USER_NOT_PARTICIPANT")
    if status_of(world, chat, member) in ("creator", "administrator"):
        raise BadRequestError("user is an administrator of the chat")


def _check_restricting(world: World, chat: Chat, member: int) -> None:
    if member == BOT:
        raise BadRequestError("can't restrict self")
    status = status_of(world, chat, member)
    if status == "creator":
        raise BadRequestError("can't remove chat owner")
    if not has_right(world, chat, BOT, "can_restrict_members"):
        raise BadRequestError("not enough rights to restrict/unrestrict chat member")
    if status == "administrator" and not chat.terms[member].get("can_be_edited"):
        raise BadRequestError("user is an administrator of the chat")


def _check_promotion(world: World, chat: Chat, member: int, rights: list[str]) -> bool:
    if member == BOT:
        raise BadRequestError("can't promote self")
    status = status_of(world, chat, member)
    if status == "creator":
        raise BadRequestError("can't remove chat owner")
    if not rights and status != "administrator":
        if not is_in(chat, member):
            raise BadRequestError("bots can't add new chat members")
        return False
    if not has_right(world, chat, BOT, "can_promote_members"):
        raise BadRequestError("not enough rights")
    if not is_in(chat, member):
        raise BadRequestError("USER_NOT_PARTICIPANT")
    if status == "administrator" and not chat.terms[member].get("can_be_edited"):
        raise BadRequestError("CHAT_ADMIN_REQUIRED")
    if not all(has_right(world, chat, BOT, right) for right in rights):
        raise BadRequestError("RIGHT_FORBIDDEN")
    return status == "administrator"


def _until(world: World, args: Arguments) -> Json:
    """A moment nearer than 30 seconds or farther than 366 days is for ever (Bot API, banChatMember)."""
    until = args.integer("until_date", low=0, high=2**31 - 1)
    lasts = until - world.clock.unix()
    return {"until_date": until if SHORTEST_BAN <= lasts <= LONGEST_BAN else 0}
