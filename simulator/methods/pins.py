"""Pinning messages."""

from simulator import views
from simulator.acts.membership import post_service
from simulator.arguments import Arguments
from simulator.errors import BadRequestError
from simulator.methods.access import found, writable_chat
from simulator.methods.rights import check_pinning
from simulator.model import Message
from simulator.world import World


def pin_chat_message(world: World, args: Arguments) -> bool:
    """pinChatMessage: in a group a service message tells of it, the bot as well."""
    chat = writable_chat(world, args)
    message = found(chat, args.integer("message_id"), "message to pin")
    check_pinning(world, chat)
    _pin(world, message, pinned=True)
    if not chat.is_private:
        post_service(world, chat, {"pinned_message": views.bot_message(world, message, with_reply=False)}, by=None)
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
    check_pinning(world, chat)
    _pin(world, message, pinned=False)
    return True


def unpin_all_chat_messages(world: World, args: Arguments) -> bool:
    """unpinAllChatMessages."""
    chat = writable_chat(world, args)
    check_pinning(world, chat)
    for message in chat.history.values():
        _pin(world, message, pinned=False)
    return True


def _pin(world: World, message: Message, *, pinned: bool) -> None:
    if message.pinned != pinned:
        message.pinned = pinned
        world.touch(message, edited=False)
