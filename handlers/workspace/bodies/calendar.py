"""What a body's secretary says of its working days and hours."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import time

from commission.roster.change_body import WorkHoursError
from commission.roster.own_days import with_days
from commission.roster.regulation import Regulation
from handlers.texts import Texts
from handlers.workspace.widgets import Choice

Change = Callable[[Regulation], Regulation]
COUNTRIES = ("RU", "")
_MOST_SHOWN = 40
_HOURS = re.compile(r"(\d{1,2})[:.](\d\d)\s*[-–—\s]\s*(\d{1,2})[:.](\d\d)")


def said_of_days(text: str) -> Change:
    """A country by its two letters, or days, one a line."""
    code = text.strip().upper()
    if re.fullmatch(r"[A-Z]{2}", code):
        return lambda rules: replace(rules, country=code)
    return lambda rules: with_days(rules, text)


def said_of_hours(text: str) -> Change:
    """«9:00–18:00». Raises WorkHoursError."""
    found = _HOURS.fullmatch(text.strip())
    try:
        if found:
            begins, ends = time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))
            return lambda rules: replace(rules, work_begins=begins, work_ends=ends)
    except ValueError:  # 25:00
        pass
    raise WorkHoursError


def own_days(texts: Texts, rules: Regulation) -> list[Choice]:
    """The latest ones; a tap on one removes it."""
    days = sorted(rules.days_off | rules.work_days)[-_MOST_SHOWN:]
    return [
        Choice(
            day.isoformat(),
            texts.plain("regulation-own-day", day=f"{day:%d.%m.%Y}", works="yes" if day in rules.work_days else "no"),
        )
        for day in days
    ]


def country_words(texts: Texts, country: str) -> str:
    return texts.plain("regulation-country", code=country or "none")
