"""Agendas in the database, seen from a second transaction."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.agenda.item import AgendaItem, ItemKind, Part, Participant
from commission.agenda.revision import Reading, Revision, Told
from commission.errors import NotFoundError
from commission.ids import AgendaItemId, MeetingId, PersonId, RevisionId
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House

NEW = AgendaItemId(0)


def item(title: str, *participants: Participant) -> AgendaItem:
    return AgendaItem(NEW, title, ItemKind.INFORMATION, 15, participants)


async def put(work: SqlWork, meeting: MeetingId, *items: AgendaItem) -> tuple[AgendaItem, ...]:
    async with work() as unit:
        stored = await unit.agendas.replace(meeting, items)
        await unit.commit()
    return stored


async def kept(work: SqlWork, meeting: MeetingId) -> tuple[AgendaItem, ...]:
    async with work.reading() as unit:
        return await unit.agendas.items(meeting)


async def published(work: SqlWork, house: House, number: int, *items: AgendaItem) -> Revision:
    async with work() as unit:
        asked = Revision(RevisionId(0), house.meeting, number, items, NOW, house.secretary)
        revision = await unit.agendas.publish(asked)
        await unit.commit()
    return revision


async def test_items_come_back_in_their_order_with_all_that_was_said_of_them(work: SqlWork, house: House) -> None:
    speaker = Participant(Part.SPEAKER, "Дёмин И.", "начальник отдела", house.member)
    guest = Participant(Part.INVITEE, "Незнакомцев Н.Н.")
    sealed = item("").sealed("каб. 12")
    stored = await put(work, house.meeting, item("О миграции", speaker, guest), sealed)
    assert await kept(work, house.meeting) == stored
    assert [each.title for each in stored] == ["О миграции", ""]
    assert stored[0].participants == (speaker, guest)
    assert (stored[1].restricted, stored[1].read_at) == (True, "каб. 12")


async def test_an_item_keeps_its_number_when_it_is_moved_and_changed(work: SqlWork, house: House) -> None:
    first, second, third = await put(work, house.meeting, item("Первый"), item("Второй"), item("Третий"))
    changed = replace(second, title="Второй, новый", minutes=None)
    stored = await put(work, house.meeting, third, changed, item("Четвёртый"))
    assert [each.title for each in stored] == ["Третий", "Второй, новый", "Четвёртый"]
    assert [each.id for each in stored[:2]] == [third.id, second.id]
    assert stored[2].id not in {first.id, second.id, third.id}


async def test_the_number_of_a_removed_item_is_never_given_again(work: SqlWork, house: House) -> None:
    (old,) = await put(work, house.meeting, item("Первый"))
    await put(work, house.meeting)
    (new,) = await put(work, house.meeting, item("Другой"))
    assert new.id != old.id


async def test_an_item_of_another_meeting_is_not_taken_away_from_it(work: SqlWork, house: House) -> None:
    (mine,) = await put(work, house.meeting, item("Первый"))
    async with work() as unit:
        there = (await unit.meetings.add((await unit.meetings.meeting(house.meeting)).plan, [])).id
        await unit.commit()
    with pytest.raises(NotFoundError):
        await put(work, there, mine)
    assert await kept(work, house.meeting) == (mine,)


async def test_a_revision_stays_as_it_was_published(work: SqlWork, house: House) -> None:
    stored = await put(work, house.meeting, item("Первый", Participant(Part.SPEAKER, "Дёмин И.", "", house.member)))
    revision = await published(work, house, 1, *stored)
    await put(work, house.meeting)
    async with work.reading() as unit:
        assert await unit.agendas.latest(house.meeting) == revision
        assert (await unit.agendas.revision(revision.id)).items == stored
        with pytest.raises(NotFoundError):
            await unit.agendas.revision(RevisionId(revision.id + 1))


async def test_the_newest_notice_of_each_person_is_known(work: SqlWork, house: House) -> None:
    first, second = [await published(work, house, number) for number in (1, 2)]
    told = [Told(house.member, first.id, None, True, "a"), Told(house.chair, first.id, None, True, "a")]
    async with work() as unit:
        await unit.agendas.tell(told)
        await unit.agendas.tell([Told(house.member, second.id, first.id, False, "b")])
        await unit.commit()
    async with work.reading() as unit:
        newest = await unit.agendas.told(house.meeting)
        assert {person: (t.revision_id, t.base, t.whole, t.digest) for person, t in newest.items()} == {
            house.member: (second.id, first.id, False, "b"),
            house.chair: (first.id, None, True, "a"),
        }
        assert await unit.agendas.told_of(first.id, house.member) == told[0]
        assert await unit.agendas.told_of(second.id, house.chair) is None


async def test_who_has_read_what(work: SqlWork, house: House) -> None:
    first, later = Reading(house.member, 1, NOW), Reading(house.member, 2, NOW + timedelta(hours=1))
    async with work() as unit:
        assert await unit.agendas.read(house.meeting, first)
        assert not await unit.agendas.read(house.meeting, replace(first, at=later.at))
        assert await unit.agendas.read(house.meeting, later)
        await unit.commit()
    async with work.reading() as unit:
        assert await unit.agendas.readings(house.meeting) == {PersonId(house.member): later}
