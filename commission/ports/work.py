"""One transaction, and the whole of a use case in one."""

from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from commission.ports.access import Credentials
from commission.ports.agendas import Agendas
from commission.ports.materials import Materials
from commission.ports.meetings import Meetings
from commission.ports.nudges import Nudges
from commission.ports.outbox import Outbox
from commission.ports.polls import Polls
from commission.ports.proposals import Proposals
from commission.ports.questions import AnswerBoxes, Answers, Questions
from commission.ports.reminders import Reminders
from commission.ports.roster import Roster
from commission.ports.scheduling import Scheduling
from commission.ports.slips import Slips
from commission.ports.tasks import Tasks

P = ParamSpec("P")
T = TypeVar("T")
U = TypeVar("U", bound="UseCase")


class UnitOfWork(Protocol):
    """Leaving it without `commit` changes nothing."""

    @property
    def roster(self) -> Roster: ...
    @property
    def meetings(self) -> Meetings: ...
    @property
    def agendas(self) -> Agendas: ...
    @property
    def proposals(self) -> Proposals: ...
    @property
    def materials(self) -> Materials: ...
    @property
    def tasks(self) -> Tasks: ...
    @property
    def polls(self) -> Polls: ...
    @property
    def slips(self) -> Slips: ...
    @property
    def answer_boxes(self) -> AnswerBoxes: ...
    @property
    def scheduling(self) -> Scheduling: ...
    @property
    def questions(self) -> Questions: ...
    @property
    def answers(self) -> Answers: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def nudges(self) -> Nudges: ...
    @property
    def credentials(self) -> Credentials: ...
    async def commit(self) -> None: ...


class Work(Protocol):
    """Opens transactions: `work()` to change, `work.reading()` to look."""

    def __call__(self) -> AbstractAsyncContextManager[UnitOfWork]: ...
    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]: ...
    async def trip(
        self, whole: Callable[[], Coroutine[Any, Any, T]], *, looking: bool = False, long: bool = False
    ) -> T:
        """Runs `whole` where the database is. What it lets stand is certain when this returns, or raises.

        `looking`: it changes nothing. `long`: nor shall other looks wait for it.
        """


class UseCase(Protocol):
    @property
    def work(self) -> Work: ...


Act = Callable[Concatenate[U, P], Coroutine[Any, Any, T]]


def one_trip(act: Act[U, P, T]) -> Act[U, P, T]:
    """For a use case that waits for nothing but its transactions: one journey to the database, not one a statement."""

    @wraps(act)
    async def travelling(self: U, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.work.trip(lambda: act(self, *args, **kwargs))

    return travelling


def one_look(act: Act[U, P, T]) -> Act[U, P, T]:
    """The same for one that changes nothing; it waits for no writer."""

    @wraps(act)
    async def looking(self: U, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.work.trip(lambda: act(self, *args, **kwargs), looking=True)

    return looking


def one_long_look(act: Act[U, P, T]) -> Act[U, P, T]:
    """For one that may read thousands of rows: people's taps, which read a few, do not wait for it."""

    @wraps(act)
    async def looking(self: U, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.work.trip(lambda: act(self, *args, **kwargs), looking=True, long=True)

    return looking
