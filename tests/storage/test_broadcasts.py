"""What is sent to many: counted, held, stopped, in the order in which it was asked for."""

from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.broadcast import Broadcast, BroadcastState, Progress
from commission.delivery.card import Card, Priority
from commission.delivery.job import DeliveryMode, Job, Sent
from commission.delivery.record import DeliveryState
from commission.errors import NotFoundError
from commission.ids import BroadcastId, PersonId
from commission.moment import SystemClock
from commission.roster.person import Reach
from storage.delivery import SqlDelivery
from storage.depth import depth
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, joined
from tests.storage.outbox_rows import LEASE, ask, claim, drawn, redraw

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def card(house: House) -> Card:
    return Card.invitation(house.meeting)


@pytest.fixture
async def crowd(work: SqlWork) -> list[PersonId]:
    """Six people, in an order that no table has."""
    async with work() as unit:
        people = [await unit.roster.add_person(joined(f"Член {n}", 1_000 + n)) for n in range(6)]
        await unit.commit()
    return [people[n] for n in (3, 0, 5, 1, 4, 2)]


@pytest.fixture
async def broadcast(work: SqlWork, house: House, card: Card, crowd: list[PersonId]) -> Broadcast:
    return await begin(work, house, card, crowd)


async def begin(work: SqlWork, house: House, card: Card, to: list[PersonId], key: str = "round-1") -> Broadcast:
    async with work() as unit:
        begun = await unit.outbox.broadcast(card, to, key=key, by=house.secretary)
        await unit.commit()
    return begun


async def steer(work: SqlWork, broadcast: Broadcast, state: BroadcastState) -> Broadcast:
    async with work() as unit:
        changed = broadcast.in_state(state, at=LATER)
        await unit.outbox.steer(changed)
        await unit.commit()
    return changed


async def progress(work: SqlWork, broadcast: Broadcast) -> Progress:
    async with work.reading() as unit:
        return await unit.outbox.progress(broadcast.id, NOW - timedelta(seconds=30))


async def send(delivery: SqlDelivery, *jobs: Job) -> None:
    await delivery.sent_together([Sent(job, 40 + job.id, "a", NOW) for job in jobs])


async def test_they_leave_in_the_order_in_which_they_were_asked_for(
    broadcast: Broadcast, crowd: list[PersonId], delivery: SqlDelivery
) -> None:
    jobs = await claim(delivery)
    assert [job.person_id for job in jobs] == crowd
    assert {job.broadcast for job in jobs} == {broadcast.id}


async def test_it_is_kept(broadcast: Broadcast, house: House, card: Card, elsewhere: SqlWork) -> None:
    async with elsewhere.reading() as unit:
        found = await unit.outbox.find_broadcast(broadcast.id)
        assert await unit.outbox.broadcasts_of(Card.chase(house.meeting), card) == [broadcast.id]
        with pytest.raises(NotFoundError):
            await unit.outbox.find_broadcast(BroadcastId(99))
    assert found == broadcast
    assert (found.total, found.asked_by, found.state) == (6, house.secretary, BroadcastState.RUNNING)


async def test_each_is_counted_as_what_became_of_it(
    broadcast: Broadcast, work: SqlWork, delivery: SqlDelivery, elsewhere: SqlWork
) -> None:
    first, second, third, fourth, fifth, _sixth = await claim(delivery)
    await send(delivery, first, second)
    await delivery.failed(third, error="Bad Request", at=NOW)
    await delivery.unreachable(fourth, reach=Reach.BLOCKED, error="Forbidden", at=NOW)
    await delivery.unchanged(fifth, at=NOW)
    assert await progress(elsewhere, broadcast) == Progress(sent=2, waiting=1, unreached=2, needless=1, lately=2)


async def test_who_has_not_joined_keeps_nobody_waiting(house: House, card: Card, work: SqlWork) -> None:
    begun = await begin(work, house, card, house.everybody)
    assert await progress(work, begun) == Progress(waiting=3, unreached=1)


async def test_what_was_sent_long_ago_says_nothing_of_the_speed(
    broadcast: Broadcast, work: SqlWork, delivery: SqlDelivery
) -> None:
    await send(delivery, *await claim(delivery, limit=2))
    async with work.reading() as unit:
        assert await unit.outbox.progress(broadcast.id, LATER) == Progress(sent=2, waiting=4)


async def test_paused_nothing_more_is_taken_and_what_is_out_arrives(
    broadcast: Broadcast, work: SqlWork, delivery: SqlDelivery, woken: list[str]
) -> None:
    out = await claim(delivery, limit=2)
    paused = await steer(work, broadcast, BroadcastState.PAUSED)
    assert await claim(delivery) == []
    await send(delivery, *out)
    assert await progress(work, paused) == Progress(sent=2, waiting=4, lately=2)
    woken.clear()
    await steer(work, paused, BroadcastState.RUNNING)
    assert woken == ["woken"]
    assert len(await claim(delivery)) == 4


@pytest.mark.parametrize(
    ("state", "waits_as"),
    [(BroadcastState.PAUSED, DeliveryState.HELD), (BroadcastState.STOPPED, DeliveryState.STOPPED)],
)
async def test_what_did_not_leave_after_all_waits_as_the_others_do(
    state: BroadcastState,
    waits_as: DeliveryState,
    broadcast: Broadcast,
    card: Card,
    work: SqlWork,
    delivery: SqlDelivery,
) -> None:
    retried, uncertain, lost, blocked = await claim(delivery, limit=4)
    await delivery.unreachable(blocked, reach=Reach.BLOCKED, error="Forbidden", at=NOW)
    changed = await steer(work, broadcast, state)
    await delivery.retry(retried, not_before=NOW, error="Bad Gateway")
    await delivery.unknown(uncertain, not_before=NOW, error="network", at=NOW)
    await delivery.release_expired(NOW + LEASE)
    async with work() as unit:
        await unit.roster.set_reach(blocked.telegram_id, Reach.REACHABLE)
        await unit.outbox.resume(blocked.person_id)
        await unit.commit()
    assert await claim(delivery, now=LATER) == []
    async with work.reading() as unit:
        records = await unit.outbox.records(card)
    assert {records[job.person_id].state for job in (retried, uncertain, lost, blocked)} == {waits_as}
    await steer(work, changed, BroadcastState.RUNNING)
    assert len(await claim(delivery, now=LATER)) == 6


async def test_stopped_it_says_who_was_not_told_and_may_go_on_after_all(
    broadcast: Broadcast, card: Card, work: SqlWork, delivery: SqlDelivery
) -> None:
    await send(delivery, *await claim(delivery, limit=2))
    stopped = await steer(work, broadcast, BroadcastState.STOPPED)
    assert await progress(work, stopped) == Progress(sent=2, stopped=4, lately=2)
    assert await claim(delivery) == []
    await steer(work, stopped, BroadcastState.RUNNING)
    assert len(await claim(delivery)) == 4


async def test_a_message_that_went_in_spite_of_a_stop_counts_as_sent(
    broadcast: Broadcast, work: SqlWork, delivery: SqlDelivery
) -> None:
    (out,) = await claim(delivery, limit=1)
    await delivery.release_expired(NOW + LEASE)
    stopped = await steer(work, broadcast, BroadcastState.STOPPED)
    await send(delivery, out)
    assert (await progress(work, stopped)).sent == 1


async def test_a_newer_round_takes_the_place_of_what_was_held(
    broadcast: Broadcast, house: House, card: Card, crowd: list[PersonId], work: SqlWork, delivery: SqlDelivery
) -> None:
    await steer(work, broadcast, BroadcastState.PAUSED)
    await begin(work, house, card, crowd, key="round-2")
    assert await progress(work, broadcast) == Progress(needless=6)
    await steer(work, broadcast, BroadcastState.RUNNING)
    assert len(await claim(delivery)) == 6


async def test_withdrawn_nothing_leaves_any_more(
    broadcast: Broadcast, card: Card, work: SqlWork, delivery: SqlDelivery
) -> None:
    (out,) = await claim(delivery, limit=1)
    async with work() as unit:
        await unit.outbox.withdraw(Card.chase(card.subject), card)
        await unit.commit()
    await send(delivery, out)
    assert await claim(delivery) == []
    assert await progress(work, broadcast) == Progress(sent=1, needless=5, lately=1)


async def test_asked_for_again_the_same_goes_on(
    broadcast: Broadcast, house: House, card: Card, crowd: list[PersonId], work: SqlWork, delivery: SqlDelivery
) -> None:
    await send(delivery, *await claim(delivery, limit=2))
    await steer(work, broadcast, BroadcastState.STOPPED)
    again = await begin(work, house, card, [*crowd, house.member])
    assert (again.id, again.total, again.state) == (broadcast.id, 7, BroadcastState.RUNNING)
    assert len(await claim(delivery)) == 5


async def test_its_card_is_redrawn_before_anything_urgent_and_the_board_as_well(
    broadcast: Broadcast, house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    live, board = Card.broadcast(broadcast.id), Card.board(house.meeting)
    async with work() as unit:
        for card in (live, board):
            await unit.outbox.notify(card, [house.secretary], key="asked", priority=Priority.OWN_TAP)
        await unit.commit()
    cards = await claim(delivery, limit=2)
    assert {job.card for job in cards} == {live, board}
    await send(delivery, *cards)
    await send(delivery, *await claim(delivery, limit=3))
    soon = SystemClock().now() + timedelta(seconds=5)
    redrawn = [job for job in await delivery.claim(soon, limit=2, lease=LEASE) if job.mode is DeliveryMode.REFRESH]
    assert [(job.card, job.priority) for job in redrawn] == [(live, Priority.WATCHED), (board, Priority.BOARD)]


async def test_what_came_back_out_of_hand_is_seen_on_the_card_of_a_stopped_one(
    broadcast: Broadcast, house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    live = Card.broadcast(broadcast.id)
    out = await claim(delivery, limit=2)
    await steer(work, broadcast, BroadcastState.STOPPED)
    await drawn(work, delivery, live, house.secretary, message_id=77)
    for job in out:
        await delivery.retry(job, not_before=NOW, error="its broadcast was held", counts=False)
    soon = SystemClock().now() + timedelta(seconds=5)
    assert [job.card for job in await delivery.claim(soon, limit=2, lease=LEASE)] == [live]


async def test_a_broadcast_that_takes_its_time_is_no_alarm(
    broadcast: Broadcast, house: House, work: SqlWork, engine: AsyncEngine
) -> None:
    assert (await depth(engine, LATER, LATER)).oldest_due is None
    await ask(work, Card.chase(house.meeting), house.chair)
    found = await depth(engine, LATER, LATER)
    assert (found.due, found.oldest_due) == (broadcast.total + 1, NOW)


async def test_outcomes_that_come_together_are_kept_together(
    house: House, card: Card, work: SqlWork, delivery: SqlDelivery, elsewhere: SqlWork
) -> None:
    """A redraw that was asked for meanwhile comes again; the others are done."""
    board = Card.board(house.meeting)
    await drawn(work, delivery, board, house.secretary, message_id=42)
    await redraw(work, board)
    await ask(work, card, house.chair, house.member)
    jobs = await claim(delivery)
    await redraw(work, board)
    await send(delivery, *jobs)
    async with elsewhere.reading() as unit:
        states = {record.state for record in (await unit.outbox.records(card)).values()}
    assert states == {DeliveryState.SENT}
    (again,) = await claim(delivery)
    assert (again.card, again.card_digest) == (board, "a")
