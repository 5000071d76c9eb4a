"""What is asked for, seen from the asking side."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.card import Card, CardKind, Priority
from commission.delivery.job import DeliveryMode
from commission.delivery.record import DeliveryRecord, DeliveryState
from commission.ids import PersonId
from commission.roster.person import Person, Reach
from storage.delivery import SqlDelivery
from storage.engine import reading
from storage.tables import outbox
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House
from tests.storage.outbox_rows import ask, claim, drawn, redraw
from tests.storage.statements import heard


async def rows(engine: AsyncEngine) -> int:
    async with reading(engine) as connection:
        return (await connection.execute(select(func.count()).select_from(outbox))).scalar_one()


async def test_a_notice_is_asked_for_once_by_its_key(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    card = Card.invitation(house.meeting)
    await ask(work, card, house.chair, house.member)
    await ask(work, card, house.member, house.secretary)
    jobs = await claim(delivery)
    assert [job.person_id for job in jobs] == [house.chair, house.member, house.secretary]
    for job in jobs:
        await delivery.sent(job, message_id=1, digest="a", at=NOW)
    await ask(work, card, house.member, key="round-2")
    (second_round,) = await claim(delivery)
    assert second_round.person_id == house.member


async def test_who_has_not_joined_has_a_row_that_waits(
    house: House, work: SqlWork, delivery: SqlDelivery, elsewhere: SqlWork
) -> None:
    card = Card.invitation(house.meeting)
    await ask(work, card, house.absent)
    assert await claim(delivery) == []
    async with elsewhere.reading() as unit:
        assert await unit.outbox.records(card) == {house.absent: DeliveryRecord(house.absent, DeliveryState.PENDING)}
    async with work() as unit:
        person = Person(house.absent, "Юдин Олег", telegram_id=104, reach=Reach.REACHABLE)
        await unit.roster.save_person(person)
        await unit.commit()
    assert [job.telegram_id for job in await claim(delivery)] == [104]


async def test_somebody_who_is_not_there_gets_nothing(house: House, work: SqlWork, engine: AsyncEngine) -> None:
    await ask(work, Card.invitation(house.meeting), PersonId(999))
    assert await rows(engine) == 0


async def test_a_card_that_nobody_has_is_not_redrawn(house: House, work: SqlWork, engine: AsyncEngine) -> None:
    await redraw(work, Card.board(house.meeting))
    await redraw(work, Card.board(house.meeting), house.secretary)
    assert await rows(engine) == 0


async def test_fifty_refreshes_are_one_row(
    house: House, work: SqlWork, delivery: SqlDelivery, engine: AsyncEngine
) -> None:
    board = Card.board(house.meeting)
    await drawn(work, delivery, board, house.secretary, message_id=42)
    for _ in range(50):
        await redraw(work, board)
    (job,) = await claim(delivery)
    assert (job.mode, job.card_message_id, job.card_digest) == (DeliveryMode.REFRESH, 42, "drawn-42")
    assert await rows(engine) == 2, "the notice and one refresh"


async def test_a_refresh_is_one_statement(house: House, work: SqlWork, engine: AsyncEngine) -> None:
    async with work() as unit:
        await unit.roster.actor(101)
        with heard() as statements:
            await unit.outbox.refresh(Card.board(house.meeting))
    assert len(statements) == 1


async def test_one_person_s_card_or_everybody_s(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    card = Card.invitation(house.meeting)
    await drawn(work, delivery, card, house.chair, message_id=1)
    await drawn(work, delivery, card, house.member, message_id=2)
    await redraw(work, card, house.member)
    (one,) = await claim(delivery)
    await delivery.unchanged(one, at=NOW)
    await redraw(work, card)
    everybody = await claim(delivery)
    assert one.person_id == house.member
    assert [job.person_id for job in everybody] == [house.member, house.chair]


async def test_a_refresh_keeps_the_more_urgent_priority_while_it_waits(
    house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    board = Card.board(house.meeting)
    await drawn(work, delivery, board, house.secretary, message_id=42)
    for priority in (Priority.BOARD, Priority.OWN_TAP, Priority.ROUTINE):
        async with work() as unit:
            await unit.outbox.refresh(board, priority=priority)
            await unit.commit()
    (urgent,) = await claim(delivery)
    await delivery.unchanged(urgent, at=NOW)
    await redraw(work, board)
    (calm,) = await claim(delivery)
    assert (urgent.priority, calm.priority) == (Priority.OWN_TAP, Priority.BOARD)


async def test_a_refresh_that_failed_is_tried_when_it_is_asked_for_again(
    house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    board = Card.board(house.meeting)
    await drawn(work, delivery, board, house.secretary, message_id=42)
    await redraw(work, board)
    (job,) = await claim(delivery)
    await delivery.failed(job, error="Bad Request: chat not found", at=NOW)
    assert await claim(delivery) == []
    await redraw(work, board)
    (again,) = await claim(delivery)
    assert again.attempts == 1


async def test_the_newest_notice_is_the_record(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    card = Card.invitation(house.meeting)
    await drawn(work, delivery, card, house.member, message_id=1)
    await ask(work, card, house.member, house.chair, key="round-2")
    first, second = await claim(delivery)
    await delivery.sent(second, message_id=2, digest="b", at=NOW + timedelta(seconds=5))
    await delivery.failed(first, error="Bad Request: PEER_ID_INVALID", at=NOW)
    await redraw(work, card)
    async with work.reading() as unit:
        records = await unit.outbox.records(card)
        assert await unit.outbox.records(Card.board(house.meeting)) == {}
    failed = DeliveryRecord(first.person_id, DeliveryState.FAILED, error="Bad Request: PEER_ID_INVALID")
    sent = DeliveryRecord(second.person_id, DeliveryState.SENT, NOW + timedelta(seconds=5))
    assert records == {first.person_id: failed, second.person_id: sent}


async def test_resume_takes_up_only_what_failed_for_want_of_reach(
    house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    await ask(work, Card.invitation(house.meeting), house.member)
    await ask(work, Card.chase(house.meeting), house.member)
    blocked, refused = await claim(delivery)
    await delivery.unreachable(blocked, reach=Reach.BLOCKED, error="Forbidden: bot was blocked", at=NOW)
    await delivery.failed(refused, error="Bad Request: message is too long", at=NOW)
    async with work() as unit:
        await unit.roster.set_reach(103, Reach.REACHABLE)
        await unit.outbox.resume(house.member)
        await unit.commit()
    (again,) = await claim(delivery)
    assert (again.id, again.attempts) == (blocked.id, 1)


async def test_who_comes_back_after_a_month_gets_the_newest_notice_only(
    house: House, work: SqlWork, delivery: SqlDelivery, elsewhere: SqlWork
) -> None:
    card = Card.chase(house.meeting)
    for number in range(1, 11):
        await ask(work, card, house.absent, house.member, key=f"day-{number}")
    await ask(work, Card.invitation(house.meeting), house.absent)
    async with work() as unit:
        await unit.roster.save_person(Person(house.absent, "Юдин Олег", telegram_id=104, reach=Reach.REACHABLE))
        await unit.commit()
    jobs = await claim(delivery)
    assert [(job.card.kind, job.person_id) for job in jobs] == [
        (CardKind.CHASE, house.absent),
        (CardKind.CHASE, house.member),
        (CardKind.INVITATION, house.absent),
    ]
    for job in jobs:
        await delivery.sent(job, message_id=1, digest="a", at=NOW)
    assert await claim(delivery) == []
    async with elsewhere.reading() as unit:
        assert {record.state for record in (await unit.outbox.records(card)).values()} == {DeliveryState.SENT}


async def test_what_is_on_its_way_or_gone_is_not_taken_back(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    card = Card.invitation(house.meeting)
    await ask(work, card, house.member, house.chair, key="round-1")
    first, second = await claim(delivery)
    await delivery.sent(first, message_id=1, digest="a", at=NOW)
    await ask(work, card, house.member, house.chair, key="round-2")
    await delivery.sent(second, message_id=2, digest="b", at=NOW)
    assert [job.person_id for job in await claim(delivery)] == [house.member, house.chair]


async def test_asked_for_again_more_urgently_it_goes_sooner(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    card = Card.invitation(house.meeting)
    await ask(work, card, house.chair, house.member)
    for priority in (Priority.URGENT, Priority.ROUTINE):
        async with work() as unit:
            await unit.outbox.notify(card, [house.member], key="round-1", priority=priority)
            await unit.commit()
    jobs = await claim(delivery)
    assert [(job.person_id, job.priority) for job in jobs] == [
        (house.member, Priority.URGENT),
        (house.chair, Priority.ROUTINE),
    ]


async def test_resume_brings_nothing_that_a_newer_notice_has_replaced(
    house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    card = Card.invitation(house.meeting)
    await ask(work, card, house.member)
    (blocked,) = await claim(delivery)
    await delivery.unreachable(blocked, reach=Reach.BLOCKED, error="Forbidden: bot was blocked", at=NOW)
    await ask(work, card, house.member, key="round-2")
    async with work() as unit:
        await unit.roster.set_reach(103, Reach.REACHABLE)
        await unit.outbox.resume(house.member)
        await unit.commit()
    (only,) = await claim(delivery)
    assert only.id != blocked.id
    await delivery.sent(only, message_id=1, digest="a", at=NOW)
    assert await claim(delivery) == []


async def test_a_notice_to_many_is_two_statements(house: House, work: SqlWork, engine: AsyncEngine) -> None:
    async with work() as unit:
        await unit.roster.actor(101)
        with heard() as statements:
            await unit.outbox.notify(Card.invitation(house.meeting), house.everybody, key="round-1")
    assert len(statements) == 2


async def test_a_dropped_notice_comes_back_when_its_reason_does(
    house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    card = Card.invitation(house.meeting)
    await ask(work, card, house.member)
    (reasonless,) = await claim(delivery)
    await delivery.unchanged(reasonless, at=NOW)
    await ask(work, card, house.member)
    (again,) = await claim(delivery)
    assert (again.id, again.attempts) == (reasonless.id, 1)
    await delivery.unchanged(again, at=NOW)
    await ask(work, card, house.member, key="round-2")
    await ask(work, card, house.member)
    (newest,) = await claim(delivery)
    assert newest.id != again.id, "an older round does not come back beside a newer one"
