"""Faults: what goes wrong, and how often it did."""

import fnmatch
from difflib import get_close_matches

from aiohttp import web

from simulator.clock import CALENDAR
from simulator.control.requests import body_of, control, world_of
from simulator.errors import ControlError
from simulator.faults.wishes import TYPES, aim_of
from simulator.methods import METHODS
from simulator.model import Json
from simulator.updates.kinds import KINDS
from simulator.world import World


@control
async def show(request: web.Request) -> web.StreamResponse:
    """GET /control/faults: those in force, and the last ones that are over."""
    return web.json_response(world_of(request).faults.view())


@control
async def add(request: web.Request) -> web.StreamResponse:
    """POST /control/faults. A server that is away lets the polls go that are under way."""
    world, wish = world_of(request), await body_of(request, **TYPES)
    _check_names(wish)
    _check_jump(world, wish)
    fault = world.faults.add(wish)
    if world.faults.away:
        world.updates.stop()
    return web.json_response({"id": fault.id})


@control
async def clear(request: web.Request) -> web.StreamResponse:
    """DELETE /control/faults."""
    world_of(request).faults.clear()
    return web.json_response({})


@control
async def remove(request: web.Request) -> web.StreamResponse:
    """DELETE /control/faults/{id}."""
    world_of(request).faults.remove(int(request.match_info["id"]))
    return web.json_response({})


def _check_jump(world: World, wish: Json) -> None:
    try:
        world.clock.after(wish.get("clock_jump", 0))
    except OverflowError:
        raise ControlError(400, CALENDAR) from None
    except ValueError:
        return  # no number: its range is checked with the others


def _check_names(wish: Json) -> None:
    """A fault for nothing is a slip of the pen."""
    known = {name.lower(): name for name in (KINDS if "updates" in wish else METHODS)}
    for pattern in aim_of(wish).names:
        if not fnmatch.filter(known, pattern):
            near = [known[name] for name in get_close_matches(pattern, known, 1)]
            raise ControlError(400, f"there is no {pattern} here" + "".join(f", perhaps {name}" for name in near))
