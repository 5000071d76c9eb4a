"""Pinning messages."""

from simulator import views
from simulator.bot_api.arguments import Arguments
from simulator.errors import BadRequestError
from simulator.groups.service import is_service
from simulator.methods.access import found, writable_chat
from simulator.methods.rights import check_pinning
from simulator.model import Chat, Message
from simulator.world import World


def pin_chat_message(world: World, args: Arguments) -> bool:
    """pinChatMessage: a service message tells everybody of it, the bot as well; one that is pinned stays so."""
    chat = writable_chat(world, args)
    message = found(chat, args.integer("message_id"), "message to pin")
    _check(world, chat, message)
    if not message.pinned:
        _pin(world, message, pinned=True)
        _tell(world, message, silent=args.flag("disable_notification"))
    return True


def unpin_chat_message(world: World, args: Arguments) -> bool:
    """unpinChatMessage: without message_id the newest pinned one."""
    chat = writable_chat(world, args)
    if args.integer("message_id"):
        message = found(chat, args.integer("message_id"), "message to unpin")
    else:
        pinned = [message for message in chat.history.values() if message.pinned]
        if not pinned:
            raise BadRequestError("message to unpin not found")
        message = pinned[-1]
    _check(world, chat, message)
    _pin(world, message, pinned=False)
    return True


def unpin_all_chat_messages(world: World, args: Arguments) -> bool:
    """unpinAllChatMessages."""
    chat = writable_chat(world, args)
    check_pinning(world, chat)
    for message in chat.history.values():
        _pin(world, message, pinned=False)
    return True


def _check(world: World, chat: Chat, message: Message) -> None:
    check_pinning(world, chat)
    if is_service(message.content):
        raise BadRequestError("service messages can't be pinned")


def _tell(world: World, pinned: Message, *, silent: bool) -> None:
    content = {"pinned_message": views.bot_message(world, pinned, with_reply=False)}
    message = world.post(pinned.chat_id, content, author=None)
    message.silent = silent
    world.announce(message)
    world.journal.stir()
    world.updates.put("message", views.bot_message(world, message))


def _pin(world: World, message: Message, *, pinned: bool) -> None:
    if message.pinned != pinned:
        message.pinned = pinned
        world.touch(message, edited=False)
