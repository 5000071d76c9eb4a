"""On which days people work: the law of the land, the body's own exceptions, and laws of counting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.clock.working_days import WorkingCalendar, calendar_of, known_country
from commission.roster.regulation import Regulation

RUSSIA = WorkingCalendar("RU")
days = st.dates(date(1995, 1, 1), date(2035, 12, 31))
calendars = st.builds(
    WorkingCalendar,
    st.sampled_from(["", "RU", "DE"]),
    st.frozensets(days, max_size=5),
    st.frozensets(days, max_size=5),
)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2021, 2, 20), True),  # a Saturday that the government made a working day
        (date(2021, 2, 22), False),  # the Monday that people got for it
        (date(2021, 11, 4), False),
        (date(2021, 11, 5), False),
        (date(2021, 8, 4), True),
        (date(2021, 8, 7), False),
        (date(2022, 1, 7), False),
        (date(2022, 1, 10), True),
    ],
)
def test_russian_days_off_are_known_with_those_that_were_transferred(day: date, works: bool) -> None:
    assert RUSSIA.works(day) is works


def test_the_holidays_of_the_new_year_are_no_working_days() -> None:
    assert RUSSIA.after(date(2021, 12, 30), 1) == date(2022, 1, 10)
    assert RUSSIA.before(date(2022, 1, 10), 1) == date(2021, 12, 30)
    assert RUSSIA.between(date(2021, 12, 30), date(2022, 1, 11)) == 1


def test_a_bodys_own_exceptions_win() -> None:
    monday, saturday = date(2021, 8, 2), date(2021, 8, 7)
    own = calendar_of(Regulation(days_off=frozenset({monday}), work_days=frozenset({saturday})))
    assert (own.works(monday), own.works(saturday)) == (False, True)
    assert own.after(date(2021, 7, 30), 1) == date(2021, 8, 3)


def test_without_a_country_there_are_weekends_only() -> None:
    assert WorkingCalendar().works(date(2022, 1, 7))


def test_countries_of_which_something_is_known() -> None:
    assert known_country("RU")
    assert not known_country("XX")
    assert not known_country("")


@given(calendars, days, st.integers(0, 30))
def test_counting_forth_and_back_ends_where_it_began(calendar: WorkingCalendar, day: date, count: int) -> None:
    there = calendar.after(day, count)
    assert calendar.works(there)
    assert there >= day
    back = calendar.before(there, count)
    assert back == calendar.after(day, 0)


@given(calendars, days, st.integers(1, 30))
def test_so_many_days_lie_between(calendar: WorkingCalendar, day: date, count: int) -> None:
    """The day itself is not counted, and the last one is."""
    assert calendar.between(day, calendar.after(day, count)) == count - 1 + (not calendar.works(day))


@given(calendars, days)
def test_every_day_is_either_worked_or_not(calendar: WorkingCalendar, day: date) -> None:
    assert calendar.between(day - timedelta(days=1), day + timedelta(days=1)) == int(calendar.works(day))
