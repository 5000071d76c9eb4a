"""The secretary asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.agenda.marks import must_carry_none
from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import PersonId, QuestionId
from commission.meetings.take_board import take_card
from commission.moment import Clock, utc
from commission.ports.questions import Asked
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.questions.anonymity import fewest_answers
from commission.questions.question import Option, Question, QuestionPlan
from commission.questions.refusals import NobodyToAskError, QuestionInPastError, TooFewForAnonymityError
from commission.questions.reminding import renew_question_reminders
from commission.roster.actor import Actor
from commission.roster.body import Body


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """The audience gets the question, the secretary her board. The same `token` again gives the same question.

    Who is asked is frozen: what changes later in the roster adds nobody. `marks`: words of what is restricted.
    Raises NotAllowedError, NotFoundError, TextLengthError, OptionsCountError, MarkedTextError, QuestionInPastError,
    NobodyToAskError, AnonymousOptionsError, TooFewForAnonymityError.
    """

    work: Work
    clock: Clock
    marks: Sequence[str]

    @one_trip
    async def __call__(self, actor: Actor, plan: QuestionPlan, *, token: str) -> Question:
        plan, now = plan.checked(), self.clock.now()
        actor.must_manage(plan.body_ids)
        for text in (plan.text, *plan.options):
            must_carry_none(text, self.marks)
        if plan.closes_at <= now:
            raise QuestionInPastError
        async with self.work() as unit:
            if there := await unit.questions.with_token(token):
                return there
            bodies = await _bodies(unit, plan)
            asked = await _asked(unit, plan)
            if plan.anonymous:
                _must_be_enough(asked, bodies)
            question = await unit.questions.add(_question(plan, bodies[0], actor.id, now), asked, token=token)
            if plan.anonymous:
                await unit.answer_boxes.make(question.id)
            await unit.outbox.notify(Card.question(question.id), sorted(asked.audience), key="asked")
            await take_card(unit, Card.question_board(question.id), actor.id, now=now)
            await renew_question_reminders(unit, question, bodies[0].regulation, now=now)
            await unit.commit()
        return question


async def _bodies(unit: UnitOfWork, plan: QuestionPlan) -> list[Body]:
    """In the order of the plan. Raises NotFoundError."""
    known = {body.id: body for body in await unit.roster.bodies(plan.body_ids)}
    if not plan.body_ids or len(known) < len(plan.body_ids):
        raise NotFoundError
    return [known[body_id] for body_id in plan.body_ids]


async def _asked(unit: UnitOfWork, plan: QuestionPlan) -> Asked:
    """Raises NobodyToAskError."""
    audience = plan.audience.among(await unit.roster.memberships(plan.body_ids))
    if not audience:
        raise NobodyToAskError
    return Asked(tuple(Option(number, text) for number, text in enumerate(plan.options, start=1)), audience)


def _must_be_enough(asked: Asked, bodies: Sequence[Body]) -> None:
    """Raises TooFewForAnonymityError."""
    fewest = fewest_answers(bodies)
    if len(asked.audience) < fewest:
        raise TooFewForAnonymityError(fewest=fewest, count=len(asked.audience))


def _question(plan: QuestionPlan, body: Body, by: PersonId, now: datetime) -> Question:
    return Question(
        QuestionId(0),
        plan.body_ids,
        plan.text,
        plan.several,
        plan.own_options,
        body.regulation.time_zone,
        by,
        utc(now),
        plan.closes_at,
        anonymous=plan.anonymous,
    )
