"""What the clock does about questions: it recalls them, and closes them."""

from collections.abc import Iterable
from datetime import datetime

from commission.clock.nudging import Call
from commission.clock.reminder import Reminder, ReminderKind
from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import QuestionId
from commission.ports.work import UnitOfWork
from commission.questions.awaited import silent
from commission.questions.close_question import close


async def call_about_questions(unit: UnitOfWork, due: Iterable[Reminder], now: datetime) -> list[Call]:
    """A question is closed however late the clock comes; who is called has not answered yet. `now` is UTC."""
    calls = []
    for reminder in due:
        try:
            question = await unit.questions.question(QuestionId(reminder.subject.number))
        except NotFoundError:
            continue
        if reminder.kind is ReminderKind.QUESTION_CLOSE:
            await close(unit, question, now)
        elif question.is_open and not reminder.too_late(now):
            (body,) = await unit.roster.bodies(question.body_ids[:1])
            calls.append(Call(reminder, Card.question(question.id), await silent(unit, question), body.regulation))
    return calls
