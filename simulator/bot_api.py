"""The Bot API over HTTP."""

import asyncio
import re
import time
from inspect import isawaitable
from typing import Any

from aiohttp import web

from simulator.arguments import Arguments, read_arguments
from simulator.errors import ApiError
from simulator.faults import Fault
from simulator.methods import check_supported, find_method
from simulator.model import Json
from simulator.world import World, iso

WORLD = web.AppKey("world", World)
TOKEN = re.compile(r"[0-9]{3,15}:[A-Za-z0-9_-]{3,64}")


class _CutError(Exception):
    """The connection is to be closed without an answer."""


async def call_method(request: web.Request) -> web.StreamResponse:
    """`/bot<token>/<method>`."""
    world = request.app[WORLD]
    began = time.monotonic()
    name = request.match_info["method"]
    arguments = Arguments()
    try:
        _admit(world, request.match_info["token"])
        arguments = await read_arguments(request)
        name, result = await _perform(world, name or arguments.text("method"), arguments)
        status, answer = 200, _success(result)
        if name == "getUpdates" and not result:
            return web.json_response(answer)
    except ApiError as error:
        status, answer = error.code, _failure(error)
    except web.HTTPRequestEntityTooLarge:
        status, answer = 413, _failure(ApiError(413, "Request Entity Too Large"))
    except _CutError:
        status, answer = 0, {}
    finished = {"status": status, "answer": answer, "ms": round((time.monotonic() - began) * 1000, 1)}
    call = {"at": iso(world.clock.now()), "method": name, "params": arguments.journal_view()}
    world.journal.write({**call, **finished})
    return _reply(request, status, answer)


async def download(request: web.Request) -> web.StreamResponse:
    """`/file/bot<token>/<file_path>`."""
    world = request.app[WORLD]
    try:
        _admit(world, request.match_info["token"])
    except ApiError as error:
        return web.json_response(_failure(error), status=error.code)
    stored = world.files.at(request.match_info["path"])
    if stored is None:
        return web.json_response(_failure(ApiError(404, "Not Found")), status=404)
    return web.Response(body=stored.content, content_type="application/octet-stream")


def _admit(world: World, token: str) -> None:
    if not TOKEN.fullmatch(token):
        raise ApiError(401, "Unauthorized: invalid token specified")
    if not world.admit(token):
        raise ApiError(401, "Unauthorized")


async def _perform(world: World, wanted: str, arguments: Arguments) -> tuple[str, Any]:
    name, method = find_method(wanted)
    check_supported(arguments)
    if name == "getUpdates":
        fault = await _suffer(world, name, arguments)
        result: Any = await method(world, arguments)
        if result:
            world.journal.stir()
    else:
        with world.journal.call():
            fault = await _suffer(world, name, arguments)
            if world.limits is not None:
                world.limits.spend(name, arguments.text("chat_id"))
            result = method(world, arguments)
            if isawaitable(result):  # a file is being downloaded
                result = await result
    if fault is not None and fault.cut == "after":
        raise _CutError
    return name, result


async def _suffer(world: World, method: str, arguments: Arguments) -> Fault | None:
    fault = world.faults.take(method, arguments.text("chat_id"))
    if fault is None:
        return None
    if fault.delay:
        await asyncio.sleep(fault.delay)
    if fault.cut == "before":
        raise _CutError
    if fault.error_code is not None:
        raise ApiError(fault.error_code, fault.description, fault.retry_after)
    return fault


def _success(result: Any) -> Json:
    return {"ok": True, "result": result}


def _failure(error: ApiError) -> Json:
    failure: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after:
        failure["parameters"] = {"retry_after": error.retry_after}
    return failure


def _reply(request: web.Request, status: int, answer: Json) -> web.StreamResponse:
    if status == 0:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    headers = {"Retry-After": str(answer["parameters"]["retry_after"])} if "parameters" in answer else None
    return web.json_response(answer, status=status, headers=headers)
