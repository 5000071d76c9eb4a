"""A broadcast («рассылка»): what one act of the secretary sends to many. It can be watched, paused and stopped."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from commission.delivery.card import Card
from commission.errors import CommissionError
from commission.ids import BroadcastId, PersonId

CROWD = 30  # people; Telegram takes as many in a second, so that a smaller one is over before anybody could watch it
LATELY = timedelta(seconds=30)  # how far one looks back to say how long the rest will take


class BroadcastState(StrEnum):
    """Whether it is over follows from what has left, and is not kept."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"


class BroadcastOverError(CommissionError):
    """Nothing of it waits any more: there is nothing to pause or to stop."""

    key = "error-broadcast-over"


@dataclass(frozen=True, slots=True)
class Broadcast:
    """`card`: what people get; `key` tells several acts about the same card apart.

    `total`: how many people it was for; `changed_at` (UTC): since when it has been in this state.
    """

    id: BroadcastId
    card: Card
    key: str
    asked_by: PersonId | None
    asked_at: datetime
    total: int
    state: BroadcastState
    changed_at: datetime

    def in_state(self, state: BroadcastState, *, at: datetime) -> "Broadcast":
        """The same broadcast if it is so already."""
        return self if state is self.state else replace(self, state=state, changed_at=at)


@dataclass(frozen=True, slots=True)
class Progress:
    """People, by what became of their message; together they are all.

    `waiting`: it goes out by itself, or when the broadcast goes on. `unreached`: it was refused, nobody knows if it
    arrived, or there is no way to the person (yet). `stopped`: it had not left when the broadcast was stopped.
    `needless`: it lost its reason, or a newer one took its place. `lately`: how many were sent since some moment.
    """

    sent: int = 0
    waiting: int = 0
    unreached: int = 0
    stopped: int = 0
    needless: int = 0
    lately: int = 0

    def time_left(self, span: timedelta) -> timedelta | None:
        """As fast as in the last `span`; None when nothing went then."""
        if self.lately <= 0 or span <= timedelta():
            return None
        return span / self.lately * self.waiting
