"""A reminder fires once, however often the tick runs and whoever runs it."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from commission.clock.fire_due import FireDueReminders
from commission.delivery.card import Card
from commission.meetings.invitation import Attendance
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, StandingClock
from tests.storage.outbox_rows import LEASE

DAY = timedelta(days=1)


@pytest.fixture
async def announced(cases: UseCases, house: House) -> House:
    """The meeting is in 15 days, answers are due in 14."""
    await cases.announce_meeting(await cases.find_actor(house.secretary), house.meeting)
    return house


async def chased(work: SqlWork, house: House) -> int:
    async with work.reading() as unit:
        return len(await unit.outbox.records(Card.chase(house.meeting)))


async def notices(delivery: SqlDelivery, card: Card) -> int:
    jobs = await delivery.claim(NOW + 365 * DAY, limit=100, lease=LEASE)
    return sum(1 for job in jobs if job.card == card)


async def test_nothing_is_due_at_first(cases: UseCases, announced: House) -> None:
    assert await cases.fire_due_reminders() == 0


async def test_many_ticks_of_many_processes_fire_once(
    cases: UseCases, work: SqlWork, elsewhere: SqlWork, clock: StandingClock, announced: House
) -> None:
    clock.at = NOW + 13 * DAY
    ticks = [FireDueReminders(w, clock)() for w in (work, elsewhere) for _ in range(5)]
    assert sum(map(bool, await asyncio.gather(*ticks))) == 1
    assert await chased(elsewhere, announced) == 2  # the third has never started the bot


async def test_after_an_outage_the_latest_step_alone_is_sent(
    cases: UseCases, clock: StandingClock, announced: House, delivery: SqlDelivery
) -> None:
    clock.at = NOW + 14 * DAY - timedelta(minutes=5)  # the first three steps were missed
    await cases.fire_due_reminders()
    assert await notices(delivery, Card.chase(announced.meeting)) == 1 * 2  # two who can be reached, one notice each


async def test_too_late_is_not_sent_at_all(cases: UseCases, clock: StandingClock, announced: House) -> None:
    clock.at = NOW + 40 * DAY
    assert await cases.fire_due_reminders() > 0
    assert await chased(cases.fire_due_reminders.work, announced) == 0  # type: ignore[arg-type]


async def test_who_has_answered_is_not_chased_but_reminded_if_he_comes(
    cases: UseCases, work: SqlWork, clock: StandingClock, announced: House
) -> None:
    await cases.answer_invitation(announced.member, announced.meeting, 1, Attendance.IN_PERSON)
    await cases.answer_invitation(announced.chair, announced.meeting, 1, Attendance.ABSENT)
    clock.at = NOW + 12 * DAY
    await cases.fire_due_reminders()
    clock.at = NOW + 15 * DAY - timedelta(minutes=30)
    while await cases.fire_due_reminders():
        pass
    async with work.reading() as unit:
        assert await unit.outbox.records(Card.chase(announced.meeting)) == {}
        assert set(await unit.outbox.records(Card.upcoming(announced.meeting))) == {announced.member}


async def test_a_later_deadline_chases_again(
    cases: UseCases, work: SqlWork, clock: StandingClock, announced: House
) -> None:
    clock.at = NOW + 13 * DAY + timedelta(hours=1)
    while await cases.fire_due_reminders():
        pass
    secretary = await cases.find_actor(announced.secretary)
    async with work.reading() as unit:
        was = (await unit.meetings.meeting(announced.meeting)).plan
    later = replace(was, reply_by=was.starts_at - timedelta(minutes=10))
    await cases.reschedule_meeting(secretary, announced.meeting, later, was.edition)
    clock.at = was.starts_at - timedelta(hours=1)
    assert await cases.fire_due_reminders() > 0
