"""A date is looked for at the secretary's desk, and the card is tapped."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.scheduling.poll import SchedulingPoll
from handlers.router import make_dispatcher
from handlers.use_cases import UseCases, use_cases
from handlers.workspace.scheduling.dates import UnreadableDateError, read_dates
from storage.conversation import SqlConversationStorage
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.conftest import SECRETARY
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import House, StandingClock

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
    await desk.types("01.07.2021")
    assert "раньше первой из дат" in desk.last_said
    await desk.types("сегодня")
    await desk.taps("Отправить")
    assert len(await polls(cases, house)) == 1


async def test_a_poll_for_tomorrow_can_be_made_in_the_evening(
    desk: Desk, cases: UseCases, house: House, clock: StandingClock
) -> None:
    """There is no working day left until then: it closes an hour before the first of the dates."""
    clock.at = datetime(2021, 7, 20, 15, 30, tzinfo=UTC)
    await desk.opens("Подбор даты", "Новый опрос о дате")
    await desk.types("Безопасность")
    await desk.types("завтра 15:00\nзавтра 17:00")
    await desk.taps("1 час")
    await desk.taps("Ещё 1 рабочий день")
    assert "Ответить до: ср, 21 июля 2021 г., 14:00" in desk.text
    await desk.taps("Отправить")
    (poll,) = await polls(cases, house)
    assert poll.closes_at == datetime(2021, 7, 21, 11, 0, tzinfo=UTC)


async def test_restricted_words_are_refused_where_they_are_typed(
    bot: RecordingBot, engine: AsyncEngine, work: SqlWork, house: House, clock: StandingClock
) -> None:
    marked = use_cases(work, clock, marks=("ДСП",))
    desk = Desk(make_dispatcher(marked, SqlConversationStorage(engine), marks=("ДСП",)), bot, SECRETARY)
    for way in (("Подбор даты", "Новый опрос о дате"), ("Вопрос участникам", "Новый вопрос")):
        await desk.opens(*way)
        await desk.types("О складе (ДСП)")
        assert "склад" not in "".join(message.text or "" for message in bot.messages.values())
        assert max(bot.received) in bot.deleted


async def test_earlier_dates_ask_for_another_deadline(desk: Desk) -> None:
    await prepared(desk)
    await desk.taps("Даты")
    await desk.types("22 июля 15:00\n23 июля 15:00")
    assert "До какого дня ждём ответы?" in desk.text


async def test_who_gives_up_asks_nobody(desk: Desk, cases: UseCases, house: House) -> None:
    await prepared(desk)
    await desk.taps("Не спрашивать")
    assert await polls(cases, house) == ()
