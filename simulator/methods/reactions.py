"""Reactions of the bot."""

from typing import Any

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.json_fields import number, string
from simulator.contents.reactions import EMOJI, set_reaction
from simulator.errors import BadRequestError
from simulator.methods.access import found, writable_chat
from simulator.world import World

WHERE = "can't parse ReactionType: "


def set_message_reaction(world: World, args: Arguments) -> bool:
    """setMessageReaction: at most one emoji from a bot, of those that Telegram has; an empty list takes it back."""
    wish = args.json("reaction", "can't parse reaction types JSON object")
    if wish is None:
        wish = []
    if not isinstance(wish, list):
        raise BadRequestError("expected an Array of ReactionType")
    reactions = [_emoji(item) for item in wish]
    chat = writable_chat(world, args)
    message = found(chat, args.integer("message_id"), "message to react")
    if len(reactions) > 1:
        raise BadRequestError("REACTIONS_TOO_MANY")
    if not EMOJI.issuperset(reactions):
        raise BadRequestError("REACTION_INVALID")
    set_reaction(message, None, reactions[0] if reactions else None)
    world.touch(message, edited=False)
    return True


def _emoji(item: Any) -> str:
    """The emoji; of a custom one its number: nobody here has allowed any."""
    if not isinstance(item, dict):
        raise BadRequestError(WHERE + "expected an Object")
    kind = string(item, "type", WHERE)
    if kind == "emoji":
        return string(item, "emoji", WHERE)
    if kind == "custom_emoji":
        return str(number(item, "custom_emoji_id", WHERE))
    raise BadRequestError(WHERE + "invalid reaction type specified")
