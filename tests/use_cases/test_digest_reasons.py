"""What waits for the morning, and has lost its reason by then, is told neither alone nor among other things."""

from datetime import datetime, timedelta

import pytest

from commission.clock.nudge import Nudge
from commission.clock.put_off import Later
from commission.clock.reminder import ReminderKind
from commission.delivery.card import Card, CardKind
from commission.delivery.job import DeliveryMode
from commission.errors import NotFoundError
from commission.ids import DigestId, RevisionId
from commission.meetings.invitation import Attendance
from commission.roster.regulation import DEFAULT_TIME_ZONE
from commission.tasks.plan import TaskPlan
from handlers.cards.digest import DigestPainter
from tests.storage.house import NOW, StandingClock
from tests.storage.outbox_rows import LEASE
from tests.use_cases.agenda_desk import AgendaDesk, item

NIGHT = NOW.replace(hour=20) + timedelta(days=1)
MORNING = NIGHT + timedelta(hours=9)  # when the quiet hours are over


class Sleeper:
    """The member, for whom things are put down at night."""

    def __init__(self, desk: AgendaDesk, clock: StandingClock) -> None:
        self.desk, self.clock = desk, clock

    async def hears_of(self, *cards: Card, zone: str = DEFAULT_TIME_ZONE) -> None:
        kinds = {CardKind.AGENDA: ReminderKind.UNREAD, CardKind.CHASE: ReminderKind.CHASE}
        member = self.desk.house.member
        async with self.desk.work() as unit:
            due = [Nudge(member, kinds.get(card.kind, ReminderKind.TASK_DUE), card, MORNING, zone) for card in cards]
            await unit.nudges.add(due)
            await unit.commit()

    async def in_the_morning(self) -> list[Card]:
        """What makes a sound."""
        await self._told(self.clock.now())
        self.clock.at = MORNING
        while await self.desk.cases.fire_due_reminders():
            pass
        return await self._told(MORNING)

    async def _told(self, at: datetime) -> list[Card]:
        told = []
        while jobs := await self.desk.delivery.claim(at := at + timedelta(minutes=2), limit=50, lease=LEASE):
            for job in jobs:
                await self.desk.delivery.sent(job, message_id=10_000 + job.id, digest="drawn", at=at)
            told += [job.card for job in jobs if job.mode is DeliveryMode.NOTIFY and self._is_his(job.person_id)]
        return told

    def _is_his(self, person: int) -> bool:
        return person == self.desk.house.member


@pytest.fixture
async def sleeper(desk: AgendaDesk, clock: StandingClock) -> Sleeper:
    await desk.put(item("О мерах", desk.house.member))
    return Sleeper(desk, clock)


async def task_of(sleeper: Sleeper) -> Card:
    house = sleeper.desk.house
    plan = TaskPlan(house.first, "Справка", NOW + timedelta(days=30), house.member)
    (task,) = await sleeper.desk.cases.assign_tasks(sleeper.desk.me, [plan], token="one")
    return Card.task(task.id)


async def published(sleeper: Sleeper) -> RevisionId:
    return (await sleeper.desk.publishes()).id


async def test_who_has_read_the_agenda_by_the_morning_is_not_told_that_he_has_not(sleeper: Sleeper) -> None:
    revision = await published(sleeper)
    sleeper.clock.at = NIGHT
    await sleeper.hears_of(Card.agenda(revision))
    await sleeper.desk.cases.confirm_reading(sleeper.desk.house.member, revision)
    assert Card.agenda(revision) not in await sleeper.in_the_morning()


async def test_who_has_not_is_told(sleeper: Sleeper) -> None:
    revision = await published(sleeper)
    sleeper.clock.at = NIGHT
    await sleeper.hears_of(Card.agenda(revision))
    assert Card.agenda(revision) in await sleeper.in_the_morning()


async def test_of_two_things_one_of_which_is_done_the_other_comes_as_itself(sleeper: Sleeper) -> None:
    task, house = await task_of(sleeper), sleeper.desk.house
    sleeper.clock.at = NIGHT
    await sleeper.hears_of(task, Card.chase(house.meeting))
    await sleeper.desk.cases.answer_invitation(house.member, house.meeting, 1, Attendance.IN_PERSON)
    assert await sleeper.in_the_morning() == [task]


async def test_two_things_that_wait_are_one_digest(sleeper: Sleeper) -> None:
    task = await task_of(sleeper)
    sleeper.clock.at = NIGHT
    await sleeper.hears_of(task, Card.chase(sleeper.desk.house.meeting))
    assert [card.kind for card in await sleeper.in_the_morning()] == [CardKind.DIGEST]


async def test_an_agenda_that_a_newer_one_has_replaced_is_not_recalled(sleeper: Sleeper) -> None:
    old, task = await published(sleeper), await task_of(sleeper)
    sleeper.clock.at = NIGHT
    await sleeper.hears_of(Card.agenda(old), task)
    await sleeper.desk.put(item("О других мерах", sleeper.desk.house.member))
    await published(sleeper)
    assert await sleeper.in_the_morning() == [task]


async def test_tomorrow_morning_is_where_those_are_whom_it_is_about(sleeper: Sleeper) -> None:
    task = await task_of(sleeper)
    await sleeper.hears_of(task, Card.chase(sleeper.desk.house.meeting), zone="Asia/Vladivostok")
    await sleeper.in_the_morning()
    then = await sleeper.desk.cases.put_off_digest(sleeper.desk.house.member, DigestId(1), Later.TOMORROW)
    assert then == MORNING.replace(hour=23)  # 09:00 of the next day there


async def test_who_has_nothing_to_do_with_it_any_more_is_told_so(sleeper: Sleeper) -> None:
    task, house = await task_of(sleeper), sleeper.desk.house
    await sleeper.hears_of(task, Card.chase(house.meeting))
    await sleeper.in_the_morning()
    await sleeper.desk.cases.remove_member(sleeper.desk.me, house.member, house.first)
    digest = await sleeper.desk.cases.view_digest(house.member, DigestId(1))
    line = next(each for each in digest.lines if each.nudge.card == task)
    assert line.nudge.id is not None
    with pytest.raises(NotFoundError):
        await sleeper.desk.cases.take_from_digest(house.member, DigestId(1), line.nudge.id)


async def test_after_mornings_without_a_line_each_thing_comes_once(sleeper: Sleeper) -> None:
    """The older digest leaves with what the newer one does not say, or not at all."""
    task, chase = await task_of(sleeper), Card.chase(sleeper.desk.house.meeting)
    revision = Card.agenda(await published(sleeper))
    for cards in ([task, chase, revision], [task, chase]):
        await sleeper.hears_of(*cards)
        sleeper.clock.at = MORNING + (timedelta(days=1) if revision not in cards else timedelta())
        while await sleeper.desk.cases.fire_due_reminders():
            pass
    paint, member = DigestPainter(sleeper.desk.cases.view_digest), sleeper.desk.house.member
    older, newer = [await paint(number, member, "ru", fresh=True) for number in (1, 2)]
    assert older is not None
    assert newer is not None
    assert ("Справка" in older.text, "Справка" in newer.text) == (False, True)
    assert older.text.count("\n1. ") + older.text.count("\n2. ") == 1
    await sleeper.desk.cases.confirm_reading(member, RevisionId(revision.subject))
    assert await paint(1, member, "ru", fresh=True) is None
    seen = await paint(1, member, "ru", fresh=False)  # what is in the chat stays as it is
    assert seen is not None
    assert "Справка" in seen.text
