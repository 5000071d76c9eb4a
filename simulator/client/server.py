"""The server itself: its clock, its faults, its limits, what was called."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from simulator.client.sightings import FaultSeen, Rate, fault_seen, rate_seen
from simulator.client.wire import PATIENCE, Wire
from simulator.model import Json


@dataclass(frozen=True, slots=True)
class ServerTime:
    """The server's moment, and the version that grows at every jump."""

    now: datetime
    version: int


class Server(Wire):
    """Time, trouble, and the call log."""

    async def clock(self, *, after: int | None = None) -> ServerTime:
        """The server's moment; with `after` it waits up to 25 s for another version."""
        query = "" if after is None else f"?after={after}"
        return _time(await self._call("GET", f"clock{query}"))

    async def set_clock(self, moment: datetime) -> ServerTime:
        """Sets the server's clock; the moment must know its zone."""
        return _time(await self._call("POST", "clock", {"set": moment.isoformat()}))

    async def advance(self, seconds: float) -> ServerTime:
        """Moves the server's clock forward."""
        return _time(await self._call("POST", "clock", {"advance": seconds}))

    async def fault(self, **wish: Any) -> int:
        """Injects a fault and gives its id. All fields are in the README; times are seconds after now.

        Which calls: method (also "send*"), chat_id, text (a part of it), pattern (all of it, with * and ?), times,
        skip, probability, seed, from_, until, every, clock ("server"). What happens: error_code, description,
        retry_after (of 429), or cut, or malformed; delay, answer_delay, clock_jump; or updates ("twice" or "out of
        order"); or away.
        """
        named = {name.removesuffix("_"): value for name, value in wish.items()}
        return int((await self._call("POST", "faults", named))["id"])

    async def faults(self) -> list[FaultSeen]:
        """Those in force, and the last ones that are over."""
        answer = await self._call("GET", "faults")
        return [*map(fault_seen, answer["faults"]), *map(fault_seen, answer["over"])]

    async def clear_faults(self, fault_id: int | None = None) -> None:
        """No faults from now on, or only not this one."""
        await self._call("DELETE", "faults" if fault_id is None else f"faults/{fault_id}")

    async def rate(self) -> Rate:
        """How near to Telegram's limits of rate the bot went."""
        return rate_seen(await self._call("GET", "rate"))

    async def limits(self, on: bool) -> None:
        """Refuse beyond the limits of rate with 429, or only count."""
        await self._call("POST", "rate", {"limits": on})

    async def calls(self, *, after: int = 0, method: str | None = None) -> list[Json]:
        """The calls of the bot, newest last; of one method only, if named."""
        calls = (await self._call("GET", f"calls?after={after}"))["calls"]
        return [call for call in calls if method in (None, call["method"])]

    async def quiet(self, seconds: float = 0.3, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - the server waits
        """Returns when no update waits and the bot made no call for so many seconds; ControlFailure 409 otherwise."""
        await self._call("GET", f"quiet?for={seconds}&timeout={timeout}")

    async def reset(self) -> None:
        """The server forgets everything but the clock."""
        await self._call("POST", "reset")


def _time(answer: Json) -> ServerTime:
    return ServerTime(datetime.fromisoformat(answer["now"]), answer["version"])
