"""When a question is closed by the clock, when people are reminded of it, and reminding them by hand."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from commission.clock.morning import morning_of
from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.delivery.card import Card, Priority
from commission.ids import QuestionId
from commission.meetings.remind_unanswered import NobodyToRemindError, to_be_reminded
from commission.moment import UTC_MAX, Clock, local
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.questions.awaited import silent
from commission.questions.question import Question
from commission.questions.refusals import EverybodyAnsweredError
from commission.roster.actor import Actor
from commission.roster.regulation import Regulation

_LAST_CALL = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class RemindAsked:
    """Writes to those who have not answered, nobody twice within a quarter of an hour; says to how many.

    Raises NotAllowedError, NotFoundError, QuestionClosedError, QuestionCancelledError, EverybodyAnsweredError,
    JustRemindedError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, question_id: QuestionId) -> int:
        now, card = self.clock.now(), Card.question(question_id)
        async with self.work() as unit:
            question = await unit.questions.question(question_id)
            actor.must_manage(question.body_ids)
            question.must_take_answers(now)
            try:
                left = await to_be_reminded(unit, card, await silent(unit, question), now=now)
            except NobodyToRemindError as error:
                raise EverybodyAnsweredError from error
            await unit.outbox.notify(card, left, key=f"reminded-{now.isoformat()}", priority=Priority.BOARD)
            await unit.commit()
        return len(left)


async def renew_question_reminders(
    unit: UnitOfWork, question: Question, regulation: Regulation, *, now: datetime
) -> None:
    """Makes exactly those wait that the question has now. `now` is UTC."""
    await unit.reminders.replace(Subject.question(question.id), question_reminders(question, regulation, now=now))


def question_reminders(question: Question, regulation: Regulation, *, now: datetime) -> list[Reminder]:
    """The ladder to the close, an hour before it, and the close itself; nothing for one that is over."""
    if not question.is_open:
        return []
    closes = question.closes_at
    mornings = {local(closes, morning_of(regulation), regulation.time_zone, days=-d) for d in regulation.chase_days}
    chases = sorted(at for at in {*mornings, closes - _LAST_CALL} if now < at < closes)
    chase = ReminderKind.QUESTION_CHASE
    ladder = [_reminder(question, chase, at, until) for at, until in pairwise([*chases, closes])]
    return [*ladder, _reminder(question, ReminderKind.QUESTION_CLOSE, closes, UTC_MAX)]


def _reminder(question: Question, kind: ReminderKind, at: datetime, until: datetime) -> Reminder:
    return Reminder(f"{kind}:{question.id}:{at:%Y%m%dT%H%M}", kind, Subject.question(question.id), at, until)
