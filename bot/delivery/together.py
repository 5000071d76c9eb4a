"""What was sent at about the same time is written down in one transaction."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from commission.delivery.job import Sent

_MOST = 500  # in one transaction; people's taps take turns with it
Write = Callable[[Sequence[Sent]], Awaitable[None]]


class Together:
    """While one transaction is written, what is told meanwhile waits for the next."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._told: list[tuple[Sent, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def __call__(self, sent: Sent) -> None:
        """Returns when it is stored. Raises what writing this one raises; whoever is cancelled does not stop it."""
        stored: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._told.append((sent, stored))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        await stored

    async def _write_all(self) -> None:
        try:
            while self._told:
                batch, self._told = self._told[:_MOST], self._told[_MOST:]
                await self._write_batch(batch)
        finally:
            self._writing = None

    async def _write_batch(self, batch: Sequence[tuple[Sent, asyncio.Future[None]]]) -> None:
        try:
            await self._write([sent for sent, _stored in batch])
        except Exception as error:
            if len(batch) == 1:
                _tell(batch[0][1], error)
                return
            # One whose person is gone must not keep the others from being stored.
            for each in batch:
                await self._write_batch([each])
        else:
            for _sent, stored in batch:
                _tell(stored)


def _tell(stored: asyncio.Future[None], error: Exception | None = None) -> None:
    if stored.done():  # whoever waited was cancelled
        return
    if error is None:
        stored.set_result(None)
    else:
        stored.set_exception(error)
