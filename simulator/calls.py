"""One call of the Bot API, however it came: over HTTP, or in the answer to a webhook."""

import asyncio
import time
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

from simulator.arguments import Arguments
from simulator.described import success
from simulator.errors import ApiError, MigratedError
from simulator.faults import Fault
from simulator.methods import find_method
from simulator.model import Json
from simulator.world import World, iso

CUT = 0


class _CutError(Exception):
    """The connection is to be closed without an answer."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the bot gets: an HTTP status and the JSON of the answer; `CUT` is a connection closed without one."""

    status: int
    answer: Json


async def run(world: World, method: str, arguments: Arguments) -> Outcome:
    """Performs a method under the limits and faults in force; a refusal is an outcome, too.

    The call is written into the journal, unless it is a getUpdates that came back empty.
    """
    began = time.monotonic()
    try:
        method, result = await _perform(world, method, arguments)
        outcome = Outcome(200, success(result))
        if method == "getUpdates" and not result:
            return outcome
    except ApiError as error:
        outcome = refusal(error)
    except _CutError:
        outcome = Outcome(CUT, {})
    record(world, method, arguments, outcome, began)
    return outcome


def refusal(error: ApiError) -> Outcome:
    """An error as the Bot API answers it."""
    answer: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after:
        answer["parameters"] = {"retry_after": error.retry_after}
    if isinstance(error, MigratedError):
        answer["parameters"] = {"migrate_to_chat_id": error.migrate_to_chat_id}
    return Outcome(error.code, answer)


def record(world: World, method: str, arguments: Arguments, outcome: Outcome, began: float) -> None:
    """Writes a finished call into the journal; `began` is of the monotonic clock."""
    call = {"at": iso(world.clock.now()), "method": method, "params": arguments.journal_view()}
    ms = round((time.monotonic() - began) * 1000, 1)
    world.journal.write({**call, "status": outcome.status, "answer": outcome.answer, "ms": ms})


async def _perform(world: World, wanted: str, arguments: Arguments) -> tuple[str, Any]:
    name, method = find_method(wanted)
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
            if isawaitable(result):
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
