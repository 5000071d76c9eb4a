"""Materials follow what the secretary does to their items, in the same transaction."""

from dataclasses import replace
from datetime import datetime

from commission.agenda.editing import Items
from commission.agenda.item import AgendaItem
from commission.clock.renew import renew_reminders
from commission.delivery.card import Card
from commission.ids import AgendaItemId, BodyId, MeetingId, PersonId
from commission.materials.ask_material import first_speaker
from commission.materials.due import materials_due
from commission.materials.hand_out import take_back
from commission.materials.material import Material, MaterialState
from commission.materials.telling import redraw, tell_asked
from commission.meetings.gathering import Gathering, gather
from commission.meetings.meeting import Meeting, MeetingState
from commission.ports.work import UnitOfWork

_MEETINGS_AT_MOST = 50
_STILL_OPEN = {MeetingState.DRAFT, MeetingState.ANNOUNCED}


async def follow_items(unit: UnitOfWork, meeting_id: MeetingId, before: Items, after: Items, *, by: PersonId) -> None:
    """What became restricted keeps no file; what a speaker had who is one no more, the new one has.

    All of it, whatever has become of it: a remark about what came goes to who speaks now. Where the roster knows no
    speaker any more, `by` keeps it until there is one. The cards of files say what their items are called now.

    Of an item that is taken off, nobody is given a file any more; copies that people have stay: they had them rightly,
    until it comes in again as a restricted one (`seal_gone`).
    """
    materials = await unit.materials.of_meeting(meeting_id)
    if not materials:
        return
    old, new = _placed(before), _placed(after)
    followed = [(each, _followed(each, old.get(each.item_id), new.get(each.item_id), by)) for each in materials]
    changed = [now for was, now in followed if now != was]
    for each in changed:
        await unit.materials.save(each)
    for each in materials:
        if each.versions and old.get(each.item_id) != new.get(each.item_id):
            await unit.outbox.refresh(Card.material(each.id))
    await redraw(unit, meeting_id)
    gathering = await gather(unit, meeting_id)
    await take_back(unit, gathering, [each for each in changed if each.state is MaterialState.ON_PAPER])
    await tell_asked(unit, gathering, [now for was, now in followed if now.handed != was.handed and now.is_owed])


async def leave_meetings(unit: UnitOfWork, leaver: PersonId, body_id: BodyId, *, by: PersonId, now: datetime) -> None:
    """Somebody was taken off the body: he has no part any more in the meetings ahead that he has no other seat for.

    A secretary keeps whatever he was asked for, hears of what is still owed and can pass it on; what he sent stays.
    In the working copies his name is text from now on: nobody asks him by mistake, or invites him by publishing.
    """
    seats = {seat.body_id for seat in (await unit.roster.actor_of(leaver)).memberships}
    for meeting in await unit.meetings.page([body_id], limit=_MEETINGS_AT_MOST, offset=0):
        if _is_ahead(meeting, now) and seats.isdisjoint(meeting.plan.body_ids):
            await _leave(unit, await gather(unit, meeting.id), leaver, by)


async def _leave(unit: UnitOfWork, gathering: Gathering, leaver: PersonId, by: PersonId) -> None:
    meeting_id = gathering.meeting.id
    await _unlink(unit, meeting_id, leaver)
    materials = await unit.materials.of_meeting(meeting_id)
    keeper = _keeper(gathering, leaver, by)
    kept = [each.given_to(keeper, kept=True) for each in materials if each.person_id == leaver]
    for each in kept:
        await unit.materials.save(each)
    for each in materials:
        await unit.outbox.refresh(Card.material(each.id), to=None if each.person_id == leaver else leaver)
    await redraw(unit, meeting_id)
    await tell_asked(unit, gathering, [each for each in kept if each.is_owed])


def _keeper(gathering: Gathering, leaver: PersonId, by: PersonId) -> PersonId:
    """Who did it; or, where she takes herself off, the first of the other secretaries."""
    others = [person for person in gathering.secretaries() if person != leaver]
    return by if by != leaver or not others else others[0]


async def _unlink(unit: UnitOfWork, meeting_id: MeetingId, person_id: PersonId) -> None:
    items = await unit.agendas.items(meeting_id)
    without = tuple(item.without(person_id) for item in items)
    if without != items:
        await unit.agendas.replace(meeting_id, without)


async def carry_materials(
    unit: UnitOfWork, item_id: AgendaItemId, to: AgendaItemId, meeting_id: MeetingId, *, now: datetime
) -> None:
    """With their item to another meeting, and its dates."""
    await unit.materials.carry(item_id, to, meeting_id)
    found = await unit.materials.of_item(to)
    if not found:
        return
    gathering = await gather(unit, meeting_id)
    due_at = materials_due(gathering.meeting.plan.starts_at, gathering.regulation, now=now)
    carried = [replace(each, due_at=due_at if each.is_owed else each.due_at, handed=each.handed + 1) for each in found]
    for each in carried:
        await unit.materials.save(each)
    await redraw(unit, meeting_id)
    await tell_asked(unit, gathering, [each for each in carried if each.is_owed])
    await renew_reminders(unit, gathering.meeting, gathering.regulation, now=now)


def _placed(items: Items) -> dict[AgendaItemId, tuple[int, AgendaItem]]:
    return {item.id: (number, item) for number, item in enumerate(items, start=1)}


def _followed(
    material: Material, before: tuple[int, AgendaItem] | None, after: tuple[int, AgendaItem] | None, by: PersonId
) -> Material:
    if before is None or after is None or before[1] == after[1]:
        return material
    was, item = before[1], after[1]
    material = material.sealed(item.read_at) if item.restricted else material
    speaker = first_speaker(item)
    if was.concerns(material.person_id) and not item.concerns(material.person_id):
        heir = speaker or by
    elif material.kept and speaker != first_speaker(was):
        heir = speaker or material.person_id
    else:
        return material
    return material if heir == material.person_id else material.given_to(heir, kept=heir != speaker)


def _is_ahead(meeting: Meeting, now: datetime) -> bool:
    return meeting.state in _STILL_OPEN and meeting.plan.starts_at > now
