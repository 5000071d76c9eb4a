"""A poll for a date ends: at its time, with the last answer, or because the secretary ends it."""

from dataclasses import dataclass
from datetime import datetime

from commission.clock.reminder import Subject
from commission.delivery.card import Card, Priority
from commission.ids import SchedulingId
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.keepers import keepers
from commission.scheduling.poll import SchedulingPoll


@dataclass(frozen=True, slots=True)
class CloseScheduling:
    """Before its time. Raises NotAllowedError, NotFoundError, SchedulingClosedError, SchedulingCancelledError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, scheduling_id: SchedulingId) -> SchedulingPoll:
        now = self.clock.now()
        async with self.work() as unit:
            poll = await unit.scheduling.poll(scheduling_id)
            actor.must_manage(poll.body_ids)
            poll.must_take_answers(now)
            closed = await _end(unit, poll.closed(now))
            await unit.commit()
        return closed


@dataclass(frozen=True, slots=True)
class CancelScheduling:
    """No date comes of it. Raises NotAllowedError, NotFoundError, SchedulingClosedError, SchedulingCancelledError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, scheduling_id: SchedulingId) -> SchedulingPoll:
        async with self.work() as unit:
            poll = await unit.scheduling.poll(scheduling_id)
            actor.must_manage(poll.body_ids)
            cancelled = await _end(unit, poll.cancelled(self.clock.now()))
            await unit.commit()
        return cancelled


async def close(unit: UnitOfWork, poll: SchedulingPoll, now: datetime) -> SchedulingPoll:
    """Whoever keeps it hears of it: a date is to be chosen. One that is over stays as it is. `now` is UTC."""
    if not poll.is_open:
        return poll
    closed = await _end(unit, poll.closed(now))
    board, told = Card.scheduling_board(closed.id), await keepers(unit, closed.opened_by, closed.body_ids)
    await unit.outbox.notify(board, told, key="closed", priority=Priority.BOARD)
    return closed


async def _end(unit: UnitOfWork, poll: SchedulingPoll) -> SchedulingPoll:
    """Nobody is asked any more, and the cards that are there say so."""
    card = Card.scheduling(poll.id)
    await unit.scheduling.save(poll)
    await unit.outbox.withdraw(card)
    await unit.nudges.drop(card)
    await unit.reminders.replace(Subject.scheduling(poll.id), [])
    await unit.outbox.refresh(card, Card.scheduling_board(poll.id))
    return poll
