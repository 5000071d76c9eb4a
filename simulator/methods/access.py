"""Which chats and messages a call may touch, and what the server says when it may not."""

from simulator.bot_api.arguments import Arguments
from simulator.errors import BadRequestError, ForbiddenError, MigratedError
from simulator.groups.service import is_service
from simulator.model import Chat, Message, Person
from simulator.world import World


def known_chat(world: World, args: Arguments, name: str = "chat_id") -> Chat:
    """A chat the bot may look at: a person who wrote to it, a group it is in, a basic group even after it left.

    Raises BadRequestError "chat not found" for a person who never wrote to it, ForbiddenError for other groups.
    """
    chat = _existing(world, args, name)
    if chat.is_private and not world.people[chat.id].started:
        raise BadRequestError("chat not found")
    is_public = chat.username is not None and chat.bot_status != "kicked"
    if chat.type == "supergroup" and not is_public:
        _check_in_group(chat)
    return chat


def chat_with_members(world: World, args: Arguments) -> Chat:
    """A chat whose members the bot may see: as `known_chat`, but a basic group must be there and the bot in it."""
    chat = known_chat(world, args)
    if chat.type == "group":
        _check_in_group(chat)
    return chat


def writable_chat(world: World, args: Arguments) -> Chat:
    """A chat the bot may write to now; Forbidden says why it may not, MigratedError where the group went."""
    chat = _existing(world, args, "chat_id")
    if chat.is_private:
        _check_reachable(world.people[chat.id])
    else:
        _check_in_group(chat)
    return chat


def own_message(world: World, args: Arguments) -> Message:
    """A message of the bot that it may edit."""
    if not args.text("chat_id") and not args.integer("message_id"):
        if args.text("inline_message_id"):
            raise BadRequestError("MESSAGE_ID_INVALID")
        raise BadRequestError("message identifier is not specified")
    chat = writable_chat(world, args)
    message = found(chat, args.integer("message_id"), "message to edit")
    is_reply_keyboard = message.reply_markup is not None and "inline_keyboard" not in message.reply_markup
    fixed = "forward_origin" in message.content or is_service(message.content)
    if not message.from_bot or is_reply_keyboard or fixed:
        raise BadRequestError("message can't be edited")
    return message


def found(chat: Chat, message_id: int, called: str) -> Message:
    """A message of the chat, or BadRequestError "… not found"."""
    message = chat.history.get(message_id)
    if message is None:
        raise BadRequestError(f"{called} not found")
    return message


def _existing(world: World, args: Arguments, name: str) -> Chat:
    given = args.text(name)
    if not given:
        raise BadRequestError(f"{name} is empty")
    chat = world.supergroup_named(given[1:]) if given[0] == "@" else world.chats.get(args.integer(name))
    if chat is None:
        raise BadRequestError("chat not found")
    return chat


def _check_reachable(person: Person) -> None:
    if person.deactivated:
        raise ForbiddenError("user is deactivated")
    if not person.started:
        raise ForbiddenError("bot can't initiate conversation with a user")
    if person.blocked:
        raise ForbiddenError("bot was blocked by the user")


def _check_in_group(group: Chat) -> None:
    if group.migrated_to is not None:
        raise MigratedError(group.migrated_to)
    if not group.has_bot:
        did = "was kicked from" if group.bot_status == "kicked" else "is not a member of"
        raise ForbiddenError(f"bot {did} the {group.type} chat")
