"""Who sees what of an agenda, and who has read it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.agenda.changes import Removed
from commission.agenda.revision import OldRevisionError
from commission.agenda.share import Retimed
from commission.delivery.card import Card, CardKind
from commission.errors import NotAllowedError, NotFoundError
from storage.unit_of_work import SqlWork
from tests.use_cases.agenda_desk import AgendaDesk, invited_only, item


async def test_who_is_called_for_one_item_learns_of_that_one_and_of_its_time(desk: AgendaDesk) -> None:
    guest = await invited_only(desk)
    first, second, third = await desk.put(
        item("Об итогах"), item("О вакцинации", guest, minutes=15), item("Разное", minutes=None)
    )
    seen = await desk.cases.preview_publication(desk.me, desk.house.meeting)
    assert [person.id for person in seen.newcomers] == [guest]
    revision = await desk.publishes()
    jobs = await desk.carried()
    assert {job.card.kind for job in jobs if job.person_id == guest} == {CardKind.INVITATION, CardKind.AGENDA}
    view = await desk.cases.view_revision(guest, revision.id)
    assert [(each.number, each.item.title) for each in view.items] == [(2, "О вакцинации")]
    starts_at = view.meeting.plan.starts_at
    assert view.items[0].expected.at == starts_at + timedelta(minutes=10)

    await desk.put(first, second, replace(third, title="Прочее"))
    await desk.publishes()
    assert guest not in await desk.notified(), "nothing of his has changed"

    await desk.put(replace(first, minutes=30), second, third)
    revision = await desk.publishes()
    assert guest in await desk.notified()
    (change,) = (await desk.cases.view_revision(guest, revision.id)).changes
    assert isinstance(change, Retimed)
    assert change.now.at == starts_at + timedelta(minutes=30)

    await desk.put(first, third)
    revision = await desk.publishes()
    assert guest in await desk.notified()
    view = await desk.cases.view_revision(guest, revision.id)
    assert [type(change) for change in view.changes] == [Removed]
    assert view.items == ()
    assert not view.whole

    await desk.put(first, third, item("Секреты"))
    await desk.publishes()
    assert guest not in await desk.notified(), "what he is not called for is not his to read"
    assert (await desk.cases.view_agenda(guest, desk.house.meeting)).items == ()


async def test_who_is_invited_later_gets_the_agenda_that_is_true_then(desk: AgendaDesk) -> None:
    await desk.put(item("О миграции"))
    revision = await desk.publishes()
    await desk.carried()
    guest = await invited_only(desk)
    await desk.cases.invite_more(desk.me, desk.house.meeting, guest)
    jobs = [job.card for job in await desk.carried() if job.person_id == guest]
    assert jobs == [Card.invitation(desk.house.meeting), Card.agenda(revision.id)]


async def test_who_may_not_manage_may_not_look_change_or_publish(desk: AgendaDesk, work: SqlWork) -> None:
    async with work.reading() as unit:
        member = await unit.roster.actor_of(desk.house.member)
    await desk.put(item("О миграции"))
    for attempt in (
        desk.cases.view_working_copy(member, desk.house.meeting),
        desk.cases.preview_publication(member, desk.house.meeting),
        desk.cases.publish_agenda(member, desk.house.meeting, ""),
        desk.cases.enter_agenda(member, desk.house.meeting, "1. Вопрос", {}),
    ):
        with pytest.raises(NotAllowedError):
            await attempt


async def test_reading_is_noted_once_and_only_of_what_is_true(desk: AgendaDesk) -> None:
    (first,) = await desk.put(item("О миграции"))
    old = await desk.publishes()
    await desk.carried()
    await desk.cases.confirm_reading(desk.house.member, old.id)
    board = await desk.cases.view_readers(desk.me, old.id)
    assert [(r.person.id, r.read) for r in board.readers if r.read] == [(desk.house.member, 1)]
    await desk.put(replace(first, title="О миграции и вакцинации"))
    new = await desk.publishes()
    await desk.carried()
    with pytest.raises(OldRevisionError):
        await desk.cases.confirm_reading(desk.house.chair, old.id)
    board = await desk.cases.view_readers(desk.me, new.id)
    assert {r.person.id: (r.familiarity, r.read) for r in board.readers}[desk.house.member] == ("told", 1)
    await desk.cases.confirm_reading(desk.house.member, new.id)
    board = await desk.cases.view_readers(desk.me, new.id)
    familiar = {reader.person.id: reader.familiarity.value for reader in board.readers}
    assert familiar == {
        desk.house.member: "read",
        desk.house.chair: "told",
        desk.house.absent: "unreachable",
    }


async def test_somebody_elses_revision_is_nobodys(desk: AgendaDesk) -> None:
    await desk.put(item("О миграции"))
    revision = await desk.publishes()
    stranger = await invited_only(desk)
    with pytest.raises(NotFoundError):
        await desk.cases.view_revision(stranger, revision.id)
    with pytest.raises(NotFoundError):
        await desk.cases.view_agenda(stranger, desk.house.meeting)
    with pytest.raises(NotFoundError):
        await desk.cases.confirm_reading(stranger, revision.id)
