"""When a question is closed by the clock, when people are reminded of it, and reminding them by hand."""

from dataclasses import dataclass
from datetime import datetime

from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.clock.until_close import reminders_until
from commission.delivery.card import Card
from commission.ids import QuestionId
from commission.meetings.remind_unanswered import remind_silent
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.questions.awaited import silent
from commission.questions.question import Question
from commission.questions.refusals import EverybodyAnsweredError
from commission.roster.actor import Actor
from commission.roster.regulation import Regulation


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
            count = await remind_silent(
                unit, card, await silent(unit, question), nobody=EverybodyAnsweredError, now=now
            )
            await unit.commit()
        return count


async def renew_question_reminders(
    unit: UnitOfWork, question: Question, regulation: Regulation, *, now: datetime
) -> None:
    """Makes exactly those wait that the question has now. `now` is UTC."""
    await unit.reminders.replace(Subject.question(question.id), question_reminders(question, regulation, now=now))


def question_reminders(question: Question, regulation: Regulation, *, now: datetime) -> list[Reminder]:
    """The ladder to the close, an hour before it, and the close itself; nothing for one that is over."""
    if not question.is_open:
        return []
    chase, close = ReminderKind.QUESTION_CHASE, ReminderKind.QUESTION_CLOSE
    subject = Subject.question(question.id)
    return reminders_until(question.closes_at, subject, regulation, chase=chase, close=close, now=now)
