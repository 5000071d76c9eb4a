"""A date is looked for at the secretary's desk, and the card is tapped."""

from datetime import UTC, date, datetime

import pytest

from commission.scheduling.poll import SchedulingPoll
from handlers.use_cases import UseCases
from handlers.workspace.scheduling.dates import UnreadableDateError, read_dates
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House

TODAY = date(2021, 7, 20)  # a Tuesday


def read(text: str) -> list[str]:
    return [f"{at:%d.%m %H:%M}" for at in read_dates(text, "Europe/Moscow", TODAY, lambda day: day.weekday() < 5)]


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("2 сентября 15:00", "02.09 12:00"),
        ("2 сентября, 15.00", "02.09 12:00"),
        ("02.09.2021 в 9:30", "02.09 06:30"),
        ("завтра 10:00", "21.07 07:00"),
        ("в пятницу в 11:30", "23.07 08:30"),
        ("Tomorrow at 10:00", "21.07 07:00"),
    ],
)
def test_dates_as_they_are_typed(line: str, at: str) -> None:
    assert read(line) == [at]


def test_one_date_a_line() -> None:
    assert read("\n 3 сентября 10:00 \n\n2 сентября 15:00") == ["03.09 07:00", "02.09 12:00"]


@pytest.mark.parametrize("line", ["2 сентября", "когда-нибудь", "15:00", "32 сентября 10:00", "завтра 25:00", "завтра"])
def test_what_is_no_date_with_a_time(line: str) -> None:
    with pytest.raises(UnreadableDateError) as refused:
        read(f"3 сентября 10:00\n{line}")
    assert refused.value.facts == {"line": line}


async def polls(cases: UseCases, house: House) -> tuple[SchedulingPoll, ...]:
    return (await cases.list_scheduling(await cases.find_actor(house.secretary))).polls


async def prepared(desk: Desk) -> None:
    """Up to the preview."""
    await desk.opens("Подбор даты", "Новый опрос о дате")
    await desk.types("Безопасность 1 сентября")
    await desk.types("2 августа 15:00\n30 июля 10:00")
    await desk.taps("1,5 часа")
    await desk.taps("Ещё 3 рабочих дня")


async def test_a_poll_is_sent_by_a_few_taps(desk: Desk, cases: UseCases, house: House) -> None:
    await prepared(desk)
    assert "1. пт, 30 июля 2021 г., 10:00" in desk.text
    assert "2. пн, 2 августа 2021 г., 15:00" in desk.text
    assert "Спросим 2 членов" in desk.text
    await desk.taps("Место")
    await desk.types("Зал заседаний")
    await desk.taps("Отправить")
    (poll,) = await polls(cases, house)
    assert (poll.title, poll.place, poll.body_ids) == ("Безопасность 1 сентября", "Зал заседаний", (house.first,))
    assert [(option.starts_at, option.minutes) for option in poll.options] == [
        (datetime(2021, 7, 30, 7, 0, tzinfo=UTC), 90),
        (datetime(2021, 8, 2, 12, 0, tzinfo=UTC), 90),
    ]
    assert poll.closes_at == datetime(2021, 7, 23, 15, 0, tzinfo=UTC)
    assert desk.labels[0] == "⏳ Безопасность 1 сентября"


async def test_what_cannot_be_asked_is_said_at_once(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Подбор даты", "Новый опрос о дате")
    await desk.types("Безопасность")
    await desk.types("2 августа 15:00\nпотом")
    assert "Не получилось понять строку «потом»" in desk.last_said
    await desk.types("2 августа 15:00")
    assert desk.last_said.startswith("Предложите от 2 до 10")
    await desk.types("2 августа 15:00\n01.07.2021 15:00")
    assert desk.last_said.startswith("Эта дата уже прошла: 01.07.2021 15:00")
    await desk.types("22 июля 15:00\n23 июля 15:00")
    await desk.taps("1 час")
    await desk.taps("Ещё 5 рабочих дней")
    assert "раньше первой из дат" in desk.bot.toasts[-1]
    await desk.types("сегодня")
    await desk.taps("Отправить")
    assert len(await polls(cases, house)) == 1


async def test_earlier_dates_ask_for_another_deadline(desk: Desk) -> None:
    await prepared(desk)
    await desk.taps("Даты")
    await desk.types("22 июля 15:00\n23 июля 15:00")
    assert "До какого дня ждём ответы?" in desk.text


async def test_who_gives_up_asks_nobody(desk: Desk, cases: UseCases, house: House) -> None:
    await prepared(desk)
    await desk.taps("Не спрашивать")
    assert await polls(cases, house) == ()
