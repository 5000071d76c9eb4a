"""Words about tasks that several cards, lists and windows share."""

import html
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, get_month_names

from commission.ids import PersonId
from commission.roster.person import Person
from commission.tasks.overdue import overdue_days
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.task import OVER, Priority, Task
from handlers.cards.drawing import NAME_LIMIT, clipped, utf16_length
from handlers.cards.pages import shortened
from handlers.texts import Html, Texts

LABEL_LIMIT = 60  # characters of a task on a button
_LAST_DAY = 31  # of whatever month (commission.tasks.period.Period)
_LAST_MONTH = {PeriodUnit.MONTH: 1, PeriodUnit.QUARTER: 3, PeriodUnit.HALF_YEAR: 6, PeriodUnit.YEAR: 12}


def state_name(texts: Texts, task: Task) -> str:
    """«отчёт на проверке»"""
    return texts.plain("task-state", state=task.state)


def mark(texts: Texts, task: Task, *, now: datetime) -> str:
    """One sign that says how it stands: overdue comes before its state."""
    if task.is_overdue(now):
        return texts.plain("task-mark", standing="overdue")
    return texts.plain("task-mark", standing="extension" if task.is_owed and task.extension else task.state)


def deadline(texts: Texts, task: Task, zone: str, *, now: datetime) -> str:
    """«до вт, 15 сентября, 18:00», «просрочено на 3 дня», «без срока». `zone`: the body's."""
    if task.due_at is None:
        return texts.plain("task-no-deadline")
    days = overdue_days(task, zone, now=now)
    if days is not None:
        return texts.plain("task-overdue", days=days)
    return texts.plain("task-until", when=moment(texts, task.due_at, zone, now=now))


def short_deadline(texts: Texts, task: Task, zone: str, *, now: datetime) -> str:
    """For a button or a line of a list: «до 15.09», «просрочено на 3 дня»; empty where nothing is due (any more)."""
    if task.due_at is None or task.state in OVER:
        return ""
    days = overdue_days(task, zone, now=now)
    if days is not None:
        return texts.plain("task-overdue", days=days)
    year = _year(task.due_at, zone) != _year(now, zone)
    pattern = texts.plain("format-task-date-year" if year else "format-task-date")
    return texts.plain("task-until", when=_formatted(pattern, task.due_at, zone, texts.locale))


def moment(texts: Texts, instant: datetime, zone: str, *, now: datetime) -> str:
    """«вт, 15 сентября, 18:00» by the walls of `zone`; with the year, if it is not this one."""
    year = _year(instant, zone) != _year(now, zone)
    pattern = texts.plain("format-task-day-year" if year else "format-task-day")
    return _formatted(pattern, instant, zone, texts.locale)


def moment_html(texts: Texts, instant: datetime, zone: str, *, now: datetime) -> Html:
    """The same; Telegram shows it in the reader's own zone (Bot API, date-time entity formatting)."""
    wall = html.escape(moment(texts, instant, zone, now=now))
    return Html(f'<tg-time unix="{int(instant.timestamp())}" format="wDt">{wall}</tg-time>')


def period_name(texts: Texts, period: Period) -> str:
    """«каждый квартал, до 5-го числа»"""
    if period.unit is PeriodUnit.WEEK:
        return texts.plain("task-period-week", day=period.day)
    if period.day == _LAST_DAY and period.month == _LAST_MONTH[period.unit]:
        return texts.plain("task-period-end", unit=period.unit)
    if period.unit is PeriodUnit.YEAR:
        month = get_month_names("wide", locale=texts.locale)[period.month]
        return texts.plain("task-period-year", day=period.day, month=month)
    return texts.plain("task-period", unit=period.unit, day=period.day, month=period.month)


def priority_name(texts: Texts, priority: Priority) -> str:
    """«срочно»; «обычное»"""
    return texts.plain("task-priority", priority=priority)


def name_of(texts: Texts, people: Mapping[PersonId, Person], person_id: PersonId | None) -> str:
    """«Орлова М. Э.»; a dash for nobody, and for one who is not there any more."""
    person = people.get(person_id) if person_id is not None else None
    return clipped(person.short_name, NAME_LIMIT) if person else texts.plain("task-nobody")


def task_label(texts: Texts, task: Task, zone: str, *, now: datetime) -> str:
    """For a button: «🔴 Усилить контроль… · просрочено на 3 дня»."""
    said, when = one_line(task.text, LABEL_LIMIT), short_deadline(texts, task, zone, now=now)
    return " · ".join(part for part in (f"{mark(texts, task, now=now)} {said}", when) if part)


def one_line(text: str, characters: int) -> str:
    """Its beginning, without line breaks."""
    return shortened(" ".join(text.split()), characters)


def within(text: str, units: int) -> str:
    """At most so many UTF-16 units, which is what Telegram counts: an emoji is two of them."""
    room = min(units, len(text))
    while utf16_length(said := shortened(text, room)) > units:
        room -= max(1, (utf16_length(said) - units) // 2)
    return said


def _year(instant: datetime, zone: str) -> int:
    return instant.astimezone(ZoneInfo(zone)).year


@lru_cache(2_000)
def _formatted(pattern: str, instant: datetime, zone: str, locale: str) -> str:
    return format_datetime(instant, pattern, tzinfo=ZoneInfo(zone), locale=locale)
