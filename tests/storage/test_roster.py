"""Bodies, people and seats come back as they went in."""

from dataclasses import replace
from datetime import time

import pytest

from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId
from commission.meetings.invitation import Answer, Attendance
from commission.roster.body import Body, Membership, Role
from commission.roster.person import Person, Reach
from commission.roster.quorum import QuorumRule, QuorumShare
from commission.roster.regulation import Regulation
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, joined
from tests.storage.outbox_rows import drawn

STRANGER = PersonId(999)


async def test_a_body_comes_back_with_its_regulation(work: SqlWork, elsewhere: SqlWork) -> None:
    regulation = Regulation(QuorumRule(share=QuorumShare.TWO_THIRDS), work_begins=time(8, 30), chase_days=(5,))
    async with work() as unit:
        body_id = await unit.roster.add_body(Body(BodyId(0), "КС", "Совет", Regulation()))
        await unit.roster.save_body(Body(body_id, "КС", "Координационный совет", regulation))
        await unit.commit()
    async with elsewhere.reading() as unit:
        assert await unit.roster.bodies([body_id]) == [Body(body_id, "КС", "Координационный совет", regulation)]
        assert await unit.roster.bodies([]) == []


async def test_a_person_comes_back_whole(work: SqlWork, elsewhere: SqlWork) -> None:
    person = Person(
        PersonId(0),
        "Ларина Ольга Николаевна",
        "начальник отдела",
        "администрация",
        "+79180000101",
        "larina@example.org",
        "en",
        7_000_000_001,
        Reach.NO_CONSENT,
        NOW,
        is_operator=True,
    )
    async with work() as unit:
        person_id = await unit.roster.add_person(replace(person, name="?"))
        await unit.roster.save_person(replace(person, id=person_id))
        await unit.commit()
    async with elsewhere.reading() as unit:
        assert await unit.roster.person(person_id) == replace(person, id=person_id)
        assert [p.id for p in await unit.roster.with_phone("+79180000101")] == [person_id]
        assert await unit.roster.with_phone("+7918000010") == []


async def test_people_come_by_name(house: House, elsewhere: SqlWork) -> None:
    async with elsewhere.reading() as unit:
        names = [p.name for p in await unit.roster.people()]
        two = [p.id for p in await unit.roster.people([house.absent, house.chair])]
        assert await unit.roster.people([]) == []
    assert names == ["Громов Пётр", "Дёмин Илья", "Ларина Ольга", "Юдин Олег"]
    assert two == [house.chair, house.absent]


async def test_an_actor_has_the_seats_held_now(house: House, work: SqlWork, elsewhere: SqlWork) -> None:
    async with work() as unit:
        await unit.roster.end_membership(house.chair, house.second, NOW)
        await unit.commit()
    async with elsewhere.reading() as unit:
        chair = await unit.roster.actor(102)
        stranger = await unit.roster.actor(555)
        absent = await unit.roster.actor_of(house.absent)
    assert chair is not None
    assert chair.memberships == (Membership(house.chair, house.first, Role.CHAIR),)
    assert stranger is None
    assert absent.person.name == "Юдин Олег"


async def test_somebody_without_a_seat_is_an_actor(work: SqlWork) -> None:
    async with work() as unit:
        await unit.roster.add_person(joined("Оператор", 7))
        actor = await unit.roster.actor(7)
    assert actor is not None
    assert actor.memberships == ()


async def test_a_seat_that_ended_can_be_taken_again(house: House, work: SqlWork) -> None:
    again = Membership(house.member, house.first, Role.DEPUTY_CHAIR, group="МВД")
    async with work() as unit:
        await unit.roster.end_membership(house.member, house.first, NOW)
        ended = await unit.roster.memberships([house.first])
        with pytest.raises(NotFoundError):
            await unit.roster.end_membership(house.member, house.first, NOW)
        await unit.roster.save_memberships([again])
        seats = await unit.roster.memberships([house.first])
    assert house.member not in [m.person_id for m in ended]
    assert again in seats


async def test_ids_that_lead_nowhere(house: House, work: SqlWork) -> None:
    async with work() as unit:
        with pytest.raises(NotFoundError):
            await unit.roster.person(STRANGER)
        with pytest.raises(NotFoundError):
            await unit.roster.actor_of(STRANGER)
        with pytest.raises(NotFoundError):
            await unit.roster.save_person(Person(STRANGER, "Никто"))
        with pytest.raises(NotFoundError):
            await unit.roster.save_body(Body(BodyId(999), "?", "?", Regulation()))
        assert await unit.roster.set_reach(555, Reach.BLOCKED) is None


async def test_reach_and_consent(house: House, work: SqlWork, elsewhere: SqlWork, woken: list[str]) -> None:
    async with work() as unit:
        assert await unit.roster.set_reach(103, Reach.BLOCKED) == house.member
        await unit.roster.consent(house.absent, NOW)
        await unit.commit()
    async with elsewhere.reading() as unit:
        assert (await unit.roster.person(house.member)).reach is Reach.BLOCKED
        absent = await unit.roster.person(house.absent)
    assert (absent.reach, absent.consented_at) == (Reach.REACHABLE, NOW)
    assert woken[-1:] == ["woken"], "what waited for them can go now"


async def test_the_heir_of_a_provisional_secretary(
    house: House, work: SqlWork, delivery: SqlDelivery, elsewhere: SqlWork
) -> None:
    board = Card.board(house.meeting)
    async with work() as unit:
        provisional = await unit.roster.add_person(joined("Временный секретарь", 500))
        invitation = await unit.meetings.invitation(house.meeting, house.member)
        by_phone = Answer(Attendance.ABSENT, NOW, recorded_by=provisional, ground="по телефону")
        await unit.meetings.answer(replace(invitation, answer=by_phone))
        await unit.commit()
    await drawn(work, delivery, board, provisional, message_id=42)
    async with work() as unit:
        await unit.roster.forget_person(provisional, heir=house.secretary)
        await unit.outbox.refresh(board)
        await unit.commit()
    (job,) = await delivery.claim(NOW, limit=5, lease=NOW - NOW)
    assert (job.person_id, job.card_message_id) == (house.secretary, 42)
    async with elsewhere.reading() as unit:
        answer = (await unit.meetings.invitation(house.meeting, house.member)).answer
        (given,) = await unit.meetings.history(house.meeting, house.member)
        with pytest.raises(NotFoundError):
            await unit.roster.person(provisional)
    assert answer == given.answer == replace(by_phone, recorded_by=house.secretary)


async def test_who_has_left_is_told_from_who_never_sat_there(house: House, work: SqlWork) -> None:
    async with work() as unit:
        await unit.roster.end_membership(house.member, house.first, NOW)
        gone = [await unit.roster.has_left(each, house.first) for each in (house.member, house.chair, house.absent)]
        assert gone == [True, False, False]
        await unit.roster.save_memberships([Membership(house.member, house.first)])
        assert not await unit.roster.has_left(house.member, house.first)
