"""Getting updates, and the webhook that this server does not do yet."""

from simulator.arguments import Arguments
from simulator.errors import BadRequestError, UnsupportedError
from simulator.model import Json
from simulator.world import World

LONGEST_POLL = 50


async def get_updates(world: World, args: Arguments) -> list[Json]:
    """getUpdates: long poll; a second one ends the first with 409."""
    _allow(world, args)
    return await world.updates.get(
        args.integer("offset"),
        args.integer("limit", 100, 1, 100),
        args.integer("timeout", 0, 0, LONGEST_POLL),
    )


def set_webhook(world: World, args: Arguments) -> bool:
    """setWebhook: an empty address removes the webhook, another one is not implemented."""
    if args.text("url"):
        raise UnsupportedError("a webhook")
    return delete_webhook(world, args)


def delete_webhook(world: World, args: Arguments) -> bool:
    """deleteWebhook."""
    if args.flag("drop_pending_updates"):
        world.updates.drop()
    return True


def get_webhook_info(world: World, _args: Arguments) -> Json:
    """getWebhookInfo."""
    return {"url": "", "has_custom_certificate": False, "pending_update_count": len(world.updates)}


def _allow(world: World, args: Arguments) -> None:
    kinds = args.json("allowed_updates", "can't parse allowed_updates JSON object")
    if kinds is None:
        return
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        raise BadRequestError("expected an Array of String as allowed_updates")
    world.updates.allow(frozenset(kinds))
