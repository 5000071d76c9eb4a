"""What a fault does to a call."""

import asyncio
from contextlib import suppress

from simulator.bot_api.outcomes import CUT, Outcome, half_of, proxy_page, refusal
from simulator.clock import ServerClock
from simulator.errors import ApiError
from simulator.faults.fault import Effect


async def suffer(effect: Effect, clock: ServerClock) -> Outcome | None:
    """What happens before the call is performed; the outcome that it then has instead, or None when it goes on."""
    if effect.delay:
        await asyncio.sleep(effect.delay)
    if effect.clock_jump:
        with suppress(OverflowError):  # the calendar has an end
            clock.jump_to(clock.after(effect.clock_jump))
    return ending(effect)


def ending(effect: Effect) -> Outcome | None:
    """The outcome of a call that is not even taken."""
    if effect.cut == "before":
        return Outcome(CUT, {})
    if effect.error_code is None:
        return None
    if effect.malformed == "html":
        return proxy_page(effect.error_code, effect.description)
    return refusal(ApiError(effect.error_code, effect.description, effect.retry_after))


async def spoil(effect: Effect, outcome: Outcome) -> Outcome:
    """What happens to the answer of a call that was performed; a refusal is only slow."""
    if effect.answer_delay:
        await asyncio.sleep(effect.answer_delay)
    if outcome.status != 200:
        return outcome
    if effect.cut == "after":
        return Outcome(CUT, {})
    return half_of(outcome) if effect.malformed == "half" else outcome
