"""Steps that tests of the outbox take over and over."""

from datetime import datetime, timedelta

from commission.delivery.card import Card
from commission.delivery.job import Job
from commission.ids import PersonId
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW

LEASE = timedelta(minutes=1)


async def ask(work: SqlWork, card: Card, *people: PersonId, key: str = "round-1") -> None:
    async with work() as unit:
        await unit.outbox.notify(card, people, key=key)
        await unit.commit()


async def redraw(work: SqlWork, card: Card, person: PersonId | None = None) -> None:
    async with work() as unit:
        await unit.outbox.refresh(card, to=person)
        await unit.commit()


async def claim(delivery: SqlDelivery, *, now: datetime = NOW, limit: int = 10) -> list[Job]:
    return await delivery.claim(now, limit=limit, lease=LEASE)


async def drawn(work: SqlWork, delivery: SqlDelivery, card: Card, person: PersonId, *, message_id: int) -> None:
    """The person has the card."""
    await ask(work, card, person, key=f"message-{message_id}")
    (job,) = await claim(delivery)
    await delivery.sent(job, message_id=message_id, digest=f"drawn-{message_id}", at=NOW)
