"""Dates and times as people type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.workspace.wizard.typed import UnreadableDayError, UnreadableHourError, read_day, read_hour

TODAY = date(2021, 7, 20)


@pytest.mark.parametrize(
    "said", ["10:00", "10.00", "10 00", "10-00", "1000", "10", " 10:00 ", "в 10", "10 ч.", "10:00 ч"]
)
def test_an_hour(said: str) -> None:
    assert read_hour(said) == time(10)


@pytest.mark.parametrize(("said", "hour"), [("9 30", time(9, 30)), ("930", time(9, 30)), ("0:05", time(0, 5))])
def test_an_hour_with_minutes(said: str, hour: time) -> None:
    assert read_hour(said) == hour


@pytest.mark.parametrize("said", ["25:00", "10:60", "утром", "", "10:0", "-1", "10:00:00", "١٠:٠٠ утра"])
def test_no_hour(said: str) -> None:
    with pytest.raises(UnreadableHourError):
        read_hour(said)


@pytest.mark.parametrize(
    "said",
    [
        "4 августа 2021 10:00",
        "4 августа 2021 г. в 10:00",
        "4 августа, 10.00",
        "04.08.2021 10:00",
        "4.8.21 10",
        "4/8/2021 10 00",
        "2021-08-04 10:00",
        "4 августа 10:00",
        "4 авг. 10 00",
        "4 August 2021 at 10:00",
        "4.08 10:00",
    ],
)
def test_a_day_with_its_hour(said: str) -> None:
    assert read_day(said, TODAY) == (date(2021, 8, 4), time(10))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("4 августа", date(2021, 8, 4)),
        ("20 июля", date(2021, 7, 20)),
        ("19 июля", date(2022, 7, 19)),
        ("1 мая", date(2022, 5, 1)),
        ("1 марта", date(2022, 3, 1)),
        ("10.12", date(2021, 12, 10)),
        ("1.02.2020", date(2020, 2, 1)),
    ],
)
def test_a_day_alone(said: str, day: date) -> None:
    assert read_day(said, TODAY) == (day, None)


@pytest.mark.parametrize(
    "said", ["31 февраля", "32.01.2021", "29.02.2021", "4 никогда", "завтра", "", "4", "4.8.202", "4 августа 25:00"]
)
def test_no_day(said: str) -> None:
    with pytest.raises(UnreadableDayError):
        read_day(said, TODAY)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(said: str) -> None:
    for read in (lambda: read_hour(said), lambda: read_day(said, TODAY)):
        try:
            read()
        except (UnreadableHourError, UnreadableDayError):
            continue


@given(st.dates(date(2021, 7, 20), date(2099, 12, 31)), st.times())
def test_every_day_and_hour_can_be_typed(day: date, hour: time) -> None:
    hour = hour.replace(second=0, microsecond=0, tzinfo=None, fold=0)
    assert read_day(f"{day:%d.%m.%Y} {hour:%H:%M}", TODAY) == (day, hour)
