"""Deadlines that people type when they are asked for one. Today is Monday, 23 November 2026."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commission.tasks.period import Period, PeriodUnit
from commission.tasks.reading.typed import when
from commission.tasks.reading.when import When
from tests.commission.tasks.reading.texts import heaps

TODAY = date(2026, 11, 23)
QUARTER, MONTH, WEEK = PeriodUnit.QUARTER, PeriodUnit.MONTH, PeriodUnit.WEEK


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *((text, date(2026, 12, 15)) for text in ("15.12", "до 15.12", "15/12", "15.12.26", "15-12-2026", "15 дек")),
        *((text, date(2026, 12, 15)) for text in ("15 декабря", "вторник, 15 декабря", "вт 15.12.2026", "Dec 15")),
        *((text, date(2026, 12, 15)) for text in ("15", "15-го", "до 15 числа", "к 15-му числу", "by the 15th")),
        *((text, date(2026, 12, 15)) for text in ("15.12 (вторник)", "15 декабря 2026 года, вт", "к 15 декабря (вт.)")),
        ("15.09", date(2027, 9, 15)),
        ("23.11", TODAY),
        ("15.09.2021", date(2021, 9, 15)),
        *((text, date(2026, 11, 27)) for text in ("в пятницу", "до пятницы", "к пятнице", "пт", "эта пятница")),
        *((text, date(2026, 11, 27)) for text in ("by Friday", "this friday", "до конца недели", "end of the week")),
        ("в следующую пятницу", date(2026, 12, 4)),
        ("next Friday", date(2026, 12, 4)),
        ("во вторник", date(2026, 11, 24)),
        ("ко вторнику", date(2026, 11, 24)),
        ("в конце ноября", date(2026, 11, 30)),
        ("в понедельник", date(2026, 11, 30)),
        ("на следующей неделе", date(2026, 12, 4)),
        ("до следующей недели", date(2026, 11, 29)),
        *((text, TODAY) for text in ("сегодня", "до конца дня", "today", "by the end of the day")),
        *((text, date(2026, 11, 24)) for text in ("завтра", "до завтра", "tomorrow", "Завтра!", "через день")),
        ("послезавтра", date(2026, 11, 25)),
        ("the day after tomorrow", date(2026, 11, 25)),
        *((text, date(2026, 12, 7)) for text in ("через две недели", "через 2 недели", "in two weeks", "in 14 days")),
        *((text, date(2026, 12, 7)) for text in ("через 10 рабочих дней", "in ten working days")),
        ("через неделю", date(2026, 11, 30)),
        *((text, date(2026, 12, 23)) for text in ("через месяц", "in a month")),
        ("через трёх дней", date(2026, 11, 26)),
        *((text, date(2026, 12, 7)) for text in ("10 рабочих дней", "две недели", "14 days")),
        ("через полгода", date(2027, 5, 23)),
        ("через год", date(2027, 11, 23)),
        *((text, date(2026, 11, 30)) for text in ("до конца месяца", "в конце месяца", "by the end of the month")),
        ("в этом месяце", date(2026, 11, 30)),
        *((text, date(2026, 12, 31)) for text in ("до конца квартала", "до конца года", "end of this year", "31.12")),
        *((text, date(2026, 12, 31)) for text in ("до конца следующего месяца", "end of next month", "декабрь")),
        ("Прошу продлить до 1 декабря, пожалуйста", date(2026, 12, 1)),
        ("please extend it to 1 December", date(2026, 12, 1)),
    ],
)
def test_a_day(text: str, day: date) -> None:
    assert when(text, TODAY) == When(day)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("каждый квартал до 5", Period(QUARTER, 5)),
        ("ежеквартально до 5 числа", Period(QUARTER, 5)),
        ("every quarter by the 5th", Period(QUARTER, 5)),
        ("every quarter by 5", Period(QUARTER, 5)),
        ("каждый месяц 25 числа", Period(MONTH, 25)),
        ("каждое 25-е число", Period(MONTH, 25)),
        ("ежемесячно до конца месяца", Period(MONTH, 31)),
        ("каждую пятницу", Period(WEEK, 5)),
        ("по вторникам", Period(WEEK, 2)),
        ("every Monday", Period(WEEK, 1)),
        ("on Wednesdays", Period(WEEK, 3)),
        ("раз в год до 1 декабря", Period(PeriodUnit.YEAR, 1, 12)),
    ],
)
def test_a_period(text: str, period: Period) -> None:
    assert when(text, TODAY) == When(period=period)


@pytest.mark.parametrize("text", ["без срока", "постоянно", "no deadline"])
def test_no_end(text: str) -> None:
    assert when(text, TODAY) == When(permanent=True)


@pytest.mark.parametrize(
    "text",
    [
        *("", "?", "не знаю", "0", "32", "31.02", "40.40", "до 45 числа", "на неделю", "каждые две недели", "100"),
        *(
            "15.12 или 20.12",
            "среда, 15 декабря",
            "15 декабря (среда)",
            "15.12 в 18.00",
            "15.12, доклад главе",
            "весной",
            "soon",
        ),
        *("каждый месяц до 40", "ежемесячно до 31.12.2026", "а" * 5000),
    ],
)
def test_what_is_not_understood_is_asked_again(text: str) -> None:
    assert when(text, TODAY) == When()


def test_working_days_are_the_bodys_own() -> None:
    assert when("через 2 рабочих дня", TODAY, lambda day: day.weekday() == 6) == When(date(2026, 12, 6))


_WORDS = [
    "до ",
    "конца ",
    "следующей ",
    "этот ",
    "недели",
    "пятница",
    "15.12",
    "5",
    " числа",
    "каждый ",
    "квартал",
    "через ",
]


@settings(deadline=None)
@given(st.text() | heaps | st.lists(st.sampled_from(_WORDS)).map("".join), st.dates())
def test_nothing_raises(text: str, today: date) -> None:
    assert isinstance(when(text, today), When)


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize(
    "text", ["5", "до 5 числа", "завтра", "в пятницу", "15.12", "до января", "через год", "next week"]
)
def test_nothing_raises_at_the_ends_of_time(text: str, today: date) -> None:
    assert when(text, today) == When()


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_whole_date_is_that_day_whatever_today_is(day: date, today: date) -> None:
    assert when(f"{day:%d.%m.%Y}", today) == when(f"до {day.isoformat()}", today) == When(day)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_day_without_a_year_is_not_over(day: date, today: date) -> None:
    said = when(f"{day:%d.%m}", today).day
    assert said
    assert said >= today
    assert (said.day, said.month) == (day.day, day.month)
