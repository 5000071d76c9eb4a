"""Nothing that can wait makes a sound at night: examples, and laws for all hours and zones."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from commission.clock.quiet import QuietHours, next_allowed
from commission.moment import local

ZONES = st.sampled_from(["Europe/Moscow", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Chatham"])
instants = st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
hours = st.builds(QuietHours, st.times(), st.times())


@pytest.mark.parametrize(
    ("at", "then"),
    [
        ("20:59", "20:59"),
        ("21:00", "08:00"),
        ("23:30", "08:00"),
        ("00:00", "08:00"),
        ("07:59", "08:00"),
        ("08:00", "08:00"),
    ],
)
def test_the_night_ends_at_eight_by_the_readers_wall(at: str, then: str) -> None:
    vladivostok = ZoneInfo("Asia/Vladivostok")
    asked = datetime.combine(datetime(2021, 8, 4, tzinfo=UTC).date(), time.fromisoformat(at), vladivostok)
    allowed = next_allowed(asked, QuietHours(), "Asia/Vladivostok").astimezone(vladivostok)
    assert f"{allowed:%H:%M}" == then
    assert allowed - asked < timedelta(hours=12)


def test_equal_hours_are_none() -> None:
    midnight = datetime(2021, 8, 4, tzinfo=UTC)
    assert next_allowed(midnight, QuietHours(time(9), time(9)), "Europe/Moscow") == midnight


@given(instants, hours, ZONES)
def test_it_is_never_sooner_and_less_than_a_day_later(at: datetime, quiet: QuietHours, zone: str) -> None:
    assert at <= next_allowed(at, quiet, zone) <= at + timedelta(hours=25)


@given(instants, hours, ZONES)
def test_what_is_allowed_stays_where_it_is(at: datetime, quiet: QuietHours, zone: str) -> None:
    then = next_allowed(at, quiet, zone)
    wall = then.astimezone(ZoneInfo(zone))
    # Where the clocks skip the end of the quiet hours, or it comes twice, the wall shows another time than that end.
    assume(wall.time() == quiet.ends or then == at)
    assert next_allowed(then, quiet, zone) == then


def test_a_time_that_does_not_exist_is_the_first_instant_after_the_gap() -> None:
    """Berlin, 28 March 2021: from 02:00 to 03:00."""
    saturday = datetime(2021, 3, 27, 12, tzinfo=UTC)
    assert local(saturday, time(2, 30), "Europe/Berlin", days=1) == datetime(2021, 3, 28, 1, 30, tzinfo=UTC)


def test_a_time_that_comes_twice_is_the_first_of_the_two() -> None:
    """Berlin, 31 October 2021: 02:30 by summer time, and again an hour later."""
    saturday = datetime(2021, 10, 30, 12, tzinfo=UTC)
    assert local(saturday, time(2, 30), "Europe/Berlin", days=1) == datetime(2021, 10, 31, 0, 30, tzinfo=UTC)


@given(instants, st.integers(-400, 400), ZONES)
def test_nine_o_clock_is_nine_o_clock_on_both_sides_of_every_clock_change(day: datetime, days: int, zone: str) -> None:
    wall = local(day, time(9), zone, days=days).astimezone(ZoneInfo(zone))
    assert wall.time() == time(9)
    assert wall.date() == day.astimezone(ZoneInfo(zone)).date() + timedelta(days=days)


@pytest.mark.parametrize(("year", "offset"), [(2010, 3), (2012, 4), (2015, 3)])
def test_moscow_has_changed_its_mind_twice(year: int, offset: int) -> None:
    winter = datetime(year, 1, 15, 12, tzinfo=UTC)
    assert local(winter, time(9), "Europe/Moscow") == winter.replace(hour=9 - offset)
