"""Whoever has left sees and takes nothing more of a meeting's materials; what he sent stays."""

from datetime import timedelta

import pytest

from commission.agenda.item import AgendaItem
from commission.delivery.card import CardKind
from commission.delivery.job import DeliveryMode
from commission.errors import NotFoundError
from commission.ids import PersonId
from commission.materials.access import HasLeftError
from commission.roster.body import Membership, Role
from storage.unit_of_work import SqlWork
from tests.storage.house import House, StandingClock, joined
from tests.use_cases.agenda_desk import AgendaDesk, invited_only
from tests.use_cases.material_desk import (
    REPORT,
    TEXT,
    THESES,
    accepted,
    asked,
    file,
    got,
    jobs,
    now,
    published,
    redrawn,
    told,
)

Items = tuple[AgendaItem, ...]


@pytest.fixture
async def items(desk: AgendaDesk) -> Items:
    return await published(desk)


@pytest.fixture
async def colleague(work: SqlWork, house: House) -> PersonId:
    """Another secretary of the first body; she is not invited to its meetings."""
    async with work() as unit:
        person = await unit.roster.add_person(joined("Белова Анна", 901))
        await unit.roster.save_memberships([Membership(person, house.first, Role.SECRETARY, votes=False)])
        await unit.commit()
    return person


async def _may_do_nothing(desk: AgendaDesk, person: PersonId, material: int) -> bool:
    """Whoever he is, whatever he taps."""
    here = await desk.cases.find_actor(person)
    with pytest.raises(NotFoundError):
        await desk.cases.deliver_material(here, material, file("Ещё.docx", "bb"))
    assert [await got(desk, person, material, number) for number in (0, 1)] == ["NotFoundError"] * 2
    assert await desk.cases.list_debts(person) == []
    return True


async def test_who_is_taken_off_the_body_leaves_his_files_to_the_secretary(
    desk: AgendaDesk, items: Items, house: House
) -> None:
    report = await accepted(desk, items[0])
    assert await got(desk, house.member, report.id, 1) == "Доклад.docx"
    await desk.cases.remove_member(desk.me, house.member, house.first)
    assert (CardKind.DEBTS, house.meeting, house.member) in await redrawn(desk)
    kept = await now(desk, report)
    assert (kept.person_id, kept.served and kept.served.sent_by) == (house.secretary, house.member)
    assert await _may_do_nothing(desk, house.member, report.id)
    assert await got(desk, house.chair, report.id) == "Доклад.docx"
    assert await got(desk, house.secretary, report.id, 1) == "Доклад.docx"


async def test_who_has_left_does_not_learn_the_new_title_of_an_item(
    desk: AgendaDesk, items: Items, house: House
) -> None:
    await accepted(desk, items[0])
    await desk.cases.remove_member(desk.me, house.member, house.first)
    assert (await desk.cases.view_debts(house.member, house.meeting)).debts == ()
    await published(desk, "1. О новом")
    with pytest.raises(NotFoundError):
        await desk.cases.view_debts(house.member, house.meeting)


async def test_a_secretary_who_was_not_invited_leaves_hers_too(
    desk: AgendaDesk, items: Items, house: House, colleague: PersonId
) -> None:
    hers = await asked(desk, items[2], colleague)
    await desk.cases.remove_member(desk.me, colleague, house.first)
    assert (CardKind.DEBTS, house.secretary) in await told(desk)
    assert (await now(desk, hers)).person_id == house.secretary
    assert await _may_do_nothing(desk, colleague, hers.id)


async def test_her_cards_about_files_close_when_she_leaves(
    desk: AgendaDesk, items: Items, house: House, colleague: PersonId
) -> None:
    report = await asked(desk, items[0])
    await desk.cases.deliver_material(await desk.cases.find_actor(house.member), report.id, file())
    assert (CardKind.MATERIAL, colleague) in await told(desk)
    await desk.cases.remove_member(desk.me, colleague, house.first)
    assert (CardKind.MATERIAL, report.id, colleague) in await redrawn(desk)


async def test_who_leaves_by_her_own_hand_leaves_it_to_her_colleague(
    desk: AgendaDesk, items: Items, house: House, colleague: PersonId
) -> None:
    hers = await asked(desk, items[2], house.secretary)
    await desk.cases.remove_member(desk.me, house.secretary, house.first)
    assert (CardKind.DEBTS, colleague) in await told(desk)
    assert (await now(desk, hers)).person_id == colleague
    assert await _may_do_nothing(desk, house.secretary, hers.id)


async def test_who_still_sits_on_the_other_body_keeps_his(desk: AgendaDesk, items: Items, house: House) -> None:
    roads = await accepted(desk, items[1])
    await desk.cases.remove_member(desk.me, house.chair, house.first)
    assert (await now(desk, roads)).person_id == house.chair
    assert await got(desk, house.chair, roads.id, 1) == "Доклад.docx"


async def test_what_a_meeting_had_before_he_left_is_seen_only_by_who_was_invited(
    desk: AgendaDesk, items: Items, house: House, colleague: PersonId, clock: StandingClock
) -> None:
    """The past is not written anew: the row still names her, and she has nothing of it all the same."""
    hers, his = await asked(desk, items[2], colleague), await accepted(desk, items[0])
    await desk.cases.deliver_material(desk.me, hers.id, file())
    clock.at += timedelta(days=30)
    for person in (colleague, house.member):
        await desk.cases.remove_member(desk.me, person, house.first)
    assert (await now(desk, hers)).person_id == colleague
    assert [await got(desk, colleague, hers.id, number) for number in (0, 1)] == ["NotFoundError"] * 2
    with pytest.raises(NotFoundError):
        await desk.cases.view_debts(colleague, house.meeting)
    assert await got(desk, house.member, his.id, 1) == "Доклад.docx"


async def test_somebody_of_the_roster_who_never_sat_there_sends_what_he_is_asked_for(
    desk: AgendaDesk, items: Items
) -> None:
    assistant = await invited_only(desk)
    owed = await asked(desk, items[2], assistant)
    await desk.cases.deliver_material(await desk.cases.find_actor(assistant), owed.id, file())
    assert await got(desk, assistant, owed.id, 1) == "Доклад.docx"


async def test_who_has_left_is_not_asked_by_mistake(desk: AgendaDesk, items: Items, house: House) -> None:
    owed = await asked(desk, items[1])
    await desk.cases.remove_member(desk.me, house.member, house.first)
    assert await desk.cases.ask_everybody(desk.me, house.meeting, {REPORT}) == 0
    assert house.member not in {person for _, person in await told(desk)}
    await published(desk, "1. О дорогах\nДокладчик: Громов П.\n2. Разное")
    for asking in (
        desk.cases.ask_for_material(desk.me, house.meeting, items[1].id, THESES, house.member),
        desk.cases.reassign_material(desk.me, owed.id, house.member),
    ):
        with pytest.raises(HasLeftError):
            await asking


async def test_to_publish_again_does_not_invite_who_has_left(desk: AgendaDesk, items: Items, house: House) -> None:
    """His name stays in the agenda until the secretary writes another one."""
    await desk.cases.remove_member(desk.me, house.member, house.first)
    await jobs(desk)
    revision = await desk.publishes()
    assert [each.name for each in revision.items[0].participants] == ["Дёмин И."]
    assert house.member not in {job.person_id for job in await jobs(desk) if job.mode is DeliveryMode.NOTIFY}
    async with desk.work.reading() as unit:
        assert house.member not in await unit.meetings.invitations(house.meeting)


@pytest.mark.parametrize("pasted", [True, False])
async def test_who_has_left_stays_text_when_he_is_named_again_until_he_is_invited(
    desk: AgendaDesk, items: Items, house: House, pasted: bool
) -> None:
    async def names_him() -> PersonId | None:
        if pasted:
            stored = await desk.cases.enter_agenda(desk.me, house.meeting, TEXT, {})
        else:
            stored = await desk.cases.name_people(desk.me, house.meeting, items[0].id, "Докладчик: Дёмин И.")
        return stored[0].participants[0].person_id

    await desk.cases.remove_member(desk.me, house.member, house.first)
    assert await names_him() is None
    await desk.cases.invite_more(desk.me, house.meeting, house.member)
    assert await names_him() == house.member


async def test_who_has_left_and_is_invited_again_can_be_asked(desk: AgendaDesk, items: Items, house: House) -> None:
    await desk.cases.remove_member(desk.me, house.member, house.first)
    await published(desk, "1. О дорогах\nДокладчик: Громов П.\n2. Разное")
    await desk.cases.invite_more(desk.me, house.meeting, house.member)
    owed = await asked(desk, items[1], house.member)
    await desk.cases.deliver_material(await desk.cases.find_actor(house.member), owed.id, file())
    assert await got(desk, house.member, owed.id, 1) == "Доклад.docx"
