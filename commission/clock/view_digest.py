"""What waits for somebody, all of it in one message."""

from dataclasses import dataclass, replace
from datetime import datetime

from commission.clock.nudge import Digest, Nudge
from commission.clock.reasons import still_waiting
from commission.delivery.card import Card, CardKind
from commission.errors import NotFoundError
from commission.ids import DigestId, MeetingId, NudgeId, PersonId, PollId, QuestionId, RevisionId, SchedulingId, TaskId
from commission.meetings.gathering import bodies_of
from commission.meetings.meeting import Meeting
from commission.meetings.take_board import take_card
from commission.moment import Clock
from commission.polls.vote import Vote
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.questions.question import Question
from commission.roster.body import Body
from commission.roster.person import Person
from commission.scheduling.poll import SchedulingPoll
from commission.tasks.rights import parts_of
from commission.tasks.task import Task


@dataclass(frozen=True, slots=True)
class DigestLine:
    """`waits`: it still has its reason. What it is about is there. `doer`: of a task that is another one's to do.

    `repeated`: a later digest holds it too.
    """

    nudge: Nudge
    waits: bool
    bodies: tuple[Body, ...]
    task: Task | None = None
    doer: Person | None = None
    repeated: bool = False
    meeting: Meeting | None = None
    vote: Vote | None = None
    question: Question | None = None
    scheduling: SchedulingPoll | None = None


@dataclass(frozen=True, slots=True)
class DigestView:
    """In the order in which things became due. `now` is UTC."""

    id: DigestId
    lines: tuple[DigestLine, ...]
    now: datetime

    def without_repeated(self) -> "DigestView":
        """What of it is worth a message of its own, when it leaves so late that a newer one is under way."""
        return replace(self, lines=tuple(line for line in self.lines if not line.repeated))


@dataclass(frozen=True, slots=True)
class ViewDigest:
    """Raises NotFoundError for another one's."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, person_id: PersonId, digest_id: DigestId) -> DigestView:
        now = self.clock.now()
        async with self.work.reading() as unit:
            digest = await his_digest(unit, person_id, digest_id)
            waiting = {each.id for each in await still_waiting(unit, digest.nudges, now)}
            later = await unit.nudges.told_after(digest)
            found = [await _line(unit, each, waits=each.id in waiting) for each in digest.nudges]
            lines = [replace(line, repeated=line.nudge.card in later) for line in found if line is not None]
            return DigestView(digest_id, tuple(lines), now)


@dataclass(frozen=True, slots=True)
class TakeFromDigest:
    """Sends the card that a line is about; two taps within ten seconds are one.

    Raises NotFoundError, also for what does not concern him any more.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, person_id: PersonId, digest_id: DigestId, nudge_id: NudgeId) -> None:
        async with self.work() as unit:
            for each in (await his_digest(unit, person_id, digest_id)).nudges:
                if each.id == nudge_id:
                    await _must_concern(unit, each.card, person_id)
                    if await take_card(unit, each.card, person_id, now=self.clock.now()):
                        await unit.commit()
                    return
        raise NotFoundError


async def _must_concern(unit: UnitOfWork, card: Card, person_id: PersonId) -> None:
    """Raises NotFoundError for the task of somebody who has nothing to do with it any more."""
    if card.kind is CardKind.TASK:
        task = await unit.tasks.task(TaskId(card.subject))
        if not parts_of(task, await unit.roster.actor_of(person_id)):
            raise NotFoundError


async def his_digest(unit: UnitOfWork, person_id: PersonId, digest_id: DigestId) -> Digest:
    """Raises NotFoundError."""
    digest = await unit.nudges.read_digest(digest_id)
    if digest.person_id != person_id:
        raise NotFoundError
    return digest


async def _line(unit: UnitOfWork, nudge: Nudge, *, waits: bool) -> DigestLine | None:
    """None where what it was about is gone."""
    subject = nudge.card.subject
    try:
        match nudge.card.kind:
            case CardKind.TASK:
                task = await unit.tasks.task(TaskId(subject))
                bodies, doer = await unit.roster.bodies([task.body_id]), await _doer(unit, task, nudge.person_id)
                return DigestLine(nudge, waits, tuple(bodies), task=task, doer=doer)
            case CardKind.VOTE:
                vote = await unit.polls.vote(PollId(subject))
                return DigestLine(nudge, waits, tuple(await unit.roster.bodies(vote.body_ids)), vote=vote)
            case CardKind.SCHEDULING:
                poll = await unit.scheduling.poll(SchedulingId(subject))
                return DigestLine(nudge, waits, tuple(await unit.roster.bodies(poll.body_ids)), scheduling=poll)
            case CardKind.QUESTION:
                question = await unit.questions.question(QuestionId(subject))
                return DigestLine(nudge, waits, tuple(await unit.roster.bodies(question.body_ids)), question=question)
            case CardKind.AGENDA:
                revision = await unit.agendas.revision(RevisionId(subject))
                meeting = await unit.meetings.meeting(revision.meeting_id)
            case _:
                meeting = await unit.meetings.meeting(MeetingId(subject))
    except NotFoundError:
        return None
    return DigestLine(nudge, waits, await bodies_of(unit, meeting), meeting=meeting)


async def _doer(unit: UnitOfWork, task: Task, reader: PersonId) -> Person | None:
    if task.responsible_id in (None, reader) or reader in task.co_executor_ids:
        return None
    return next(iter(await unit.roster.people([task.responsible_id])), None)
