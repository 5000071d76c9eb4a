"""This week, the next month, the end of the quarter: units of time, counted from a day."""

import re
from datetime import date, timedelta

from commission.agenda.reading.words import any_of
from commission.tasks.period import PeriodUnit, day_of_month
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.when import Stretch

MONTHS = {PeriodUnit.MONTH: 1, PeriodUnit.QUARTER: 3, PeriodUnit.HALF_YEAR: 6, PeriodUnit.YEAR: 12}

_NEXT = "|".join(words.next_pattern for words in ALL)
_THIS = "|".join(words.this_pattern for words in ALL)
_END_OF = any_of(*(words.end_of for words in ALL))
_UNITS = {unit: "|".join(words.units[unit] for words in ALL) for unit in PeriodUnit}
_WHOLE = {
    unit: re.compile(rf"(?:(?P<next>{_NEXT})|(?:{_THIS}))\s+(?:{names})(?!\w)", re.IGNORECASE)
    for unit, names in _UNITS.items()
}
_END = {
    unit: re.compile(rf"{_END_OF}\s+(?:(?:(?P<next>{_NEXT})|(?:{_THIS}))\s+)?(?:{names})(?!\w)", re.IGNORECASE)
    for unit, names in _UNITS.items()
}
_FRIDAY, _SUNDAY = 4, 6


def unit_at(text: str, start: int, on: date) -> Stretch | None:
    """«Следующая неделя»."""
    for unit, form in _WHOLE.items():
        if match := form.match(text, start):
            first, last = _days(unit, on, 1 if match["next"] else 0)
            return Stretch(first, last, match.start(), match.end())
    return None


def end_of_unit_at(text: str, start: int, on: date) -> Stretch | None:
    """«Конец месяца»: its last day."""
    for unit, form in _END.items():
        if match := form.match(text, start):
            last = _days(unit, on, 1 if match["next"] else 0)[1]
            return Stretch(last, last, match.start(), match.end())
    return None


def _days(unit: PeriodUnit, on: date, ahead: int) -> tuple[date, date]:
    """The first and the last; of a week, its Friday, unless that is over."""
    if unit is PeriodUnit.WEEK:
        monday = on + timedelta(days=7 * ahead - on.weekday())
        friday = monday + timedelta(days=_FRIDAY)
        return monday, friday if friday >= on else monday + timedelta(days=_SUNDAY)
    length = MONTHS[unit]
    month = ((on.year * 12 + on.month - 1) // length + ahead) * length
    last = month + length - 1
    return date(month // 12, month % 12 + 1, 1), day_of_month(last // 12, last % 12 + 1, 31)
