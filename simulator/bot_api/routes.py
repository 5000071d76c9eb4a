"""The Bot API over HTTP."""

import re
import time

from aiohttp import web

from simulator.bot_api.arguments import Arguments, read_arguments
from simulator.bot_api.calls import CUT, Outcome, record, refusal, run
from simulator.errors import ApiError
from simulator.faults.effects import ending
from simulator.world import World

WORLD = web.AppKey("world", World)
TOKEN = re.compile(r"[0-9]{3,15}:[A-Za-z0-9_-]{3,64}")


async def call_method(request: web.Request) -> web.StreamResponse:
    """`/bot<token>/<method>`."""
    world, name = request.app[WORLD], request.match_info["method"]
    began = time.monotonic()
    try:
        _admit(world, request.match_info["token"])
        arguments = await read_arguments(request)
    except ApiError as error:
        outcome = refusal(error)
    except web.HTTPRequestEntityTooLarge:
        outcome = refusal(ApiError(413, "Request Entity Too Large"))
    else:
        return _reply(request, await run(world, name or arguments.text("method"), arguments))
    record(world, name, Arguments(), outcome, began)
    return _reply(request, outcome)


async def download(request: web.Request) -> web.StreamResponse:
    """`/file/bot<token>/<file_path>`."""
    world = request.app[WORLD]
    try:
        _admit(world, request.match_info["token"])
    except ApiError as error:
        return _reply(request, refusal(error))
    if (away := world.faults.away) and (instead := ending(away.effect)):
        return _reply(request, instead)
    stored = world.files.at(request.match_info["path"])
    if stored is None:
        return _reply(request, refusal(ApiError(404, "Not Found")))
    return web.Response(body=await stored.read(), content_type="application/octet-stream")


def _admit(world: World, token: str) -> None:
    if not TOKEN.fullmatch(token):
        raise ApiError(401, "Unauthorized: invalid token specified")
    number = int(token.partition(":")[0])
    if world.token is None and number in world.people:
        raise ApiError(401, f"Unauthorized: {number} is the number of a person in this simulator")
    if not world.admit(token):
        raise ApiError(401, "Unauthorized")


def _reply(request: web.Request, outcome: Outcome) -> web.StreamResponse:
    if outcome.status == CUT:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    if outcome.body is not None:
        return web.Response(body=outcome.body, status=outcome.status, content_type=outcome.content_type)
    parameters = outcome.answer.get("parameters", {})
    headers = {"Retry-After": str(parameters["retry_after"])} if "retry_after" in parameters else None
    return web.json_response(outcome.answer, status=outcome.status, headers=headers)
