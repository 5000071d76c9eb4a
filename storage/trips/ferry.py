"""Whoever wants to cross waits here; all who wait go together as soon as the driver is free."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from typing import Any, TypeVar

from storage.trips.driver import Driver
from storage.trips.transactions import Transaction
from storage.trips.trip import Trip, Whole, own

T = TypeVar("T")
_MOST = 100  # trips at a time


class ClosedError(Exception):
    """The program ends: nothing of this has been done."""


class Ferry:
    """`turn` is held while a transaction is open; who needs none only looks."""

    def __init__(
        self,
        driver: Driver,
        transaction: Transaction,
        turn: AbstractAsyncContextManager[Any] | None = None,
    ) -> None:
        self._looking = turn is None
        self._driver = driver
        self._transaction = transaction
        self._turn = turn or nullcontext()
        self._waiting: list[Trip] = []
        self._crossing: asyncio.Task[None] | None = None
        self._closed = False

    async def __call__(self, whole: Whole[T]) -> T:
        """Its result, when it is certain. Whoever is cancelled meanwhile does not stop it. Raises ClosedError."""
        if self._closed:
            raise ClosedError
        trip = Trip(whole, asyncio.get_running_loop().create_future(), self._looking)
        self._waiting.append(trip)
        self._leave()
        return await trip.waiting  # type: ignore[no-any-return]

    async def close(self, patience: float) -> None:
        """Waits for all; after `patience` (seconds) only for those under way, and what runs then is interrupted.

        A wait for another process's lock cannot be interrupted: it ends by its own busy_timeout.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self._until_across()
        self._closed = True
        self._refuse()
        self._driver.interrupt()
        await self._until_across()
        await self._driver.close()

    async def _until_across(self) -> None:
        """Whoever stops waiting does not stop them."""
        while self._crossing and not self._crossing.done():
            await asyncio.wait([self._crossing])

    def _refuse(self) -> None:
        refused, self._waiting = self._waiting, []
        for trip in refused:
            trip.error = ClosedError()
            trip.end()

    def _leave(self) -> None:
        if self._waiting and self._crossing is None:
            self._crossing = asyncio.create_task(self._cross())

    async def _cross(self) -> None:
        try:
            await self._gather()
            async with self._turn:
                await self._carry()
        finally:
            self._crossing = None
            self._leave()

    async def _gather(self) -> None:
        """Who is just coming still goes along: a commit costs more than what most of them do."""
        seen = 0
        while seen < len(self._waiting) < _MOST:
            seen = len(self._waiting)
            await asyncio.sleep(0)

    async def _carry(self) -> None:
        """Who comes while the turn is waited for still goes along."""
        trips, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
        if not trips:
            return
        try:
            travelled = await self._driver.run(lambda connection: self._transaction(connection, trips))
        except BaseException as error:
            for trip in trips:
                trip.error = own(error)
            travelled = len(trips)
        self._waiting[:0] = trips[travelled:]
        for trip in trips[:travelled]:
            trip.end()
