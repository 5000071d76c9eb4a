"""Nothing that can wait makes a sound at night: examples, and laws for all hours and zones."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from commission.clock.quiet import QuietHours, next_allowed

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
