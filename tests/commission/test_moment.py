"""A wall time is one instant, also where clocks change (docs/adr/0014-wall-clock.md): examples, and laws for zones."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.moment import local

ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Europe/Moscow", "Asia/Kathmandu", "Australia/Lord_Howe"])
noons = st.dates(date(1985, 1, 1), date(2030, 1, 1))


def at(day: str, zone: str) -> datetime:
    return datetime.combine(datetime.fromisoformat(day), time(12), ZoneInfo(zone))


@pytest.mark.parametrize(
    ("day", "skipped", "zone", "first"),
    [
        ("2021-03-28", "02:30", "Europe/Berlin", "2021-03-28T01:00"),
        ("2021-03-28", "02:00", "Europe/Berlin", "2021-03-28T01:00"),
        ("2021-03-14", "02:59", "America/New_York", "2021-03-14T07:00"),
        ("2011-03-27", "02:30", "Europe/Moscow", "2011-03-26T23:00"),
        ("1986-01-01", "00:10", "Asia/Kathmandu", "1985-12-31T18:30"),
    ],
)
def test_a_time_that_does_not_exist_is_the_first_that_does(day: str, skipped: str, zone: str, first: str) -> None:
    then = datetime.fromisoformat(first).replace(tzinfo=UTC)
    assert local(at(day, zone), time.fromisoformat(skipped), zone) == then


@pytest.mark.parametrize(
    ("day", "zone", "first"),
    [
        ("2021-10-31", "Europe/Berlin", "2021-10-31T00:30"),
        ("2014-10-26", "Europe/Moscow", "2014-10-25T21:30"),
    ],
)
def test_a_time_that_comes_twice_is_the_first_of_the_two(day: str, zone: str, first: str) -> None:
    twice = time(1, 30) if zone == "Europe/Moscow" else time(2, 30)
    assert local(at(day, zone), twice, zone) == datetime.fromisoformat(first).replace(tzinfo=UTC)


@given(noons, st.integers(-400, 400), ZONES)
def test_nine_o_clock_is_nine_o_clock_on_both_sides_of_every_clock_change(noon: date, days: int, zone: str) -> None:
    day = at(str(noon), zone)
    wall = local(day, time(9), zone, days=days).astimezone(ZoneInfo(zone))
    assert (wall.time(), wall.date()) == (time(9), day.date() + timedelta(days=days))


@given(noons, st.times(), st.times(), ZONES)
def test_what_is_later_by_the_wall_is_never_sooner(noon: date, one: time, other: time, zone: str) -> None:
    sooner, later = sorted((one, other))
    assert local(at(str(noon), zone), sooner, zone) <= local(at(str(noon), zone), later, zone)


@given(noons, st.times(), ZONES)
def test_the_wall_shows_what_was_asked_or_the_end_of_a_gap(noon: date, asked: time, zone: str) -> None:
    found = local(at(str(noon), zone), asked, zone)
    wall, before = (instant.astimezone(ZoneInfo(zone)) for instant in (found, found - timedelta(microseconds=1)))
    assert wall.time() == asked or before.time() < asked < wall.time() or before.date() < wall.date()
    assert wall.fold == 0


@pytest.mark.parametrize(("year", "offset"), [(2010, 3), (2012, 4), (2015, 3)])
def test_moscow_has_changed_its_mind_twice(year: int, offset: int) -> None:
    winter = datetime(year, 1, 15, 12, tzinfo=UTC)
    assert local(winter, time(9), "Europe/Moscow") == winter.replace(hour=9 - offset)
