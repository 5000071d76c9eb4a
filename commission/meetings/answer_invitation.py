"""What a member says to his own invitation."""

from collections.abc import Callable
from dataclasses import dataclass

from commission.agenda.telling import give_current
from commission.delivery.card import Card, CardKind, Priority
from commission.ids import MeetingId, PersonId
from commission.meetings.gathering import Gathering, gather
from commission.meetings.invitation import Attendance, Invitation, SubstituteRefusedError
from commission.meetings.meeting import Meeting
from commission.meetings.rounds import invitation_key
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip

_ANSWERED_ON = (CardKind.INVITATION, CardKind.CHASE, CardKind.SUBSTITUTE, CardKind.UPCOMING)


@dataclass(frozen=True, slots=True)
class AnswerInvitation:
    """One tap. Raises NotFoundError for somebody who is not invited, and what `Invitation.answered` raises."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId, round_: int, choice: Attendance) -> Invitation:
        now = self.clock.now()
        return await _answer(self.work, person_id, meeting_id, lambda i, m: i.answered(m, round_, choice, at=now))


@dataclass(frozen=True, slots=True)
class ExplainAbsence:
    """The reason, by a button or typed. Raises as `Invitation.explained`, and NotFoundError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId, reason: str) -> Invitation:
        now = self.clock.now()
        return await _answer(self.work, person_id, meeting_id, lambda i, m: i.explained(m, reason, at=now))


@dataclass(frozen=True, slots=True)
class SendSubstitute:
    """Names who sits in for him; the substitute is invited if he was not, and asked.

    Raises SubstituteRefusedError, NotFoundError, and what `Invitation.substituted` raises.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId, substitute_id: PersonId) -> Invitation:
        now = self.clock.now()
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            meeting = gathering.meeting
            invitation = await unit.meetings.invitation(meeting_id, person_id)
            if substitute_id not in gathering.substitutes(person_id):
                raise SubstituteRefusedError
            answered = invitation.substituted(meeting, substitute_id, at=now)
            if answered.answer != invitation.answer:
                await unit.meetings.answer(answered)
                await release_substitute(unit, invitation, answered)
                await _ask_substitute(unit, gathering, substitute_id, asked_by=person_id)
                await redraw(unit, meeting_id, person_id)
            await unit.commit()
        return answered


async def redraw(unit: UnitOfWork, meeting_id: MeetingId, person_id: PersonId) -> None:
    """The cards that an answer makes untrue: his own at once, the boards as soon as may be."""
    his = [Card(kind, meeting_id) for kind in _ANSWERED_ON]
    await unit.outbox.refresh(*his, to=person_id, priority=Priority.OWN_TAP)
    for member in await unit.meetings.sent_in_place_of(meeting_id, person_id):
        await unit.outbox.refresh(Card.invitation(meeting_id), to=member)
    await unit.outbox.refresh(Card.board(meeting_id))


async def _answer(
    work: Work,
    person_id: PersonId,
    meeting_id: MeetingId,
    change: Callable[[Invitation, Meeting], Invitation],
) -> Invitation:
    async with work() as unit:
        meeting = await unit.meetings.meeting(meeting_id)
        invitation = await unit.meetings.invitation(meeting_id, person_id)
        answered = change(invitation, meeting)
        if answered != invitation:
            await unit.meetings.answer(answered)
            await release_substitute(unit, invitation, answered)
            await redraw(unit, meeting_id, person_id)
            await unit.commit()
    return answered


async def release_substitute(unit: UnitOfWork, before: Invitation, after: Invitation) -> None:
    """Whoever was to sit in sees at once that the seat is taken by its owner again."""
    if before.answer and (substitute := before.answer.substitute_id) and not _names(after, substitute):
        theirs = [Card(kind, after.meeting_id) for kind in (CardKind.INVITATION, CardKind.SUBSTITUTE)]
        await unit.outbox.refresh(*theirs, to=substitute)


async def _ask_substitute(unit: UnitOfWork, gathering: Gathering, substitute: PersonId, *, asked_by: PersonId) -> None:
    meeting = gathering.meeting
    if await unit.meetings.also_invite(meeting.id, substitute, meeting.round):
        key = invitation_key(meeting)
        await unit.outbox.notify(Card.invitation(meeting.id), [substitute], key=key, priority=Priority.URGENT)
    await give_current(unit, gathering, substitute, whole=True)
    key = f"{invitation_key(meeting)}:for-{asked_by}"
    await unit.outbox.notify(Card.substitute(meeting.id), [substitute], key=key, priority=Priority.URGENT)


def _names(invitation: Invitation, substitute: PersonId) -> bool:
    return invitation.answer is not None and invitation.answer.substitute_id == substitute
