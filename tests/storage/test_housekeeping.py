"""What is forgotten, and what stays as long as its meeting; how much waits."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.delivery.broadcast import BroadcastState
from commission.delivery.card import Card, CardKind
from commission.delivery.record import DeliveryState
from commission.delivery.retention import ABOUT_A_MEETING, ACTS, PROOF_OF_NOTICE
from commission.roster.person import Reach
from storage.delivery import SqlDelivery
from storage.depth import Depth, depth, last_sent_at
from storage.engine import reading
from storage.retention import OutboxRetention
from storage.tables import metadata, outbox
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, StandingClock
from tests.storage.outbox_rows import ask, claim, drawn, redraw
from tests.storage.statements import explained, heard

KEPT = timedelta(days=180)
MEETING = NOW + timedelta(days=15)
SOON_AFTER, LONG_AFTER = MEETING + KEPT - timedelta(days=1), MEETING + KEPT + timedelta(days=1)
NOTHING = Depth(0, 0, 0, 0, 0, 0, 0, None, 0, 0)


@pytest.fixture
def retention(engine: AsyncEngine, clock: StandingClock) -> OutboxRetention:
    return OutboxRetention(engine, clock)


async def kinds(engine: AsyncEngine) -> list[tuple[str, str]]:
    """Kind and mode of each row."""
    async with reading(engine) as connection:
        rows = await connection.execute(select(outbox.c.kind, outbox.c.mode).order_by(outbox.c.id))
        return [(row.kind.value, row.mode.value) for row in rows]


def test_somebody_has_decided_about_every_kind() -> None:
    assert set(CardKind) == ABOUT_A_MEETING | PROOF_OF_NOTICE | ACTS


@pytest.mark.parametrize("kind", CardKind)
async def test_proof_of_notice_stays_and_other_notices_go_long_after_the_meeting(
    kind: CardKind, house: House, work: SqlWork, delivery: SqlDelivery, retention: OutboxRetention, clock: StandingClock
) -> None:
    card = Card(kind, house.meeting)
    await drawn(work, delivery, card, house.member, message_id=7)
    clock.at = SOON_AFTER
    assert await retention.forget_old(KEPT) == 0
    clock.at = LONG_AFTER
    assert await retention.forget_old(KEPT) == (0 if kind in PROOF_OF_NOTICE | ACTS else 1)
    async with work.reading() as unit:
        records = await unit.outbox.records(card)
    assert {person: record.state for person, record in records.items()} == (
        {house.member: DeliveryState.SENT} if kind in PROOF_OF_NOTICE | ACTS else {}
    )


async def test_a_redraw_that_is_done_goes_before_the_meeting_and_is_asked_for_again(
    house: House,
    work: SqlWork,
    delivery: SqlDelivery,
    retention: OutboxRetention,
    clock: StandingClock,
    engine: AsyncEngine,
) -> None:
    card = Card.invitation(house.meeting)
    await drawn(work, delivery, card, house.member, message_id=7)
    await redraw(work, card)
    (job,) = await claim(delivery)
    await delivery.sent(job, message_id=7, digest="newer", at=NOW)
    clock.at = NOW + timedelta(days=8)
    assert await retention.forget_old(timedelta(days=7)) == 1
    assert await kinds(engine) == [("invitation", "notify")]
    await redraw(work, card)
    (again,) = await claim(delivery)
    assert again.card_message_id == 7


async def test_what_waits_or_is_on_its_way_stays_until_it_is_of_no_use(
    house: House,
    work: SqlWork,
    delivery: SqlDelivery,
    retention: OutboxRetention,
    clock: StandingClock,
    engine: AsyncEngine,
) -> None:
    card = Card.board(house.meeting)
    await drawn(work, delivery, card, house.member, message_id=7)
    await drawn(work, delivery, card, house.chair, message_id=8)
    await redraw(work, card)
    (out, _) = await claim(delivery)
    await ask(work, Card.invitation(house.meeting), house.absent)
    clock.at = SOON_AFTER
    assert await retention.forget_old(KEPT) == 0
    await delivery.failed(out, error="unreachable: Forbidden", at=NOW)
    assert await retention.forget_old(KEPT) == 0
    clock.at = LONG_AFTER
    await retention.forget_old(KEPT)
    assert await kinds(engine) == [("board", "refresh"), ("invitation", "notify")], "one is out, one is for the absent"


async def test_what_is_asked_for_again_meanwhile_is_not_forgotten(
    house: House, work: SqlWork, delivery: SqlDelivery, retention: OutboxRetention, clock: StandingClock
) -> None:
    card = Card.invitation(house.meeting)
    await drawn(work, delivery, card, house.member, message_id=7)
    await redraw(work, card)
    (job,) = await claim(delivery)
    await delivery.sent(job, message_id=7, digest="newer", at=NOW)
    before = NOW + timedelta(days=8)
    old = await retention._old(before, 0)
    await redraw(work, card)
    assert old == [job.id]
    assert await retention._delete(old, before) == 0


async def test_many_rows_go_in_portions(
    house: House, work: SqlWork, engine: AsyncEngine, retention: OutboxRetention, clock: StandingClock
) -> None:
    sent = {"state": DeliveryState.SENT, "finished_at": NOW}
    async with work() as unit:
        for number in range(1_201):
            await unit.outbox.notify(Card.chase(house.meeting), [house.member], key=f"day-{number}")
        await unit.commit()
    async with engine.begin() as connection:
        await connection.execute(update(outbox).values(sent))
    clock.at = LONG_AFTER
    assert await retention.forget_old(KEPT) == 1_201
    async with reading(engine) as connection:
        assert (await connection.execute(select(func.count()).select_from(outbox))).scalar_one() == 0


async def seen(engine: AsyncEngine, at: datetime = NOW) -> Depth:
    return await depth(engine, at, at)


async def test_an_empty_outbox_is_not_deep(house: House, engine: AsyncEngine) -> None:
    assert await seen(engine) == NOTHING
    assert await last_sent_at(engine) is None


async def test_depth_by_state(
    house: House, work: SqlWork, delivery: SqlDelivery, engine: AsyncEngine, clock: StandingClock
) -> None:
    card = Card.invitation(house.meeting)
    await ask(work, card, *house.everybody)
    clock.at = NOW + timedelta(seconds=9)
    await ask(work, Card.chase(house.meeting), house.member)
    found = await seen(engine, NOW + timedelta(seconds=10))
    assert (found.due, found.later, found.nobody, found.oldest_due) == (4, 0, 1, NOW)
    jobs = await claim(delivery, now=NOW + timedelta(seconds=10))
    assert len(jobs) == 4
    await delivery.sent(jobs[0], message_id=1, digest="a", at=NOW + timedelta(seconds=11))
    await delivery.failed(jobs[1], error="Bad Request", at=NOW)
    await delivery.retry(jobs[2], not_before=NOW + timedelta(minutes=5), error="network")
    found = await seen(engine, NOW + timedelta(minutes=1))
    assert (found.due, found.later, found.sending, found.failed) == (0, 1, 1, 1)
    assert found.oldest_due is None
    assert (await seen(engine, NOW + timedelta(minutes=6))).oldest_due == NOW + timedelta(minutes=5)
    assert await last_sent_at(engine) == NOW + timedelta(seconds=11)


async def test_who_has_blocked_the_bot_is_nobody_to_send_to(house: House, work: SqlWork, engine: AsyncEngine) -> None:
    await ask(work, Card.invitation(house.meeting), house.member)
    async with work() as unit:
        await unit.roster.set_reach(103, Reach.BLOCKED)
        await unit.commit()
    found = await seen(engine)
    assert (found.due, found.nobody, found.oldest_due) == (0, 1, None)


async def test_what_was_refused_because_of_its_person_waits_for_him(
    house: House, work: SqlWork, delivery: SqlDelivery, engine: AsyncEngine
) -> None:
    await ask(work, Card.invitation(house.meeting), house.member)
    (job,) = await claim(delivery)
    await delivery.unreachable(job, reach=Reach.BLOCKED, error="Forbidden", at=NOW)
    found = await seen(engine)
    assert (found.nobody, found.failed) == (1, 0)


async def test_what_a_paused_broadcast_holds_is_counted_apart(house: House, work: SqlWork, engine: AsyncEngine) -> None:
    everybody, card = [house.member, house.chair, house.absent], Card.invitation(house.meeting)
    async with work() as unit:
        begun = await unit.outbox.broadcast(card, everybody, key="round-1", by=house.secretary)
        await unit.outbox.steer(begun.in_state(BroadcastState.PAUSED, at=NOW))
        await unit.commit()
    found = await seen(engine)
    assert (found.held, found.due, found.nobody) == (3, 0, 0)


async def test_reminders_that_nobody_has_taken_are_late(house: House, work: SqlWork, engine: AsyncEngine) -> None:
    ladder = [
        Reminder(
            f"step-{hours}", ReminderKind.CHASE, Subject.meeting(house.meeting), NOW + timedelta(hours=hours), MEETING
        )
        for hours in (1, 2)
    ]
    async with work() as unit:
        await unit.reminders.replace(Subject.meeting(house.meeting), ladder)
        await unit.commit()
    for minutes, late in ((60, 0), (62, 1), (180, 2)):
        found = await seen(engine, NOW + timedelta(minutes=minutes))
        assert (found.reminders, found.late) == (2, late)


async def test_depth_does_not_read_the_history(house: House, engine: AsyncEngine) -> None:
    with heard() as statements:
        await seen(engine)
    plan = await explained(engine, statements)
    scanned = {line.split()[1] for line in plan.splitlines() if line.startswith("SCAN")}
    assert scanned & set(metadata.tables) == set()
    assert plan.count("SEARCH outbox USING") == 2
