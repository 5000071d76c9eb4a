"""Who may answer, and whose answer is still missing."""

from commission.errors import NotFoundError
from commission.ids import PersonId
from commission.ports.work import UnitOfWork
from commission.questions.question import Question
from commission.questions.refusals import NotAskedError
from commission.roster.actor import Actor


async def is_asked(unit: UnitOfWork, question: Question, actor: Actor) -> bool:
    """Who has left all the bodies that ask is asked no more."""
    sits = any(seat.body_id in question.body_ids for seat in actor.memberships)
    return sits and await unit.questions.is_asked(question.id, actor.id)


async def must_be_asked(unit: UnitOfWork, question: Question, actor: Actor) -> None:
    """Raises NotAskedError for those who only oversee it, NotFoundError for others."""
    if not await is_asked(unit, question, actor):
        raise NotAskedError if actor.oversees(question.body_ids) else NotFoundError


async def silent(unit: UnitOfWork, question: Question) -> list[PersonId]:
    """Those who have chosen nothing."""
    given = {answer.person_id for answer in await unit.answers.of_question(question.id) if answer.is_given}
    return [person for person in await still_there(unit, question) if person not in given]


async def all_done(unit: UnitOfWork, question: Question) -> bool:
    """Where several may be chosen, who has not said that these are all may still be choosing."""
    answers = await unit.answers.of_question(question.id)
    done = {answer.person_id for answer in answers if answer.is_given and answer.finished}
    return done.issuperset(await still_there(unit, question))


async def still_there(unit: UnitOfWork, question: Question) -> list[PersonId]:
    """Those of the audience who sit in one of the bodies."""
    seated = {seat.person_id for seat in await unit.roster.memberships(question.body_ids)}
    return [person for person in await unit.questions.audience(question.id) if person in seated]
