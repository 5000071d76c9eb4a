"""A question becomes restricted that is put to the vote, or was."""

from collections.abc import Collection

from commission.delivery.card import Card
from commission.ids import AgendaItemId
from commission.polls.close_vote import call_off
from commission.ports.work import UnitOfWork


async def hush_votes(unit: UnitOfWork, items: Collection[AgendaItemId]) -> None:
    """Their cards lose its words; a vote that is open ends without a result, for it could not have been put."""
    for vote in await unit.polls.about(items):
        if vote.sealed:
            continue
        if vote.is_open:
            await call_off(unit, vote.hushed())
        else:
            await unit.polls.save(vote.hushed())
            await unit.outbox.refresh(Card.vote(vote.id), Card.vote_board(vote.id))
