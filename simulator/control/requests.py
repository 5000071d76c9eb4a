"""What all control calls share: reading a body, naming a person, saying what is wrong."""

import json
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aiohttp import web

from simulator.bot_api.routes import WORLD
from simulator.control.origin import guard
from simulator.errors import BadRequestError, ControlError
from simulator.model import Chat, Json, Person
from simulator.text.unicode_text import check_unicode
from simulator.views import DEFAULT_ZONE
from simulator.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def control(handler: Handler) -> Handler:
    """Keeps foreign web pages out, and turns a ControlError into its status and `{"error": sentence}`."""

    @wraps(handler)
    async def guarded(request: web.Request) -> web.StreamResponse:
        try:
            guard(request)
            return await handler(request)
        except ControlError as error:
            return web.json_response({"error": error.sentence}, status=error.status)
        except web.HTTPRequestEntityTooLarge:
            return web.json_response({"error": "the request is too large"}, status=400)

    return guarded


def world_of(request: web.Request) -> World:
    """The state behind this server."""
    return request.app[WORLD]


def person_of(request: web.Request) -> Person:
    """The person that the path names; ControlError 404."""
    return world_of(request).person(int(request.match_info["id"]))


def chat_of(request: web.Request) -> Chat:
    """The chat that the path names; ControlError 404."""
    return world_of(request).chat(int(request.match_info["id"]))


async def body_of(request: web.Request, **allowed: type | tuple[type, ...]) -> Json:
    """The JSON object sent, only with fields of the allowed names and types; ControlError 400 otherwise."""
    body = await request.read()
    try:
        value = json.loads(body) if body.strip() else {}
        check_unicode(json.dumps(value, ensure_ascii=False))
    except (ValueError, RecursionError, BadRequestError):
        raise ControlError(400, "the body is not JSON in UTF-8") from None
    if not isinstance(value, dict):
        raise ControlError(400, "the body is a JSON object")
    given = {name: item for name, item in value.items() if item is not None}
    for name, item in given.items():
        _check_field(name, item, allowed)
    return given


def required(body: Json, name: str) -> Any:
    """A field that must be there; ControlError 400."""
    if name not in body:
        raise ControlError(400, f"{name} is missing")
    return body[name]


def zone_of(request: web.Request) -> str:
    """The `zone` of the query, in which dates are shown; ControlError 400 when there is no such zone."""
    zone = request.query.get("zone", DEFAULT_ZONE)
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ControlError(400, f"there is no time zone {zone}") from None
    return zone


def number_in_query(request: web.Request, name: str, default: float, most: int = 2**53) -> float:
    """A number of the query, from 0 to `most`; ControlError 400 when it is something else."""
    try:
        value = float(request.query.get(name, default))
    except ValueError:
        raise ControlError(400, f"{name} is a number") from None
    if not 0 <= value <= most:
        raise ControlError(400, f"{name} is a number from 0 to {most}")
    return value


def _check_field(name: str, item: Any, allowed: dict[str, type | tuple[type, ...]]) -> None:
    if name not in allowed:
        raise ControlError(400, f"there is no field {name} here, only {', '.join(allowed)}")
    wanted = allowed[name]
    if not isinstance(item, wanted) or (isinstance(item, bool) and wanted is not bool):
        names = wanted if isinstance(wanted, tuple) else (wanted,)
        raise ControlError(400, f"{name} is {' or '.join(kind.__name__ for kind in names)}")
