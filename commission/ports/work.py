"""One transaction."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from commission.ports.access import Credentials
from commission.ports.meetings import Meetings
from commission.ports.outbox import Outbox
from commission.ports.reminders import Reminders
from commission.ports.roster import Roster


class UnitOfWork(Protocol):
    """Leaving it without `commit` changes nothing."""

    @property
    def roster(self) -> Roster: ...
    @property
    def meetings(self) -> Meetings: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def credentials(self) -> Credentials: ...
    async def commit(self) -> None: ...


class Work(Protocol):
    """Opens transactions: `work()` to change, `work.reading()` to look."""

    def __call__(self) -> AbstractAsyncContextManager[UnitOfWork]: ...
    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]: ...
