"""Deadlines: their instant, what they are asked about, and how far they are over."""

from datetime import UTC, date, datetime, timedelta

import pytest

from commission.roster.regulation import Regulation
from commission.tasks.act import Act
from commission.tasks.deadline import Doubt, doubts, end_of_day
from commission.tasks.overdue import overdue_days
from tests.commission.tasks.examples import CONTROLLER, DUE, RESPONSIBLE, assigned, reported

MOSCOW = "Europe/Moscow"
REGULATION = Regulation()


def test_a_date_means_the_end_of_the_working_day_of_the_body() -> None:
    assert end_of_day(date(2021, 9, 15), REGULATION) == DUE
    assert end_of_day(date(2021, 9, 15), Regulation(time_zone="Asia/Vladivostok")) == DUE - timedelta(hours=7)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2021, 8, 5), set()),
        (date(2021, 8, 7), {Doubt.DAY_OFF}),
        (date(2021, 8, 3), {Doubt.IN_PAST}),
        (date(2021, 8, 1), {Doubt.IN_PAST, Doubt.DAY_OFF}),
    ],
)
def test_a_date_in_the_past_or_on_a_day_off_is_asked_about(day: date, found: set[Doubt]) -> None:
    now = datetime(2021, 8, 4, 9, tzinfo=UTC)
    assert doubts(end_of_day(day, REGULATION), REGULATION, now=now) == found


def test_another_calendar_may_know_other_days_off() -> None:
    now = datetime(2021, 8, 4, 9, tzinfo=UTC)
    due = end_of_day(date(2021, 8, 5), REGULATION)
    exception = Regulation(days_off=frozenset({date(2021, 8, 5)}))
    assert doubts(due, exception, now=now) == {Doubt.DAY_OFF}


@pytest.mark.parametrize(
    ("after", "days"),
    [
        (timedelta(), None),
        (timedelta(seconds=1), 0),
        (timedelta(hours=6) - timedelta(seconds=1), 0),
        (timedelta(hours=6), 1),  # midnight in Moscow
        (timedelta(days=3), 3),
    ],
)
def test_days_over_are_counted_by_midnights(after: timedelta, days: int | None) -> None:
    assert overdue_days(assigned().task, MOSCOW, now=DUE + after) == days


def test_what_is_reported_is_not_overdue_until_it_is_returned() -> None:
    history = reported()
    now = DUE + timedelta(days=3)
    assert overdue_days(history.task, MOSCOW, now=now) is None
    assert overdue_days(history.does(CONTROLLER, Act.RETURN, "нет цифр"), MOSCOW, now=now) == 3
    history.does(RESPONSIBLE, Act.REPORT, "С цифрами")
    assert overdue_days(history.does(CONTROLLER, Act.ACCEPT), MOSCOW, now=now) is None
