"""Materials are asked for, and wait for their files, until the meeting begins."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.agenda.item import AgendaItem
from commission.delivery.card import CardKind
from commission.materials.due import MeetingBegunError
from commission.materials.material import Material, MaterialState
from commission.meetings.meeting import WrongStateError
from tests.storage.house import House, StandingClock
from tests.use_cases.agenda_desk import AgendaDesk, invited_only
from tests.use_cases.test_materials import REPORT, TEXT, THESES, actor, file, told


@pytest.fixture
async def first(desk: AgendaDesk) -> AgendaItem:
    (item, *_) = await desk.cases.enter_agenda(desk.me, desk.house.meeting, TEXT, {})
    await desk.publishes()
    return item


@pytest.fixture
async def report(desk: AgendaDesk, first: AgendaItem) -> Material:
    """The member owes it, and has been told."""
    owed = await desk.cases.ask_for_material(desk.me, desk.house.meeting, first.id, REPORT)
    await told(desk)
    return owed


@pytest.fixture
async def begun(desk: AgendaDesk, report: Material, clock: StandingClock) -> Material:
    clock.at = (await desk.cases.view_debts(desk.house.member, desk.house.meeting)).meeting.plan.starts_at
    return report


async def test_when_the_meeting_has_begun_nobody_is_asked_for_anything(
    desk: AgendaDesk, first: AgendaItem, begun: Material, house: House
) -> None:
    for refused in (
        desk.cases.ask_for_material(desk.me, house.meeting, first.id, THESES),
        desk.cases.ask_everybody(desk.me, house.meeting, {THESES}),
        desk.cases.reassign_material(desk.me, begun.id, house.chair),
        desk.cases.remind_debtors(desk.me, house.meeting),
    ):
        with pytest.raises(MeetingBegunError):
            await refused
    assert await told(desk) == set()


async def test_when_the_meeting_has_begun_only_the_secretary_adds_a_file(
    desk: AgendaDesk, begun: Material, house: House
) -> None:
    member = await actor(desk, house.member)
    for refused in (
        desk.cases.may_deliver(member, begun.id),
        desk.cases.deliver_material(member, begun.id, file()),
    ):
        with pytest.raises(MeetingBegunError):
            await refused
    await desk.cases.may_deliver(desk.me, begun.id)
    assert (await desk.cases.deliver_material(desk.me, begun.id, file())).state is MaterialState.ACCEPTED


async def test_what_waits_can_be_looked_at_after_the_meeting(
    desk: AgendaDesk, report: Material, house: House, clock: StandingClock
) -> None:
    await desk.cases.deliver_material(await actor(desk, house.member), report.id, file())
    clock.at += timedelta(days=30)
    assert (await desk.cases.accept_material(desk.me, report.id, 1)).accepted == 1
    assert (CardKind.DEBTS, house.member) not in await told(desk)


@pytest.fixture
async def came(desk: AgendaDesk, report: Material) -> Material:
    """A file that nobody has looked at."""
    delivered = await desk.cases.deliver_material(await actor(desk, desk.house.member), report.id, file())
    await told(desk)
    return delivered


async def test_nothing_is_decided_about_a_file_of_a_meeting_that_is_cancelled(
    desk: AgendaDesk, came: Material, house: House
) -> None:
    await desk.cases.cancel_meeting(desk.me, house.meeting, "болезнь")
    (redrawn,) = {job.card for job in await desk.carried() if job.card.kind is CardKind.MATERIAL}
    assert redrawn.subject == came.id
    assert not (await desk.cases.view_material(desk.me, came.id)).may_be_accepted
    for refused in (
        desk.cases.accept_material(desk.me, came.id, 1),
        desk.cases.return_material(desk.me, came.id, 1, "Нет выводов"),
    ):
        with pytest.raises(WrongStateError):
            await refused


async def test_when_the_meeting_has_begun_a_file_is_accepted_but_not_returned(
    desk: AgendaDesk, came: Material, clock: StandingClock
) -> None:
    clock.at += timedelta(days=30)
    view = await desk.cases.view_material(desk.me, came.id)
    assert (view.may_be_accepted, view.may_be_returned) == (True, False)
    with pytest.raises(MeetingBegunError):
        await desk.cases.return_material(desk.me, came.id, 1, "Нет выводов")


async def test_what_is_returned_in_time_keeps_its_date(desk: AgendaDesk, came: Material) -> None:
    assert (await desk.cases.return_material(desk.me, came.id, 1, "Нет выводов")).due_at == came.due_at


async def test_what_is_returned_after_its_date_has_a_new_one_and_is_reminded_of(
    desk: AgendaDesk, came: Material, house: House, clock: StandingClock
) -> None:
    clock.at = came.due_at + timedelta(hours=1)
    returned = await desk.cases.return_material(desk.me, came.id, 1, "Нет выводов")
    assert not returned.is_overdue(clock.at)
    meeting = (await desk.cases.view_debts(house.member, house.meeting)).meeting
    assert clock.at < returned.due_at < meeting.plan.starts_at
    await told(desk)
    reminded = False
    while clock.at < meeting.plan.starts_at and not reminded:
        clock.at += timedelta(hours=1)
        await desk.cases.fire_due_reminders()
        reminded = (CardKind.DEBTS, house.member) in await told(desk)
    assert reminded


async def test_who_is_not_invited_hears_of_his_new_date(
    desk: AgendaDesk, first: AgendaItem, report: Material, house: House
) -> None:
    assistant = await invited_only(desk)
    owed = await desk.cases.ask_for_material(desk.me, house.meeting, first.id, THESES, assistant)
    await told(desk)
    old = (await desk.cases.view_debts(house.member, house.meeting)).meeting.plan
    moved = replace(old, starts_at=old.starts_at + timedelta(days=28), reply_by=old.reply_by + timedelta(days=28))
    await desk.cases.reschedule_meeting(desk.me, house.meeting, moved, old.edition)
    assert await told(desk) == {(CardKind.DEBTS, assistant)}, "the member hears of the meeting's new time"
    (debt,) = await desk.cases.list_debts(assistant)
    assert debt.material.due_at > owed.due_at


async def test_who_was_asked_a_moment_ago_is_not_reminded_yet(
    desk: AgendaDesk, first: AgendaItem, report: Material, house: House, clock: StandingClock
) -> None:
    revision = (await desk.cases.view_agenda(house.chair, house.meeting)).revision.id
    for reader in (house.chair, house.member):  # so that the clock has nothing else to say to them
        await desk.cases.confirm_reading(reader, revision)
    clock.at = report.due_at.replace(hour=6, minute=50)  # ten minutes before people are reminded
    await desk.cases.ask_for_material(desk.me, house.meeting, first.id, THESES, house.chair)
    assert await told(desk) == {(CardKind.DEBTS, house.chair)}
    clock.at += timedelta(minutes=20)
    await desk.cases.fire_due_reminders()
    assert await told(desk) == {(CardKind.DEBTS, house.member)}
