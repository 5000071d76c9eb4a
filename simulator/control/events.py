"""What happens, as a stream."""

import asyncio
import json

from aiohttp import web

from simulator.control.requests import control, world_of
from simulator.model import Json

HEARTBEAT_SECONDS = 15.0


@control
async def stream(request: web.Request) -> web.StreamResponse:
    """GET /control/events: server-sent events until either side leaves."""
    events = world_of(request).events
    queue = events.subscribe()
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    try:
        await response.prepare(request)
        await response.write(b": hello\n\n")
        await _pour(queue, response)
    except ConnectionError:
        pass  # the listener left
    finally:
        events.unsubscribe(queue)
    return response


async def _pour(queue: asyncio.Queue[Json | None], response: web.StreamResponse) -> None:
    while True:
        try:
            event = await asyncio.wait_for(queue.get(), HEARTBEAT_SECONDS)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if event is None:
            return
        await response.write(b"data: " + json.dumps(event).encode() + b"\n\n")
