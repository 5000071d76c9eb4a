"""Reading what a fault is to be."""

import re
from typing import Any

from simulator.errors import ControlError
from simulator.faults.aim import Aim, wildcards
from simulator.faults.fault import Effect
from simulator.faults.schedule import Schedule
from simulator.model import Json

NUMBER = (int, float)
DECADE = 10 * 366 * 86400
LONGEST_PATTERN = 1024
AIMS: dict[str, Any] = {"method": str, "chat_id": int, "text": str, "pattern": str, "update_type": str}
CHANCES: dict[str, Any] = {"times": int, "skip": int, "probability": NUMBER, "seed": int}
SCHEDULES: dict[str, Any] = {"from": NUMBER, "until": NUMBER, "every": NUMBER, "clock": str}
ANSWERS: dict[str, Any] = {"error_code": int, "description": str, "retry_after": int, "cut": str, "malformed": str}
TIMINGS: dict[str, Any] = {"delay": NUMBER, "answer_delay": NUMBER, "clock_jump": NUMBER}
TYPES = {**AIMS, **CHANCES, **SCHEDULES, **ANSWERS, **TIMINGS, "updates": str, "away": NUMBER}
RANGES: dict[str, tuple[float, float]] = {
    "times": (1, 10**9),
    "skip": (0, 10**9),
    "probability": (0, 1),
    "from": (0, DECADE),
    "until": (0, DECADE),
    "every": (0, DECADE),
    "error_code": (400, 599),
    "retry_after": (0, 10**9),
    "delay": (0, 600),
    "answer_delay": (0, 600),
    "clock_jump": (-DECADE, DECADE),
    "away": (0, DECADE),
}
CHOICES = {
    "clock": ("real", "server"),
    "cut": ("before", "after"),
    "malformed": ("half", "html"),
    "updates": ("twice", "out of order"),
}
EFFECTS = ("error_code", "cut", "malformed", "delay", "answer_delay", "clock_jump", "updates", "away")
USUAL = {
    400: "Bad Request: the simulator was asked to refuse",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    405: "Method Not Allowed",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    413: "Request Entity Too Large",
    415: "Unsupported Media Type",
    420: "FLOOD",
    431: "Request Header Fields Too Large",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


def check(wish: Json) -> None:
    """ControlError 400 for a value out of its range, and for fields that contradict each other."""
    for name, (low, high) in RANGES.items():
        if name in wish and not low <= wish[name] <= high:
            raise ControlError(400, f"{name} is a number from {low} to {high}")
    for name, choices in CHOICES.items():
        if name in wish and wish[name] not in choices:
            raise ControlError(400, f"{name} is " + " or ".join(f'"{choice}"' for choice in choices))
    if not any(wish.get(name) for name in EFFECTS):
        raise ControlError(400, f"a fault needs an effect: {', '.join(EFFECTS)}")
    _check_aim(wish)
    _check_answer(wish)
    _check_schedule(wish)
    _refuse(wish, "away", {"from", "every", "clock", *ANSWERS} - {"cut"})
    _refuse(wish, "updates", {*AIMS, *CHANCES, *SCHEDULES, "delay"} - {"method"})


def aim_of(wish: Json) -> Aim:
    """The calls, or with `updates` the updates, that are meant."""
    names = wish.get("update_type", "*") if "updates" in wish else wish.get("method", "")
    names = "*" if "away" in wish else names
    whole = wildcards(wish["pattern"]) if "pattern" in wish else None
    return Aim(_names(names), wish.get("chat_id"), wish.get("text"), whole)


def schedule_of(wish: Json) -> Schedule:
    """When it is in force; `away` says for how long."""
    begins = wish.get("from", 0)
    ends = begins + wish["away"] if "away" in wish else wish.get("until")
    return Schedule(begins, ends, wish.get("every"))


def effect_of(wish: Json) -> Effect:
    """What it does, with the usual words of an error that was given none."""
    given = {name: wish[name] for name in (*ANSWERS, *TIMINGS, "updates") if name in wish}
    if given.get("malformed") == "html":
        given.setdefault("error_code", 502)
    if "away" in wish and "error_code" not in given:
        given["cut"] = "before"
    code = given.get("error_code")
    if code == 429:
        given["retry_after"] = given.get("retry_after") or 1
    if not given.get("description"):
        wait = given.get("retry_after")
        given["description"] = f"Too Many Requests: retry after {wait}" if wait else _usual(code)
    return Effect(**given)


def _usual(code: int | None) -> str:
    if code is None:
        return ""
    return USUAL.get(code, "Bad Request" if code < 500 else "Internal Server Error")


def _names(listed: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s,]+", listed.lower()))


def _check_aim(wish: Json) -> None:
    for name in ("method", "update_type"):
        if name in wish and not _names(wish[name]):
            raise ControlError(400, f"{name} names nothing: leave it out to mean all")
    for name in ("method", "update_type", "pattern"):
        if len(wish.get(name, "")) > LONGEST_PATTERN:
            raise ControlError(400, f"{name} has up to {LONGEST_PATTERN} characters")
    if "update_type" in wish and "updates" not in wish:
        raise ControlError(400, "update_type goes with updates")


def _check_answer(wish: Json) -> None:
    html = wish.get("malformed") == "html"
    answers = [name for name in ("error_code", "cut", "malformed") if name in wish]
    if len(answers) > 1 and not (html and answers == ["error_code", "malformed"]):
        raise ControlError(400, f"a call ends in one way: {' or '.join(answers)}")
    if "away" in wish and "malformed" in wish and not html:
        raise ControlError(400, 'a server that is away gives no answer to halve: malformed is "html"')
    if "retry_after" in wish and wish.get("error_code") != 429:
        raise ControlError(400, "retry_after goes with error_code 429")
    if wish.get("probability") == 0:
        raise ControlError(400, "probability is above 0, up to 1")
    if "seed" in wish and "probability" not in wish:
        raise ControlError(400, "seed goes with probability")


def _check_schedule(wish: Json) -> None:
    begins, ends, every = wish.get("from", 0), schedule_of(wish).ends, wish.get("every")
    if ends is not None and ends <= begins:
        raise ControlError(400, "until comes after from, both in seconds after the wish")
    if every is not None and (ends is None or every < ends - begins):
        raise ControlError(400, "every goes with until (or away), and is not shorter than the time in force")


def _refuse(wish: Json, name: str, others: set[str]) -> None:
    if name in wish and (strange := set(wish) - others - {name}):
        raise ControlError(400, f"{name} goes with {', '.join(sorted(others))}, not with {', '.join(sorted(strange))}")
