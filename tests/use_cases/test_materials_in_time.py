"""Materials are asked for, and wait for their files, until the meeting begins."""

from datetime import timedelta

import pytest

from commission.agenda.item import AgendaItem
from commission.delivery.card import CardKind
from commission.materials.due import MeetingBegunError
from commission.materials.material import Material, MaterialState
from tests.storage.house import House, StandingClock
from tests.use_cases.agenda_desk import AgendaDesk
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
