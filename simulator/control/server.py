"""The server as a whole: state, clock, the call log, quiet, reset."""

import asyncio
import time
from dataclasses import asdict
from datetime import datetime

from aiohttp import web

from simulator import overview
from simulator.clock import CALENDAR
from simulator.control.requests import body_of, control, number_in_query, world_of
from simulator.errors import ControlError

LONGEST_WAIT = 25.0
LONGEST_QUIET = 300
GLANCE = 0.02


@control
async def state(request: web.Request) -> web.StreamResponse:
    """GET /control/state."""
    world = world_of(request)
    bot = asdict(world.bot)
    people = [overview.person(world, person) for person in world.people.values()]
    groups = [overview.group(world, chat) for chat in world.chats.values() if not chat.is_private]
    return web.json_response({"clock": overview.clock(world), "bot": bot, "people": people, "groups": groups})


@control
async def reset(request: web.Request) -> web.StreamResponse:
    """POST /control/reset."""
    world_of(request).forget()
    return web.json_response({})


@control
async def clock(request: web.Request) -> web.StreamResponse:
    """GET /control/clock: with `after` it waits until the version is another, at most 25 s."""
    world = world_of(request)
    if "after" in request.query:
        await world.clock.wait_for_jump(int(number_in_query(request, "after", 0)), LONGEST_WAIT)
    return web.json_response(overview.clock(world))


@control
async def set_clock(request: web.Request) -> web.StreamResponse:
    """POST /control/clock."""
    world = world_of(request)
    body = await body_of(request, set=str, advance=(int, float))
    if len(body) != 1:
        raise ControlError(400, "either set or advance")
    try:
        if "set" in body:
            world.clock.jump_to(datetime.fromisoformat(body["set"]))
        else:
            world.clock.jump_to(world.clock.after(body["advance"]))
    except OverflowError:
        raise ControlError(400, CALENDAR) from None
    except ValueError:
        raise ControlError(400, "set is ISO 8601 with an offset, advance is seconds") from None
    return web.json_response(overview.clock(world))


@control
async def calls(request: web.Request) -> web.StreamResponse:
    """GET /control/calls."""
    after = int(number_in_query(request, "after", 0))
    return web.json_response({"calls": world_of(request).journal.after(after)})


@control
async def quiet(request: web.Request) -> web.StreamResponse:
    """GET /control/quiet: returns when no update waits and the bot made no call for a while."""
    world = world_of(request)
    wanted = number_in_query(request, "for", 0.3, LONGEST_QUIET)
    timeout = number_in_query(request, "timeout", 10, LONGEST_QUIET)
    deadline = time.monotonic() + timeout
    while True:
        silence, waiting = world.journal.quiet_for(), len(world.updates)
        if not waiting and silence >= wanted:
            return web.json_response({"quiet_for": round(silence, 3)})
        left = deadline - time.monotonic()
        if left <= 0:
            raise ControlError(409, f"not quiet: {waiting} updates wait, the last call was {silence:.2f} s ago")
        await asyncio.sleep(min(left, max(GLANCE, wanted - silence)) if not waiting else min(left, GLANCE))


@control
async def nothing(_request: web.Request) -> web.StreamResponse:
    """Any other path."""
    raise ControlError(404, "there is no such control call")
