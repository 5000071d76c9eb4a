"""A question as somebody sees it who is asked, and as those see it who ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import BodyId, QuestionId
from commission.meetings.take_board import take_card
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_long_look, one_look, one_trip
from commission.questions.anonymity import anonymous_tally
from commission.questions.awaited import is_asked, still_there
from commission.questions.question import Answer, Option, Question, QuestionState
from commission.questions.tally import Tally, tallied
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person

PAGE = 8  # questions


@dataclass(frozen=True, slots=True)
class QuestionView:
    """`asked`: False for those who only oversee it. `oversees`: its board is for him. `now` is UTC.

    `tally`: None until it is closed.
    """

    question: Question
    bodies: tuple[Body, ...]
    options: tuple[Option, ...]
    asked: bool
    oversees: bool
    answer: Answer | None
    tally: Tally | None
    now: datetime


@dataclass(frozen=True, slots=True)
class AskedRow:
    """`answer`: None for who has chosen nothing."""

    person: Person
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class QuestionBoard:
    """`tally`: how it stands; once it is closed, the result; of an anonymous one only that, if at all.

    `rows` by name; while it is open, of those who have answered and of those who still may.
    """

    question: Question
    bodies: tuple[Body, ...]
    options: tuple[Option, ...]
    rows: tuple[AskedRow, ...]
    tally: Tally | None
    now: datetime

    @property
    def silent(self) -> list[AskedRow]:
        return [row for row in self.rows if row.answer is None]


@dataclass(frozen=True, slots=True)
class QuestionPage:
    questions: tuple[Question, ...]
    bodies: Mapping[BodyId, Body]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class ViewQuestion:
    """Raises NotFoundError for those who were not asked and do not oversee it."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, question_id: QuestionId) -> QuestionView:
        async with self.work.reading() as unit:
            question = await unit.questions.question(question_id)
            asked, oversees = await is_asked(unit, question, actor), actor.oversees(question.body_ids)
            if not asked and not oversees:
                raise NotFoundError
            options = await unit.questions.options(question_id)
            over = question.state is QuestionState.CLOSED
            return QuestionView(
                question,
                await _bodies(unit, question),
                tuple(options),
                asked,
                oversees,
                await unit.answers.of_person(question_id, actor.id),
                _tally(question, options, await unit.answers.of_question(question_id)) if over else None,
                self.clock.now(),
            )


@dataclass(frozen=True, slots=True)
class ViewQuestionBoard:
    """For those who manage the bodies or preside in them. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_long_look
    async def __call__(self, actor: Actor, question_id: QuestionId) -> QuestionBoard:
        async with self.work.reading() as unit:
            question = await unit.questions.question(question_id)
            actor.must_oversee(question.body_ids)
            options = await unit.questions.options(question_id)
            given = [answer for answer in await unit.answers.of_question(question_id) if answer.is_given]
            said = {answer.person_id: answer for answer in given}
            awaited = {*said, *await still_there(unit, question)} if question.is_open else None
            people = await unit.roster.people(awaited or await unit.questions.audience(question_id))
            return QuestionBoard(
                question,
                await _bodies(unit, question),
                tuple(options),
                tuple(AskedRow(person, said.get(person.id)) for person in people),
                _tally(question, options, given),
                self.clock.now(),
            )


@dataclass(frozen=True, slots=True)
class TakeQuestionBoard:
    """Sends the actor the live board; two taps within ten seconds are one. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, question_id: QuestionId) -> None:
        async with self.work() as unit:
            actor.must_oversee((await unit.questions.question(question_id)).body_ids)
            if await take_card(unit, Card.question_board(question_id), actor.id, now=self.clock.now()):
                await unit.commit()


@dataclass(frozen=True, slots=True)
class ListQuestions:
    """Of the bodies that he manages or in which he presides, newest first. `page` counts from 0."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor, page: int = 0) -> QuestionPage:
        async with self.work.reading() as unit:
            bodies = {body.id: body for body in await unit.roster.bodies() if actor.oversees([body.id])}
            pages = max(1, -(-await unit.questions.count(list(bodies)) // PAGE))
            page = min(max(page, 0), pages - 1)
            found = await unit.questions.page(list(bodies), limit=PAGE, offset=page * PAGE)
            return QuestionPage(tuple(found), bodies, page, pages)


def _tally(question: Question, options: list[Option], answers: list[Answer]) -> Tally | None:
    """None where nothing can be said of an anonymous one, or not yet."""
    if question.anonymous:
        return anonymous_tally(question, sum(answer.is_given for answer in answers))
    return tallied([option.number for option in options], answers)


async def _bodies(unit: UnitOfWork, question: Question) -> tuple[Body, ...]:
    known = {body.id: body for body in await unit.roster.bodies(question.body_ids)}
    return tuple(known[body_id] for body_id in question.body_ids if body_id in known)
