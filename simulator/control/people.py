"""People: making one, and what may happen between him and the bot."""

import re

from aiohttp import web

from simulator.acts.standing import deactivate, set_blocked
from simulator.control.requests import body_of, control, person_of, required, world_of
from simulator.errors import ControlError
from simulator.model import Person


@control
async def add(request: web.Request) -> web.StreamResponse:
    """POST /control/people."""
    texts = ("first_name", "last_name", "username", "phone", "language_code", "note")
    body = await body_of(request, id=int, **dict.fromkeys(texts, str))
    _check(body.get("id", 0), required(body, "first_name"), body.get("username", "valid_name"))
    world = world_of(request)
    person = world.add_person(Person(**{"id": 0, **body}))
    return web.json_response(world.person_view(person))


@control
async def act(request: web.Request) -> web.StreamResponse:
    """POST /control/people/{id}/block, unblock, deactivate."""
    world, person = world_of(request), person_of(request)
    match request.match_info["action"]:
        case "deactivate":
            deactivate(world, person)
        case action:
            set_blocked(world, person, blocked=action == "block")
    return web.json_response(world.person_view(person))


def _check(person_id: int, first_name: str, username: str) -> None:
    if not 0 <= person_id < 2**52:
        raise ControlError(400, "id is a whole number from 1 to 2^52")
    if not 1 <= len(first_name.strip()) <= 64:
        raise ControlError(400, "first_name has 1 to 64 characters")
    if not re.fullmatch(r"[A-Za-z0-9_]{4,32}", username):
        raise ControlError(400, "username has 4 to 32 letters, digits and underscores")
