"""Whether what somebody was to hear of still waits for him."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from commission.clock.nudge import Nudge
from commission.clock.reminder import ReminderKind
from commission.delivery.card import CardKind
from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId, PollId, QuestionId, RevisionId, SchedulingId, TaskId
from commission.meetings.meeting import MeetingState
from commission.ports.work import UnitOfWork
from commission.tasks.task import Task, TaskState

# Drawn also for who has answered, or read: he sees there what he has said.
_DRAWN_ALWAYS = {CardKind.AGENDA, CardKind.VOTE, CardKind.QUESTION, CardKind.SCHEDULING}


async def worth_telling(unit: UnitOfWork, nudges: Sequence[Nudge], now: datetime) -> list[Nudge]:
    """Of many people. What comes to somebody alone sees to it itself when it is drawn, where its painter does. UTC."""
    about = await _with_reason(unit, nudges)
    each_has = Counter(nudge.person_id for nudge in about)
    return [
        nudge
        for nudge in about
        if nudge.card.kind is CardKind.TASK
        or (each_has[nudge.person_id] == 1 and nudge.card.kind not in _DRAWN_ALWAYS)
        or await _waits(unit, nudge, now)
    ]


async def _with_reason(unit: UnitOfWork, nudges: Sequence[Nudge]) -> list[Nudge]:
    """All but those about tasks that have lost their reason, seen at once."""
    about_tasks = {TaskId(each.card.subject) for each in nudges if each.card.kind is CardKind.TASK}
    tasks = {task.id: task for task in (await unit.tasks.many(about_tasks) if about_tasks else [])}
    return [each for each in nudges if each.card.kind is not CardKind.TASK or _is_due(each, tasks)]


async def still_waiting(unit: UnitOfWork, nudges: Iterable[Nudge], now: datetime) -> list[Nudge]:
    """Of one person, as it is now. `now` is UTC."""
    about = await _with_reason(unit, list(nudges))
    return [each for each in about if each.card.kind is CardKind.TASK or await _waits(unit, each, now)]


def needs(task: Task, kind: ReminderKind) -> bool:
    """Whether the task still wants what this reminder is about."""
    match kind:
        case ReminderKind.TASK_UNSEEN:
            return task.state is TaskState.ASSIGNED
        case ReminderKind.TASK_DECIDE:
            return task.awaits_decision
        case ReminderKind.TASK_UNASSIGNED:
            return task.state is TaskState.UNASSIGNED
        case _:
            return task.is_owed


def _is_due(nudge: Nudge, tasks: dict[TaskId, Task]) -> bool:
    task = tasks.get(TaskId(nudge.card.subject))
    return task is not None and needs(task, nudge.kind)


async def _waits(unit: UnitOfWork, nudge: Nudge, now: datetime) -> bool:
    try:
        if nudge.card.kind is CardKind.VOTE:
            return await _unvoted(unit, PollId(nudge.card.subject), nudge.person_id, now)
        if nudge.card.kind is CardKind.QUESTION:
            return await _unanswered(unit, QuestionId(nudge.card.subject), nudge.person_id, now)
        if nudge.card.kind is CardKind.SCHEDULING:
            return await _undated(unit, SchedulingId(nudge.card.subject), nudge.person_id, now)
        return await _in_meeting(unit, nudge, now)
    except NotFoundError:
        return False


async def _in_meeting(unit: UnitOfWork, nudge: Nudge, now: datetime) -> bool:
    if nudge.card.kind is CardKind.AGENDA:
        return await _unread(unit, RevisionId(nudge.card.subject), nudge.person_id, now)
    meeting = await unit.meetings.meeting(MeetingId(nudge.card.subject))
    if nudge.card.kind is CardKind.MINUTES:
        return meeting.state is MeetingState.ANNOUNCED and meeting.minutes_at is None
    if meeting.state is not MeetingState.ANNOUNCED or meeting.plan.starts_at <= now:
        return False
    if nudge.card.kind is CardKind.DEBTS:
        theirs = await unit.materials.of_meeting(meeting.id)
        return any(each.is_owed and each.person_id == nudge.person_id for each in theirs)
    invitation = await unit.meetings.invitation(meeting.id, nudge.person_id)
    unanswered = nudge.card.kind is CardKind.CHASE
    return invitation.answer is None and meeting.takes_answers(now) if unanswered else invitation.comes


async def _unread(unit: UnitOfWork, revision_id: RevisionId, person_id: PersonId, now: datetime) -> bool:
    """Of a newer revision he is told by its own notice."""
    revision = await unit.agendas.revision(revision_id)
    meeting = await unit.meetings.meeting(revision.meeting_id)
    if meeting.state is not MeetingState.ANNOUNCED or meeting.plan.starts_at <= now:
        return False
    read, latest = await unit.agendas.reading_of(meeting.id, person_id), await unit.agendas.latest(meeting.id)
    is_latest = latest is not None and latest.id == revision.id
    return is_latest and (read is None or read.number < revision.number)


async def _unvoted(unit: UnitOfWork, poll_id: PollId, person_id: PersonId, now: datetime) -> bool:
    vote = await unit.polls.vote(poll_id)
    open_still = vote.is_open and (vote.closes_at is None or now < vote.closes_at)
    return open_still and await unit.polls.ballot(poll_id, person_id) is None


async def _unanswered(unit: UnitOfWork, question_id: QuestionId, person_id: PersonId, now: datetime) -> bool:
    question = await unit.questions.question(question_id)
    answer = await unit.answers.of_person(question_id, person_id)
    return question.takes_answers(now) and not (answer and answer.is_given)


async def _undated(unit: UnitOfWork, scheduling_id: SchedulingId, person_id: PersonId, now: datetime) -> bool:
    """Who has spoken of some of the dates only is still awaited."""
    poll = await unit.scheduling.poll(scheduling_id)
    said = await unit.scheduling.answers_of(scheduling_id, person_id)
    return poll.takes_answers(now) and len(said) < len(poll.options)
