"""«15 мин», «до 10 минут», «0:15», "10 min", 15'."""

import re

from commission.agenda.item import MINUTES_LIMIT
from commission.agenda.reading.characters import DASHES
from commission.agenda.reading.languages import ALL
from commission.agenda.reading.words import any_of

_MINUTE = any_of(*(words.minute for words in ALL))
_HOUR = any_of(*(words.hour for words in ALL))
_ABOUT = any_of(*(words.about for words in ALL))
_EACH = any_of(*(words.each for words in ALL))
_LABEL = any_of(*(words.duration for words in ALL))
_AMOUNT = (
    rf"(?:(?:\d{{1,3}}\s?[{DASHES}]\s?)?(?P<minutes>\d{{1,3}})\s?(?:{_MINUTE}(?!\w)\.?|['′’](?!\w))"
    rf"|(?P<hours>\d{{1,2}})\s?{_HOUR}(?!\w)\.?(?:\s(?P<more>\d{{1,2}})\s?{_MINUTE}(?!\w)\.?)?"
    r"|(?P<clock>\d):(?P<past>[0-5]\d)(?![\d:]))"
)
_WHOLE = (
    rf"(?<!\w)(?:{_LABEL}\s?[:{DASHES}]?\s?)?(?:{_ABOUT}\s)?(?P<each>{_EACH}\s)?(?:{_ABOUT}\s|[~≈]\s?)?"
    rf"{_AMOUNT}(?P<each_behind>\s{_EACH}(?!\w))?"
)
_ALONE = re.compile(rf"[(\[]?{_WHOLE}[)\]]?[.;]?", re.IGNORECASE)
_AT_THE_END = re.compile(rf"(?:\s[{DASHES}]+\s?|\s?[,;:.]\s?){_WHOLE}[.;]*$", re.IGNORECASE)
_IN_BRACKETS = rf"(?P<bracket>[(\[])\s?{_WHOLE.replace('?P<', '?P<in_')}\s?[)\]]"
_AMONG_PEOPLE = re.compile(
    rf"\s?(?:{_IN_BRACKETS}|[,{DASHES}]?\s?{_WHOLE}(?=\s?(?:[,;.)]|$)))",
    re.IGNORECASE,
)
_TAIL = 200  # characters; nobody needs more for saying how long


def alone(text: str) -> int | None:
    """The minutes, if the text says nothing else."""
    found = _ALONE.fullmatch(text) if len(text) <= _TAIL else None
    return _minutes(found) if found else None


def at_the_end(title: str) -> tuple[str, int] | None:
    """The title without the minutes behind it, which some mark must set off: «о задержках до 10 мин» has none."""
    start = max(0, len(title) - _TAIL)
    found = _AT_THE_END.search(title, start)
    minutes = _minutes(found) if found else None
    return (title[: found.start()], minutes) if found and minutes else None


def among_people(text: str) -> tuple[str, int, int]:
    """The text without its durations, their sum, and the sum of those that each of the people has."""
    once = each = 0

    def take(found: re.Match[str]) -> str:
        nonlocal once, each
        prefix = "in_" if found["bracket"] else ""
        minutes = _minutes(found, prefix)
        if not minutes:
            return found[0]
        if found[f"{prefix}each"] or found[f"{prefix}each_behind"]:
            each += minutes
        else:
            once += minutes
        return " "

    rest = _AMONG_PEOPLE.sub(take, text)
    return " ".join(rest.split()), once, each


def _minutes(found: re.Match[str], prefix: str = "") -> int | None:
    """None for what no item can take: it was not meant so."""
    group = found.groupdict()
    minutes, hours, more = (int(group[prefix + name] or 0) for name in ("minutes", "hours", "more"))
    clock, past = int(group[prefix + "clock"] or 0), int(group[prefix + "past"] or 0)
    total = minutes + (hours + clock) * 60 + more + past
    return total if 0 < total <= MINUTES_LIMIT else None
