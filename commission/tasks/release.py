"""Somebody leaves a body: what he had to do returns to the secretary."""

from datetime import datetime

from commission.ids import BodyId, PersonId
from commission.moment import utc
from commission.ports.work import UnitOfWork
from commission.tasks.act import Act, Entry
from commission.tasks.act_on_task import keep
from commission.tasks.transitions import followed


async def release(unit: UnitOfWork, person_id: PersonId, body_id: BodyId, *, by: PersonId, now: datetime) -> int:
    """From all its open tasks in which he has a part; the secretaries hear of each. Returns how many. `now` is UTC."""
    theirs = await unit.tasks.open_with(person_id, body_id)
    for task in theirs:
        entry = Entry(Act.LEAVE, by, utc(now), person_id=person_id)
        await keep(unit, followed(task, entry), entry, now)
    return len(theirs)
