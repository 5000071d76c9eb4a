"""Groups: who is in them, who leads them, their names."""

from simulator import views
from simulator.acts.membership import Standing, post_service, set_standing
from simulator.bot_api.arguments import Arguments
from simulator.bot_api.table import limit
from simulator.errors import BadRequestError
from simulator.groups.members import BOT, administrators, chat_member, count, has_right
from simulator.methods.access import chat_with_members, known_chat, writable_chat
from simulator.model import Json
from simulator.world import World


def get_chat_member(world: World, args: Arguments) -> Json:
    """getChatMember: whoever exists and is not in the group has left it."""
    user_id = user_of(args)
    chat = known_chat(world, args) if user_id == world.bot.id else chat_with_members(world, args)
    member = member_of(world, user_id)
    if not chat.is_private:
        return chat_member(world, chat, member)
    if member not in (BOT, chat.id):
        raise BadRequestError("member not found")
    user = views.bot_user(world.bot) if member == BOT else views.user(world.people[member])
    return {"user": user, "status": "member"}


def get_chat_administrators(world: World, args: Arguments) -> list[Json]:
    """getChatAdministrators: the owner too, and this bot."""
    chat = chat_with_members(world, args)
    if chat.is_private:
        raise BadRequestError("there are no administrators in the private chat")
    return [chat_member(world, chat, member) for member in administrators(chat)]


def get_chat_member_count(world: World, args: Arguments) -> int:
    """getChatMemberCount."""
    chat = chat_with_members(world, args)
    return 2 if chat.is_private else count(chat)


def leave_chat(world: World, args: Arguments) -> bool:
    """leaveChat: a basic group may be left twice."""
    chat = known_chat(world, args)
    if chat.is_private:
        raise BadRequestError("can't leave private chats")
    if chat.migrated_to is not None:
        raise BadRequestError("chat is deactivated")
    if chat.has_bot:
        set_standing(world, chat, BOT, Standing("left"), by=None)
    return True


def set_chat_title(world: World, args: Arguments) -> bool:
    """setChatTitle: for administrators, cut at 128 characters; the same one again is no change."""
    chat = writable_chat(world, args)
    title = args.text("title").strip()[: limit("setChatTitle", "title")]
    if not title:
        raise BadRequestError("title must be non-empty")
    if chat.is_private:
        raise BadRequestError("can't change private chat title")
    if not has_right(world, chat, BOT, "can_change_info"):
        raise BadRequestError("not enough rights to change chat title")
    if chat.title != title:
        chat.title = title
        post_service(world, chat, {"new_chat_title": title}, by=None)
    return True


def set_chat_description(world: World, args: Arguments) -> bool:
    """setChatDescription: for administrators, cut at 255 characters."""
    chat = writable_chat(world, args)
    description = args.text("description").strip()[: limit("setChatDescription", "description")]
    if chat.is_private:
        raise BadRequestError("can't change private chat description")
    if not has_right(world, chat, BOT, "can_change_info"):
        raise BadRequestError("not enough rights to set chat description")
    if chat.description == description:
        raise BadRequestError("chat description is not modified")
    chat.description = description
    return True


def user_of(args: Arguments) -> int:
    """The `user_id` of the call."""
    user_id = args.integer("user_id", low=0)
    if user_id == 0:
        raise BadRequestError("invalid user_id specified")
    return user_id


def member_of(world: World, user_id: int) -> int:
    """A person's number, or BOT; BadRequestError for nobody's."""
    if user_id == world.bot.id:
        return BOT
    if user_id not in world.people:
        raise BadRequestError("member not found")
    return user_id
