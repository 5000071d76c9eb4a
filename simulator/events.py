"""What happened, told to everyone who listens."""

import asyncio

from simulator.model import Json

MISSED_TOO_MANY = 20_000  # a bot with new commands is news to every chat


class Events:
    """A broadcast: each subscriber has a queue of his own; one that never reads is dropped, not waited for."""

    def __init__(self) -> None:
        self._queues: list[asyncio.Queue[Json | None]] = []

    @property
    def heard(self) -> bool:
        """Whether anyone listens: what nobody hears need not be drawn."""
        return bool(self._queues)

    def subscribe(self) -> asyncio.Queue[Json | None]:
        """A queue of events from now on; None in it means that there will be no more."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._queues.append(queue)
        return queue

    def unsubscribe(self, queue: asyncio.Queue[Json | None]) -> None:
        """Forgets a queue; one that was dropped already is no error."""
        if queue in self._queues:
            self._queues.remove(queue)

    def publish(self, event: Json) -> None:
        """Puts the event before every subscriber."""
        for queue in list(self._queues):
            queue.put_nowait(event)
            if queue.qsize() > MISSED_TOO_MANY:
                queue.put_nowait(None)
                self._queues.remove(queue)

    def close(self) -> None:
        """Ends every subscription."""
        for queue in self._queues:
            queue.put_nowait(None)
        self._queues.clear()
