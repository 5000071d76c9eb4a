"""Who is to be told what by the clock, and what they do not want to be told."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from commission.clock.habits import Habits
from commission.clock.nudge import Digest, Nudge
from commission.clock.reminder import ReminderKind
from commission.delivery.card import Card
from commission.ids import DigestId, PersonId


class Nudges(Protocol):
    async def add(self, nudges: Sequence[Nudge]) -> None:
        """One waits for each person and card: a second reason joins it, and the later time holds."""

    async def snooze(self, nudge: Nudge) -> None:
        """It waits until then, whether or not one is waiting now."""

    async def claim_ready(self, now: datetime, *, limit: int) -> list[Nudge]:
        """All that is ready of at most so many people; whatever is returned never comes again after the commit."""

    async def digest(self, person_id: PersonId, nudges: Sequence[Nudge], at: datetime) -> DigestId:
        """Puts them together. `at` is UTC."""

    async def read_digest(self, digest_id: DigestId) -> Digest:
        """Raises NotFoundError."""

    async def digests_with(self, card: Card, *, limit: int) -> list[DigestId]:
        """In which people were told of it, newest first."""

    async def told_after(self, digest: Digest) -> set[Card]:
        """What later digests of the same person hold."""

    async def drop(self, card: Card) -> None:
        """What waits of it: it has lost its reason for everybody."""

    async def habits(self, people: Collection[PersonId]) -> dict[PersonId, Habits]:
        """Of those who have changed anything."""

    async def keep(self, person_id: PersonId, habits: Habits) -> None:
        """In the place of what he has said before."""

    async def mutes(self, people: Collection[PersonId]) -> dict[PersonId, frozenset[ReminderKind]]:
        """What each of them does not want to hear of; who wants to hear everything is not there."""

    async def mute(self, person_id: PersonId, kinds: Iterable[ReminderKind]) -> None:
        """Exactly these from now on."""
