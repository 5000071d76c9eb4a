"""People: making one, and what may happen between him and the bot."""

import re

from aiohttp import web

from simulator import overview
from simulator.acts.standing import deactivate, set_blocked
from simulator.control.names import LARGEST_ID, check_free, check_language, check_names
from simulator.control.requests import body_of, control, person_of, required, world_of
from simulator.errors import ControlError
from simulator.model import Json, Person
from simulator.world import World


@control
async def add(request: web.Request) -> web.StreamResponse:
    """POST /control/people."""
    texts = ("first_name", "last_name", "username", "phone", "language_code", "note")
    body = await body_of(request, id=int, **dict.fromkeys(texts, str))
    required(body, "first_name")
    world = world_of(request)
    _check(world, body)
    person = world.add_person(Person(**{"id": 0, **body}))
    return web.json_response(overview.person(world, person))


@control
async def act(request: web.Request) -> web.StreamResponse:
    """POST /control/people/{id}/block, unblock, deactivate."""
    world, person = world_of(request), person_of(request)
    match request.match_info["action"]:
        case "deactivate":
            deactivate(world, person)
        case action:
            set_blocked(world, person, blocked=action == "block")
    return web.json_response(overview.person(world, person))


def _check(world: World, body: Json) -> None:
    person_id, username = body.get("id", 0), body.get("username")
    if not 0 <= person_id < LARGEST_ID:
        raise ControlError(400, "id is a whole number from 1 to 2^52")
    check_names(body)
    check_language(body.get("language_code", ""))
    if username is not None:
        if not re.fullmatch(r"[A-Za-z0-9_]{4,32}", username):
            raise ControlError(400, "username has 4 to 32 letters, digits and underscores")
        check_free(world, username)
    if person_id == world.bot.id:
        raise ControlError(409, f"{person_id} is the number of the bot")
