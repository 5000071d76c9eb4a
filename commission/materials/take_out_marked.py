"""A mark of restriction was written on a file after it had come: then it should not have come."""

from dataclasses import dataclass, replace

from commission.delivery.card import Card, Priority
from commission.materials.material import Material, MaterialState
from commission.materials.telling import redraw
from commission.meetings.gathering import gather
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class TakeOutMarked:
    """Whatever this person has sent as this file, for whatever material: it is forgotten, and owed again.

    Returns how many versions that were. `file_id`, `name` (tidy) and `size` (bytes) are what Telegram says of the
    file: its id may be another one by now (Bot API, File), so that the name with the size is enough.
    Copies that people were given are recalled; the secretaries see with whom one stays. Never refuses.
    """

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, file_id: str, name: str, size: int) -> int:
        count = 0
        async with self.work() as unit:
            for material in await unit.materials.sent_by(actor.id):
                numbers = {
                    each.number
                    for each in material.versions
                    if each.sent_by == actor.id
                    and (each.file.file_id == file_id or (each.file.name, each.file.size) == (name, size))
                }
                if numbers:
                    await _take_out(unit, material, numbers)
                    count += len(numbers)
            await unit.commit()
        return count


async def _take_out(unit: UnitOfWork, material: Material, numbers: set[int]) -> None:
    await unit.materials.save(without(material, numbers))
    card, file = Card.material(material.id), Card.file(material.id)
    if await unit.outbox.holders(file):
        await unit.outbox.recall(file)
        secretaries = (await gather(unit, material.meeting_id)).secretaries()
        key = f"marked-{max(numbers)}"
        await unit.outbox.notify(card, secretaries, key=key, priority=Priority.URGENT)
    await unit.outbox.refresh(card)
    await unit.outbox.recall(Card.item(material.meeting_id))
    await redraw(unit, material.meeting_id)


def without(material: Material, numbers: set[int]) -> Material:
    """Without these versions. What waited or counted among them is owed; what had been accepted before them counts."""
    versions = tuple(each for each in material.versions if each.number not in numbers)
    accepted = None if material.accepted in numbers else material.accepted
    latest = material.latest
    if material.state is MaterialState.ON_PAPER or latest is None or latest.number not in numbers:
        return replace(material, versions=versions, accepted=accepted)
    counts = bool(versions) and versions[-1].number == accepted
    state = MaterialState.ACCEPTED if counts else MaterialState.OWED
    return replace(material, versions=versions, accepted=accepted, state=state, remark="")
