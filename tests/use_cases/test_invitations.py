"""From the announcement to the answers: what is stored and what is asked to be sent, in one transaction."""

from datetime import timedelta

import pytest

from commission.access.join import Account
from commission.delivery.card import Card
from commission.delivery.record import DeliveryState
from commission.errors import NotAllowedError, NotFoundError
from commission.ids import PersonId
from commission.meetings.answer_invitation import SendSubstitute
from commission.meetings.invitation import Attendance, OldInvitationError, SubstituteRefusedError
from commission.meetings.meeting import WrongStateError
from commission.meetings.remind_unanswered import JustRemindedError, NobodyToRemindError
from commission.roster.actor import Actor
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, StandingClock, plan
from tests.storage.outbox_rows import LEASE

COMES, VIDEO, ABSENT = Attendance.IN_PERSON, Attendance.VIDEO, Attendance.ABSENT


@pytest.fixture
async def announced(cases: UseCases, house: House, secretary: Actor) -> House:
    await cases.announce_meeting(secretary, house.meeting)
    return house


async def asked(work: SqlWork, card: Card) -> set[PersonId]:
    """For whom a notice of this card is in the outbox."""
    async with work.reading() as unit:
        return set(await unit.outbox.records(card))


async def test_announcing_asks_each_once_and_gives_the_secretary_the_board(
    cases: UseCases, announced: House, secretary: Actor, elsewhere: SqlWork
) -> None:
    assert await asked(elsewhere, Card.invitation(announced.meeting)) == {
        announced.chair,
        announced.member,
        announced.absent,
    }
    assert await asked(elsewhere, Card.board(announced.meeting)) == {announced.secretary}
    with pytest.raises(WrongStateError):
        await cases.announce_meeting(secretary, announced.meeting)


async def test_a_member_announces_nothing(cases: UseCases, house: House, elsewhere: SqlWork) -> None:
    member = await cases.find_actor(house.member)
    with pytest.raises(NotAllowedError):
        await cases.announce_meeting(member, house.meeting)
    assert await asked(elsewhere, Card.invitation(house.meeting)) == set()


async def test_who_is_not_invited_has_nothing_to_answer(cases: UseCases, announced: House) -> None:
    with pytest.raises(NotFoundError):
        await cases.answer_invitation(announced.secretary, announced.meeting, 1, COMES)


async def test_the_history_keeps_every_answer(cases: UseCases, announced: House, elsewhere: SqlWork) -> None:
    for choice in (COMES, VIDEO, ABSENT, ABSENT):
        await cases.answer_invitation(announced.member, announced.meeting, 1, choice)
    async with elsewhere.reading() as unit:
        history = await unit.meetings.history(announced.meeting, announced.member)
    assert [entry.answer and entry.answer.choice for entry in history] == [COMES, VIDEO, ABSENT]


async def test_a_substitute_is_invited_asked_and_released(
    cases: UseCases, work: SqlWork, announced: House, elsewhere: SqlWork
) -> None:
    await cases.answer_invitation(announced.member, announced.meeting, 1, ABSENT)
    with pytest.raises(SubstituteRefusedError):
        await cases.send_substitute(announced.member, announced.meeting, announced.chair)
    with pytest.raises(SubstituteRefusedError):  # named for the member, but not on a body where he has a seat
        await SendSubstitute(work, StandingClock(NOW))(announced.member, announced.meeting, announced.absent)
    assert await asked(elsewhere, Card.substitute(announced.meeting)) == set()


async def test_moving_asks_again_and_an_old_button_says_so(
    cases: UseCases, announced: House, secretary: Actor, elsewhere: SqlWork
) -> None:
    await cases.answer_invitation(announced.member, announced.meeting, 1, COMES)
    another = plan(announced.first, announced.second, days=20)
    edition = plan(announced.first, announced.second).edition
    moved = await cases.reschedule_meeting(secretary, announced.meeting, another, edition)
    assert moved.round == 2
    with pytest.raises(OldInvitationError):
        await cases.answer_invitation(announced.member, announced.meeting, 1, ABSENT)
    async with elsewhere.reading() as unit:
        invitation = await unit.meetings.invitation(announced.meeting, announced.member)
        history = await unit.meetings.history(announced.meeting, announced.member)
    assert invitation.answer is None
    assert len(history) == 1


async def test_cancelling_stops_the_clock(
    cases: UseCases, clock: StandingClock, announced: House, secretary: Actor
) -> None:
    await cases.cancel_meeting(secretary, announced.meeting, "болезнь")
    clock.at += timedelta(days=30)
    assert await cases.fire_due_reminders() == 0


async def test_reminding_goes_to_the_silent_who_can_be_reached_and_once(
    cases: UseCases, announced: House, secretary: Actor, elsewhere: SqlWork
) -> None:
    await cases.answer_invitation(announced.member, announced.meeting, 1, COMES)
    assert await cases.remind_unanswered(secretary, announced.meeting) == 1
    with pytest.raises(JustRemindedError):
        await cases.remind_unanswered(secretary, announced.meeting)
    assert await asked(elsewhere, Card.chase(announced.meeting)) == {announced.chair}
    await cases.answer_invitation(announced.chair, announced.meeting, 1, COMES)
    with pytest.raises(NobodyToRemindError):
        await cases.remind_unanswered(secretary, announced.meeting)


async def test_who_joins_later_gets_what_waited_for_him(
    cases: UseCases, announced: House, delivery: SqlDelivery, secretary: Actor
) -> None:
    first = await delivery.claim(NOW, limit=10, lease=LEASE)
    assert announced.absent not in {job.person_id for job in first}
    joined = await cases.join_by_contact(Account(104, "ru"), 104, "8 (918) 000-01-04")
    assert not [job for job in await delivery.claim(NOW, limit=10, lease=LEASE) if job.person_id == announced.absent]
    await cases.give_consent(joined)
    jobs = await delivery.claim(NOW, limit=10, lease=LEASE)
    assert [(job.person_id, job.card) for job in jobs] == [(announced.absent, Card.invitation(announced.meeting))]


async def test_the_board_follows_a_failed_delivery(
    cases: UseCases, announced: House, delivery: SqlDelivery, secretary: Actor
) -> None:
    jobs = await delivery.claim(NOW, limit=10, lease=LEASE)
    board = next(job for job in jobs if job.card == Card.board(announced.meeting))
    invitation = next(job for job in jobs if job.person_id == announced.member)
    await delivery.sent(board, message_id=1, digest="board", at=NOW)
    assert await delivery.claim(NOW, limit=10, lease=LEASE) == []
    await delivery.failed(invitation, error="Bad Request", at=NOW)
    later = [job.card for job in await delivery.claim(NOW + timedelta(days=3650), limit=10, lease=LEASE)]
    assert later == [Card.board(announced.meeting)]
    view = await cases.view_board(secretary, announced.meeting)
    row = view.row(announced.member)
    assert row is not None
    assert row.record is not None
    assert row.record.state is DeliveryState.FAILED
    assert announced.member in [unreached.person.id for unreached in view.tally.unreached]


async def test_a_draft_is_nobodys_but_the_secretaries(cases: UseCases, house: House) -> None:
    chair = await cases.find_actor(house.chair)
    for look in (
        cases.view_invitation(house.chair, house.meeting),
        cases.open_invitation(house.chair, house.meeting),
        cases.view_board(chair, house.meeting),
        cases.take_board(chair, house.meeting),
    ):
        with pytest.raises(NotFoundError):
            await look


async def test_only_who_was_told_of_a_meeting_is_told_that_it_is_cancelled(
    cases: UseCases, announced: House, secretary: Actor, delivery: SqlDelivery, elsewhere: SqlWork
) -> None:
    jobs = await delivery.claim(NOW, limit=10, lease=LEASE)
    told = next(job for job in jobs if job.person_id == announced.member)
    for job in jobs:
        if job is told:
            await delivery.sent(job, message_id=1, digest="a", at=NOW)
        else:
            await delivery.failed(job, error="Bad Request", at=NOW)
    await cases.cancel_meeting(secretary, announced.meeting, "")
    assert await asked(elsewhere, Card.cancelled(announced.meeting)) == {announced.member}


async def test_the_first_proof_of_notice_stands(
    cases: UseCases, announced: House, secretary: Actor, clock: StandingClock, elsewhere: SqlWork
) -> None:
    await cases.told_by_phone(secretary, announced.meeting, announced.absent, "по телефону")
    clock.at = NOW + timedelta(days=1)
    await cases.record_answer(secretary, announced.meeting, announced.absent, COMES, "письмом")
    async with elsewhere.reading() as unit:
        invitation = await unit.meetings.invitation(announced.meeting, announced.absent)
    assert (invitation.told_at, invitation.told_ground) == (NOW, "по телефону")
