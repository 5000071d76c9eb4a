"""Eight weeks of three tasks: what each person hears, and that it is all. Once in summer, once over the New Year."""

from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from sqlite3 import connect
from zoneinfo import ZoneInfo

import pytest

from commission.tasks.plan import TaskPlan
from handlers.use_cases import use_cases
from simulator.client import Control, words_of
from storage.engine import make_engine
from storage.unit_of_work import SqlWork
from tests.e2e.people import CHAIR, KRAVTSOV, ORLOVA, SECRETARY, join, newest, tap, the_secretary_joins
from tests.e2e.stage import Stage, stage
from tests.storage.house import StandingClock

MOSCOW = ZoneInfo("Europe/Moscow")
REPORTED, RETURNED, LATE = "Справка по подъездам", "Доклад по общежитиям", "План на полугодие"
HEARERS = {ORLOVA: "Орлова", KRAVTSOV: "Кравцов", CHAIR: "Синицын", SECRETARY: "секретарь"}
_LEFT = (
    "SELECT count(*) FROM reminders WHERE state = 'waiting' AND due_at <= ?",
    "SELECT count(*) FROM nudges WHERE state = 'waiting' AND not_before <= ?",
    "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending') AND ? > ''",
)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=MOSCOW)


@dataclass
class Weeks:
    """Days go by from the first one; what makes a sound is written down as «day person: what it says»."""

    play: Stage
    control: Control
    seen: dict[int, int]
    diary: list[str]
    asked: int = 0

    async def until(self, day: date, hour: int = 10, minute: int = 1) -> None:
        """Every morning that comes before."""
        now = (await self.control.clock()).now.astimezone(MOSCOW)
        morning = at(now.date(), 10, 1)
        while morning < at(day, hour, minute):
            if morning > now:
                await self._go(morning)
            morning = at(morning.date() + timedelta(days=1), 10, 1)
        await self._go(at(day, hour, minute))

    async def listen(self) -> None:
        """What has come by now, and all of it."""
        await self.control.wait_for(self._is_done)
        now = (await self.control.clock()).now.astimezone(MOSCOW)
        for account, name in HEARERS.items():
            fresh = await self.control.messages(account, after=self.seen.get(account, 0))
            for message in fresh:
                self.seen[account] = message["message_id"]
                if message["from_bot"] and not message["silent"]:
                    self.diary.append(f"{now:%d.%m} {name}: {words_of(message).splitlines()[0]}")

    async def tap(self, account: int, task: str, label: str) -> None:
        """On the newest card of the task."""
        card = await newest(self.control, account, task)
        self.asked = (await self.control.messages(account))[-1]["message_id"]
        await self.control.tap(account, label, message_id=card["message_id"])

    async def question(self, account: int, part: str) -> int:
        """Its number; of those that have come since the last tap."""
        found = await self.control.wait_for_text(account, part, after=self.asked)
        self.asked = found["message_id"]
        return int(found["message_id"])

    async def expect(self, heard: str) -> None:
        """Somebody hears of what another one has done; beside that, each hears answers to his own taps only."""
        before = len(self.diary)

        async def is_heard() -> bool:
            await self.listen()
            return any(said.endswith(heard) for said in self.diary[before:])

        await self.control.wait_for(is_heard)
        await self.control.quiet(0.4)
        await self.listen()
        del self.diary[before:]

    async def _is_done(self) -> bool:
        """Nothing is due that the bot has not taken, and nothing that it has to send."""
        now = f"{(await self.control.clock()).now.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
        with closing(connect(f"file:{self.play.folder / 'kvorum.sqlite3'}?mode=ro", uri=True)) as database:
            return not any(database.execute(query, (now,)).fetchone()[0] for query in _LEFT)

    async def _go(self, moment: datetime) -> None:
        await self.control.set_clock(moment)
        await self.listen()


@dataclass(frozen=True)
class Story:
    """The day of the first reports, the wish for more time, and what the clock says to whom."""

    first: date
    told: tuple[str, ...]


SUMMER = Story(
    date(2021, 7, 20),
    (
        "27.07 Орлова: ⏰ До срока 7 дней",  # of the first task, which is reported the day after
        "03.08 Орлова: ⏰ До срока 7 дней",
        "09.08 Орлова: ⏰ Срок поручения завтра",  # three days before was a Saturday; now she asks for a week more
        "10.08 Орлова: ⏰ До срока 7 дней",
        "16.08 Орлова: ⏰ Срок поручения завтра",
        "17.08 Орлова: ⏰ Срок поручения сегодня",
        "18.08 Орлова: 🔴 Поручение просрочено",
        "19.08 Орлова: 🔴 Поручение просрочено",
        "20.08 Орлова: 🔴 Поручение просрочено",
        "24.08 Орлова: 🔴 Поручение просрочено",
        "24.08 Кравцов: 🔴 Поручение просрочено",
        "31.08 Орлова: 🔴 Поручение просрочено",
        "31.08 Кравцов: 🔴 Поручение просрочено",
        "07.09 Орлова: 🔴 Поручение просрочено",
        "07.09 Кравцов: 🔴 Поручение просрочено",
        "07.09 Синицын: 🔴 Поручение просрочено",
        "14.09 Орлова: 🔴 Поручение просрочено",
        "14.09 Кравцов: 🔴 Поручение просрочено",
        "14.09 Синицын: 🔴 Поручение просрочено",
    ),
)
NEW_YEAR = Story(
    date(2021, 12, 7),
    (
        "14.12 Орлова: ⏰ До срока 7 дней",
        "21.12 Орлова: ⏰ До срока 7 дней",
        "27.12 Орлова: ⏰ Срок поручения завтра",  # now she asks for more time, until the first day after the holidays
        "10.01 Орлова: ⏰ Срок поручения сегодня",  # all that was to be said on the holidays
        "11.01 Орлова: 🔴 Поручение просрочено",
        "12.01 Орлова: 🔴 Поручение просрочено",
        "13.01 Орлова: 🔴 Поручение просрочено",
        "14.01 Орлова: 🔴 Поручение просрочено",
        "17.01 Орлова: 🔴 Поручение просрочено",
        "17.01 Кравцов: 🔴 Поручение просрочено",
        "24.01 Орлова: 🔴 Поручение просрочено",
        "24.01 Кравцов: 🔴 Поручение просрочено",
        "31.01 Орлова: 🔴 Поручение просрочено",
        "31.01 Кравцов: 🔴 Поручение просрочено",
        "31.01 Синицын: 🔴 Поручение просрочено",
    ),
)


@pytest.fixture(params=[SUMMER, NEW_YEAR], ids=["summer", "New Year"])
def story(request: pytest.FixtureRequest) -> Story:
    the_story: Story = request.param
    return the_story


@pytest.fixture
async def weeks(story: Story, tmp_path: Path) -> AsyncIterator[Weeks]:
    with stage(tmp_path, at=at(story.first, 10).isoformat()) as play:
        play.start_bot()
        async with Control(play.url) as control:
            await the_secretary_joins(play, control)
            await join(control, "Кравцов", "Орлова", "Синицын")
            yield Weeks(play, control, {}, [])


async def test_everybody_hears_what_he_has_to_and_no_more(weeks: Weeks, story: Story) -> None:
    """One task is reported with a file and accepted, one is returned and reported again, one runs late twice."""

    def day(number: int) -> date:
        return story.first + timedelta(days=number)

    await three_tasks_are_assigned(weeks, {REPORTED: day(14), RETURNED: day(28), LATE: day(21)})
    await weeks.listen()
    heard = [said.partition(": ")[2] for said in weeks.diary if "Вам поручение" in said]
    assert heard == ["📌 Вам поручение"], "the other two come with it, without a sound of their own"
    weeks.diary.clear()
    await she_takes_them_on(weeks)
    await weeks.until(day(8))
    await she_reports(weeks, REPORTED, "Готово", file="Справка.pdf")
    await he_answers(weeks, REPORTED, "Принять")
    await weeks.until(day(9))
    await she_reports(weeks, RETURNED, "Проверили два дома")
    await he_answers(weeks, RETURNED, "Вернуть", "Домов три")
    await weeks.until(day(10))
    await she_reports(weeks, RETURNED, "Проверили три дома")
    await he_answers(weeks, RETURNED, "Принять")
    await weeks.until(day(20))
    await she_asks_for_more_time(weeks, LATE, day(28))
    await he_answers(weeks, LATE, "Продлить")
    await weeks.until(day(56))
    assert weeks.diary == list(story.told), "\n".join(weeks.diary)


async def she_reports(weeks: Weeks, text: str, words: str, *, file: str = "") -> None:
    await weeks.tap(ORLOVA, text, "Отчитаться")
    question = await weeks.question(ORLOVA, "Что сделано?")
    if file:
        await weeks.control.send_file(ORLOVA, file, b"%PDF-1.4", words, reply_to=question)
    else:
        await weeks.control.write(ORLOVA, words, reply_to=question)
    await weeks.expect("Кравцов: 👀 Отчёт ждёт вашего решения")


async def she_asks_for_more_time(weeks: Weeks, text: str, until: date) -> None:
    await weeks.tap(ORLOVA, text, "Продлить срок")
    question = await weeks.question(ORLOVA, "До какого числа")
    await weeks.control.write(ORLOVA, f"{until:%d.%m.%Y}", reply_to=question)
    if until.month == 1:
        await tap(
            weeks.control, ORLOVA, "пн, 10 января"
        )  # she is told that it is a holiday, and takes the next working day
    question = await weeks.question(ORLOVA, "Почему нужен новый срок?")
    await weeks.control.write(ORLOVA, "Ждём ответа", reply_to=question)
    await weeks.expect("Кравцов: ⏳ Просят продлить срок")


async def he_answers(weeks: Weeks, text: str, answer: str, words: str = "") -> None:
    told = {
        "Принять": "✅ Поручение исполнено",
        "Вернуть": "↩️ Поручение вернули на доработку",
        "Продлить": "✅ Срок продлён",
    }
    await weeks.tap(KRAVTSOV, text, answer)
    if words:
        question = await weeks.question(KRAVTSOV, "Что доработать?")
        await weeks.control.write(KRAVTSOV, words, reply_to=question)
    await weeks.expect(f"Орлова: {told[answer]}")


async def she_takes_them_on(weeks: Weeks) -> None:
    for message in await weeks.control.messages(ORLOVA):
        if "Вам поручение" in words_of(message):
            await weeks.control.tap(ORLOVA, "Принял", message_id=message["message_id"])


async def three_tasks_are_assigned(weeks: Weeks, due: dict[str, date]) -> None:
    """As the secretary's desk does it."""
    engine = make_engine(weeks.play.environment["DATABASE_URL"])
    try:
        clock = StandingClock((await weeks.control.clock()).now.astimezone(UTC))
        cases = use_cases(SqlWork(engine, lambda: None, clock), clock)
        people = [await cases.recognise_actor(account) for account in (SECRETARY, ORLOVA, KRAVTSOV)]
        secretary, doer, controller = [person for person in people if person is not None]
        plans = [
            TaskPlan(secretary.memberships[0].body_id, text, at(day, 18), doer.id, controller_id=controller.id)
            for text, day in due.items()
        ]
        await cases.assign_tasks(secretary, plans, token="minutes")
    finally:
        await engine.dispose()
