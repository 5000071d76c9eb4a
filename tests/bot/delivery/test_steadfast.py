"""While the database cannot be used, nothing new is begun and no outcome is forgotten."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.database_watch import DatabaseWatch
from bot.delivery.steadfast import SteadfastQueue
from commission.delivery.card import Card, Priority
from commission.delivery.job import DeliveryMode, Job
from commission.ids import MeetingId, PersonId
from storage.delivery import SqlDelivery

NOW = datetime(2026, 11, 22, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
JOB = Job(
    id=1,
    card=Card.invitation(MeetingId(1)),
    mode=DeliveryMode.NOTIFY,
    person_id=PersonId(1),
    telegram_id=101,
    locale="ru",
    priority=Priority.ROUTINE,
    version=1,
    attempts=1,
    possibly_twice=False,
    leased_until=NOW + MINUTE,
    due_at=NOW,
    card_message_id=None,
    card_digest=None,
)


def fault(code: int = sqlite3.SQLITE_FULL) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = code
    return error


@dataclass
class Disk:
    """Raises `error` while there is one; remembers what was written."""

    error: Exception | None = None
    written: list[str] = field(default_factory=list)
    refused: asyncio.Event = field(default_factory=asyncio.Event)

    async def write(self, what: str) -> None:
        await asyncio.sleep(0)
        if self.error:
            self.refused.set()
            raise self.error
        self.written.append(what)


class Delivery(SqlDelivery):
    """On a disk of the test's."""

    def __init__(self, disk: Disk) -> None:
        self.disk = disk

    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        await self.disk.write("claim")
        return [JOB]

    async def release_expired(self, now: datetime) -> int:
        await self.disk.write("release")
        return 1

    async def sent(self, job: Job, *, message_id: int, digest: str, at: datetime) -> None:
        await self.disk.write(f"sent {message_id}")


@dataclass(frozen=True)
class Office:
    disk: Disk
    watch: DatabaseWatch
    queue: SteadfastQueue

    async def claimed(self) -> list[Job]:
        return await self.queue.claim(NOW, limit=1, lease=MINUTE)


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    disk = Disk()
    async with DatabaseWatch(lambda: disk.write("proof"), pause=0.01).watching() as watch:
        yield Office(disk, watch, SteadfastQueue(Delivery(disk), watch))


async def test_an_outcome_is_kept_until_it_can_be_written_and_until_then_nothing_else_is_done(office: Office) -> None:
    office.disk.error = fault()
    outcome = asyncio.create_task(office.queue.sent(JOB, message_id=7, digest="", at=NOW))
    await office.disk.refused.wait()
    assert await office.claimed() == []
    assert await office.queue.release_expired(NOW) == 0
    office.disk.error = None
    async with asyncio.timeout(5):
        await outcome
        await office.watch.until_works()
    assert [what for what in office.disk.written if what != "proof"] == ["sent 7"]
    assert await office.claimed() == [JOB]
    assert await office.queue.release_expired(NOW) == 1


async def test_an_outcome_goes_before_the_next_job_when_the_fault_is_over(office: Office) -> None:
    """Whoever is awake first: else what has just been sent could be taken for lost."""
    office.disk.error = fault()
    outcome = asyncio.create_task(office.queue.sent(JOB, message_id=7, digest="", at=NOW))
    await office.disk.refused.wait()
    office.disk.error = None
    async with asyncio.timeout(5):
        await office.watch.until_works()
        assert await office.claimed() == []
        await outcome
    assert await office.claimed() == [JOB]
    assert [what for what in office.disk.written if what != "proof"] == ["sent 7", "claim"]


async def test_a_claim_that_fails_is_no_error_of_the_workers(office: Office) -> None:
    office.disk.error = fault(sqlite3.SQLITE_BUSY)
    assert await office.claimed() == []
    assert office.watch.down


@pytest.mark.parametrize("error", [LookupError("a bug"), fault(sqlite3.SQLITE_ERROR), fault(sqlite3.SQLITE_CONSTRAINT)])
async def test_a_bug_is_raised_at_once(office: Office, error: Exception) -> None:
    office.disk.error = error
    with pytest.raises(type(error)):
        await office.queue.sent(JOB, message_id=7, digest="", at=NOW)
    with pytest.raises(type(error)):
        await office.claimed()
    assert not office.watch.down


async def test_one_line_a_fault_however_many_meet_it(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="bot")
    office.disk.error = fault()
    for _ in range(50):
        office.watch.noticed(office.disk.error)
    office.watch.noticed(fault(sqlite3.SQLITE_IOERR))  # in the same words
    office.disk.error = None
    async with asyncio.timeout(5):
        await office.watch.until_works()
    said = [record.message for record in caplog.records]
    assert said == [
        "the database cannot be used: nothing is saved, and people are told so",
        "the database works again",
    ]
