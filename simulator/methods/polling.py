"""Getting updates: by polling, or by a webhook."""

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.described import Described
from simulator.errors import ApiError
from simulator.model import Json
from simulator.updates.kinds import DEFAULT_KINDS, KINDS, read_allowed
from simulator.webhook.settings import read_settings
from simulator.world import World

LONGEST_POLL = 50
WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
POLL_ENDED = "Conflict: terminated by setWebhook request"


async def get_updates(world: World, args: Arguments) -> list[Json]:
    """getUpdates: long poll; a second one, or a webhook, ends the first with 409."""
    if world.webhook.settings is not None:
        raise ApiError(409, WEBHOOK_IS_SET)
    world.updates.allow(read_allowed(args.text("allowed_updates")))
    updates = await world.updates.get(
        args.integer("offset"),
        args.integer("limit", 100, 1, 100),
        args.integer("timeout", 0, 0, LONGEST_POLL),
    )
    return world.faults.disturb(updates)


def set_webhook(world: World, args: Arguments) -> Described:
    """setWebhook: an empty address removes the webhook; so does a refused one, as on the real server."""
    if not args.text("url"):
        return delete_webhook(world, args)
    wanted, drop = read_settings(args), args.flag("drop_pending_updates")
    allowed = read_allowed(args.text("allowed_updates"))
    if wanted == world.webhook.settings and wanted.certificate is None and not drop:
        world.updates.allow(allowed)
        return Described(True, "Webhook is already set")
    world.updates.conflict(POLL_ENDED)
    world.webhook.close()
    if drop:
        world.updates.drop()
    wanted.check(strict=world.webhook.strict)
    world.updates.allow(allowed)
    world.webhook.open(wanted)
    return Described(True, "Webhook was set")


def delete_webhook(world: World, args: Arguments) -> Described:
    """deleteWebhook."""
    world.updates.allow(read_allowed(args.text("allowed_updates")))
    if args.flag("drop_pending_updates"):
        world.updates.drop()
    return Described(True, "Webhook was deleted" if world.webhook.close() else "Webhook is already deleted")


def get_webhook_info(world: World, _args: Arguments) -> Json:
    """getWebhookInfo."""
    info = world.webhook.info(len(world.updates))
    if world.updates.allowed != DEFAULT_KINDS:
        info["allowed_updates"] = [kind for kind in KINDS if kind in world.updates.allowed]
    return info
