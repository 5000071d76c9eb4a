"""Deadlines in words. The decision is of 4 August 2021."""

from datetime import date

import pytest

from commission.tasks.period import Period, PeriodUnit
from commission.tasks.reading.deadlines import amid, whole
from commission.tasks.reading.reckoning import Reckoning
from commission.tasks.reading.when import When
from tests.commission.tasks.reading.notation import ON

RECKONING = Reckoning(ON)
QUARTER = PeriodUnit.QUARTER


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("до 15.09.2021", date(2021, 9, 15)),
        ("до 15.09.21 г.", date(2021, 9, 15)),
        ("2021-09-15", date(2021, 9, 15)),
        ("не позднее «15» сентября 2021 года", date(2021, 9, 15)),
        ("до 1 октября", date(2021, 10, 1)),
        ("до 1 августа", date(2022, 8, 1)),
        ("до 29 февраля", date(2024, 2, 29)),
        ("III квартал", date(2021, 9, 30)),
        ("3-й квартал 2021 года", date(2021, 9, 30)),
        ("до конца IV кв. 2021 г.", date(2021, 12, 31)),
        ("до III квартала 2022 года", date(2022, 6, 30)),
        ("сентябрь 2021", date(2021, 9, 30)),
        ("до сентября 2021 г.", date(2021, 8, 31)),
        ("1-е полугодие 2022 года", date(2022, 6, 30)),
        ("2021 год", date(2021, 12, 31)),
        ("до конца года", date(2021, 12, 31)),
        ("в течение 10 рабочих дней", date(2021, 8, 18)),
        ("в течение 10 (десяти) дней", date(2021, 8, 14)),
        ("в течение месяца", date(2021, 9, 4)),
        ("10 рабочих дней", date(2021, 8, 18)),
        ("до 15.09", date(2021, 9, 15)),
        ("до конца месяца", date(2021, 8, 31)),
        ("среда, 15 сентября", date(2021, 9, 15)),
        ("by 15 September 2021", date(2021, 9, 15)),
        ("September 15, 2021", date(2021, 9, 15)),
        ("the end of Q3 2021", date(2021, 9, 30)),
        ("within 2 weeks", date(2021, 8, 18)),
    ],
)
def test_a_label_says_a_day(label: str, day: date) -> None:
    assert whole(label, RECKONING) == (When(day), True)


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("ежеквартально до 5 числа", Period(QUARTER, 5)),
        ("ежеквартально, до 5-го числа месяца, следующего за отчётным кварталом", Period(QUARTER, 5)),
        ("раз в квартал, до 25 числа последнего месяца квартала", Period(QUARTER, 25, 3)),
        ("ежеквартально", Period(QUARTER, 31, 3)),
        ("до 5 числа каждого месяца", Period(PeriodUnit.MONTH, 5)),
        ("ежемесячно, до последнего числа", Period(PeriodUnit.MONTH, 31)),
        ("еженедельно по средам", Period(PeriodUnit.WEEK, 3)),
        ("еженедельно", Period(PeriodUnit.WEEK, 5)),
        ("ежегодно, к 1 декабря", Period(PeriodUnit.YEAR, 1, 12)),
        ("раз в полугодие, до 10 числа", Period(PeriodUnit.HALF_YEAR, 10)),
        ("quarterly by the 5th", Period(QUARTER, 5)),
        ("weekly, on Mondays", Period(PeriodUnit.WEEK, 1)),
    ],
)
def test_a_label_says_a_period(label: str, period: Period) -> None:
    assert whole(label, RECKONING)[0] == When(period=period)


@pytest.mark.parametrize(
    "label", ["до 1 сентября, далее – ежеквартально до 5 числа", "1 Sep, then quarterly by the 5th"]
)
def test_a_label_says_when_it_is_due_first(label: str) -> None:
    assert whole(label, RECKONING) == (When(date(2021, 9, 1), Period(QUARTER, 5)), True)


@pytest.mark.parametrize("label", ["постоянно", "на постоянной основе", "ongoing"])
def test_a_label_says_that_there_is_no_end(label: str) -> None:
    assert whole(label, Reckoning()) == (When(permanent=True), True)


@pytest.mark.parametrize(
    "label",
    ["весной", "", "31.02.2021", "до 45 декабря 2021 года", "September 31, 2021", "по мере надобности", "а" * 301],
)
def test_what_is_not_understood_is_nothing(label: str) -> None:
    assert whole(label, RECKONING) == (When(), False)


@pytest.mark.parametrize(
    ("label", "when"),
    [
        ("до 15.09.2021, доклад главе", When(date(2021, 9, 15))),
        ("до 15.09.2021 и до 01.10.2021", When(date(2021, 10, 1))),
    ],
)
def test_what_says_more_is_not_clean(label: str, when: When) -> None:
    assert whole(label, RECKONING) == (when, False)


def test_without_the_day_of_the_decision_a_day_needs_a_year() -> None:
    assert not any(
        whole(label, Reckoning())[0].is_known for label in ("до 1 октября", "III квартал", "в течение 10 дней")
    )
    assert whole("до 1 октября 2021", Reckoning())[0].day == date(2021, 10, 1)


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Провести в срок до 1 октября 2021 г. проверку, до 1 декабря 2021 года доложить", When(date(2021, 10, 1))),
        ("До 1 сентября провести, до 1 октября доложить", When(date(2021, 10, 1))),
        ("Ежеквартально, до 5 числа, представлять отчёт", When(period=Period(QUARTER, 5))),
        ("Представить ежегодный доклад не позднее 20.08.2021", When(date(2021, 8, 20))),
        ("submit the quarterly report by 15 September 2021", When(date(2021, 9, 15))),
        ("Завершить до конца III квартала 2021 года", When(date(2021, 9, 30))),
        ("Подвести итоги первого полугодия 2021 года", When()),
        ("О плане на 2019–2023 годы, принятом 1 марта 2019 года", When()),
        ("Собрать до 10 человек", When()),
        ("Отчёт до 15.09", When(date(2021, 9, 15))),
        ("До 15.09 доложить", When(date(2021, 9, 15))),
        ("Увеличить до 10.12 млн руб.", When()),
        ("Увеличить до 1.5 процентов, до 2.5 раза", When()),
        ("До 15.09 разработать план", When(date(2021, 9, 15))),
        ("15.09.2021 прибыть до начала", When()),
        ("Еженедельно проводить сверки и в срок до 1 октября доложить", When(date(2021, 10, 1))),
        ("Ежеквартально, в срок до 5 числа, представлять отчёт", When(period=Period(QUARTER, 5))),
        ("Ежегодно в срок до 1 декабря представлять отчёт", When(period=Period(PeriodUnit.YEAR, 1, 12))),
        ("Проверить вокзал к пятнице", When(date(2021, 8, 6))),
        ("Согласовать список до конца следующего месяца", When(date(2021, 9, 30))),
    ],
)
def test_in_a_sentence_only_what_is_announced_counts(sentence: str, when: When) -> None:
    assert amid(sentence, RECKONING) == when


def test_working_days_are_the_bodys_own() -> None:
    """It works on Sundays only; or never."""
    assert whole("в течение 2 рабочих дней", Reckoning(ON, lambda day: day.weekday() == 6))[0].day == date(2021, 8, 15)
    assert whole("в течение 2 рабочих дней", Reckoning(ON, lambda _: False)) == (When(), False)


@pytest.mark.parametrize("label", ["в течение 999 рабочих дней", "в течение 999 месяцев", "в течение 999 дней"])
def test_the_end_of_time_is_no_deadline(label: str) -> None:
    assert whole(label, Reckoning(date.max, lambda _: True)) == (When(), False)
