"""What has become restricted is not said again, by whatever way its item leaves the agenda."""

import pytest

from commission.agenda.changes import Removed
from commission.agenda.item import AgendaItem
from commission.agenda.view_agenda import AgendaView
from commission.delivery.card import Card
from commission.delivery.job import DeliveryMode
from commission.errors import NotFoundError
from commission.ids import MaterialId
from commission.materials.material import MaterialKind
from commission.materials.version import SentFile
from storage.unit_of_work import SqlWork
from tests.storage.house import House, plan
from tests.use_cases.agenda_desk import AgendaDesk, item

SECRET = "О пожарах на складе"


@pytest.fixture
async def items(desk: AgendaDesk) -> tuple[AgendaItem, ...]:
    """Published; everybody has it."""
    stored = await desk.put(item(SECRET, desk.house.member), item("О дорогах"))
    await desk.publishes()
    await desk.carried()
    return stored


async def seals(desk: AgendaDesk, which: AgendaItem) -> None:
    await desk.cases.change_item(desk.me, desk.house.meeting, which.id, lambda now: now.sealed("Кабинет 5"))


async def seen(desk: AgendaDesk) -> AgendaView:
    """By the chair, of the newest revision."""
    async with desk.work.reading() as unit:
        latest = await unit.agendas.latest(desk.house.meeting)
    assert latest is not None
    return await desk.cases.view_revision(desk.house.chair, latest.id)


async def test_what_is_sealed_and_then_removed_has_no_title(desk: AgendaDesk, items: tuple[AgendaItem, ...]) -> None:
    await seals(desk, items[0])
    await desk.cases.remove_item(desk.me, desk.house.meeting, items[0].id)
    await desk.publishes()
    (gone,) = [each for each in (await seen(desk)).changes if isinstance(each, Removed)]
    assert (gone.item.restricted, gone.item.title) == (True, "")


async def test_what_is_sealed_says_nothing_even_before_it_is_published_so(
    desk: AgendaDesk, items: tuple[AgendaItem, ...]
) -> None:
    await seals(desk, items[0])
    whole = await desk.cases.view_agenda(desk.house.chair, desk.house.meeting)
    assert [each.item.title for each in whole.items] == ["", "О дорогах"]


async def test_that_an_item_has_become_restricted_is_told(desk: AgendaDesk, items: tuple[AgendaItem, ...]) -> None:
    await seals(desk, items[0])
    await desk.publishes()
    assert len((await seen(desk)).changes) == 1


async def test_what_is_carried_away_and_sealed_there_has_no_title_here(
    desk: AgendaDesk, items: tuple[AgendaItem, ...], work: SqlWork, house: House
) -> None:
    async with work() as unit:
        later = await unit.meetings.add(plan(house.first, days=30), [house.chair])
        await unit.commit()
    await desk.cases.carry_item_over(desk.me, house.meeting, items[0].id, later.id)
    async with work.reading() as unit:
        (there,) = await unit.agendas.items(later.id)
    await desk.cases.change_item(desk.me, later.id, there.id, lambda now: now.sealed(""))
    await desk.publishes()
    (gone,) = [each for each in (await seen(desk)).changes if isinstance(each, Removed)]
    assert gone.item.title == ""


async def test_of_an_item_that_was_taken_off_nothing_is_given_out(
    desk: AgendaDesk, items: tuple[AgendaItem, ...]
) -> None:
    material = await accepted(desk, items[0])
    chair = await desk.cases.find_actor(desk.house.chair)
    assert (await desk.cases.take_file(chair, material)).version.number == 1
    await desk.cases.remove_item(desk.me, desk.house.meeting, items[0].id)
    with pytest.raises(NotFoundError):
        await desk.cases.take_file(chair, material)


async def test_what_was_handed_out_is_recalled_when_it_is_not_asked_for_any_more(
    desk: AgendaDesk, items: tuple[AgendaItem, ...]
) -> None:
    material = await accepted(desk, items[0])
    await desk.cases.note_file(desk.house.chair, material, 777)
    await desk.cases.stop_asking(desk.me, material)
    recalled = [(job.card, job.person_id) for job in await desk.carried() if job.mode is DeliveryMode.RECALL]
    assert recalled == [(Card.file(material), desk.house.chair)]


async def accepted(desk: AgendaDesk, which: AgendaItem) -> MaterialId:
    cases, house = desk.cases, desk.house
    owed = await cases.ask_for_material(desk.me, house.meeting, which.id, MaterialKind.REPORT)
    member = await cases.find_actor(house.member)
    await cases.deliver_material(member, owed.id, SentFile("id", "Доклад.docx", 10, "aa"))
    await cases.accept_material(desk.me, owed.id, 1)
    await desk.carried()
    return owed.id
