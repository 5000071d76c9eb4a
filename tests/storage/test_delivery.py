"""The life of an outbox row, as the worker drives it."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from commission.delivery.card import Card, CardKind, Priority
from commission.delivery.job import DeliveryMode, Job
from commission.delivery.record import DeliveryRecord, DeliveryState
from commission.ids import PersonId
from commission.roster.person import Reach
from storage.delivery import SqlDelivery
from storage.engine import make_engine
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, joined
from tests.storage.outbox_rows import LEASE, ask, claim, drawn, redraw

SOON, EXPIRED = NOW + timedelta(seconds=7), NOW + LEASE


@pytest.fixture
def card(house: House) -> Card:
    return Card.invitation(house.meeting)


@pytest.fixture
async def job(house: House, card: Card, work: SqlWork, delivery: SqlDelivery) -> Job:
    """A notice on its way to the member."""
    await ask(work, card, house.member)
    (job,) = await claim(delivery)
    return job


async def record(work: SqlWork, card: Card, person: PersonId) -> DeliveryRecord:
    async with work.reading() as unit:
        return (await unit.outbox.records(card))[person]


async def test_a_job_says_all_that_the_worker_needs(house: House, card: Card, job: Job) -> None:
    assert job == Job(
        id=job.id,
        card=card,
        mode=DeliveryMode.NOTIFY,
        person_id=house.member,
        telegram_id=103,
        locale="ru",
        priority=Priority.ROUTINE,
        version=1,
        attempts=1,
        possibly_twice=False,
        leased_until=EXPIRED,
        due_at=NOW,
    )


async def test_sent(card: Card, job: Job, delivery: SqlDelivery, elsewhere: SqlWork) -> None:
    await delivery.sent(job, message_id=42, digest="a", at=SOON)
    assert await record(elsewhere, card, job.person_id) == DeliveryRecord(job.person_id, DeliveryState.SENT, SOON)
    assert await claim(delivery) == []


async def test_retry_waits_and_counts(job: Job, delivery: SqlDelivery) -> None:
    await delivery.retry(job, not_before=SOON, error="Bad Gateway")
    assert await claim(delivery) == []
    (again,) = await claim(delivery, now=SOON)
    assert (again.id, again.attempts, again.possibly_twice) == (job.id, 2, False)


async def test_failed(card: Card, job: Job, delivery: SqlDelivery, elsewhere: SqlWork) -> None:
    await delivery.failed(job, error="x" * 9_000, at=SOON)
    failed = await record(elsewhere, card, job.person_id)
    assert (failed.state, len(failed.error), failed.sent_at) == (DeliveryState.FAILED, 500, None)
    assert await claim(delivery, now=EXPIRED) == []


async def test_unreachable_marks_the_person_and_the_rest_waits(
    house: House, card: Card, job: Job, work: SqlWork, delivery: SqlDelivery, elsewhere: SqlWork
) -> None:
    await ask(work, Card.chase(house.meeting), house.member)
    await delivery.unreachable(job, reach=Reach.BLOCKED, error="Forbidden: bot was blocked by the user", at=SOON)
    failed = await record(elsewhere, card, house.member)
    assert (failed.state, failed.error[:12]) == (DeliveryState.FAILED, "unreachable:")
    async with elsewhere.reading() as unit:
        assert (await unit.roster.person(house.member)).reach is Reach.BLOCKED
    assert await claim(delivery) == []
    assert (await record(elsewhere, Card.chase(house.meeting), house.member)).state is DeliveryState.PENDING


async def test_who_moved_to_another_account_is_not_marked(
    house: House, job: Job, work: SqlWork, delivery: SqlDelivery
) -> None:
    async with work() as unit:
        person = await unit.roster.person(house.member)
        await unit.roster.save_person(replace(person, telegram_id=777))
        await unit.commit()
    await delivery.unreachable(job, reach=Reach.DEACTIVATED, error="Forbidden: user is deactivated", at=SOON)
    async with work.reading() as unit:
        assert (await unit.roster.person(house.member)).reach is Reach.REACHABLE


async def test_unknown_is_repeated_five_times(card: Card, job: Job, delivery: SqlDelivery, elsewhere: SqlWork) -> None:
    for _ in range(5):
        await delivery.unknown(job, not_before=SOON, error="the connection broke", at=NOW)
        assert await claim(delivery) == []
        (job,) = await claim(delivery, now=SOON)
        assert job.possibly_twice
    await delivery.unknown(job, not_before=SOON, error="the connection broke", at=SOON)
    assert await claim(delivery, now=EXPIRED) == []
    ended = await record(elsewhere, card, job.person_id)
    assert (ended.state, ended.possibly_twice) == (DeliveryState.UNKNOWN, True)


async def test_an_unknown_edit_is_repeated_without_end(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    board = Card.board(house.meeting)
    await drawn(work, delivery, board, house.secretary, message_id=42)
    await redraw(work, board)
    for attempt in (1, 2, 3):
        (edit,) = await claim(delivery)
        assert (edit.attempts, edit.possibly_twice) == (attempt, False)
        await delivery.unknown(edit, not_before=NOW, error="the connection broke", at=NOW)


async def test_what_a_card_says_is_not_known_after_an_unknown_edit(
    house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    """Else who takes his answer back before the edit is repeated would keep a card with the other answer."""
    board = Card.board(house.meeting)
    await drawn(work, delivery, board, house.secretary, message_id=42)
    await redraw(work, board)
    (edit,) = await claim(delivery)
    assert edit.card_digest == "drawn-42"
    await delivery.unknown(edit, not_before=NOW, error="the connection broke", at=NOW)
    (again,) = await claim(delivery)
    assert (again.card_digest, again.card_message_id) == ("", 42)
    await delivery.sent(again, message_id=42, digest="new", at=NOW)
    await redraw(work, board)
    assert [job.card_digest for job in await claim(delivery)] == ["new"]
    await delivery.release_expired(EXPIRED)
    assert [job.card_digest for job in await claim(delivery, now=EXPIRED)] == [""], (
        "the worker died with an edit in hand"
    )


async def test_a_lease_that_ran_out(card: Card, job: Job, delivery: SqlDelivery, elsewhere: SqlWork) -> None:
    assert await delivery.release_expired(SOON) == 0
    assert await delivery.release_expired(EXPIRED) == 1
    (again,) = await claim(delivery, now=EXPIRED)
    assert again.possibly_twice
    seen = await record(elsewhere, card, job.person_id)
    assert (seen.state, seen.possibly_twice) == (DeliveryState.SENDING, True)
    assert await delivery.release_expired(EXPIRED + LEASE) == 1
    assert [third.id for third in await claim(delivery, now=EXPIRED + LEASE)] == [job.id]


async def test_a_worker_that_lost_its_lease_decides_nothing(job: Job, delivery: SqlDelivery) -> None:
    await delivery.release_expired(EXPIRED)
    (mine,) = await claim(delivery, now=EXPIRED)
    await delivery.failed(job, error="too late", at=EXPIRED)
    await delivery.retry(job, not_before=NOW, error="too late")
    assert await claim(delivery, now=EXPIRED) == [], "it is still the second worker's"
    await delivery.retry(mine, not_before=EXPIRED, error="")
    assert [again.id for again in await claim(delivery, now=EXPIRED)] == [job.id]


async def test_a_message_that_went_after_the_lease_is_not_sent_again(
    card: Card, job: Job, delivery: SqlDelivery, elsewhere: SqlWork
) -> None:
    await delivery.release_expired(EXPIRED)
    await delivery.sent(job, message_id=42, digest="a", at=EXPIRED)
    assert await claim(delivery, now=EXPIRED) == []
    assert (await record(elsewhere, card, job.person_id)).state is DeliveryState.SENT


async def test_a_refresh_asked_for_during_an_edit_comes_again(
    house: House, work: SqlWork, delivery: SqlDelivery
) -> None:
    board = Card.board(house.meeting)
    await drawn(work, delivery, board, house.secretary, message_id=42)
    await redraw(work, board)
    (edit,) = await claim(delivery)
    await redraw(work, board)
    assert await claim(delivery) == [], "one edit of a message at a time"
    await delivery.sent(edit, message_id=42, digest="b", at=SOON)
    (again,) = await claim(delivery)
    assert (again.id, again.card_digest, again.version) == (edit.id, "b", edit.version + 1)
    await delivery.unchanged(again, at=SOON)
    assert await claim(delivery) == []


async def test_what_changes_while_the_first_message_leaves_is_drawn_after_it(
    house: House, card: Card, job: Job, work: SqlWork, delivery: SqlDelivery
) -> None:
    await redraw(work, card, house.member)
    assert await claim(delivery) == []
    await delivery.sent(job, message_id=42, digest="a", at=SOON)
    (edit,) = await claim(delivery)
    assert (edit.mode, edit.card_message_id) == (DeliveryMode.REFRESH, 42)


async def test_two_messages_of_one_card_never_leave_together(
    house: House, card: Card, work: SqlWork, delivery: SqlDelivery
) -> None:
    await ask(work, card, house.member, house.chair, key="round-1")
    first = await claim(delivery)
    await ask(work, card, house.member, key="round-2")
    assert [job.person_id for job in first] == [house.member, house.chair]
    assert await claim(delivery) == []
    for job in first:
        await delivery.sent(job, message_id=1, digest="a", at=SOON)
    assert [job.person_id for job in await claim(delivery)] == [house.member]


async def test_the_most_urgent_first_then_the_oldest(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    async with work() as unit:
        await unit.outbox.notify(Card.invitation(house.meeting), [house.chair, house.member], key="1")
        await unit.outbox.notify(Card.board(house.meeting), [house.chair], key="1", priority=Priority.OWN_TAP)
        await unit.outbox.notify(Card.upcoming(house.meeting), [house.member], key="1", priority=Priority.URGENT)
        await unit.commit()
    kinds = [(job.card.kind.value, job.person_id) for job in await claim(delivery, limit=3)]
    assert kinds == [("board", house.chair), ("upcoming", house.member), ("invitation", house.chair)]


async def test_two_workers_claim_different_rows(url: str, house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    async with work() as unit:
        people = [await unit.roster.add_person(joined(f"Член {n}", 1_000 + n)) for n in range(40)]
        await unit.outbox.notify(Card.invitation(house.meeting), people, key="round-1")
        await unit.commit()
    engine = make_engine(url)
    workers = [delivery, SqlDelivery(engine)]
    claims = await asyncio.gather(*[claim(worker, limit=5) for worker in workers * 4])
    await engine.dispose()
    ids = [job.id for jobs in claims for job in jobs]
    assert len(ids) == len(set(ids)) == 40


async def test_what_a_dead_worker_held_goes_out_at_once(job: Job, delivery: SqlDelivery) -> None:
    assert await delivery.release_expired(EXPIRED) == 1
    (again,) = await claim(delivery)
    assert (again.id, again.possibly_twice) == (job.id, True)


async def test_a_job_that_nobody_tried_comes_back_as_fresh_as_it_was(job: Job, delivery: SqlDelivery) -> None:
    await delivery.retry(job, not_before=SOON, error="its turn had not come", counts=False)
    (again,) = await claim(delivery, now=SOON)
    assert (again.id, again.attempts) == (job.id, 1)


async def test_a_notice_with_nothing_to_say_is_no_proof_of_notice(
    card: Card, job: Job, delivery: SqlDelivery, elsewhere: SqlWork
) -> None:
    await delivery.unchanged(job, at=SOON)
    async with elsewhere.reading() as unit:
        assert await unit.outbox.records(card) == {}
    assert await claim(delivery, now=EXPIRED) == []


async def test_one_busy_chat_leaves_room_for_the_others(house: House, work: SqlWork, delivery: SqlDelivery) -> None:
    async with work() as unit:
        for number in range(60):
            card = Card(CardKind.BOARD, 1_000 + number)
            await unit.outbox.notify(card, [house.secretary], key="1", priority=Priority.BOARD)
        await unit.outbox.notify(Card.invitation(house.meeting), [house.chair], key="1")
        await unit.commit()
    first = await claim(delivery, limit=16)
    assert [job.person_id for job in first] == [house.secretary, house.secretary, house.chair]
    assert await claim(delivery, limit=16) == []
    await delivery.sent(first[0], message_id=1, digest="a", at=NOW)
    (third,) = await claim(delivery, limit=16)
    assert (third.person_id, third.card.subject) == (house.secretary, 1_002)
