"""One call of the Bot API, however it came: over HTTP, or in the answer to a webhook."""

import asyncio
import time
from dataclasses import replace
from inspect import isawaitable
from typing import Any

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.outcomes import CUT, Outcome, refusal, success
from simulator.errors import ApiError
from simulator.faults import Fault
from simulator.faults.effects import ending, spoil, suffer
from simulator.limits.rate_limits import messages_in
from simulator.methods import find_method
from simulator.methods.method import Perform
from simulator.model import Json
from simulator.overview import iso
from simulator.world import World

__all__ = ["CUT", "Outcome", "record", "refusal", "run"]


async def run(world: World, method: str, arguments: Arguments) -> Outcome:
    """Performs a method under the limits and faults in force; a refusal is an outcome, too.

    The call is written into the journal, unless it is a getUpdates that came back empty.
    """
    began = time.monotonic()
    fault: Fault | None = None
    try:
        method, perform = find_method(method)
    except ApiError as error:
        outcome = refusal(error)
    else:
        if method == "getUpdates":
            return await _poll(world, perform, arguments, began)
        with world.journal.call():
            fault = world.faults.take(method, arguments)
            outcome = await _under(fault, world, _limited(method, perform), arguments)
    record(world, method, arguments, outcome, began, fault.id if fault else None)
    return outcome


def record(
    world: World, method: str, arguments: Arguments, outcome: Outcome, began: float, fault: int | None = None
) -> None:
    """Writes a finished call into the journal; `began` is of the monotonic clock, `fault` the one that struck."""
    call: Json = {"at": iso(world.clock.now()), "method": method, "params": arguments.journal_view()}
    call |= {"status": outcome.status, "answer": outcome.answer, "ms": round((time.monotonic() - began) * 1000, 1)}
    world.journal.write(call if fault is None else {**call, "fault": fault})


async def _under(fault: Fault | None, world: World, perform: Perform, arguments: Arguments) -> Outcome:
    if fault is None:
        return await _perform(perform, world, arguments)
    instead = await suffer(fault.effect, world.clock)
    return instead or await spoil(fault.effect, await _perform(perform, world, arguments))


async def _perform(perform: Perform, world: World, arguments: Arguments) -> Outcome:
    try:
        result = perform(world, arguments)
        return success(await result if isawaitable(result) else result)
    except ApiError as error:
        return refusal(error)


def _limited(method: str, perform: Perform) -> Perform:
    def within_the_limits(world: World, arguments: Arguments) -> Any:
        world.limits.spend(method, arguments.text("chat_id"), messages_in(arguments))
        return perform(world, arguments)

    return within_the_limits


async def _poll(world: World, perform: Perform, arguments: Arguments, began: float) -> Outcome:
    fault = world.faults.take("getUpdates", arguments)
    outcome = await _under(fault, world, _with_owed(perform), arguments)
    if away := world.faults.away:  # since this poll began
        fault, outcome = away, ending(away.effect) or outcome
    struck = fault.id if fault else world.faults.delivery.struck_by
    if outcome.answer.get("result") != [] or struck is not None:
        record(world, "getUpdates", arguments, outcome, began, struck)
    if outcome.answer.get("result"):
        world.journal.stir()
    return outcome


def _with_owed(perform: Perform) -> Perform:
    async def with_what_is_owed(world: World, arguments: Arguments) -> Any:
        faults = world.faults
        at_once = faults.delivery.owes or faults.gathering
        await asyncio.sleep(faults.gathering)
        wish = replace(arguments, values={**arguments.values, "timeout": "0"}) if at_once else arguments
        return faults.delivery.polled(await perform(world, wish))

    return with_what_is_owed
