"""The machine's clock may have been set back while the program was down."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.record import DeliveryState
from storage.engine import writing
from storage.tables import outbox


async def bring_forward(engine: AsyncEngine, now: datetime, *, furthest: timedelta) -> None:
    """What would rest, or be leased, for longer than `furthest` does so only until `now`: no pause is as long."""
    far = now + furthest
    resting = update(outbox).where(outbox.c.state == DeliveryState.PENDING, outbox.c.not_before > far)
    leased = update(outbox).where(outbox.c.state == DeliveryState.SENDING, outbox.c.lease_until > far)
    async with writing(engine) as connection:
        await connection.execute(resting.values(not_before=now))
        await connection.execute(leased.values(lease_until=now))
        await connection.commit()
