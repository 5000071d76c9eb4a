"""Limits of rate: how near to them the bot went, and whether it is refused beyond."""

from aiohttp import web

from simulator.control.requests import body_of, control, required, world_of


@control
async def show(request: web.Request) -> web.StreamResponse:
    """GET /control/rate: measured also while nothing is refused."""
    return web.json_response(world_of(request).limits.report())


@control
async def switch(request: web.Request) -> web.StreamResponse:
    """POST /control/rate; a reset returns to what the server was started with."""
    body = await body_of(request, limits=bool)
    limits = world_of(request).limits
    limits.on = required(body, "limits")
    return web.json_response(limits.report())
