"""What a tap got past the outbox is recorded, so that it can be recalled."""

from datetime import timedelta

from commission.delivery.card import Card
from commission.delivery.job import DeliveryMode
from commission.ids import MaterialId, PersonId
from commission.moment import SystemClock
from commission.ports.outbox import Outbox
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House
from tests.storage.outbox_rows import claim, drawn

FILE = Card.file(MaterialId(7))


async def taken(work: SqlWork, person: PersonId, *messages: int) -> None:
    async with work() as unit:
        for message in messages:
            await unit.outbox.record(FILE, person, message)
        await unit.commit()


async def recalled(work: SqlWork) -> None:
    async with work() as unit:
        await unit.outbox.recall(FILE)
        await unit.commit()


async def holders(work: SqlWork) -> dict[PersonId, bool]:
    async with work.reading() as unit:
        outbox: Outbox = unit.outbox
        return await outbox.holders(FILE)


async def test_nothing_is_sent_of_what_is_there(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    await taken(work, house.member, 41, 42)
    await taken(work, house.member, 42)
    assert await claim(delivery) == []
    assert await holders(work) == {house.member: False}


async def test_every_message_is_recalled_once(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    await taken(work, house.member, 41, 42)
    await recalled(work)
    await recalled(work)
    messages, now = [], NOW
    while jobs := await claim(delivery, now=(now := now + timedelta(minutes=1))):
        for job in jobs:
            assert job.mode is DeliveryMode.RECALL
            messages.append(job.message_id)
            await delivery.recalled(job, at=now)
    assert sorted(messages) == [41, 42]
    assert await holders(work) == {}
    await recalled(work)
    assert await claim(delivery) == []


async def test_what_telegram_does_not_delete_stays_and_is_not_tried_again(
    house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    await taken(work, house.member, 41)
    await taken(work, house.chair, 51)
    await recalled(work)
    first, second = await claim(delivery)
    await delivery.unchanged(first, at=NOW)
    await delivery.recalled(second, at=NOW)
    assert await holders(work) == {house.member: True}
    await recalled(work)
    assert await claim(delivery) == []


async def test_a_recall_of_unknown_outcome_is_repeated(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    await taken(work, house.member, 41)
    await recalled(work)
    (job,) = await claim(delivery)
    await delivery.unknown(job, not_before=NOW, error="network", at=NOW)
    (again,) = await claim(delivery)
    assert (again.mode, again.message_id) == (DeliveryMode.RECALL, 41)


async def test_the_secretary_sees_what_became_of_it(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    card = Card.material(MaterialId(7))
    await drawn(work, delivery, card, house.secretary, message_id=9)
    await taken(work, house.member, 41)
    await recalled(work)
    (job,) = await claim(delivery)
    await delivery.recalled(job, at=NOW)
    (redrawn,) = await claim(delivery, now=SystemClock().now() + timedelta(seconds=5))
    assert (redrawn.mode, redrawn.card, redrawn.person_id) == (DeliveryMode.REFRESH, card, house.secretary)
