"""Which chats and messages a call may touch, and what the server says when it may not."""

from simulator.arguments import Arguments
from simulator.errors import BadRequestError, ForbiddenError
from simulator.model import Message, Person
from simulator.world import World


def known_chat(world: World, args: Arguments, name: str = "chat_id") -> Person:
    """The chat of someone who has written to the bot at least once; BadRequestError "chat not found" otherwise."""
    person = _existing(world, args, name)
    if not person.started:
        raise BadRequestError("chat not found")
    return person


def writable_chat(world: World, args: Arguments) -> Person:
    """A chat the bot may write to now; Forbidden says why it may not."""
    person = _existing(world, args, "chat_id")
    if person.deactivated:
        raise ForbiddenError("user is deactivated")
    if not person.started:
        raise ForbiddenError("bot can't initiate conversation with a user")
    if person.blocked:
        raise ForbiddenError("bot was blocked by the user")
    return person


def own_message(world: World, args: Arguments) -> Message:
    """A message of the bot that it may edit."""
    if not args.text("chat_id") and not args.integer("message_id"):
        if args.text("inline_message_id"):
            raise BadRequestError("MESSAGE_ID_INVALID")
        raise BadRequestError("message identifier is not specified")
    person = writable_chat(world, args)
    message = found(world, person, args.integer("message_id"), "message to edit")
    is_reply_keyboard = message.reply_markup is not None and "inline_keyboard" not in message.reply_markup
    if not message.from_bot or is_reply_keyboard or "forward_origin" in message.content:
        raise BadRequestError("message can't be edited")
    return message


def found(world: World, person: Person, message_id: int, called: str) -> Message:
    """A message of the chat, or BadRequestError "… not found"."""
    message = world.message(person.id, message_id)
    if message is None:
        raise BadRequestError(f"{called} not found")
    return message


def _existing(world: World, args: Arguments, name: str) -> Person:
    if not args.text(name):
        raise BadRequestError(f"{name} is empty")
    person = world.people.get(args.integer(name))
    if person is None:
        raise BadRequestError("chat not found")
    return person
