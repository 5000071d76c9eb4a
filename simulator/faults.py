"""Faults on demand: errors, cut connections, delays."""

import itertools
from dataclasses import dataclass
from typing import Any

from simulator.errors import ControlError
from simulator.model import Json

USUAL = {
    400: "Bad Request: the simulator was asked to refuse",
    403: "Forbidden: bot was blocked by the user",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Fault:
    """One rule: which calls it meets, how many more of them, and what it does to them."""

    id: int
    method: str | None = None
    chat_id: int | None = None
    times: int | None = None
    error_code: int | None = None
    description: str = ""
    retry_after: int | None = None
    cut: str | None = None
    delay: float = 0

    def meets(self, method: str, chat_id: str) -> bool:
        """Whether the fault is for such a call; one without a method leaves getUpdates alone."""
        named = self.method.lower() == method.lower() if self.method else method.lower() != "getupdates"
        return named and (self.chat_id is None or str(self.chat_id) == chat_id) and self.times != 0


class Faults:
    """The rules in force, oldest first."""

    def __init__(self) -> None:
        self._rules: list[Fault] = []
        self._numbers = itertools.count(1)

    def add(self, wish: Json) -> Fault:
        """A new rule from a control request; ControlError 400 when it asks for nothing or for nonsense."""
        fault = _read(next(self._numbers), wish)
        self._rules.append(fault)
        return fault

    def take(self, method: str, chat_id: str) -> Fault | None:
        """The oldest rule that meets this call, one use of it spent."""
        for fault in self._rules:
            if fault.meets(method, chat_id):
                if fault.times is not None:
                    fault.times -= 1
                self._rules = [rule for rule in self._rules if rule.times != 0]
                return fault
        return None

    def clear(self) -> None:
        """No faults from now on."""
        self._rules.clear()

    def __iter__(self) -> Any:
        return iter(self._rules)


def _read(number: int, wish: Json) -> Fault:
    unknown = set(wish) - {"method", "chat_id", "times", "error_code", "description", "retry_after", "cut", "delay"}
    if unknown:
        raise ControlError(400, f"a fault knows no {', '.join(sorted(unknown))}")
    fault = Fault(
        number,
        method=_text(wish, "method"),
        chat_id=_whole(wish, "chat_id"),
        times=_whole(wish, "times"),
        error_code=_whole(wish, "error_code"),
        retry_after=_whole(wish, "retry_after"),
        cut=_text(wish, "cut"),
        delay=_seconds(wish.get("delay", 0)),
    )
    _check(fault)
    if fault.error_code == 429:
        fault.retry_after = fault.retry_after or 1
    usual = USUAL.get(fault.error_code or 0, "Internal Server Error")
    if fault.retry_after:
        usual = f"Too Many Requests: retry after {fault.retry_after}"
    fault.description = _text(wish, "description") or usual
    return fault


def _check(fault: Fault) -> None:
    if fault.error_code is None and fault.cut is None and not fault.delay:
        raise ControlError(400, "a fault needs error_code, cut or delay")
    if fault.error_code is not None and not 400 <= fault.error_code <= 599:
        raise ControlError(400, "error_code is between 400 and 599")
    if fault.cut not in (None, "before", "after"):
        raise ControlError(400, 'cut is "before" or "after"')
    if fault.times is not None and fault.times < 1:
        raise ControlError(400, "times is 1 or more")


def _text(wish: Json, name: str) -> str | None:
    value = wish.get(name)
    if value is not None and not isinstance(value, str):
        raise ControlError(400, f"{name} is a text")
    return value


def _whole(wish: Json, name: str) -> int | None:
    value = wish.get(name)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise ControlError(400, f"{name} is a whole number")
    return value


def _seconds(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 600:
        raise ControlError(400, "delay is seconds, 0 to 600")
    return float(value)
