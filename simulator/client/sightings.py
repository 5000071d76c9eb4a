"""What the client tells of faults and of the rate of messages."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from simulator.model import Json


@dataclass(frozen=True, slots=True)
class FaultSeen:
    """A fault: how often it struck, how many times are left (None: any number), whether it may strike now."""

    id: int
    struck: int
    times: int | None
    in_force: bool
    wish: Json


@dataclass(frozen=True, slots=True)
class Peak:
    """The most messages in any second over all chats; `share` is of the limit, `at` of the server's clock."""

    messages: int
    share: float
    at: datetime


@dataclass(frozen=True, slots=True)
class Nearest:
    """The chat that came nearest to its limit; a share above 1 is over it."""

    chat_id: int | str
    share: float
    at: datetime


@dataclass(frozen=True, slots=True)
class Offender:
    """A chat whose limit ("chat" or "group") was passed so many times."""

    chat_id: int | str
    limit: str
    over: int


@dataclass(frozen=True, slots=True)
class Rate:
    """How near to the limits the bot went. Counted are messages and edits that were asked for.

    `over` is how often the limit of "all", of a "chat" or of a "group" was passed, or would have been if `limits` were
    on; `too_early` counts calls before the end of a retry_after.
    """

    limits: bool
    messages: int
    peak: Peak | None
    chat: Nearest | None
    group: Nearest | None
    over: dict[str, int]
    too_early: int
    offenders: list[Offender]


def fault_seen(view: Json) -> FaultSeen:
    """A fault of the control API; `wish` is what was asked for, and what was filled in."""
    own = {field.name for field in fields(FaultSeen)} - {"wish"}
    wish = {name: value for name, value in view.items() if name not in own and value}
    return FaultSeen(**{name: view[name] for name in own}, wish=wish)


def rate_seen(view: Json) -> Rate:
    """The report of the control API."""
    peak = view["peak"] and Peak(**_dated(view["peak"]))
    nearest = {kind: view[kind] and Nearest(**_dated(view[kind])) for kind in ("chat", "group")}
    offenders = [Offender(**offender) for offender in view["offenders"]]
    return Rate(**{**view, **nearest, "peak": peak, "offenders": offenders})


def _dated(view: Json) -> dict[str, Any]:
    return {**view, "at": datetime.fromisoformat(view["at"])}
