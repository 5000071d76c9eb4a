"""An impatient second tap of the secretary: the same thing is not said twice, wherever the clock stands."""

from datetime import timedelta

import pytest

from commission.delivery.card import CardKind
from commission.delivery.job import DeliveryMode
from commission.meetings.invitation import Attendance
from commission.meetings.remind_unanswered import JustRemindedError
from commission.roster.actor import Actor
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from tests.storage.house import NOW, House, StandingClock
from tests.storage.outbox_rows import LEASE


@pytest.fixture
async def announced(cases: UseCases, house: House, secretary: Actor, delivery: SqlDelivery) -> House:
    """Everybody has the announcement since a minute."""
    await cases.announce_meeting(secretary, house.meeting)
    for job in await delivery.claim(NOW, limit=99, lease=LEASE):
        await delivery.sent(job, message_id=job.id, digest="drawn", at=NOW - timedelta(minutes=1))
    return house


async def test_whoever_was_reminded_can_be_reminded_again_after_a_quarter_of_an_hour(
    cases: UseCases, announced: House, delivery: SqlDelivery, secretary: Actor, clock: StandingClock
) -> None:
    await cases.answer_invitation(announced.member, announced.meeting, 1, Attendance.IN_PERSON)
    clock.at = NOW + timedelta(minutes=14, seconds=59)  # also when a quarter of the clock's hour ends in between
    await cases.remind_unanswered(secretary, announced.meeting)
    for job in await delivery.claim(clock.at, limit=99, lease=LEASE):
        await delivery.sent(job, message_id=job.id, digest="drawn", at=clock.at)
    clock.at += timedelta(seconds=2)
    with pytest.raises(JustRemindedError):
        await cases.remind_unanswered(secretary, announced.meeting)
    clock.at += timedelta(minutes=15)
    assert await cases.remind_unanswered(secretary, announced.meeting) == 1


async def test_two_taps_for_a_board_are_one_and_later_there_is_another(
    cases: UseCases, announced: House, delivery: SqlDelivery, secretary: Actor, clock: StandingClock
) -> None:
    async def take() -> int:
        await cases.take_board(secretary, announced.meeting)
        await cases.take_board(secretary, announced.meeting)
        jobs = await delivery.claim(clock.at, limit=99, lease=LEASE)
        for job in jobs:
            await delivery.sent(job, message_id=job.id, digest="drawn", at=clock.at)
        return sum(job.card.kind is CardKind.BOARD and job.mode is DeliveryMode.NOTIFY for job in jobs)

    boards = []
    for seconds in (9, 2, 10):  # after the first: on the other side of ten seconds of the clock, but too soon
        clock.at += timedelta(seconds=seconds)
        boards.append(await take())
    assert boards == [1, 0, 1]
