"""Who owes what for an item, what comes, and who can have it."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from commission.agenda.item import AgendaItem
from commission.delivery.card import CardKind
from commission.delivery.job import DeliveryMode
from commission.errors import NotAllowedError, NotFoundError, TextLengthError
from commission.ids import MaterialId, MeetingId, PersonId
from commission.materials.material import (
    Material,
    MaterialKind,
    MaterialState,
    NobodyOwesError,
    NothingToReviewError,
    OnPaperError,
)
from commission.materials.version import SentFile
from commission.meetings.meeting import WrongStateError
from commission.meetings.remind_unanswered import JustRemindedError
from commission.roster.actor import Actor
from storage.unit_of_work import SqlWork
from tests.storage.house import House, StandingClock, plan
from tests.storage.outbox_rows import claim
from tests.use_cases.agenda_desk import AgendaDesk

REPORT, THESES = MaterialKind.REPORT, MaterialKind.THESES
TEXT = "1. О пожарах\nДокладчик: Дёмин И.\n2. О дорогах\nДокладчик: Громов П.\n3. Разное"


def file(name: str = "Доклад.docx", sha256: str = "aa") -> SentFile:
    return SentFile(f"id-of-{name}-{sha256}", name, 1000, sha256)


@pytest.fixture
async def items(desk: AgendaDesk) -> list[AgendaItem]:
    """Published; everybody has it."""
    stored = await desk.cases.enter_agenda(desk.me, desk.house.meeting, TEXT, {})
    await desk.publishes()
    await told(desk)
    return list(stored)


@pytest.fixture
async def report(desk: AgendaDesk, items: list[AgendaItem]) -> Material:
    """The member owes it, and has been told."""
    owed = await desk.cases.ask_for_material(desk.me, desk.house.meeting, items[0].id, REPORT)
    await told(desk)
    return owed


async def actor(desk: AgendaDesk, person: PersonId) -> Actor:
    return await desk.cases.find_actor(person)


async def told(desk: AgendaDesk) -> set[tuple[CardKind, PersonId]]:
    """Who gets a new message about materials now, but for the secretary's live board."""
    found: set[tuple[CardKind, PersonId]] = set()
    now = desk.cases.clock.now()
    while jobs := await claim(desk.delivery, now=(now := now + timedelta(minutes=1))):
        for job in jobs:
            await desk.delivery.sent(job, message_id=1000 + job.id, digest="drawn", at=now)
            if job.mode is DeliveryMode.NOTIFY and job.card.kind in (CardKind.DEBTS, CardKind.MATERIAL):
                found.add((job.card.kind, job.person_id))
    return found


async def test_the_speaker_owes_it_by_the_date_of_the_regulation_and_hears_of_it(
    desk: AgendaDesk, items: list[AgendaItem], house: House
) -> None:
    owed = await desk.cases.ask_for_material(desk.me, house.meeting, items[0].id, REPORT)
    assert (owed.person_id, owed.state) == (house.member, MaterialState.OWED)
    assert owed.due_at < (await desk.cases.view_debts(house.member, house.meeting)).meeting.plan.starts_at
    assert await told(desk) == {(CardKind.DEBTS, house.member)}
    assert await desk.cases.ask_for_material(desk.me, house.meeting, items[0].id, REPORT) == owed
    assert await told(desk) == set()
    (debt,) = await desk.cases.list_debts(house.member)
    assert (debt.number, debt.item.title) == (1, "О пожарах")


async def test_an_item_without_a_known_speaker_owes_nothing_unless_somebody_is_named(
    desk: AgendaDesk, items: list[AgendaItem], house: House
) -> None:
    with pytest.raises(NobodyOwesError):
        await desk.cases.ask_for_material(desk.me, house.meeting, items[2].id, REPORT)
    owed = await desk.cases.ask_for_material(desk.me, house.meeting, items[2].id, REPORT, house.chair)
    assert owed.person_id == house.chair


async def test_everybody_who_speaks_is_asked_at_once_and_gets_one_message(
    desk: AgendaDesk, items: list[AgendaItem], report: Material, house: House
) -> None:
    assert await desk.cases.ask_everybody(desk.me, house.meeting, {REPORT, THESES}) == 3
    assert await told(desk) == {(CardKind.DEBTS, house.member), (CardKind.DEBTS, house.chair)}
    assert await desk.cases.ask_everybody(desk.me, house.meeting, {REPORT, THESES}) == 0


async def test_a_file_is_delivered_returned_and_delivered_again(
    desk: AgendaDesk, report: Material, house: House
) -> None:
    member = await actor(desk, house.member)
    first = await desk.cases.deliver_material(member, report.id, file())
    assert first.state is MaterialState.DELIVERED
    assert await told(desk) == {(CardKind.MATERIAL, house.secretary)}
    assert await desk.cases.deliver_material(member, report.id, file()) == first
    assert await told(desk) == set()
    with pytest.raises(TextLengthError):
        await desk.cases.return_material(desk.me, report.id, 1, " ")
    await desk.cases.return_material(desk.me, report.id, 1, "Нет выводов")
    assert await told(desk) == {(CardKind.DEBTS, house.member)}
    with pytest.raises(NothingToReviewError):
        await desk.cases.accept_material(desk.me, report.id, 1)
    second = await desk.cases.deliver_material(member, report.id, file(sha256="bb"))
    assert [version.number for version in second.versions] == [1, 2]
    with pytest.raises(NothingToReviewError):
        await desk.cases.accept_material(desk.me, report.id, 1)
    accepted = await desk.cases.accept_material(desk.me, report.id, 2)
    assert accepted.served == second.versions[1]


async def test_people_get_the_version_that_was_accepted_last(
    desk: AgendaDesk, items: list[AgendaItem], report: Material, house: House
) -> None:
    member, chair = await actor(desk, house.member), await actor(desk, house.chair)
    await desk.cases.deliver_material(member, report.id, file())
    assert (await desk.cases.view_item(house.chair, house.meeting, items[0].id)).materials == ()
    with pytest.raises(NotFoundError):
        await desk.cases.take_file(chair, report.id, 0)
    await desk.cases.accept_material(desk.me, report.id, 1)
    await desk.cases.deliver_material(member, report.id, file(sha256="bb"))
    (shown,) = (await desk.cases.view_item(house.chair, house.meeting, items[0].id)).materials
    assert shown.served is not None
    assert shown.served.file.sha256 == "aa"
    assert (await desk.cases.view_items(house.chair, house.meeting)).counts == {items[0].id: 1}
    with pytest.raises(NotFoundError):
        await desk.cases.take_file(chair, report.id, 2)
    assert (await desk.cases.take_file(desk.me, report.id, 2)).version.file.sha256 == "bb"
    await desk.cases.accept_material(desk.me, report.id, 2)
    assert (await desk.cases.take_file(chair, report.id, 0)).version.file.sha256 == "bb"


async def test_what_the_secretary_sends_in_for_him_is_accepted(
    desk: AgendaDesk, report: Material, house: House
) -> None:
    taken = await desk.cases.deliver_material(desk.me, report.id, file())
    assert (taken.state, taken.accepted) == (MaterialState.ACCEPTED, 1)
    assert await told(desk) == set()


async def test_nobody_else_sends_decides_or_looks(desk: AgendaDesk, report: Material, house: House) -> None:
    chair = await actor(desk, house.chair)
    with pytest.raises(NotFoundError):
        await desk.cases.deliver_material(chair, report.id, file())
    await desk.cases.deliver_material(await actor(desk, house.member), report.id, file())
    for refused in (
        desk.cases.accept_material(chair, report.id, 1),
        desk.cases.return_material(chair, report.id, 1, "нет"),
        desk.cases.put_on_paper(chair, report.id, "кабинет 12"),
        desk.cases.stop_asking(chair, report.id),
        desk.cases.reassign_material(chair, report.id, house.chair),
        desk.cases.view_material(chair, report.id),
        desk.cases.remind_debtors(chair, house.meeting),
        desk.cases.ask_everybody(chair, house.meeting, {REPORT}),
    ):
        with pytest.raises(NotAllowedError):
            await refused
    with pytest.raises(NotAllowedError):
        await desk.cases.view_materials(await actor(desk, house.member), house.meeting)
    assert (await desk.cases.view_materials(chair, house.meeting)).debts[0].material.id == report.id


async def test_of_a_restricted_item_no_file_is_taken_kept_or_given(
    desk: AgendaDesk, items: list[AgendaItem], report: Material, house: House
) -> None:
    member = await actor(desk, house.member)
    await desk.cases.deliver_material(member, report.id, file())
    await desk.cases.accept_material(desk.me, report.id, 1)
    await desk.cases.change_item(desk.me, house.meeting, items[0].id, lambda item: item.sealed("кабинет 12"))
    async with desk.work.reading() as unit:
        sealed = await unit.materials.material(report.id)
    assert (sealed.versions, sealed.state, sealed.read_at) == ((), MaterialState.ON_PAPER, "кабинет 12")
    for refused in (
        desk.cases.deliver_material(member, report.id, file()),
        desk.cases.take_file(member, report.id, 0),
        desk.cases.ask_for_material(desk.me, house.meeting, items[0].id, THESES),
    ):
        with pytest.raises(OnPaperError):
            await refused
    assert (await desk.cases.view_item(house.chair, house.meeting, items[0].id)).materials == ()
    assert await desk.cases.list_debts(house.member) == []


async def test_what_is_on_paper_says_where(
    desk: AgendaDesk, items: list[AgendaItem], report: Material, house: House
) -> None:
    member = await actor(desk, house.member)
    await desk.cases.deliver_material(member, report.id, file())
    await desk.cases.put_on_paper(desk.me, report.id, " кабинет  12 ")
    (shown,) = (await desk.cases.view_item(house.chair, house.meeting, items[0].id)).materials
    assert (shown.read_at, shown.versions) == ("кабинет 12", ())
    with pytest.raises(OnPaperError):
        await desk.cases.take_file(member, report.id, 0)
    with pytest.raises(OnPaperError):
        await desk.cases.deliver_material(member, report.id, file())
    assert await desk.cases.list_debts(house.member) == [], "a file for it would only be fetched to be refused"


async def test_another_speaker_owes_what_the_old_one_did_not_send(
    desk: AgendaDesk, items: list[AgendaItem], report: Material, house: House
) -> None:
    await desk.cases.name_people(desk.me, house.meeting, items[0].id, "Докладчик: Громов П.")
    assert (await desk.cases.view_debts(house.member, house.meeting)).debts == ()
    assert [debt.material.id for debt in await desk.cases.list_debts(house.chair)] == [report.id]
    assert (CardKind.DEBTS, house.chair) in await told(desk)


async def test_what_somebody_owes_who_is_taken_off_the_body_falls_to_the_secretary(
    desk: AgendaDesk, report: Material, house: House
) -> None:
    await desk.cases.remove_member(desk.me, house.member, house.first)
    assert (CardKind.DEBTS, house.secretary) in await told(desk)
    assert (await desk.cases.view_debts(house.member, house.meeting)).debts == ()
    assert [debt.material.id for debt in await desk.cases.list_debts(house.secretary)] == [report.id]


async def test_an_item_takes_what_it_owes_along_to_another_meeting(
    desk: AgendaDesk, items: list[AgendaItem], report: Material, work: SqlWork, house: House
) -> None:
    await desk.cases.deliver_material(await actor(desk, house.member), report.id, file())
    async with work() as unit:
        later = (await unit.meetings.add(plan(house.first, days=60), [])).id
        await unit.commit()
    await desk.cases.carry_item_over(desk.me, house.meeting, items[0].id, later)
    (debt,) = (await desk.cases.view_materials(desk.me, later)).debts
    assert (debt.material.id, len(debt.material.versions)) == (report.id, 1)
    assert (await desk.cases.view_materials(desk.me, house.meeting)).debts == ()


async def test_a_demand_that_is_taken_back_is_gone(desk: AgendaDesk, report: Material, house: House) -> None:
    await desk.cases.stop_asking(desk.me, report.id)
    with pytest.raises(NotFoundError):
        await desk.cases.deliver_material(await actor(desk, house.member), report.id, file())
    assert (await desk.cases.view_debts(house.member, house.meeting)).debts == ()


async def test_whoever_owes_something_is_reminded_by_the_clock_until_it_is_there(
    desk: AgendaDesk, report: Material, house: House, clock: StandingClock
) -> None:
    reminded = []
    meeting = (await desk.cases.view_debts(house.member, house.meeting)).meeting
    while clock.at < meeting.plan.starts_at:
        clock.at += timedelta(hours=1)
        await desk.cases.fire_due_reminders()
        if (CardKind.DEBTS, house.member) in await told(desk):
            reminded.append(clock.at)
    assert reminded
    assert all(at.astimezone(UTC).weekday() < 5 for at in reminded if at > report.due_at)
    assert sum(at > report.due_at for at in reminded) == 1


async def test_whoever_has_sent_it_is_left_in_peace(
    desk: AgendaDesk, report: Material, house: House, clock: StandingClock
) -> None:
    await desk.cases.deliver_material(await actor(desk, house.member), report.id, file())
    await told(desk)
    clock.at = report.due_at + timedelta(hours=40)
    await desk.cases.fire_due_reminders()
    assert (CardKind.DEBTS, house.member) not in await told(desk)


async def test_the_secretary_reminds_and_an_impatient_second_tap_annoys_nobody(
    desk: AgendaDesk, report: Material, house: House, clock: StandingClock
) -> None:
    clock.at += timedelta(hours=1)
    assert await desk.cases.remind_debtors(desk.me, house.meeting) == 1
    with pytest.raises(JustRemindedError):
        await desk.cases.remind_debtors(desk.me, house.meeting)


async def test_what_a_draft_asks_for_is_told_with_its_announcement(
    desk: AgendaDesk, work: SqlWork, house: House
) -> None:
    async with work() as unit:
        draft = (await unit.meetings.add(plan(house.first, days=60), [house.member])).id
        await unit.commit()
    (item, *_) = await desk.cases.enter_agenda(desk.me, draft, TEXT, {})
    owed = await desk.cases.ask_for_material(desk.me, draft, item.id, REPORT)
    assert await told(desk) == set()
    assert await desk.cases.list_debts(house.member) == []
    with pytest.raises(WrongStateError):
        await desk.cases.deliver_material(await actor(desk, house.member), owed.id, file())
    await desk.cases.announce_meeting(desk.me, draft)
    assert (CardKind.DEBTS, house.member) in await told(desk)
    assert len(await desk.cases.list_debts(house.member)) == 1


async def test_another_date_of_the_meeting_is_another_date_for_what_is_owed(
    desk: AgendaDesk, report: Material, house: House
) -> None:
    old = (await desk.cases.view_debts(house.member, house.meeting)).meeting.plan
    moved = replace(old, starts_at=old.starts_at + timedelta(days=28), reply_by=old.reply_by + timedelta(days=28))
    await desk.cases.reschedule_meeting(desk.me, house.meeting, moved, old.edition)
    (debt,) = await desk.cases.list_debts(house.member)
    assert debt.material.due_at > report.due_at


async def test_a_button_of_something_that_is_not_there_changes_nothing(desk: AgendaDesk, house: House) -> None:
    nothing = MaterialId(404)
    with pytest.raises(NotFoundError):
        await desk.cases.deliver_material(desk.me, nothing, file())
    with pytest.raises(NotFoundError):
        await desk.cases.view_debts(house.chair, MeetingId(404))


async def recalled(desk: AgendaDesk) -> set[tuple[PersonId, int | None]]:
    """Which messages the postman takes out of people's chats now."""
    found: set[tuple[PersonId, int | None]] = set()
    now = desk.cases.clock.now()
    while jobs := await claim(desk.delivery, now=(now := now + timedelta(minutes=1))):
        for job in jobs:
            if job.mode is DeliveryMode.RECALL:
                found.add((job.person_id, job.message_id))
                await desk.delivery.unchanged(job, at=now)
            else:
                await desk.delivery.sent(job, message_id=1000 + job.id, digest="drawn", at=now)
    return found


@pytest.fixture
async def handed_out(desk: AgendaDesk, items: list[AgendaItem], report: Material, house: House) -> Material:
    """The chair has looked at the item, and taken the file."""
    accepted = await desk.cases.deliver_material(desk.me, report.id, file())
    await desk.cases.note_item(house.chair, house.meeting, 70)
    await desk.cases.note_file(house.chair, report.id, 71)
    await told(desk)
    return accepted


async def test_what_becomes_restricted_is_taken_back_from_whoever_has_taken_it(
    desk: AgendaDesk, items: list[AgendaItem], handed_out: Material, house: House
) -> None:
    await desk.cases.change_item(desk.me, house.meeting, items[0].id, lambda item: item.sealed("кабинет 12"))
    view = await desk.cases.view_material(desk.me, handed_out.id)
    assert [(each.person.id, each.stays) for each in view.holders] == [(house.chair, False)]
    assert await recalled(desk) == {(house.chair, 70), (house.chair, 71)}
    view = await desk.cases.view_material(desk.me, handed_out.id)
    assert [(each.person.id, each.stays) for each in view.holders] == [(house.chair, True)]


async def test_what_goes_on_paper_is_taken_back_and_the_secretary_sees_it(
    desk: AgendaDesk, handed_out: Material, house: House
) -> None:
    assert (await desk.cases.view_material(desk.me, handed_out.id)).holders == ()
    await desk.cases.put_on_paper(desk.me, handed_out.id, "кабинет 12")
    assert await told(desk) == {(CardKind.MATERIAL, house.secretary)}


async def test_a_file_that_was_on_its_way_when_it_went_on_paper_is_taken_back_too(
    desk: AgendaDesk, handed_out: Material, house: House
) -> None:
    await desk.cases.put_on_paper(desk.me, handed_out.id, "кабинет 12")
    await recalled(desk)
    await desk.cases.note_file(house.member, handed_out.id, 81)
    assert await recalled(desk) == {(house.member, 81)}


async def test_of_what_nobody_has_taken_nothing_is_said(desk: AgendaDesk, report: Material, house: House) -> None:
    await desk.cases.put_on_paper(desk.me, report.id, "кабинет 12")
    assert (CardKind.MATERIAL, house.secretary) not in await told(desk)
