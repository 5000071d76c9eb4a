"""Words about tasks: deadlines, periods and states as people say them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commission.ids import PersonId
from commission.roster.person import Person
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.task import Extension, Task, TaskState
from handlers.cards.drawing import utf16_length
from handlers.cards.task_words import (
    deadline,
    mark,
    moment,
    moment_html,
    name_of,
    period_name,
    short_deadline,
    state_name,
    task_label,
    within,
)
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.commission.tasks.examples import DUE, NOW, START

RU, EN, ZONE = texts_for("ru"), texts_for("en"), "Europe/Moscow"
TASK = replace(START, responsible_id=PersonId(1), state=TaskState.ACKNOWLEDGED)


def test_a_deadline_is_said_by_the_walls_of_the_body() -> None:
    assert deadline(RU, TASK, ZONE, now=NOW) == "до ср, 15 сентября, 18:00"
    assert deadline(EN, TASK, ZONE, now=NOW) == "by Wed, 15 September, 18:00"
    assert deadline(RU, replace(TASK, due_at=None), ZONE, now=NOW) == "без срока"
    assert short_deadline(RU, TASK, ZONE, now=NOW) == "до 15.09"


def test_the_year_is_said_where_it_is_another_one() -> None:
    before = DUE - timedelta(days=300)
    assert moment(RU, DUE, ZONE, now=before) == "ср, 15 сентября 2021 г., 18:00"
    assert short_deadline(RU, TASK, ZONE, now=before) == "до 15.09.2021"


def test_a_moment_carries_its_instant() -> None:
    assert moment_html(RU, DUE, ZONE, now=NOW).startswith(f'<tg-time unix="{int(DUE.timestamp())}"')


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0.1, "срок истёк сегодня"),
        (1, "просрочено на 1 день"),
        (3, "просрочено на 3 дня"),
        (11, "просрочено на 11 дней"),
        (22, "просрочено на 22 дня"),
    ],
)
def test_overdue_is_counted_in_days(days: float, said: str) -> None:
    now = DUE + timedelta(days=days)
    assert deadline(RU, TASK, ZONE, now=now) == short_deadline(RU, TASK, ZONE, now=now) == said
    assert mark(RU, TASK, now=now) == "🔴"


def test_what_is_over_is_not_due_any_more() -> None:
    over = replace(TASK, state=TaskState.ACCEPTED)
    assert short_deadline(RU, over, ZONE, now=DUE + timedelta(days=9)) == ""
    assert task_label(RU, over, ZONE, now=DUE + timedelta(days=9)) == "✅ Усилить контроль"


def test_a_request_for_more_time_is_seen() -> None:
    asked = replace(TASK, extension=Extension(DUE + timedelta(days=7), "ждём ответа"))
    assert mark(RU, asked, now=NOW) == "⏳"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_state_has_a_name_and_a_mark_of_its_own(locale: str) -> None:
    tasks: list[Task] = [replace(TASK, state=state) for state in TaskState]
    assert len({state_name(texts_for(locale), task) for task in tasks}) == len(TaskState)
    assert len({mark(texts_for(locale), task, now=NOW) for task in tasks}) == len(TaskState)


@pytest.mark.parametrize(
    ("period", "russian", "english"),
    [
        (Period(PeriodUnit.WEEK, 5), "каждую неделю, до пятницы включительно", "every week, by the end of Friday"),
        (Period(PeriodUnit.MONTH, 31), "каждый месяц, до конца месяца", "every month, by the end of the month"),
        (Period(PeriodUnit.MONTH, 1), "каждый месяц, до 1-го числа", "every month, by the 1st"),
        (Period(PeriodUnit.QUARTER, 5), "каждый квартал, до 5-го числа", "every quarter, by the 5th"),
        (
            Period(PeriodUnit.QUARTER, 22, 2),
            "каждый квартал, до 22-го числа второго месяца",
            "every quarter, by the 22nd of the second month",
        ),
        (
            Period(PeriodUnit.QUARTER, 31, 1),
            "каждый квартал, до конца первого месяца",
            "every quarter, by the end of the first month",
        ),
        (
            Period(PeriodUnit.HALF_YEAR, 31, 6),
            "каждые полгода, до конца полугодия",
            "every half-year, by the end of the half-year",
        ),
        (Period(PeriodUnit.YEAR, 1, 3), "каждый год, до 1 марта", "every year, by 1 March"),
        (Period(PeriodUnit.YEAR, 31, 2), "каждый год, до конца февраля", "every year, by the end of February"),
    ],
)
def test_periods_are_said_as_people_say_them(period: Period, russian: str, english: str) -> None:
    assert period_name(RU, period) == russian
    assert period_name(EN, period) == english


def test_nobody_is_a_dash() -> None:
    people = {PersonId(1): Person(PersonId(1), "Орлова Марина Эдуардовна")}
    assert name_of(RU, people, PersonId(1)) == "Орлова\u00a0М.\u00a0Э."
    assert name_of(RU, people, None) == name_of(RU, people, PersonId(2)) == "—"


def test_a_label_is_one_short_line() -> None:
    long = replace(TASK, text="Усилить\nконтроль " * 100)
    label = task_label(RU, long, ZONE, now=NOW)
    assert label.startswith("⚙️ Усилить контроль Усилить")
    assert "\n" not in label
    assert label.endswith("… · до 15.09")
    assert len(label) < 90


@settings(deadline=None)
@given(st.text(max_size=300), st.integers(1, 300))
def test_nothing_is_longer_than_the_room_it_has(text: str, units: int) -> None:
    said = within(text, units)
    assert utf16_length(said) <= units
    assert said == text or said.endswith("…")
