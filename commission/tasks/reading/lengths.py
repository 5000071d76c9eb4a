"""«В течение 10 рабочих дней», «через две недели»: how long from now."""

import re
from datetime import date

from commission.agenda.reading.words import any_of
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.reckoning import Reckoning

_WITHIN = [re.compile(rf"(?<!\w){any_of(words.within)}\s+{words.length_pattern}", re.IGNORECASE) for words in ALL]
_ALONE = [re.compile(words.length_pattern, re.IGNORECASE) for words in ALL]
_NUMBERS = {number: value for words in ALL for number, value in words.numbers.items()}


def within(text: str, reckoning: Reckoning) -> tuple[date, range] | None:
    """The last day of it, and where it says so; counted from the day after."""
    return _found(next((found for form in _WITHIN if (found := form.search(text))), None), reckoning)


def length(text: str, reckoning: Reckoning) -> tuple[date, range] | None:
    """The same if the text begins with «10 рабочих дней»; «день» alone is no length."""
    match = next((found for form in _ALONE if (found := form.match(text))), None)
    return _found(match if match and match["count"] else None, reckoning)


def _found(match: re.Match[str] | None, reckoning: Reckoning) -> tuple[date, range] | None:
    day = _counted(match, reckoning) if match else None
    return (day, range(*match.span())) if match and day else None


def _counted(match: re.Match[str], reckoning: Reckoning) -> date | None:
    count = _number(match["count"] or "1")
    if match["working"]:
        return reckoning.after_working_days(count)
    months = 1 if match["months"] else 6 if match["half_year"] else 12 if match["years"] else 0
    if months:
        return reckoning.after_months(count * months)
    return reckoning.after_days(count * (7 if match["weeks"] else 1))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _NUMBERS[text.casefold().replace("ё", "е")]
