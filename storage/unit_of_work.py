"""One transaction with the repositories in it."""

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncEngine

from commission.moment import Clock, SystemClock
from storage.ballot_keys import BallotKeys
from storage.engine import in_one_trip, reading, writing
from storage.handled import mark_handled
from storage.repositories.agendas import SqlAgendas
from storage.repositories.answer_boxes import SqlAnswerBoxes
from storage.repositories.credentials import SqlCredentials
from storage.repositories.materials import SqlMaterials
from storage.repositories.meetings import SqlMeetings
from storage.repositories.nudges import SqlNudges
from storage.repositories.outbox import SqlOutbox
from storage.repositories.polls import SqlPolls
from storage.repositories.proposals import SqlProposals
from storage.repositories.question_answers import SqlQuestionAnswers
from storage.repositories.questions import SqlQuestions
from storage.repositories.reminders import SqlReminders
from storage.repositories.roster import SqlRoster
from storage.repositories.scheduling import SqlScheduling
from storage.repositories.slips import SqlSlips
from storage.repositories.tasks import SqlTasks
from storage.trips.connection import AnyConnection, after_commit

T = TypeVar("T")


class SqlUnit:
    """Repositories are made when they are first asked for."""

    def __init__(
        self, connection: AnyConnection, clock: Clock, on_commit: Callable[[], None], ballot_keys: BallotKeys
    ) -> None:
        self._connection = connection
        self._clock = clock
        self._on_commit = on_commit
        self._ballot_keys = ballot_keys
        self._awaited = False
        self._afterwards: list[Callable[[], None]] = []

    @cached_property
    def roster(self) -> SqlRoster:
        return SqlRoster(self._connection, self._await)

    @cached_property
    def meetings(self) -> SqlMeetings:
        return SqlMeetings(self._connection)

    @cached_property
    def agendas(self) -> SqlAgendas:
        return SqlAgendas(self._connection)

    @cached_property
    def proposals(self) -> SqlProposals:
        return SqlProposals(self._connection)

    @cached_property
    def materials(self) -> SqlMaterials:
        return SqlMaterials(self._connection)

    @cached_property
    def tasks(self) -> SqlTasks:
        return SqlTasks(self._connection)

    @cached_property
    def polls(self) -> SqlPolls:
        return SqlPolls(self._connection)

    @cached_property
    def slips(self) -> SqlSlips:
        return SqlSlips(self._connection, self._ballot_keys, self._afterwards.append)

    @cached_property
    def answer_boxes(self) -> SqlAnswerBoxes:
        return SqlAnswerBoxes(self._connection, self._ballot_keys, self._afterwards.append)

    @cached_property
    def scheduling(self) -> SqlScheduling:
        return SqlScheduling(self._connection)

    @cached_property
    def questions(self) -> SqlQuestions:
        return SqlQuestions(self._connection)

    @cached_property
    def answers(self) -> SqlQuestionAnswers:
        return SqlQuestionAnswers(self._connection)

    @cached_property
    def outbox(self) -> SqlOutbox:
        return SqlOutbox(self._connection, self._clock, self._await)

    @cached_property
    def reminders(self) -> SqlReminders:
        return SqlReminders(self._connection)

    @cached_property
    def nudges(self) -> SqlNudges:
        return SqlNudges(self._connection)

    @cached_property
    def credentials(self) -> SqlCredentials:
        return SqlCredentials(self._connection)

    async def commit(self) -> None:
        await mark_handled(self._connection, self._clock)
        try:
            await self._connection.commit()
        finally:
            # Also when cancelled: the database may have committed all the same, and a call too many harms nobody.
            if self._awaited:
                self._awaited = False
                after_commit(self._connection, self._on_commit)
        while self._afterwards:
            after_commit(self._connection, self._afterwards.pop())

    def _await(self) -> None:
        self._awaited = True


class SqlWork:
    """`on_commit` is called when a commit gave the delivery worker something to do; `clock` dates the outbox rows.

    `ballot_keys`: None for a folder beside the database.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        on_commit: Callable[[], None],
        clock: Clock | None = None,
        ballot_keys: BallotKeys | None = None,
    ) -> None:
        self._engine = engine
        self._on_commit = on_commit
        self._clock = clock or SystemClock()
        self._ballot_keys = ballot_keys or BallotKeys.beside(engine.url)

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[SqlUnit]:
        async with writing(self._engine) as connection:
            yield SqlUnit(connection, self._clock, self._on_commit, self._ballot_keys)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqlUnit]:
        async with reading(self._engine) as connection:
            yield SqlUnit(connection, self._clock, self._on_commit, self._ballot_keys)

    async def trip(
        self, whole: Callable[[], Coroutine[Any, Any, T]], *, looking: bool = False, long: bool = False
    ) -> T:
        return await in_one_trip(self._engine, whole, looking=looking, long=long)
