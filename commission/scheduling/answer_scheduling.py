"""An answer comes: from a member, or through the secretary whom he has phoned."""

from collections.abc import Iterable
from dataclasses import dataclass

from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import PersonId, SchedulingId
from commission.moment import Clock, utc
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.scheduling.availability import Answer, Availability
from commission.scheduling.close_scheduling import close
from commission.scheduling.poll import SchedulingPoll
from commission.scheduling.refusals import NotAskedError
from commission.scheduling.view_scheduling import asks, bodies_of, silent


@dataclass(frozen=True, slots=True)
class AnswerScheduling:
    """What he says of one option, or of all of them where none is named; he may change it until the close.

    With the last answer that is awaited the poll is closed. Raises NotFoundError for strangers, NotAskedError for who
    only oversees it, and as `SchedulingPoll.answered`.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(
        self, actor: Actor, scheduling_id: SchedulingId, availability: Availability, option: int | None = None
    ) -> SchedulingPoll:
        at = utc(self.clock.now())
        async with self.work() as unit:
            poll = await unit.scheduling.poll(scheduling_id)
            await _must_be_asked(unit, poll, actor)
            answers = [Answer(actor.id, each, availability, at) for each in _meant(poll, option)]
            poll = await _put(unit, poll, actor.id, answers)
            await unit.outbox.refresh(Card.scheduling(poll.id), to=actor.id, priority=Priority.OWN_TAP)
            await unit.commit()
        return poll


@dataclass(frozen=True, slots=True)
class RecordAvailability:
    """For a member who was reached by phone, with the ground.

    Raises NotAllowedError, TextLengthError, as AnswerScheduling.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(
        self,
        actor: Actor,
        scheduling_id: SchedulingId,
        person_id: PersonId,
        availability: Availability,
        ground: str,
        option: int | None = None,
    ) -> SchedulingPoll:
        at = utc(self.clock.now())
        async with self.work() as unit:
            poll = await unit.scheduling.poll(scheduling_id)
            actor.must_manage(poll.body_ids)
            await _must_be_asked(unit, poll, await unit.roster.actor_of(person_id))
            meant = _meant(poll, option)
            answers = [Answer(person_id, each, availability, at, actor.id, ground) for each in meant]
            poll = await _put(unit, poll, person_id, answers)
            await unit.outbox.refresh(Card.scheduling(poll.id), to=person_id)
            await unit.commit()
        return poll


async def _must_be_asked(unit: UnitOfWork, poll: SchedulingPoll, actor: Actor) -> None:
    """Raises NotFoundError, NotAskedError."""
    if not asks(await bodies_of(unit, poll), actor):
        raise NotAskedError if actor.oversees(poll.body_ids) else NotFoundError


def _meant(poll: SchedulingPoll, option: int | None) -> list[int]:
    return [each.number for each in poll.options] if option is None else [option]


async def _put(
    unit: UnitOfWork, poll: SchedulingPoll, person_id: PersonId, answers: Iterable[Answer]
) -> SchedulingPoll:
    """What is said a second time is as it was, and closes nothing."""
    given = [poll.answered(answer) for answer in answers]
    before = {answer.option: answer for answer in await unit.scheduling.answers_of(poll.id, person_id)}
    new = [each for each in given if not (each.option in before and each.says_the_same_as(before[each.option]))]
    if not new:
        return poll
    await unit.scheduling.put(poll.id, new)
    await unit.outbox.refresh(Card.scheduling_board(poll.id))
    complete = len({*before, *(each.option for each in new)}) == len(poll.options)
    if complete and not await silent(unit, poll):
        return await close(unit, poll, new[0].at)
    return poll
