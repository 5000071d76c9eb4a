"""The one who delivers: at work as long as the server is."""

import asyncio

from simulator.webhook.deliveries import Call, Deliveries
from simulator.webhook.postman import Postman
from simulator.world import World


async def serve_webhook(world: World, call: Call) -> None:
    """Posts updates to whatever webhook is set, until it is cancelled; `call` performs what the bot answers."""
    while True:
        changed, settings = world.webhook.changed, world.webhook.settings
        if settings is None:
            await changed.wait()
            continue
        async with Postman(settings, world.webhook.answer_seconds) as postman, asyncio.TaskGroup() as tasks:
            work = tasks.create_task(Deliveries(world, settings, postman, call).run())
            await changed.wait()
            work.cancel()
