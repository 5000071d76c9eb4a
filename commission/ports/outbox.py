"""Everything that other people must receive is asked for here, in the transaction of the state."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from commission.delivery.broadcast import Broadcast, Progress
from commission.delivery.card import Card, Priority
from commission.delivery.record import DeliveryRecord
from commission.ids import BroadcastId, PersonId


class Outbox(Protocol):
    async def notify(
        self, card: Card, to: Iterable[PersonId], *, key: str, priority: Priority = Priority.ROUTINE
    ) -> None:
        """A new message for each, in this order; once for each (card, person, key), however often it is asked for.

        Asked for again more urgently, it goes sooner; dropped, it comes back. It takes the place of an older one of
        the same card that has not left yet: who comes back after a month gets one message, not ten.
        """

    async def broadcast(
        self, card: Card, to: Iterable[PersonId], *, key: str, by: PersonId, priority: Priority = Priority.ROUTINE
    ) -> Broadcast:
        """As `notify`, and one can see how far it has got, and steer it. Asked for again, what waits of it goes on."""

    async def find_broadcast(self, broadcast_id: BroadcastId) -> Broadcast:
        """Raises NotFoundError."""

    async def broadcasts_of(self, *cards: Card) -> list[BroadcastId]:
        """Those that sent these cards."""

    async def progress(self, broadcast_id: BroadcastId, since: datetime) -> Progress:
        """`since` (UTC): from when on one counts what was sent lately."""

    async def steer(self, broadcast: Broadcast) -> None:
        """Keeps its state; what has not left follows, what is on its way arrives."""

    async def withdraw(self, *cards: Card) -> None:
        """Ends the notices of these cards that have not left: nobody needs them any more."""

    async def refresh(self, *cards: Card, to: PersonId | None = None, priority: Priority = Priority.BOARD) -> None:
        """Makes the cards that people already have true; all of them, or one person's."""

    async def records(self, card: Card) -> dict[PersonId, DeliveryRecord]:
        """The newest record of the notices of this card; those that were dropped are none."""

    async def record(self, card: Card, to: PersonId, message_id: int) -> None:
        """A message that a tap got past the outbox, so that it can be recalled."""

    async def recall(self, *cards: Card) -> None:
        """Takes the recorded messages out of people's chats, as far as Telegram lets the bot (within 48 hours)."""

    async def holders(self, card: Card) -> dict[PersonId, bool]:
        """Who has a recorded message still; True where it was recalled in vain, and stays."""

    async def resume(self, person_id: PersonId) -> None:
        """Tries again what failed because he could not be reached, where nothing newer has taken its place."""
