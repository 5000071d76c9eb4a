"""Materials follow what the secretary does to their items, in the same transaction."""

from dataclasses import replace
from datetime import datetime

from commission.agenda.editing import Items
from commission.agenda.item import AgendaItem
from commission.clock.renew import renew_reminders
from commission.ids import AgendaItemId, MeetingId, PersonId
from commission.materials.ask_material import first_speaker
from commission.materials.due import materials_due
from commission.materials.hand_out import take_back
from commission.materials.material import Material, owed_by
from commission.materials.telling import redraw, tell_asked
from commission.meetings.gathering import gather
from commission.ports.work import UnitOfWork


async def follow_items(unit: UnitOfWork, meeting_id: MeetingId, before: Items, after: Items) -> None:
    """What became restricted keeps no file; what a speaker owed who is one no more, the new one owes."""
    materials = await unit.materials.of_meeting(meeting_id)
    if not materials:
        return
    old, new = ({item.id: item for item in items} for items in (before, after))
    sealed = [each.sealed(item.read_at) for each in materials if (item := new.get(each.item_id)) and item.restricted]
    passed_on = [
        replace(each, person_id=speaker)
        for each in materials
        if each.is_owed and (speaker := _new_speaker(old.get(each.item_id), new.get(each.item_id), each))
    ]
    for each in (*sealed, *passed_on):
        await unit.materials.save(each)
    await redraw(unit, meeting_id)
    gathering = await gather(unit, meeting_id)
    await take_back(unit, gathering, sealed)
    await tell_asked(unit, gathering, passed_on)


async def take_over(unit: UnitOfWork, meeting_id: MeetingId, leaver: PersonId, heir: PersonId) -> None:
    """Somebody is taken off a meeting: what he still owes the heir does, who hears of it and can pass it on."""
    owed = owed_by(await unit.materials.of_meeting(meeting_id), leaver)
    for each in owed:
        await unit.materials.save(replace(each, person_id=heir))
    if owed:
        await tell_asked(unit, await gather(unit, meeting_id), [replace(each, person_id=heir) for each in owed])


async def carry_materials(
    unit: UnitOfWork, item_id: AgendaItemId, to: AgendaItemId, meeting_id: MeetingId, *, now: datetime
) -> None:
    """With their item to another meeting, and its dates."""
    await unit.materials.carry(item_id, to, meeting_id)
    carried = await unit.materials.of_item(to)
    if not carried:
        return
    gathering = await gather(unit, meeting_id)
    due_at = materials_due(gathering.meeting.plan.starts_at, gathering.regulation, now=now)
    owed = [replace(each, due_at=due_at) for each in carried if each.is_owed]
    for each in owed:
        await unit.materials.save(each)
    await tell_asked(unit, gathering, owed)
    await renew_reminders(unit, gathering.meeting, gathering.regulation, now=now)


def _new_speaker(before: AgendaItem | None, after: AgendaItem | None, material: Material) -> PersonId | None:
    if before is None or after is None or after.restricted:
        return None
    has_left = before.concerns(material.person_id) and not after.concerns(material.person_id)
    return first_speaker(after) if has_left else None
