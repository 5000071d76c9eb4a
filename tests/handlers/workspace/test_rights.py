"""What the use cases behind the windows refuse, whoever finds a way to them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.access.credential import TakenError
from commission.clock.reminder import ReminderKind
from commission.delivery.card import Card
from commission.errors import NotAllowedError, NotFoundError, TextLengthError
from commission.ids import BodyId
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.storage.house import House


async def test_a_secretary_changes_only_his_own_bodies(cases: UseCases, house: House) -> None:
    secretary = await cases.find_actor(house.secretary)
    with pytest.raises(NotAllowedError):
        await cases.change_body(secretary, house.second, lambda body: body)
    with pytest.raises(NotAllowedError):
        await cases.change_body(secretary, BodyId(999), lambda body: body)
    with pytest.raises(TextLengthError):
        await cases.change_body(secretary, house.first, lambda body: replace(body, title=" "))
    with pytest.raises(NotAllowedError):
        await cases.remove_member(secretary, house.absent, house.second)


async def test_who_does_not_sit_there_cannot_be_removed(cases: UseCases, house: House) -> None:
    with pytest.raises(NotFoundError):
        await cases.remove_member(await cases.find_actor(house.secretary), house.absent, house.first)


async def test_a_member_sees_no_roster_and_gives_no_links(cases: UseCases, house: House) -> None:
    member = await cases.find_actor(house.member)
    with pytest.raises(NotAllowedError):
        await cases.view_roster(member)
    with pytest.raises(NotAllowedError):
        await cases.issue_links(member)


async def test_only_a_provisional_operator_claims_a_place(cases: UseCases, work: SqlWork, house: House) -> None:
    for person in (house.secretary, house.member):
        with pytest.raises(NotAllowedError):
            await cases.claim_person(await cases.find_actor(person), house.secretary)
    async with work() as unit:
        absent = await unit.roster.person(house.absent)
        await unit.roster.save_person(replace(absent, telegram_id=900, is_operator=True))
        await unit.roster.end_membership(house.absent, house.second, cases.clock.now())
        await unit.commit()
    provisional = await cases.find_actor(house.absent)
    assert await cases.view_claims(provisional) == []
    with pytest.raises(NotAllowedError):
        await cases.claim_person(provisional, house.member)
    with pytest.raises(TakenError):
        await cases.claim_person(provisional, house.secretary)


async def test_a_removed_member_is_no_longer_invited(cases: UseCases, work: SqlWork, house: House) -> None:
    secretary = await cases.find_actor(house.secretary)
    await cases.announce_meeting(secretary, house.meeting)
    await cases.remove_member(secretary, house.member, house.first)
    async with work.reading() as unit:
        assert house.member not in await unit.meetings.invitations(house.meeting)
        assert house.chair in await unit.meetings.invitations(house.meeting)
        records = await unit.outbox.records(Card.board(house.meeting))
    assert set(records) == {house.secretary}


async def test_other_rules_make_other_reminders_at_once(cases: UseCases, work: SqlWork, house: House) -> None:
    secretary = await cases.find_actor(house.secretary)
    await cases.announce_meeting(secretary, house.meeting)
    body = (await cases.view_roster(secretary)).body(house.first)
    rules = replace(body.regulation, chase_days=(2,), remind_hours=(2,))
    await cases.change_body(secretary, house.first, lambda now: replace(now, regulation=rules))
    async with work() as unit:
        due = await unit.reminders.claim_due(cases.clock.now() + timedelta(days=30), limit=100)
    ahead = [reminder.kind for reminder in due if reminder.kind is not ReminderKind.MINUTES]
    assert ahead == [ReminderKind.CHASE, ReminderKind.UPCOMING]
