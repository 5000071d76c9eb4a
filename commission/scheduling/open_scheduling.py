"""The secretary asks the members when they could meet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.agenda.marks import must_carry_none
from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId, SchedulingId
from commission.meetings.take_board import take_card
from commission.moment import Clock, utc
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.scheduling.outlook import asked
from commission.scheduling.poll import SchedulingPlan, SchedulingPoll
from commission.scheduling.refusals import NobodyToAskError
from commission.scheduling.reminding import renew_scheduling_reminders


@dataclass(frozen=True, slots=True)
class OpenScheduling:
    """All members of the bodies get the dates, the secretary her board. The same `token` again gives the same poll.

    `marks`: words of what is restricted. Raises NotAllowedError, NotFoundError, MarkedTextError, NobodyToAskError and
    what `SchedulingPlan.checked` raises.
    """

    work: Work
    clock: Clock
    marks: Sequence[str]

    @one_trip
    async def __call__(self, actor: Actor, plan: SchedulingPlan, *, token: str) -> SchedulingPoll:
        now = self.clock.now()
        actor.must_manage(plan.body_ids)
        for text in (plan.title, plan.place):
            must_carry_none(text, self.marks)
        async with self.work() as unit:
            if there := await unit.scheduling.with_token(token):
                return there
            bodies = await bodies_named(unit, plan.body_ids)
            opened = _opened(plan.checked(now, bodies[0].regulation.time_zone), bodies[0], actor.id, now)
            poll = await unit.scheduling.add(opened, token=token)
            await _announce(unit, poll, bodies, by=actor.id, now=now)
            await unit.commit()
        return poll


async def bodies_named(unit: UnitOfWork, body_ids: Sequence[BodyId]) -> list[Body]:
    """In this order. Raises NotFoundError where one of them is gone, or none is named."""
    known = {body.id: body for body in await unit.roster.bodies(body_ids)}
    if not body_ids or not set(body_ids) <= set(known):
        raise NotFoundError
    return [known[body_id] for body_id in dict.fromkeys(body_ids)]


async def _announce(
    unit: UnitOfWork, poll: SchedulingPoll, bodies: Sequence[Body], *, by: PersonId, now: datetime
) -> None:
    members = sorted(asked(bodies, await unit.roster.memberships(poll.body_ids)))
    if not members:
        raise NobodyToAskError
    await unit.outbox.notify(Card.scheduling(poll.id), members, key="opened")
    await take_card(unit, Card.scheduling_board(poll.id), by, now=now)
    await renew_scheduling_reminders(unit, poll, bodies[0].regulation, now=now)


def _opened(plan: SchedulingPlan, body: Body, by: PersonId, now: datetime) -> SchedulingPoll:
    return SchedulingPoll(
        SchedulingId(0),
        plan.body_ids,
        plan.title,
        plan.place,
        plan.options,
        body.regulation.time_zone,
        by,
        utc(now),
        plan.closes_at,
    )
