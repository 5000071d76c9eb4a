"""What waits for somebody, all of it in one message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.clock.nudge import Nudge
from commission.clock.reasons import still_waiting
from commission.delivery.card import CardKind
from commission.errors import NotFoundError
from commission.ids import DigestId, MeetingId, NudgeId, PersonId, PollId, RevisionId, TaskId
from commission.meetings.gathering import bodies_of
from commission.meetings.meeting import Meeting
from commission.meetings.take_board import take_card
from commission.moment import Clock
from commission.polls.vote import Vote
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.body import Body
from commission.tasks.task import Task


@dataclass(frozen=True, slots=True)
class DigestLine:
    """`waits`: it still has its reason. Of task, meeting and vote, the one that it is about is there."""

    nudge: Nudge
    waits: bool
    bodies: tuple[Body, ...]
    task: Task | None = None
    meeting: Meeting | None = None
    vote: Vote | None = None


@dataclass(frozen=True, slots=True)
class DigestView:
    """In the order in which things became due. `now` is UTC."""

    id: DigestId
    lines: tuple[DigestLine, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class ViewDigest:
    """Raises NotFoundError for another one's."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, person_id: PersonId, digest_id: DigestId) -> DigestView:
        now = self.clock.now()
        async with self.work.reading() as unit:
            nudges = await his_digest(unit, person_id, digest_id)
            waiting = {each.id for each in await still_waiting(unit, nudges, now)}
            found = [await _line(unit, each, waits=each.id in waiting) for each in nudges]
            return DigestView(digest_id, tuple(line for line in found if line is not None), now)


@dataclass(frozen=True, slots=True)
class TakeFromDigest:
    """Sends the card that a line is about; two taps within ten seconds are one. Raises NotFoundError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, person_id: PersonId, digest_id: DigestId, nudge_id: NudgeId) -> None:
        async with self.work() as unit:
            for each in await his_digest(unit, person_id, digest_id):
                if each.id == nudge_id:
                    if await take_card(unit, each.card, person_id, now=self.clock.now()):
                        await unit.commit()
                    return
        raise NotFoundError


async def his_digest(unit: UnitOfWork, person_id: PersonId, digest_id: DigestId) -> Sequence[Nudge]:
    """Raises NotFoundError."""
    digest = await unit.nudges.read_digest(digest_id)
    if digest.person_id != person_id:
        raise NotFoundError
    return digest.nudges


async def _line(unit: UnitOfWork, nudge: Nudge, *, waits: bool) -> DigestLine | None:
    """None where what it was about is gone."""
    subject = nudge.card.subject
    try:
        match nudge.card.kind:
            case CardKind.TASK:
                task = await unit.tasks.task(TaskId(subject))
                return DigestLine(nudge, waits, tuple(await unit.roster.bodies([task.body_id])), task=task)
            case CardKind.VOTE:
                vote = await unit.polls.vote(PollId(subject))
                return DigestLine(nudge, waits, tuple(await unit.roster.bodies(vote.body_ids)), vote=vote)
            case CardKind.AGENDA:
                revision = await unit.agendas.revision(RevisionId(subject))
                meeting = await unit.meetings.meeting(revision.meeting_id)
            case _:
                meeting = await unit.meetings.meeting(MeetingId(subject))
    except NotFoundError:
        return None
    return DigestLine(nudge, waits, await bodies_of(unit, meeting), meeting=meeting)
