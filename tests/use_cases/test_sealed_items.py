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
from handlers.use_cases import UseCases, use_cases
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, StandingClock, plan
from tests.use_cases.agenda_desk import AgendaDesk, item

SECRET = "О пожарах на складе"


@pytest.fixture
async def items(desk: AgendaDesk) -> tuple[AgendaItem, ...]:
    """Published; everybody has it."""
    stored = await desk.put(item(SECRET, desk.house.member), item("О дорогах"))
    await desk.publishes()
    await desk.carried()
    return stored


def marking(desk: AgendaDesk) -> UseCases:
    return use_cases(desk.work, StandingClock(NOW), marks=("ДСП", "секретно"))


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
    held = await desk.cases.stop_asking(desk.me, material)
    assert [each.id for each in held] == [desk.house.chair]
    recalled = [(job.card, job.person_id) for job in await desk.carried() if job.mode is DeliveryMode.RECALL]
    assert recalled == [(Card.file(material), desk.house.chair)]


async def test_cards_that_people_have_lose_its_words_at_once(desk: AgendaDesk, items: tuple[AgendaItem, ...]) -> None:
    """Also where nothing was asked for, and before the agenda is published anew."""
    await desk.cases.note_item(desk.house.chair, desk.house.meeting, 555)
    await seals(desk, items[0])
    carried = await desk.carried()
    recalled = [(job.card, job.person_id) for job in carried if job.mode is DeliveryMode.RECALL]
    assert recalled == [(Card.item(desk.house.meeting), desk.house.chair)]
    async with desk.work.reading() as unit:
        latest = await unit.agendas.latest(desk.house.meeting)
    assert latest is not None
    redrawn = {job.person_id for job in carried if job.card == Card.agenda(latest.id)}
    assert {desk.house.chair, desk.house.member} <= redrawn


async def test_what_was_sealed_while_a_list_was_on_its_way_takes_the_list_out(
    desk: AgendaDesk, items: tuple[AgendaItem, ...]
) -> None:
    await seals(desk, items[0])
    await desk.carried()
    await desk.cases.note_item(desk.house.member, desk.house.meeting, 556, [items[1].id])
    assert [job for job in await desk.carried() if job.mode is DeliveryMode.RECALL] == []
    await desk.cases.note_item(desk.house.chair, desk.house.meeting, 555, [items[0].id, items[1].id])
    recalled = [job.person_id for job in await desk.carried() if job.mode is DeliveryMode.RECALL]
    assert desk.house.chair in recalled


async def test_so_do_those_of_the_meeting_from_which_it_was_carried(
    desk: AgendaDesk, items: tuple[AgendaItem, ...], work: SqlWork, house: House
) -> None:
    await desk.cases.note_item(desk.house.chair, house.meeting, 555)
    async with work() as unit:
        later = await unit.meetings.add(plan(house.first, days=30), [house.chair])
        await unit.commit()
    await desk.cases.carry_item_over(desk.me, house.meeting, items[0].id, later.id)
    async with work.reading() as unit:
        (there,) = await unit.agendas.items(later.id)
    await desk.cases.change_item(desk.me, later.id, there.id, lambda now: now.sealed(""))
    recalled = {(job.card, job.person_id) for job in await desk.carried() if job.mode is DeliveryMode.RECALL}
    assert (Card.item(house.meeting), house.chair) in recalled


@pytest.mark.parametrize("text", [f"1. {SECRET} (ДСП)", f"1. О дорогах\n2. {SECRET.upper()} № 3 (секретно)"])
async def test_what_was_removed_and_is_pasted_anew_as_restricted_is_taken_back(
    desk: AgendaDesk, items: tuple[AgendaItem, ...], text: str
) -> None:
    """It is a new item then: known by its words."""
    cases, chair = marking(desk), desk.house.chair
    material = await accepted(desk, items[0])
    await cases.note_file(chair, material, 777)
    await cases.remove_item(desk.me, desk.house.meeting, items[0].id)
    await desk.publishes()
    await desk.carried()
    await cases.enter_agenda(desk.me, desk.house.meeting, text, {})
    carried = await desk.carried()
    assert (Card.file(material), chair) in {(j.card, j.person_id) for j in carried if j.mode is DeliveryMode.RECALL}
    async with desk.work.reading() as unit:
        first = (await unit.agendas.revisions(desk.house.meeting))[-1]
    assert chair in {job.person_id for job in carried if job.card == Card.agenda(first.id)}
    said = await cases.view_revision(chair, first.id)
    assert SECRET not in [each.item.title for each in said.items]


async def test_so_is_what_is_added_to_the_others(desk: AgendaDesk, items: tuple[AgendaItem, ...]) -> None:
    cases = marking(desk)
    await cases.remove_item(desk.me, desk.house.meeting, items[0].id)
    await desk.publishes()
    await cases.enter_agenda(desk.me, desk.house.meeting, f"1. {SECRET} (ДСП)", {}, after=True)
    async with desk.work.reading() as unit:
        first = (await unit.agendas.revisions(desk.house.meeting))[-1]
    said = await cases.view_revision(desk.house.chair, first.id)
    assert SECRET not in [each.item.title for each in said.items]


async def test_another_item_that_was_removed_stays_open(desk: AgendaDesk, items: tuple[AgendaItem, ...]) -> None:
    cases = marking(desk)
    await cases.remove_item(desk.me, desk.house.meeting, items[0].id)
    await desk.publishes()
    await cases.enter_agenda(desk.me, desk.house.meeting, "1. О выборах председателя (ДСП)", {})
    async with desk.work.reading() as unit:
        first = (await unit.agendas.revisions(desk.house.meeting))[-1]
    said = await cases.view_revision(desk.house.chair, first.id)
    assert SECRET in [each.item.title for each in said.items]


async def test_the_words_of_who_proposed_it_go_too(desk: AgendaDesk) -> None:
    house = desk.house
    proposal = await desk.cases.propose_item(house.member, house.meeting, SECRET)
    await desk.cases.accept_proposal(desk.me, proposal.id, house.meeting)
    async with desk.work.reading() as unit:
        (there,) = await unit.agendas.items(house.meeting)
    await seals(desk, there)
    for person in (house.member, house.secretary):
        seen = await desk.cases.view_proposal(await desk.cases.find_actor(person), proposal.id)
        assert SECRET not in str(seen.proposal)


async def accepted(desk: AgendaDesk, which: AgendaItem) -> MaterialId:
    cases, house = desk.cases, desk.house
    owed = await cases.ask_for_material(desk.me, house.meeting, which.id, MaterialKind.REPORT)
    member = await cases.find_actor(house.member)
    await cases.deliver_material(member, owed.id, SentFile("id", "Доклад.docx", 10, "aa"))
    await cases.accept_material(desk.me, owed.id, 1)
    await desk.carried()
    return owed.id
