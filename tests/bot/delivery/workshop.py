"""A sender on its bench: a queue that remembers, a painter that does as it is told, Telegram in a box behind them."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.delivery.sender import Sender
from commission.delivery.card import Card, Priority
from commission.delivery.job import DeliveryMode, Job
from commission.ids import MeetingId, PersonId
from commission.moment import SystemClock
from handlers.cards.drawing import Drawing
from handlers.texts import Html
from simulator.client import Control

CHAT = 7


@dataclass
class Outcomes:
    """A queue that only remembers what it was told."""

    told: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        return []

    async def sent(self, job: Job, **facts: Any) -> None:
        self.told.append(("sent", facts))

    async def unchanged(self, job: Job, **facts: Any) -> None:
        self.told.append(("unchanged", facts))

    async def recalled(self, job: Job, **facts: Any) -> None:
        self.told.append(("recalled", facts))

    async def retry(self, job: Job, **facts: Any) -> None:
        self.told.append(("retry", facts))

    async def failed(self, job: Job, **facts: Any) -> None:
        self.told.append(("failed", facts))

    async def unreachable(self, job: Job, **facts: Any) -> None:
        self.told.append(("unreachable", facts))

    async def unknown(self, job: Job, **facts: Any) -> None:
        self.told.append(("unknown", facts))

    async def release_expired(self, now: datetime) -> int:
        return 0

    @property
    def words(self) -> list[str]:
        return [word for word, _ in self.told]


@dataclass
class Easel:
    """Paints what it is told to."""

    drawing: Drawing | None = field(default_factory=lambda: Drawing(Html("Приглашение")))
    broken: Exception | None = None
    slow: float = 0  # seconds

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        if self.broken:
            raise self.broken
        await asyncio.sleep(self.slow)
        return self.drawing


@dataclass
class Workshop:
    control: Control
    sender: Sender
    outcomes: Outcomes
    easel: Easel


def job(mode: DeliveryMode = DeliveryMode.NOTIFY, *, message_id: int | None = None, digest: str | None = None) -> Job:
    return Job(
        id=1,
        card=Card.invitation(MeetingId(1)),
        mode=mode,
        person_id=PersonId(1),
        telegram_id=CHAT,
        locale="ru",
        priority=Priority.ROUTINE,
        version=1,
        attempts=1,
        possibly_twice=False,
        leased_until=SystemClock().now() + timedelta(minutes=2),
        card_message_id=message_id,
        card_digest=digest,
    )
