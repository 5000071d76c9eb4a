"""The secretary is reminded of the minutes until she says that they are written."""

from datetime import UTC, datetime, timedelta

import pytest

from commission.delivery.card import Card
from commission.errors import NotAllowedError
from commission.meetings.meeting import NotHeldYetError, WrongStateError
from tests.storage.house import StandingClock
from tests.storage.outbox_rows import LEASE
from tests.use_cases.agenda_desk import AgendaDesk

FIVE_WORKING_DAYS_LATER = datetime(2021, 8, 11, 7, 0, tzinfo=UTC)  # of Wednesday, 4 August, 12:00 in Moscow
TEN = datetime(2021, 8, 18, 7, 0, tzinfo=UTC)


async def reminded(desk: AgendaDesk, clock: StandingClock, at: datetime) -> list[int]:
    """Who gets a new message about the minutes when the clock gets there."""
    clock.at = at
    while await desk.cases.fire_due_reminders():
        pass
    jobs = await desk.delivery.claim(at + timedelta(minutes=1), limit=50, lease=LEASE)
    for job in jobs:
        await desk.delivery.sent(job, message_id=10_000 + job.id, digest="drawn", at=at)
    return [job.person_id for job in jobs if job.card == Card.minutes(desk.house.meeting) and not job.card_message_id]


async def test_she_is_reminded_by_the_rule_and_once_more(desk: AgendaDesk, clock: StandingClock) -> None:
    assert await reminded(desk, clock, FIVE_WORKING_DAYS_LATER - timedelta(hours=1)) == []
    assert await reminded(desk, clock, FIVE_WORKING_DAYS_LATER) == [desk.house.secretary]
    assert await reminded(desk, clock, TEN - timedelta(hours=1)) == []


async def test_what_is_written_is_not_recalled(desk: AgendaDesk, clock: StandingClock) -> None:
    await reminded(desk, clock, FIVE_WORKING_DAYS_LATER)
    noted = await desk.cases.note_minutes(desk.me, desk.house.meeting)
    assert noted.minutes_at == FIVE_WORKING_DAYS_LATER
    assert await desk.cases.note_minutes(desk.me, desk.house.meeting) == noted
    assert await reminded(desk, clock, TEN) == []


async def test_only_she_says_so_and_only_of_what_was_held(desk: AgendaDesk, clock: StandingClock) -> None:
    with pytest.raises(NotHeldYetError):
        await desk.cases.note_minutes(desk.me, desk.house.meeting)
    clock.at = TEN
    chair = await desk.cases.find_actor(desk.house.chair)
    with pytest.raises(NotAllowedError):
        await desk.cases.note_minutes(chair, desk.house.meeting)


async def test_a_cancelled_meeting_has_no_minutes(desk: AgendaDesk, clock: StandingClock) -> None:
    await desk.cases.cancel_meeting(desk.me, desk.house.meeting, "")
    await desk.carried()
    assert await reminded(desk, clock, FIVE_WORKING_DAYS_LATER) == []
    with pytest.raises(WrongStateError):
        await desk.cases.note_minutes(desk.me, desk.house.meeting)
