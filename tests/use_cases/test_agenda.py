"""An agenda from the working copy to the chats: who gets a message, and what it says to him."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.agenda.changes import Added, Changed, Moved, Removed
from commission.agenda.item import AgendaItem, Part, Participant
from commission.agenda.revision import NothingNewError, OldRevisionError, Revision, StaleAgendaError
from commission.agenda.share import Retimed
from commission.delivery.broadcast import CROWD
from commission.delivery.card import Card, CardKind
from commission.delivery.job import Job
from commission.errors import NotAllowedError, NotFoundError
from commission.ids import AgendaItemId, PersonId
from commission.roster.actor import Actor
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, joined
from tests.storage.outbox_rows import claim


class Desk:
    """The secretary's hands, and what the postman has to carry."""

    def __init__(self, work: SqlWork, delivery: SqlDelivery, house: House, cases: UseCases, me: Actor) -> None:
        self.work, self.delivery, self.house, self.cases, self.me = work, delivery, house, cases, me
        self._now = NOW

    async def put(self, *items: AgendaItem) -> tuple[AgendaItem, ...]:
        async with self.work() as unit:
            stored = await unit.agendas.replace(self.house.meeting, items)
            await unit.commit()
        return stored

    async def publishes(self) -> Revision:
        seen = await self.cases.preview_publication(self.me, self.house.meeting)
        return await self.cases.publish_agenda(self.me, self.house.meeting, seen.edition)

    async def carried(self) -> list[Job]:
        """All that leaves now: at most two at a time to one person."""
        self._now += timedelta(minutes=1)
        carried: list[Job] = []
        while jobs := await claim(self.delivery, now=self._now):
            for job in jobs:
                message = job.card_message_id or 1000 + job.id
                await self.delivery.sent(job, message_id=message, digest="drawn", at=NOW)
            carried += jobs
        return carried

    async def notified(self) -> set[PersonId]:
        """To whom a notice of the agenda goes now."""
        return {
            job.person_id
            for job in await self.carried()
            if job.card.kind is CardKind.AGENDA and not job.card_message_id
        }


@pytest.fixture
async def desk(work: SqlWork, delivery: SqlDelivery, house: House, cases: UseCases) -> Desk:
    async with work.reading() as unit:
        me = await unit.roster.actor_of(house.secretary)
    await cases.announce_meeting(me, house.meeting)
    at = Desk(work, delivery, house, cases, me)
    await at.carried()
    return at


def item(title: str, *people: PersonId, minutes: int | None = 10) -> AgendaItem:
    speaking = tuple(Participant(Part.SPEAKER, f"Докладчик {person}", "", person) for person in people)
    return AgendaItem(AgendaItemId(0), title, minutes=minutes, participants=speaking)


async def invited_only(desk: Desk) -> PersonId:
    """Somebody of the roster who sits on no body of the meeting, and has not been invited."""
    async with desk.work() as unit:
        person = await unit.roster.add_person(joined("Осипов Тимур", 777))
        await unit.commit()
    return person


async def test_the_first_revision_goes_to_everybody_invited_and_the_secretary_gets_its_board(desk: Desk) -> None:
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


async def test_those_who_speak_hear_before_the_other_members(desk: Desk) -> None:
    first = item("О миграции", desk.house.member)
    await desk.put(first)
    await desk.publishes()
    jobs = [job.person_id for job in await desk.carried() if job.card.kind is CardKind.AGENDA]
    assert jobs == [desk.house.chair, desk.house.member]


async def test_a_later_revision_says_what_has_changed_since_the_one_in_his_hands(desk: Desk) -> None:
    first, second = await desk.put(item("О миграции"), item("О вакцинации"))
    await desk.publishes()
    await desk.carried()
    await desk.put(second, replace(first, minutes=20), item("Разное"))
    revision = await desk.publishes()
    assert await desk.notified() == {desk.house.chair, desk.house.member}
    view = await desk.cases.view_revision(desk.house.member, revision.id)
    assert view.base == 1
    assert [type(change) for change in view.changes] == [Moved, Changed, Added]


async def test_a_notice_that_has_not_left_gives_way_to_the_next_which_says_all_that_it_said(desk: Desk) -> None:
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


async def test_a_change_that_is_taken_back_before_it_left_is_no_news(desk: Desk) -> None:
    (first,) = await desk.put(item("О миграции"))
    await desk.publishes()
    await desk.carried()
    await desk.put(first, item("О вакцинации"))
    await desk.publishes()
    await desk.put(first)
    await desk.publishes()
    assert await desk.notified() == set()


async def test_who_is_called_for_one_item_learns_of_that_one_and_of_its_time(desk: Desk) -> None:
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


async def test_who_is_invited_later_gets_the_agenda_that_is_true_then(desk: Desk) -> None:
    await desk.put(item("О миграции"))
    revision = await desk.publishes()
    await desk.carried()
    guest = await invited_only(desk)
    await desk.cases.invite_more(desk.me, desk.house.meeting, guest)
    jobs = [job.card for job in await desk.carried() if job.person_id == guest]
    assert jobs == [Card.invitation(desk.house.meeting), Card.agenda(revision.id)]


async def test_to_a_crowd_it_is_a_broadcast_that_can_be_watched(desk: Desk) -> None:
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


async def test_nothing_new_is_not_published_and_a_stale_preview_neither(desk: Desk) -> None:
    await desk.put(item("О миграции"))
    seen = await desk.cases.preview_publication(desk.me, desk.house.meeting)
    await desk.put(*seen.items, item("Разное"))
    with pytest.raises(StaleAgendaError):
        await desk.cases.publish_agenda(desk.me, desk.house.meeting, seen.edition)
    await desk.publishes()
    with pytest.raises(NothingNewError):
        await desk.publishes()


async def test_who_may_not_manage_may_not_look_change_or_publish(desk: Desk, work: SqlWork) -> None:
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


async def test_reading_is_noted_once_and_only_of_what_is_true(desk: Desk) -> None:
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


async def test_somebody_elses_revision_is_nobodys(desk: Desk) -> None:
    await desk.put(item("О миграции"))
    revision = await desk.publishes()
    stranger = await invited_only(desk)
    with pytest.raises(NotFoundError):
        await desk.cases.view_revision(stranger, revision.id)
    with pytest.raises(NotFoundError):
        await desk.cases.view_agenda(stranger, desk.house.meeting)
    with pytest.raises(NotFoundError):
        await desk.cases.confirm_reading(stranger, revision.id)


async def test_a_pasted_correction_keeps_the_items_that_it_does_not_change(desk: Desk) -> None:
    enter = desk.cases.enter_agenda
    text = "1. О миграции\nДокладчик: Дёмин И. — 15 мин\n2. О вакцинации"
    first, second = await enter(desk.me, desk.house.meeting, text, {})
    assert [p.person_id for p in first.participants] == [desk.house.member]
    corrected = "1. О вакцинации граждан\n2. О миграции\nДокладчик: Дёмин И. — 20 мин"
    again = await enter(desk.me, desk.house.meeting, corrected, {})
    assert [each.id for each in again] == [second.id, first.id]
    assert again[1].minutes == 20
