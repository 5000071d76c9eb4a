"""Everything that other people must receive is asked for here, in the transaction of the state."""

from collections.abc import Iterable
from typing import Protocol

from commission.delivery.card import Card, Priority
from commission.delivery.record import DeliveryRecord
from commission.ids import PersonId


class Outbox(Protocol):
    async def notify(
        self, card: Card, to: Iterable[PersonId], *, key: str, priority: Priority = Priority.ROUTINE
    ) -> None:
        """A new message for each; once for each (card, person, key), however often it is asked for.

        Asked for again more urgently, it goes sooner; dropped, it comes back. It takes the place of an older one of
        the same card that has not left yet: who comes back after a month gets one message, not ten.
        """

    async def refresh(self, *cards: Card, to: PersonId | None = None, priority: Priority = Priority.BOARD) -> None:
        """Makes the cards that people already have true; all of them, or one person's."""

    async def records(self, card: Card) -> dict[PersonId, DeliveryRecord]:
        """The newest record of the notices of this card; those that were dropped are none."""

    async def resume(self, person_id: PersonId) -> None:
        """Tries again what failed because he could not be reached, where nothing newer has taken its place."""
