"""A poll for a date: who is asked, what is kept, when it ends, and the meeting that comes of it."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from commission.agenda.marks import MarkedTextError
from commission.delivery.card import Card, CardKind
from commission.delivery.job import DeliveryMode
from commission.errors import NotAllowedError, NotFoundError, TextLengthError
from commission.ids import DigestId, PersonId
from commission.meetings.invitation import Attendance
from commission.meetings.meeting import MeetingState
from commission.meetings.remind_unanswered import JustRemindedError
from commission.roster.actor import Actor
from commission.scheduling.availability import Availability
from commission.scheduling.poll import SchedulingPlan, SchedulingPoll, SchedulingState
from commission.scheduling.refusals import (
    AllAvailableError,
    MeetingMadeError,
    NobodyToAskError,
    NotAskedError,
    SchedulingCancelledError,
    SchedulingClosedError,
    SchedulingOpenError,
)
from handlers.use_cases import use_cases
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, StandingClock
from tests.use_cases.agenda_desk import AgendaDesk

YES, MAYBE, NO = Availability
DATES = tuple(NOW + timedelta(days=days, hours=3) for days in (8, 9))
CLOSES = NOW + timedelta(days=3)


@pytest.fixture
async def chair(desk: AgendaDesk) -> Actor:
    return await desk.cases.find_actor(desk.house.chair)


@pytest.fixture
async def member(desk: AgendaDesk) -> Actor:
    return await desk.cases.find_actor(desk.house.member)


def plan(desk: AgendaDesk, **said: object) -> SchedulingPlan:
    known = SchedulingPlan((desk.house.first,), "Безопасность", DATES, 90, CLOSES, "Зал")
    return replace(known, **said)  # type: ignore[arg-type]


async def opened(desk: AgendaDesk, token: str = "tap", **said: object) -> SchedulingPoll:
    poll = await desk.cases.open_scheduling(desk.me, plan(desk, **said), token=token)
    await desk.carried()
    return poll


async def told(desk: AgendaDesk, kind: CardKind = CardKind.SCHEDULING) -> set[PersonId]:
    """Who gets a new message of this kind now."""
    carried = await desk.carried()
    return {job.person_id for job in carried if job.card.kind is kind and job.mode is DeliveryMode.NOTIFY}


async def state_of(desk: AgendaDesk, poll: SchedulingPoll) -> SchedulingState:
    return (await desk.cases.view_scheduling_board(desk.me, poll.id)).poll.state


async def test_the_members_are_asked_and_the_secretary_gets_her_board(desk: AgendaDesk) -> None:
    poll = await desk.cases.open_scheduling(desk.me, plan(desk), token="tap")
    carried = await desk.carried()
    asked = {job.person_id for job in carried if job.card == Card.scheduling(poll.id)}
    assert asked == {desk.house.chair, desk.house.member}
    assert [job.person_id for job in carried if job.card.kind is CardKind.SCHEDULING_BOARD] == [desk.house.secretary]


async def test_a_second_tap_opens_nothing_more(desk: AgendaDesk) -> None:
    poll = await opened(desk)
    assert await desk.cases.open_scheduling(desk.me, plan(desk, title="Другое"), token="tap") == poll
    assert await told(desk) == set()


async def test_what_may_not_be_asked(desk: AgendaDesk, member: Actor, work: SqlWork, clock: StandingClock) -> None:
    with pytest.raises(NotAllowedError):
        await desk.cases.open_scheduling(member, plan(desk), token="1")
    wary = use_cases(work, clock, marks=("ДСП",))
    with pytest.raises(MarkedTextError):
        await wary.open_scheduling(desk.me, plan(desk, title="Для ДСП"), token="2")
    async with work() as unit:
        for person in (desk.house.chair, desk.house.absent):
            await unit.roster.end_membership(person, desk.house.second, NOW)
        await unit.roster.save_person(replace(desk.me.person, is_operator=True))
        await unit.commit()
    operator = await desk.cases.find_actor(desk.me.id)
    with pytest.raises(NobodyToAskError):
        await desk.cases.open_scheduling(operator, plan(desk, body_ids=(desk.house.second,)), token="3")


async def test_one_tap_is_one_date_and_may_be_taken_back(desk: AgendaDesk, member: Actor) -> None:
    poll = await opened(desk)
    await desk.cases.answer_scheduling(member, poll.id, YES, 1)
    await desk.cases.answer_scheduling(member, poll.id, NO, 1)
    view = await desk.cases.view_scheduling(member, poll.id)
    assert {number: answer.availability for number, answer in view.said.items()} == {1: NO}
    assert (view.unsaid, view.is_asked) == (1, True)
    redrawn = {(job.card.kind, job.person_id) for job in await desk.carried() if job.mode is DeliveryMode.REFRESH}
    assert redrawn == {(CardKind.SCHEDULING, member.id), (CardKind.SCHEDULING_BOARD, desk.house.secretary)}


async def test_two_taps_at_once_leave_one_answer(desk: AgendaDesk, member: Actor) -> None:
    poll = await opened(desk)
    await asyncio.gather(*(desk.cases.answer_scheduling(member, poll.id, each, 2) for each in (YES, MAYBE, NO)))
    board = await desk.cases.view_scheduling_board(desk.me, poll.id)
    assert len(board.row(member.id).said) == 1


async def test_when_all_have_answered_it_is_closed_and_the_secretary_hears(
    desk: AgendaDesk, chair: Actor, member: Actor
) -> None:
    poll = await opened(desk)
    await desk.cases.answer_scheduling(chair, poll.id, YES)
    await desk.cases.answer_scheduling(member, poll.id, YES, 2)
    assert await told(desk, CardKind.SCHEDULING_BOARD) == set()
    await desk.cases.answer_scheduling(member, poll.id, NO, 1)
    assert await state_of(desk, poll) is SchedulingState.CLOSED
    assert await told(desk, CardKind.SCHEDULING_BOARD) == {desk.house.secretary}
    with pytest.raises(SchedulingClosedError):
        await desk.cases.answer_scheduling(member, poll.id, YES, 1)


async def test_the_clock_recalls_those_who_are_silent_and_closes_it(
    desk: AgendaDesk, chair: Actor, member: Actor, clock: StandingClock
) -> None:
    poll = await opened(desk)
    await desk.cases.answer_scheduling(chair, poll.id, YES)
    await desk.cases.answer_scheduling(member, poll.id, YES, 1)
    clock.at = CLOSES - timedelta(hours=1)
    await desk.cases.fire_due_reminders()
    assert await told(desk) == {member.id}, "who has spoken of one date only is still awaited"
    clock.at = CLOSES
    with pytest.raises(SchedulingClosedError):
        await desk.cases.answer_scheduling(member, poll.id, YES, 2)
    await desk.cases.fire_due_reminders()
    assert await state_of(desk, poll) is SchedulingState.CLOSED
    assert await told(desk) == set()


async def test_the_secretary_enters_what_she_heard_by_phone(desk: AgendaDesk, member: Actor) -> None:
    poll = await opened(desk)
    with pytest.raises(NotAllowedError):
        await desk.cases.record_availability(member, poll.id, member.id, YES, "сам")
    with pytest.raises(TextLengthError):
        await desk.cases.record_availability(desk.me, poll.id, member.id, YES, " ")
    with pytest.raises(NotAskedError):
        await desk.cases.record_availability(desk.me, poll.id, desk.house.secretary, YES, "звонок")
    await desk.cases.record_availability(desk.me, poll.id, member.id, MAYBE, "звонок", 1)
    said = (await desk.cases.view_scheduling(member, poll.id)).said[1]
    assert (said.availability, said.recorded_by, said.ground) == (MAYBE, desk.me.id, "звонок")
    await desk.cases.answer_scheduling(member, poll.id, MAYBE, 1)
    his_own = (await desk.cases.view_scheduling(member, poll.id)).said[1]
    assert (his_own.recorded_by, his_own.ground) == (None, "")


async def test_who_is_not_asked_cannot_answer(desk: AgendaDesk, other: PersonId, work: SqlWork) -> None:
    poll = await opened(desk)
    stranger = await desk.cases.find_actor(other)
    with pytest.raises(NotFoundError):
        await desk.cases.answer_scheduling(stranger, poll.id, YES)
    with pytest.raises(NotFoundError):
        await desk.cases.view_scheduling(stranger, poll.id)
    with pytest.raises(NotAllowedError):
        await desk.cases.view_scheduling_board(stranger, poll.id)
    with pytest.raises(NotAskedError):
        await desk.cases.answer_scheduling(desk.me, poll.id, YES)
    async with work() as unit:
        await unit.roster.end_membership(desk.house.member, desk.house.first, NOW)
        await unit.commit()
    with pytest.raises(NotFoundError):
        await desk.cases.answer_scheduling(await desk.cases.find_actor(desk.house.member), poll.id, YES)


async def test_only_the_silent_are_reminded_and_not_twice(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    poll = await opened(desk)
    await desk.cases.answer_scheduling(chair, poll.id, YES)
    clock = desk.cases.clock
    assert isinstance(clock, StandingClock)
    clock.at = NOW + timedelta(hours=2)
    assert await desk.cases.remind_scheduling(desk.me, poll.id) == 1
    with pytest.raises(JustRemindedError):
        await desk.cases.remind_scheduling(desk.me, poll.id)
    assert await told(desk) == {member.id}
    with pytest.raises(NotAllowedError):
        await desk.cases.remind_scheduling(chair, poll.id)


async def test_with_nobody_left_there_is_nobody_to_remind(desk: AgendaDesk, work: SqlWork, member: Actor) -> None:
    poll = await opened(desk)
    async with work() as unit:
        await unit.roster.end_membership(desk.house.chair, desk.house.first, NOW)
        await unit.roster.save_person(replace(member.person, telegram_id=None))
        await unit.commit()
    await desk.cases.answer_scheduling(member, poll.id, YES, 1)
    async with work() as unit:
        await unit.roster.end_membership(member.id, desk.house.first, NOW)
        await unit.commit()
    with pytest.raises(AllAvailableError):
        await desk.cases.remind_scheduling(desk.me, poll.id)


async def test_the_winner_becomes_a_draft_with_what_people_said(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    poll = await opened(desk)
    await desk.cases.answer_scheduling(chair, poll.id, YES)
    await desk.cases.answer_scheduling(member, poll.id, MAYBE, 2)
    with pytest.raises(SchedulingOpenError):
        await desk.cases.make_meeting(desk.me, poll.id, 2)
    await desk.cases.close_scheduling(desk.me, poll.id)
    with pytest.raises(NotAllowedError):
        await desk.cases.make_meeting(chair, poll.id, 2)
    meeting = await desk.cases.make_meeting(desk.me, poll.id, 2)
    assert (meeting.state, meeting.plan.starts_at, meeting.plan.place) == (MeetingState.DRAFT, DATES[1], "Зал")
    assert (meeting.plan.ground, meeting.plan.chair_id) == ("Безопасность", chair.id)
    async with desk.work.reading() as unit:
        assert set(await unit.meetings.invitations(meeting.id)) == {desk.me.id, chair.id, member.id}
        assert await unit.scheduling.tentative(meeting.id) == {chair.id: YES, member.id: MAYBE}


async def test_what_people_said_waits_beside_the_invitation_and_is_never_counted(
    desk: AgendaDesk, chair: Actor, member: Actor
) -> None:
    poll = await opened(desk)
    await desk.cases.answer_scheduling(chair, poll.id, YES)
    await desk.cases.answer_scheduling(member, poll.id, MAYBE, 2)
    await desk.cases.close_scheduling(desk.me, poll.id)
    meeting = await desk.cases.make_meeting(desk.me, poll.id, 2)
    await desk.cases.announce_meeting(desk.me, meeting.id)
    board = await desk.cases.view_board(desk.me, meeting.id)
    said = {row.person.id: row.tentative for row in board.rows}
    assert said == {chair.id: YES, member.id: MAYBE, desk.me.id: None}
    assert [(each.coming, each.open) for each in board.forecasts] == [(0, 2)]
    assert (await desk.cases.view_invitation(member.id, meeting.id)).tentative is MAYBE
    await desk.cases.answer_invitation(member.id, meeting.id, 1, Attendance.IN_PERSON)
    assert (await desk.cases.view_invitation(member.id, meeting.id)).tentative is None


async def test_however_often_it_is_asked_for_one_meeting_comes(desk: AgendaDesk) -> None:
    poll = await opened(desk)
    await desk.cases.close_scheduling(desk.me, poll.id)
    made = await asyncio.gather(*(desk.cases.make_meeting(desk.me, poll.id, 1) for _ in range(3)))
    assert len({meeting.id for meeting in made}) == 1
    with pytest.raises(MeetingMadeError):
        await desk.cases.make_meeting(desk.me, poll.id, 2)
    await desk.cases.delete_draft(desk.me, made[0].id)
    again = await desk.cases.make_meeting(desk.me, poll.id, 2)
    assert again.plan.starts_at == DATES[1]


async def test_a_poll_that_is_cancelled_asks_nothing_more(
    desk: AgendaDesk, member: Actor, clock: StandingClock
) -> None:
    poll = await opened(desk)
    await desk.cases.cancel_scheduling(desk.me, poll.id)
    with pytest.raises(SchedulingCancelledError):
        await desk.cases.answer_scheduling(member, poll.id, YES)
    with pytest.raises(SchedulingCancelledError):
        await desk.cases.make_meeting(desk.me, poll.id, 1)
    await desk.carried()
    clock.at = CLOSES
    await desk.cases.fire_due_reminders()
    assert await told(desk) == set()
    assert await state_of(desk, poll) is SchedulingState.CANCELLED


async def test_who_holds_polls_sees_them_newest_first(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    older, newer = await opened(desk), await opened(desk, "another")
    listed = await desk.cases.list_scheduling(chair)
    assert [poll.id for poll in listed.polls] == [newer.id, older.id]
    assert (await desk.cases.list_scheduling(member)).polls == ()


async def test_two_polls_are_one_message_and_what_is_over_leaves_it(
    desk: AgendaDesk, member: Actor, clock: StandingClock
) -> None:
    first, second = await opened(desk), await opened(desk, "another", title="Бюджет")
    clock.at = CLOSES - timedelta(hours=1)
    await desk.cases.fire_due_reminders()
    digests = [job for job in await desk.carried() if job.card.kind is CardKind.DIGEST and job.person_id == member.id]
    (digest,) = (DigestId(job.card.subject) for job in digests)
    view = await desk.cases.view_digest(member.id, digest)
    assert {line.scheduling.title for line in view.lines if line.scheduling and line.waits} == {
        "Безопасность",
        "Бюджет",
    }
    await desk.cases.answer_scheduling(member, first.id, YES)
    await desk.cases.cancel_scheduling(desk.me, second.id)
    assert [line.waits for line in (await desk.cases.view_digest(member.id, digest)).lines] == [False, False]
