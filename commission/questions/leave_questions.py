"""Somebody who leaves is not awaited any more by the questions that were put to him."""

from datetime import datetime

from commission.delivery.card import Card
from commission.ids import PersonId
from commission.ports.work import UnitOfWork
from commission.questions.awaited import all_done
from commission.questions.close_question import close


async def leave_questions(unit: UnitOfWork, person_id: PersonId, now: datetime) -> None:
    """Where all the others have finished, he was the last one to wait for. `now` is UTC."""
    for question in await unit.questions.open_for(person_id):
        await unit.outbox.refresh(Card.question_board(question.id))
        await unit.outbox.refresh(Card.question(question.id), to=person_id)
        given = any(answer.is_given for answer in await unit.answers.of_question(question.id))
        if given and await all_done(unit, question):
            await close(unit, question, now)
