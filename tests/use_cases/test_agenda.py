"""An agenda from the working copy to the chats: who gets a message, and what it says to him."""

from dataclasses import replace

import pytest

from commission.agenda.changes import Added, Changed, Moved
from commission.agenda.revision import NothingNewError, StaleAgendaError
from commission.delivery.broadcast import CROWD
from commission.delivery.card import Card, CardKind
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import House, joined
from tests.storage.outbox_rows import claim
from tests.use_cases.agenda_desk import AgendaDesk, item


async def test_the_first_revision_goes_to_everybody_invited_and_the_secretary_gets_its_board(desk: AgendaDesk) -> None:
    house = desk.house
    await desk.put(item("О миграции", house.member), item("Разное"))
    seen = await desk.cases.preview_publication(desk.me, house.meeting)
    assert {person.id for person in seen.told} == {house.chair, house.member, house.absent}
    revision = await desk.publishes()
    jobs = await desk.carried()
    ours = (CardKind.AGENDA, CardKind.READERS)
    assert sorted((job.person_id, job.card.kind) for job in jobs if job.card.kind in ours) == [
        (house.secretary, CardKind.READERS),
        (house.chair, CardKind.AGENDA),
        (house.member, CardKind.AGENDA),
    ]
    assert {job.card.subject for job in jobs if job.card.kind in ours} == {revision.id}
    view = await desk.cases.view_revision(house.member, revision.id)
    assert (view.base, view.changes, view.whole, len(view.items)) == (None, (), True, 2)


async def test_those_who_speak_hear_before_the_other_members(desk: AgendaDesk) -> None:
    first = item("О миграции", desk.house.member)
    await desk.put(first)
    await desk.publishes()
    jobs = [job.person_id for job in await desk.carried() if job.card.kind is CardKind.AGENDA]
    assert jobs == [desk.house.chair, desk.house.member]


async def test_a_later_revision_says_what_has_changed_since_the_one_in_his_hands(desk: AgendaDesk) -> None:
    first, second = await desk.put(item("О миграции"), item("О вакцинации"))
    await desk.publishes()
    await desk.carried()
    await desk.put(second, replace(first, minutes=20), item("Разное"))
    revision = await desk.publishes()
    assert await desk.notified() == {desk.house.chair, desk.house.member}
    view = await desk.cases.view_revision(desk.house.member, revision.id)
    assert view.base == 1
    assert [type(change) for change in view.changes] == [Moved, Changed, Added]


async def test_a_notice_that_has_not_left_gives_way_to_the_next_which_says_all_that_it_said(desk: AgendaDesk) -> None:
    (first,) = await desk.put(item("О миграции"))
    await desk.publishes()
    await desk.carried()
    await desk.put(first, item("О вакцинации"))
    unsent = await desk.publishes()
    stored = await desk.put(*(await desk.cases.view_working_copy(desk.me, desk.house.meeting)).items, item("Разное"))
    newest = await desk.publishes()
    jobs = [job for job in await desk.carried() if job.card.kind is CardKind.AGENDA]
    assert {job.card.subject for job in jobs if not job.card_message_id} == {newest.id}
    view = await desk.cases.view_revision(desk.house.member, newest.id)
    assert view.base == 1
    assert [change.item for change in view.changes] == list(stored[1:])
    assert not (await desk.cases.view_revision(desk.house.member, unsent.id)).is_latest


async def test_a_change_that_is_taken_back_before_it_left_is_no_news(desk: AgendaDesk) -> None:
    (first,) = await desk.put(item("О миграции"))
    await desk.publishes()
    await desk.carried()
    await desk.put(first, item("О вакцинации"))
    await desk.publishes()
    await desk.put(first)
    await desk.publishes()
    assert await desk.notified() == set()


async def test_the_agenda_of_a_draft_goes_out_with_the_invitation(
    work: SqlWork, delivery: SqlDelivery, house: House, cases: UseCases
) -> None:
    async with work() as unit:
        me = await unit.roster.actor_of(house.secretary)
        await unit.agendas.replace(house.meeting, [item("О миграции")])
        await unit.commit()
    await cases.announce_meeting(me, house.meeting)
    jobs = await claim(delivery)
    assert [job.card.kind for job in jobs if job.person_id == house.member] == [CardKind.INVITATION, CardKind.AGENDA]
    (subject,) = {job.card.subject for job in jobs if job.card.kind is CardKind.AGENDA}
    view = await cases.view_agenda(house.member, house.meeting)
    assert view.revision.id == subject
    assert view.comes_with_the_invitation


async def test_to_a_crowd_it_is_a_broadcast_that_can_be_watched(desk: AgendaDesk) -> None:
    async with desk.work() as unit:
        for number in range(CROWD):
            person = await unit.roster.add_person(joined(f"Участник {number}", 2000 + number))
            await unit.meetings.also_invite(desk.house.meeting, person, 1)
        await unit.commit()
    await desk.put(item("О миграции"))
    revision = await desk.publishes()
    async with desk.work.reading() as unit:
        (broadcast,) = await unit.outbox.broadcasts_of(Card.agenda(revision.id))
    view = await desk.cases.view_broadcast(desk.me, broadcast)
    assert (view.meeting.id, view.broadcast.total) == (desk.house.meeting, CROWD + 3)


async def test_nothing_new_is_not_published_and_a_stale_preview_neither(desk: AgendaDesk) -> None:
    await desk.put(item("О миграции"))
    seen = await desk.cases.preview_publication(desk.me, desk.house.meeting)
    await desk.put(*seen.items, item("Разное"))
    with pytest.raises(StaleAgendaError):
        await desk.cases.publish_agenda(desk.me, desk.house.meeting, seen.edition)
    await desk.publishes()
    with pytest.raises(NothingNewError):
        await desk.publishes()


async def test_a_pasted_correction_keeps_the_items_that_it_does_not_change(desk: AgendaDesk) -> None:
    enter = desk.cases.enter_agenda
    text = "1. О миграции\nДокладчик: Дёмин И. — 15 мин\n2. О вакцинации"
    first, second = await enter(desk.me, desk.house.meeting, text, {})
    assert [p.person_id for p in first.participants] == [desk.house.member]
    corrected = "1. О вакцинации граждан\n2. О миграции\nДокладчик: Дёмин И. — 20 мин"
    again = await enter(desk.me, desk.house.meeting, corrected, {})
    assert [each.id for each in again] == [second.id, first.id]
    assert again[1].minutes == 20
