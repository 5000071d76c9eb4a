"""Deadlines that come again, also across ends of years, short months and changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.roster.regulation import Regulation
from commission.tasks.period import Period, PeriodError, PeriodUnit, next_due

ZONES = ["Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Tehran"]
_MONTHS = {PeriodUnit.MONTH: 1, PeriodUnit.QUARTER: 3, PeriodUnit.HALF_YEAR: 6, PeriodUnit.YEAR: 12}

weekly = st.builds(Period, st.just(PeriodUnit.WEEK), st.integers(1, 7))
longer = st.sampled_from(sorted(_MONTHS)).flatmap(
    lambda unit: st.builds(Period, st.just(unit), st.integers(1, 31), st.integers(1, _MONTHS[unit]))
)
periods = weekly | longer
regulations = st.builds(
    Regulation,
    time_zone=st.sampled_from(ZONES),
    work_ends=st.sampled_from([time(0), time(2, 30), time(18), time(23, 59)]),
)
instants = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 — given a zone


def days(period: Period, after: date, count: int) -> list[str]:
    due = datetime.combine(after, time(20), UTC)
    found = []
    for _ in range(count):
        due = next_due(period, due, Regulation())
        found.append(due.date().isoformat())
    return found


@pytest.mark.parametrize(
    ("period", "after", "found"),
    [
        (Period(PeriodUnit.QUARTER, 5), date(2021, 8, 4), ["2021-10-05", "2022-01-05", "2022-04-05"]),
        (Period(PeriodUnit.QUARTER, 31, 3), date(2021, 8, 4), ["2021-09-30", "2021-12-31", "2022-03-31"]),
        (Period(PeriodUnit.MONTH, 31), date(2023, 12, 31), ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]),
        (Period(PeriodUnit.MONTH, 30), date(2023, 1, 30), ["2023-02-28", "2023-03-30"]),
        (Period(PeriodUnit.HALF_YEAR, 10, 1), date(2021, 8, 4), ["2022-01-10", "2022-07-10"]),
        (Period(PeriodUnit.YEAR, 29, 2), date(2023, 1, 1), ["2023-02-28", "2024-02-29", "2025-02-28"]),
        (Period(PeriodUnit.YEAR, 1, 12), date(2021, 12, 1), ["2022-12-01", "2023-12-01"]),
        (Period(PeriodUnit.WEEK, 5), date(2021, 12, 24), ["2021-12-31", "2022-01-07"]),
    ],
)
def test_it_comes_again(period: Period, after: date, found: list[str]) -> None:
    assert days(period, after, len(found)) == found


def test_it_is_due_at_the_same_hour_on_the_wall_on_both_sides_of_a_clock_change() -> None:
    regulation = Regulation(time_zone="Europe/Berlin")
    first = next_due(Period(PeriodUnit.WEEK, 6), datetime(2021, 10, 24, 20, tzinfo=UTC), regulation)
    second = next_due(Period(PeriodUnit.WEEK, 6), first, regulation)
    assert (first, second) == (datetime(2021, 10, 30, 16, tzinfo=UTC), datetime(2021, 11, 6, 17, tzinfo=UTC))


def test_of_today_it_is_due_until_the_end_of_the_working_day() -> None:
    period, evening = Period(PeriodUnit.MONTH, 5), datetime(2021, 8, 5, 15, tzinfo=UTC)
    assert next_due(period, evening - timedelta(seconds=1), Regulation()) == evening
    assert next_due(period, evening, Regulation()) == datetime(2021, 9, 5, 15, tzinfo=UTC)


@given(periods, instants, regulations)
def test_the_next_one_is_later_and_on_its_day(period: Period, after: datetime, regulation: Regulation) -> None:
    due = next_due(period, after, regulation)
    assert due > after
    wall = due.astimezone(ZoneInfo(regulation.time_zone))
    skipped = wall.replace(tzinfo=None) != datetime.combine(wall.date(), regulation.work_ends)
    assert skipped or is_of(period, wall.date())


def is_of(period: Period, day: date) -> bool:
    if period.unit is PeriodUnit.WEEK:
        return day.isoweekday() == period.day
    last = (day + timedelta(days=1)).day == 1
    right_month = (day.month - period.month) % _MONTHS[period.unit] == 0
    return right_month and (day.day == period.day or (last and day.day < period.day))


@given(periods, instants, regulations)
def test_there_is_one_in_each_unit_and_none_is_left_out(
    period: Period, after: datetime, regulation: Regulation
) -> None:
    dues = [after]
    for _ in range(14):
        dues.append(next_due(period, dues[-1], regulation))
    longest = 7 if period.unit is PeriodUnit.WEEK else 31 * _MONTHS[period.unit]
    for first, second in pairwise(dues[1:]):
        assert timedelta(days=longest * 0.9 - 4) < second - first <= timedelta(days=longest + 1)


@given(periods, instants, instants, regulations)
def test_whoever_asks_later_is_not_told_an_earlier_one(
    period: Period, one: datetime, other: datetime, regulation: Regulation
) -> None:
    first, second = sorted([one, other])
    due = next_due(period, first, regulation)
    assert due <= next_due(period, second, regulation)
    if second < due:
        assert next_due(period, second, regulation) == due


@pytest.mark.parametrize(
    ("unit", "day", "month"),
    [
        (PeriodUnit.WEEK, 8, 1),
        (PeriodUnit.WEEK, 1, 2),
        (PeriodUnit.MONTH, 0, 1),
        (PeriodUnit.MONTH, 32, 1),
        (PeriodUnit.QUARTER, 1, 4),
        (PeriodUnit.YEAR, 1, 13),
        (PeriodUnit.YEAR, 1, 0),
    ],
)
def test_there_is_no_such_day(unit: PeriodUnit, day: int, month: int) -> None:
    with pytest.raises(PeriodError):
        Period(unit, day, month)
