"""One line a delivery, and what is counted of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.delivery.journal import Journal
from commission.delivery.card import Card, Priority
from commission.delivery.job import DeliveryMode, Job, Sent
from commission.ids import MeetingId, PersonId
from commission.roster.person import Reach
from tests.bot.metrics.notes import Notes, facts
from tests.storage.house import NOW, StandingClock


class Silent:
    """A queue in which there is one job."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self.told: list[str] = []

    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        return [self._job]

    async def release_expired(self, now: datetime) -> int:
        return 1

    async def _tell(self, word: str) -> None:
        self.told.append(word)

    async def sent(self, job: Job, **_facts: Any) -> None:
        await self._tell("sent")

    async def sent_together(self, done: Sequence[Sent]) -> None:
        await self._tell("sent")

    async def unchanged(self, job: Job, **_facts: Any) -> None:
        await self._tell("unchanged")

    async def retry(self, job: Job, **_facts: Any) -> None:
        await self._tell("retry")

    async def failed(self, job: Job, **_facts: Any) -> None:
        await self._tell("failed")

    async def unreachable(self, job: Job, **_facts: Any) -> None:
        await self._tell("unreachable")

    async def unknown(self, job: Job, **_facts: Any) -> None:
        await self._tell("unknown")


JOB = Job(
    id=11,
    card=Card.invitation(MeetingId(1)),
    mode=DeliveryMode.NOTIFY,
    person_id=PersonId(1),
    telegram_id=7,
    locale="ru",
    priority=Priority.ROUTINE,
    version=1,
    attempts=2,
    possibly_twice=False,
    leased_until=NOW + timedelta(minutes=1),
    due_at=NOW - timedelta(seconds=30),
)


@dataclass
class Desk:
    journal: Journal
    queue: Silent
    notes: Notes
    at: list[float]


async def claimed(job: Job = JOB) -> Desk:
    at, queue, notes = [0.0], Silent(job), Notes()
    journal = Journal(queue, notes, StandingClock(NOW), now=lambda: at[0])
    await journal.claim(NOW, limit=1, lease=timedelta(minutes=1))
    return Desk(journal, queue, notes, at)


async def test_one_line_a_delivery(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "bot.delivery.journal")
    desk = await claimed()
    desk.at[0] = 2.0
    desk.journal.leaves(JOB)
    desk.at[0] = 2.5
    await desk.journal.sent(JOB, message_id=1, digest="a", at=NOW)
    (record,) = caplog.records
    assert facts(record, "id", "card", "mode", "outcome", "attempt", "waited_ms", "turn_ms", "ms") == {
        "id": 11,
        "card": "invitation",
        "mode": "notify",
        "outcome": "sent",
        "attempt": 2,
        "waited_ms": 29_500,
        "turn_ms": 2000,
        "ms": 500,
    }
    assert desk.notes.told == [("delivery", "notify", "sent", 29.5)]
    assert desk.queue.told == ["sent"]


@pytest.mark.parametrize(
    ("mode", "word", "outcome", "wishes"),
    [
        (DeliveryMode.NOTIFY, "unchanged", "dropped", {"at": NOW}),
        (DeliveryMode.REFRESH, "unchanged", "unchanged", {"at": NOW}),
        (DeliveryMode.NOTIFY, "retry", "retry", {"not_before": NOW, "error": "network"}),
        (DeliveryMode.NOTIFY, "retry", "handed_back", {"not_before": NOW, "error": "E: in chat 5", "counts": False}),
        (DeliveryMode.NOTIFY, "failed", "failed", {"at": NOW, "error": "Bad Request"}),
        (DeliveryMode.NOTIFY, "unreachable", "unreachable", {"reach": Reach.BLOCKED, "error": "Forbidden", "at": NOW}),
        (DeliveryMode.NOTIFY, "unknown", "unknown", {"not_before": NOW, "error": "network", "at": NOW}),
    ],
)
async def test_every_outcome_has_its_word_and_reaches_the_queue(
    caplog: pytest.LogCaptureFixture, mode: DeliveryMode, word: str, outcome: str, wishes: dict[str, Any]
) -> None:
    caplog.set_level("INFO", "bot.delivery.journal")
    job = replace(JOB, mode=mode, due_at=None)
    desk = await claimed(job)
    await getattr(desk.journal, word)(job, **wishes)
    assert desk.queue.told == [word]
    assert desk.notes.told == [("delivery", mode.value, outcome, None)]
    (record,) = caplog.records
    assert "chat" not in record.__dict__.get("error", "")


async def test_a_job_that_never_came_back_is_forgotten_with_its_lease() -> None:
    desk = await claimed()
    await desk.journal.release_expired(NOW)
    assert desk.journal._underway
    await desk.journal.release_expired(NOW + timedelta(minutes=2))
    assert not desk.journal._underway
