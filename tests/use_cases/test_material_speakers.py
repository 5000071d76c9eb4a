"""Materials change hands with the speakers of their items, and whoever gets one hears of it."""

from dataclasses import replace

import pytest

from commission.agenda.item import AgendaItem
from commission.delivery.card import CardKind
from commission.errors import NotFoundError
from commission.ids import MeetingId
from commission.materials.material import Material, MaterialState
from storage.unit_of_work import SqlWork
from tests.storage.house import House, plan
from tests.use_cases.agenda_desk import AgendaDesk
from tests.use_cases.material_desk import REPORT, accepted, asked, file, got, now, published, redrawn, told

Items = tuple[AgendaItem, ...]
NEW, OLD = "Докладчик: Громов П.", "Докладчик: Дёмин И."


@pytest.fixture
async def items(desk: AgendaDesk) -> Items:
    return await published(desk)


@pytest.fixture
async def report(desk: AgendaDesk, items: Items) -> Material:
    """The member owes it, and has been told."""
    return await asked(desk, items[0])


@pytest.fixture
async def later(work: SqlWork, house: House, desk: AgendaDesk) -> MeetingId:
    async with work() as unit:
        meeting = (await unit.meetings.add(plan(house.first, days=60), [house.member])).id
        await unit.commit()
    await desk.cases.announce_meeting(desk.me, meeting)
    await told(desk)
    return meeting


async def names(desk: AgendaDesk, item: AgendaItem, text: str) -> None:
    await desk.cases.name_people(desk.me, desk.house.meeting, item.id, text)


async def test_there_and_back_again_each_is_told_each_time(desk: AgendaDesk, report: Material, house: House) -> None:
    for person in (house.chair, house.member, house.chair, house.member):
        await desk.cases.reassign_material(desk.me, report.id, person)
        assert await told(desk) == {(CardKind.DEBTS, person)}
        await desk.cases.ask_for_material(desk.me, house.meeting, report.item_id, REPORT)
        assert await told(desk) == set(), "asked for again, it is no news"


async def test_a_speaker_who_is_one_again_is_told_again(
    desk: AgendaDesk, items: Items, report: Material, house: House
) -> None:
    for text, person in ((NEW, house.chair), (OLD, house.member), (NEW, house.chair)):
        await names(desk, items[0], text)
        assert (CardKind.DEBTS, person) in await told(desk)


async def test_an_item_that_is_carried_there_and_back_is_asked_for_anew(
    desk: AgendaDesk, report: Material, house: House, later: MeetingId
) -> None:
    await desk.cases.carry_item_over(desk.me, house.meeting, report.item_id, later)
    assert await told(desk) == {(CardKind.DEBTS, house.member)}
    there = await now(desk, report)
    await desk.cases.carry_item_over(desk.me, later, there.item_id, house.meeting)
    assert await told(desk) == {(CardKind.DEBTS, house.member)}


async def test_a_speaker_whom_the_roster_does_not_know_leaves_it_to_the_secretary(
    desk: AgendaDesk, items: Items, report: Material, house: House
) -> None:
    await names(desk, items[0], "Докладчик: Неизвестный Н.Н.")
    assert await told(desk) == {(CardKind.DEBTS, house.secretary)}
    assert ((await now(desk, report)).person_id, (await now(desk, report)).kept) == (house.secretary, True)
    assert await desk.cases.list_debts(house.member) == []


async def test_the_next_speaker_gets_what_a_secretary_only_keeps(
    desk: AgendaDesk, items: Items, report: Material, house: House
) -> None:
    await names(desk, items[0], "Докладчик: Неизвестный Н.Н.")
    await told(desk)
    await names(desk, items[0], NEW)
    assert await told(desk) == {(CardKind.DEBTS, house.chair)}
    assert ((await now(desk, report)).person_id, (await now(desk, report)).kept) == (house.chair, False)


async def test_the_next_speaker_gets_what_somebody_left_who_was_taken_off_the_body(
    desk: AgendaDesk, items: Items, report: Material, house: House
) -> None:
    await desk.cases.remove_member(desk.me, house.member, house.first)
    assert await told(desk) == {(CardKind.DEBTS, house.secretary)}
    await names(desk, items[0], NEW)
    assert await told(desk) == {(CardKind.DEBTS, house.chair)}


async def test_what_the_secretary_took_upon_herself_stays_hers(
    desk: AgendaDesk, items: Items, report: Material, house: House
) -> None:
    await desk.cases.reassign_material(desk.me, report.id, house.secretary)
    await told(desk)
    await names(desk, items[0], NEW)
    assert await told(desk) == set()
    assert (await now(desk, report)).person_id == house.secretary


async def test_what_the_secretary_keeps_and_takes_upon_herself_stays_hers(
    desk: AgendaDesk, items: Items, report: Material, house: House
) -> None:
    await names(desk, items[0], "Докладчик: Неизвестный Н.Н.")
    await desk.cases.reassign_material(desk.me, report.id, house.secretary)
    await names(desk, items[0], NEW)
    assert (await now(desk, report)).person_id == house.secretary


async def test_what_was_delivered_before_is_returned_to_who_speaks_now(
    desk: AgendaDesk, items: Items, report: Material, house: House
) -> None:
    await desk.cases.deliver_material(await desk.cases.find_actor(house.member), report.id, file())
    await names(desk, items[0], NEW)
    await told(desk)
    back = await desk.cases.return_material(desk.me, report.id, 1, "переделать")
    assert await told(desk) == {(CardKind.DEBTS, house.chair)}
    assert (back.versions[0].sent_by, back.person_id) == (house.member, house.chair)


async def test_who_speaks_no_more_has_nothing_of_the_item_but_what_everybody_has(
    desk: AgendaDesk, items: Items, house: House
) -> None:
    report = await accepted(desk, items[0])
    member = await desk.cases.find_actor(house.member)
    await desk.cases.deliver_material(member, report.id, file("Новый.docx", "bb"))
    await names(desk, items[0], NEW)
    assert await got(desk, house.member, report.id, 2) == "NotFoundError"
    assert await got(desk, house.member, report.id) == "Доклад.docx", "a member sees the whole agenda"
    assert await got(desk, house.chair, report.id, 2) == "Новый.docx"
    with pytest.raises(NotFoundError):
        await desk.cases.deliver_material(member, report.id, file("Ещё.docx", "cc"))


async def test_who_changes_nothing_of_the_speakers_changes_nobodys_duty(
    desk: AgendaDesk, items: Items, report: Material
) -> None:
    await desk.cases.change_item(desk.me, report.meeting_id, report.item_id, lambda item: replace(item, minutes=15))
    assert await told(desk) == set()
    assert await now(desk, report) == report


async def test_a_new_speaker_of_an_item_that_becomes_restricted_owes_no_file(
    desk: AgendaDesk, items: Items, report: Material, house: House
) -> None:
    speaker = items[1].participants

    def change(item: AgendaItem) -> AgendaItem:
        return replace(item, participants=speaker).sealed("кабинет 12")

    await desk.cases.change_item(desk.me, house.meeting, items[0].id, change)
    assert ((await now(desk, report)).state, (await now(desk, report)).versions) == (MaterialState.ON_PAPER, ())
    assert await told(desk) == set()


@pytest.fixture
async def delivered(desk: AgendaDesk, report: Material, house: House) -> Material:
    """The secretary has a card of it."""
    came = await desk.cases.deliver_material(await desk.cases.find_actor(house.member), report.id, file())
    await told(desk)
    return came


async def test_the_card_of_a_file_follows_its_item(
    desk: AgendaDesk, items: Items, delivered: Material, house: House, later: MeetingId
) -> None:
    card = (CardKind.MATERIAL, delivered.id, house.secretary)
    await desk.cases.move_item(desk.me, house.meeting, items[0].id, 1)
    assert card in await redrawn(desk)
    await desk.cases.change_item(desk.me, house.meeting, items[0].id, lambda item: replace(item, title="О лесах"))
    assert card in await redrawn(desk)
    await desk.cases.change_item(desk.me, house.meeting, items[2].id, lambda item: replace(item, title="О разном"))
    assert card not in await redrawn(desk)
    await desk.cases.carry_item_over(desk.me, house.meeting, items[0].id, later)
    assert card in await redrawn(desk)
    await desk.cases.reassign_material(desk.me, delivered.id, house.chair)
    assert card in await redrawn(desk)
    await desk.cases.stop_asking(desk.me, delivered.id)
    assert card in await redrawn(desk)


async def test_nobody_decides_about_a_file_of_an_item_that_is_gone(
    desk: AgendaDesk, items: Items, delivered: Material, house: House
) -> None:
    await desk.cases.remove_item(desk.me, house.meeting, items[0].id)
    assert (CardKind.MATERIAL, delivered.id, house.secretary) in await redrawn(desk)
    for decision in (
        desk.cases.accept_material(desk.me, delivered.id, 1),
        desk.cases.return_material(desk.me, delivered.id, 1, "переделать"),
        desk.cases.reassign_material(desk.me, delivered.id, house.chair),
    ):
        with pytest.raises(NotFoundError):
            await decision


async def test_a_notice_of_a_file_that_is_not_wanted_any_more_does_not_leave(
    desk: AgendaDesk, report: Material, house: House
) -> None:
    await desk.cases.deliver_material(await desk.cases.find_actor(house.member), report.id, file())
    await desk.cases.stop_asking(desk.me, report.id)
    assert await told(desk) == set()
