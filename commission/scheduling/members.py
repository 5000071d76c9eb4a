"""Members come and go while a poll for a date is open: it asks those who sit there now."""

from collections.abc import Collection
from datetime import datetime

from commission.delivery.card import Card
from commission.ids import BodyId, PersonId
from commission.ports.work import UnitOfWork
from commission.scheduling.close_scheduling import close
from commission.scheduling.outlook import asked
from commission.scheduling.view_scheduling import bodies_of, silent


async def ask_newcomers(unit: UnitOfWork, bodies: Collection[BodyId], now: datetime) -> None:
    """Who has the dates already is not written to again. `now` is UTC."""
    for poll in await unit.scheduling.open_in(bodies):
        if poll.takes_answers(now):
            members = asked(await bodies_of(unit, poll), await unit.roster.memberships(poll.body_ids))
            await unit.outbox.notify(Card.scheduling(poll.id), sorted(members), key="opened")
            await unit.outbox.refresh(Card.scheduling_board(poll.id))


async def leave_scheduling(unit: UnitOfWork, person_id: PersonId, body_id: BodyId, now: datetime) -> None:
    """Where all the others have spoken, he was the last one to wait for. `now` is UTC."""
    for poll in await unit.scheduling.open_in([body_id]):
        await unit.outbox.refresh(Card.scheduling_board(poll.id))
        await unit.outbox.refresh(Card.scheduling(poll.id), to=person_id)
        if await unit.scheduling.spoken(poll.id) and not await silent(unit, poll):
            await close(unit, poll, now)
