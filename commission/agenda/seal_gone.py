"""An item is restricted that was published openly, and has left the working copy since."""

from collections.abc import Collection

from commission.agenda.hushing import take_words_out
from commission.agenda.item import AgendaItem
from commission.agenda.reconcile import are_alike
from commission.ids import AgendaItemId
from commission.materials.hand_out import take_back
from commission.meetings.gathering import gather
from commission.meetings.meeting import Meeting
from commission.ports.work import UnitOfWork


async def seal_gone(unit: UnitOfWork, meeting: Meeting, titles: Collection[str]) -> None:
    """`titles`: what has come in as restricted, without the marks. Who has an open item of such a title loses it.

    A new item has an id of its own: it is the words alone by which the old one is known.
    """
    gone = await _published_and_gone(unit, meeting, titles) if titles else {}
    if not gone:
        return
    await unit.agendas.seal(gone)
    await take_words_out(unit, meeting, gone.keys(), {item.title for item in gone.values()})
    materials = [each.sealed("") for each in await unit.materials.of_meeting(meeting.id) if each.item_id in gone]
    for each in materials:
        await unit.materials.save(each)
    await take_back(unit, await gather(unit, meeting.id), materials)


async def _published_and_gone(
    unit: UnitOfWork, meeting: Meeting, titles: Collection[str]
) -> dict[AgendaItemId, AgendaItem]:
    there = {item.id for item in await unit.agendas.items(meeting.id)}
    said = {item.id: item for revision in await unit.agendas.revisions(meeting.id) for item in revision.items}
    alike = {
        item.id: item
        for item in said.values()
        if item.id not in there and not item.restricted and any(are_alike(title, item.title) for title in titles)
    }
    sealed = await unit.agendas.sealed_among(alike)
    return {each: item for each, item in alike.items() if each not in sealed}
