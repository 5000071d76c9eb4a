"""One act, many who must hear of it."""

from collections.abc import Sequence

from commission.delivery.broadcast import CROWD
from commission.delivery.card import Card, Priority
from commission.ids import PersonId
from commission.ports.work import UnitOfWork


async def tell_many(
    unit: UnitOfWork,
    card: Card,
    to: Sequence[PersonId],
    *,
    key: str,
    by: PersonId,
    priority: Priority = Priority.ROUTINE,
) -> None:
    """As `Outbox.notify`, in this order. For a crowd it is a broadcast, and whoever asked for it can watch it."""
    if len(to) <= CROWD:
        await unit.outbox.notify(card, to, key=key, priority=priority)
        return
    broadcast = await unit.outbox.broadcast(card, to, key=key, by=by, priority=priority)
    live = Card.broadcast(broadcast.id)
    await unit.outbox.notify(live, [by], key="asked", priority=Priority.OWN_TAP)
    await unit.outbox.refresh(live, priority=Priority.WATCHED)


async def redraw_broadcasts(unit: UnitOfWork, *cards: Card) -> None:
    """Where it is seen how many got these cards: something has happened to those that wait."""
    live = [Card.broadcast(found) for found in await unit.outbox.broadcasts_of(*cards)]
    for card in live:
        await unit.outbox.refresh(card, priority=Priority.WATCHED)
