"""An answer of which nobody learns whose it is."""

from collections.abc import Collection
from dataclasses import dataclass

from commission.delivery.card import Card, Priority
from commission.ids import QuestionId
from commission.moment import Clock, utc
from commission.ports.work import Work, one_trip
from commission.questions.awaited import all_done, must_be_asked
from commission.questions.close_question import close
from commission.questions.question import Answer
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class AnswerAnonymously:
    """Once and for all; with the last answer the question is closed.

    Raises NotFoundError for strangers, NotAskedError, AnswerBoxLostError, and as `Question.answered_anonymously`.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, question_id: QuestionId, chosen: Collection[int]) -> Answer:
        now = utc(self.clock.now())
        async with self.work() as unit:
            question = await unit.questions.question(question_id)
            await must_be_asked(unit, question, actor)
            options = {each.number for each in await unit.questions.options(question_id)}
            before = await unit.answers.of_person(question_id, actor.id)
            answer = question.answered_anonymously(before, actor.id, chosen, options, now)
            await unit.answer_boxes.drop(question_id, chosen)
            await unit.answers.put(question_id, answer)
            await unit.outbox.refresh(Card.question_board(question_id))
            await unit.outbox.refresh(Card.question(question_id), to=actor.id, priority=Priority.OWN_TAP)
            if await all_done(unit, question):
                await close(unit, question, now)
            await unit.commit()
        return answer
