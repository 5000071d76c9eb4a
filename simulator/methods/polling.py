"""Getting updates, and the webhook that this server does not do yet."""

from simulator.arguments import Arguments
from simulator.errors import UnsupportedError
from simulator.model import Json
from simulator.update_kinds import read_allowed
from simulator.world import World

LONGEST_POLL = 50


async def get_updates(world: World, args: Arguments) -> list[Json]:
    """getUpdates: long poll; a second one ends the first with 409."""
    world.updates.allow(read_allowed(args.text("allowed_updates")))
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
