"""The secretary's own reminder, beside those that come by themselves."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from commission.delivery.card import Card, Priority
from commission.delivery.tell_many import tell_many
from commission.errors import CommissionError
from commission.ids import MeetingId, PersonId
from commission.meetings.gathering import gather
from commission.meetings.hearing_order import in_hearing_order
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.reachable import reachable_among


class NobodyToRemindError(CommissionError):
    """Everybody who can be written to has answered."""

    key = "error-nobody-to-remind"


class JustRemindedError(CommissionError):
    """Whoever could be reminded was a moment ago."""

    key = "error-just-reminded"


_ENOUGH = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class RemindUnanswered:
    """Writes only to those who have not answered and can be written to; says to how many.

    Nobody is reminded twice within a quarter of an hour: an impatient second tap annoys nobody.
    Raises NotAllowedError, NotFoundError, WrongStateError, NobodyToRemindError, JustRemindedError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> int:
        now = self.clock.now()
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            gathering.meeting.must_be_announced()
            if not gathering.meeting.takes_answers(now):
                raise NobodyToRemindError
            silent = [i.person_id for i in gathering.invitations.values() if i.answer is None]
            card = Card.chase(meeting_id)
            left = await to_be_reminded(unit, card, silent, now=now)
            key = f"asked-{gathering.meeting.round}-{now.isoformat()}"
            first_to_last = in_hearing_order(gathering, left)
            await tell_many(unit, card, first_to_last, key=key, by=actor.id, priority=Priority.BOARD)
            await unit.commit()
        return len(left)


async def remind_silent(
    unit: UnitOfWork, card: Card, silent: list[PersonId], *, nobody: type[CommissionError], now: datetime
) -> int:
    """Sends the card again to those who said nothing to it; to how many. Raises `nobody`, JustRemindedError."""
    try:
        left = await to_be_reminded(unit, card, silent, now=now)
    except NobodyToRemindError as error:
        raise nobody from error
    await unit.outbox.notify(card, left, key=f"reminded-{now.isoformat()}", priority=Priority.BOARD)
    return len(left)


async def to_be_reminded(unit: UnitOfWork, card: Card, people: list[PersonId], *, now: datetime) -> list[PersonId]:
    """Whoever can be written to, and was not a moment ago. Raises NobodyToRemindError, JustRemindedError."""
    reachable = await reachable_among(unit, people)
    if not reachable:
        raise NobodyToRemindError
    told = await unit.outbox.records(card)
    left = [p for p in reachable if p not in told or not told[p].waits_or_came_since(now - _ENOUGH)]
    if not left:
        raise JustRemindedError
    return left
