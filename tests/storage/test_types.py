"""Instants keep their zone, enums their meaning."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, select
from sqlalchemy.exc import StatementError

from commission.moment import NaiveDatetimeError
from commission.roster.person import Reach
from storage.types import UtcDateTime, stored

KRASNOYARSK = timezone(timedelta(hours=7))
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=ZONES)  # noqa: DTZ001 — bounds

rows = Table("rows", MetaData(), Column("at", UtcDateTime), Column("reach", stored(Reach)))


def kept(*moments: datetime) -> list[datetime]:
    """What comes back, in the order of the database."""
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            rows.create(connection)
            connection.execute(rows.insert(), [{"at": moment} for moment in moments])
            return list(connection.scalars(select(rows.c.at).order_by(rows.c.at)))
    finally:
        engine.dispose()


@given(st.lists(MOMENTS, min_size=1, max_size=5))
def test_instants_come_back_in_order_and_in_utc(moments: list[datetime]) -> None:
    found = kept(*moments)
    assert found == sorted(moments)
    assert all(moment.tzinfo is UTC for moment in found)


def test_a_naive_value_is_refused() -> None:
    with pytest.raises(StatementError) as refused:
        kept(datetime(2021, 8, 4, 10, 0))  # noqa: DTZ001 — that is the point
    assert isinstance(refused.value.orig, NaiveDatetimeError)


def test_an_enum_is_stored_as_its_value() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        rows.create(connection)
        connection.execute(rows.insert().values(reach=Reach.NO_CONSENT))
        assert connection.exec_driver_sql("SELECT reach FROM rows").scalar_one() == "no_consent"
        assert connection.scalar(select(rows.c.reach)) is Reach.NO_CONSENT
        with pytest.raises(StatementError):
            connection.execute(rows.insert().values(reach="elsewhere"))
    engine.dispose()
