"""An answer comes: by a tap, with an option of one's own, or through the secretary who has phoned."""

from collections.abc import Sequence
from dataclasses import dataclass

from commission.agenda.marks import must_carry_none
from commission.delivery.card import Card, Priority
from commission.ids import PersonId, QuestionId
from commission.moment import Clock, utc
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.questions.awaited import all_done, must_be_asked
from commission.questions.close_question import close
from commission.questions.question import Answer, Option, Question
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """Chooses an option, or takes it back. When everybody has finished, the question is closed.

    Raises NotFoundError for strangers, NotAskedError, and as `Question.chosen`.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, question_id: QuestionId, option: int, *, on: bool = True) -> Answer:
        now = utc(self.clock.now())
        async with self.work() as unit:
            question = await unit.questions.question(question_id)
            await must_be_asked(unit, question, actor)
            numbers = {each.number for each in await unit.questions.options(question_id)}
            before = await unit.answers.of_person(question_id, actor.id)
            answer = question.chosen(before, actor.id, option, numbers, now, on=on)
            await _put(unit, question, before, answer)
            await unit.outbox.refresh(Card.question(question_id), to=actor.id, priority=Priority.OWN_TAP)
            await unit.commit()
        return answer


@dataclass(frozen=True, slots=True)
class FinishAnswer:
    """Where several may be chosen: these are all. Raises as AnswerQuestion, NothingChosenError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, question_id: QuestionId) -> Answer:
        now = utc(self.clock.now())
        async with self.work() as unit:
            question = await unit.questions.question(question_id)
            await must_be_asked(unit, question, actor)
            before = await unit.answers.of_person(question_id, actor.id)
            answer = question.finished(before, now)
            await _put(unit, question, before, answer)
            await unit.outbox.refresh(Card.question(question_id), to=actor.id, priority=Priority.OWN_TAP)
            await unit.commit()
        return answer


@dataclass(frozen=True, slots=True)
class AddOption:
    """An option of one's own: he has chosen it himself, and everybody sees it from then on.

    Raises as AnswerQuestion, MarkedTextError for words with one of the `marks` of what is restricted, and as
    `Question.option`.
    """

    work: Work
    clock: Clock
    marks: Sequence[str]

    @one_trip
    async def __call__(self, actor: Actor, question_id: QuestionId, words: str) -> Option:
        must_carry_none(words, self.marks)
        now = utc(self.clock.now())
        async with self.work() as unit:
            question = await unit.questions.question(question_id)
            await must_be_asked(unit, question, actor)
            options = await unit.questions.options(question_id)
            option = question.option(words, actor.id, options, now)
            if option not in options:
                await unit.questions.add_option(question_id, option)
            before = await unit.answers.of_person(question_id, actor.id)
            numbers = {option.number, *(each.number for each in options)}
            await _put(unit, question, before, question.chosen(before, actor.id, option.number, numbers, now, on=True))
            await unit.outbox.refresh(Card.question(question_id), Card.question_board(question_id))
            await unit.outbox.refresh(Card.question(question_id), to=actor.id, priority=Priority.OWN_TAP)
            await unit.commit()
        return option


@dataclass(frozen=True, slots=True)
class RecordReply:
    """For somebody who was reached by phone, with the ground.

    Raises NotAllowedError, NotFoundError for who was not asked, and as `Question.recorded`.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(
        self, actor: Actor, question_id: QuestionId, person_id: PersonId, chosen: frozenset[int], ground: str
    ) -> Answer:
        said = Answer(person_id, chosen, utc(self.clock.now()), recorded_by=actor.id, ground=ground)
        async with self.work() as unit:
            question = await unit.questions.question(question_id)
            actor.must_manage(question.body_ids)
            await must_be_asked(unit, question, await unit.roster.actor_of(person_id))
            numbers = {each.number for each in await unit.questions.options(question_id)}
            before = await unit.answers.of_person(question_id, person_id)
            answer = question.recorded(before, said, numbers)
            await _put(unit, question, before, answer)
            await unit.outbox.refresh(Card.question(question_id), to=person_id)
            await unit.commit()
        return answer


async def _put(unit: UnitOfWork, question: Question, before: Answer | None, answer: Answer) -> None:
    if answer == before:
        return
    await unit.answers.put(question.id, answer)
    await unit.outbox.refresh(Card.question_board(question.id))
    if answer.is_given and answer.finished and await all_done(unit, question):
        await close(unit, question, answer.at)
