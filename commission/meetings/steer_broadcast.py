"""Looking at a broadcast, pausing it, going on, stopping it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from commission.delivery.broadcast import LATELY, Broadcast, BroadcastOverError, BroadcastState, Progress
from commission.delivery.card import Card, CardKind, Priority
from commission.ids import BroadcastId, MeetingId, RevisionId
from commission.meetings.gathering import bodies_of
from commission.meetings.meeting import Meeting
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body

_SOON_TO_TELL = timedelta(seconds=3)  # after which the first messages say something of the speed


@dataclass(frozen=True, slots=True)
class BroadcastView:
    """`span`: how long it has been as it is, as far as one looks back for `progress.lately`."""

    broadcast: Broadcast
    progress: Progress
    meeting: Meeting
    bodies: Sequence[Body]
    span: timedelta

    @property
    def over(self) -> bool:
        """Nothing of it waits. Who joins later gets his message all the same."""
        return self.progress.waiting == 0

    @property
    def running(self) -> bool:
        return self.broadcast.state is BroadcastState.RUNNING and not self.over

    @property
    def time_left(self) -> timedelta | None:
        """By what was really sent lately; None while nothing was, or nothing will be."""
        known = self.running and self.span >= _SOON_TO_TELL
        return self.progress.time_left(self.span) if known else None

    @property
    def waits_its_turn(self) -> bool:
        """It should be running, and nothing of it goes: something more urgent does, or nothing at all."""
        return self.running and self.span >= LATELY and not self.progress.lately


@dataclass(frozen=True, slots=True)
class ViewBroadcast:
    """Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, broadcast_id: BroadcastId) -> BroadcastView:
        async with self.work.reading() as unit:
            return await _view(unit, actor, broadcast_id, self.clock.now())


@dataclass(frozen=True, slots=True)
class SteerBroadcast:
    """Pauses, goes on, or stops; the same again changes nothing. What is on its way arrives all the same.

    What was stopped can go on as well. Raises NotAllowedError, NotFoundError, BroadcastOverError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, broadcast_id: BroadcastId, to: BroadcastState) -> BroadcastView:
        now = self.clock.now()
        async with self.work() as unit:
            view = await _view(unit, actor, broadcast_id, now)
            _must_have_something_left(view, to)
            if (steered := view.broadcast.in_state(to, at=now)) is not view.broadcast:
                await unit.outbox.steer(steered)
                await unit.outbox.refresh(Card.broadcast(broadcast_id), priority=Priority.OWN_TAP)
                await unit.outbox.refresh(Card.board(view.meeting.id))
                view = await _view(unit, actor, broadcast_id, now)
                await unit.commit()
        return view


def _must_have_something_left(view: BroadcastView, to: BroadcastState) -> None:
    """Raises BroadcastOverError."""
    stopped = view.broadcast.state is BroadcastState.STOPPED
    left = view.progress.stopped if stopped else view.progress.waiting
    if not left or (stopped and to is BroadcastState.PAUSED):
        raise BroadcastOverError


async def _view(unit: UnitOfWork, actor: Actor, broadcast_id: BroadcastId, now: datetime) -> BroadcastView:
    broadcast = await unit.outbox.find_broadcast(broadcast_id)
    meeting = await unit.meetings.meeting(await _meeting_of(unit, broadcast.card))
    actor.must_manage(meeting.plan.body_ids)
    since = max(broadcast.changed_at, now - LATELY)
    progress = await unit.outbox.progress(broadcast_id, since)
    return BroadcastView(broadcast, progress, meeting, await bodies_of(unit, meeting), now - since)


async def _meeting_of(unit: UnitOfWork, card: Card) -> MeetingId:
    if card.kind is CardKind.AGENDA:
        return (await unit.agendas.revision(RevisionId(card.subject))).meeting_id
    return MeetingId(card.subject)
