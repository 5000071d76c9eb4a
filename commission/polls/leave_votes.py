"""Somebody who leaves a body is awaited no more in its votes."""

from datetime import datetime

from commission.delivery.card import Card
from commission.ids import PersonId
from commission.polls.close_vote import close
from commission.ports.work import UnitOfWork


async def leave_votes(unit: UnitOfWork, person_id: PersonId, now: datetime) -> None:
    """His seat stays in the base. Where all the others have voted, that was the last one to wait for. `now` is UTC."""
    for vote in await unit.polls.awaiting(person_id):
        await unit.outbox.refresh(Card.vote_board(vote.id))
        await unit.outbox.refresh(Card.vote(vote.id), to=person_id)
        if await unit.polls.is_complete(vote.id) and await unit.polls.ballots(vote.id):
            await close(unit, vote, now)
