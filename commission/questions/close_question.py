"""A question ends: at its time, with the last answer, or because the secretary ends it."""

from dataclasses import dataclass
from datetime import datetime

from commission.clock.reminder import Subject
from commission.delivery.card import Card, Priority
from commission.ids import QuestionId
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.questions.anonymity import counted, fewest_answers
from commission.questions.question import Question
from commission.questions.refusals import AnswerBoxLostError
from commission.roster.actor import Actor
from commission.roster.keepers import keepers


@dataclass(frozen=True, slots=True)
class CloseQuestion:
    """Before its time; whoever was asked gets the result.

    Raises NotAllowedError, NotFoundError, QuestionClosedError, QuestionCancelledError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, question_id: QuestionId) -> Question:
        now = self.clock.now()
        async with self.work() as unit:
            question = await unit.questions.question(question_id)
            actor.must_manage(question.body_ids)
            question.must_take_answers(now)
            closed = await _end(unit, question, now)
            await unit.commit()
        return closed


@dataclass(frozen=True, slots=True)
class CancelQuestion:
    """It has no result, and its cards say so.

    Raises NotAllowedError, NotFoundError, QuestionClosedError, QuestionCancelledError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, question_id: QuestionId) -> Question:
        async with self.work() as unit:
            question = await unit.questions.question(question_id)
            actor.must_manage(question.body_ids)
            cancelled = question.cancelled(self.clock.now())
            await unit.questions.save(cancelled)
            if question.anonymous:
                await unit.answer_boxes.destroy(question_id)
            await unit.outbox.withdraw(Card.question(question_id))
            await _forget(unit, question)
            await unit.commit()
        return cancelled


async def close(unit: UnitOfWork, question: Question, now: datetime) -> Question:
    """Tells the result to everybody who was asked, and to whoever keeps it. One that is closed stays as it is. UTC."""
    if not question.is_open:
        return question
    closed = await _end(unit, question, now)
    board, told = Card.question_board(closed.id), await keepers(unit, closed.asked_by, closed.body_ids)
    await unit.outbox.notify(board, told, key="closed", priority=Priority.BOARD)
    return closed


async def _end(unit: UnitOfWork, question: Question, now: datetime) -> Question:
    closed = question.closed(now)
    if question.anonymous:
        closed = await _counted(unit, closed)
    await unit.questions.save(closed)
    audience = await unit.questions.audience(question.id)
    await unit.outbox.notify(Card.question(question.id), audience, key="closed", priority=Priority.BOARD)
    await _forget(unit, question)
    return closed


async def _counted(unit: UnitOfWork, question: Question) -> Question:
    """The box is opened once, and then it is gone."""
    box: list[frozenset[int]] | None
    try:
        box = await unit.answer_boxes.open(question.id)
    except AnswerBoxLostError:
        box = None
    fewest = fewest_answers(await unit.roster.bodies(question.body_ids))
    await unit.answer_boxes.destroy(question.id)
    return counted(question, await unit.questions.options(question.id), box, fewest=fewest)


async def _forget(unit: UnitOfWork, question: Question) -> None:
    """Nobody is reminded of it any more."""
    card = Card.question(question.id)
    await unit.outbox.refresh(card, Card.question_board(question.id))
    await unit.nudges.drop(card)
    await unit.reminders.replace(Subject.question(question.id), [])
