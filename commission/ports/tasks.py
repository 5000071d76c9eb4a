"""Tasks, and what was done to them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from commission.ids import BodyId, PersonId, TaskId
from commission.tasks.act import Entry
from commission.tasks.query import Share, TaskQuery, TaskSight
from commission.tasks.task import Task


class Tasks(Protocol):
    """`now` is UTC everywhere. Lists are ordered by what is due first; what has no deadline comes last."""

    async def add(self, task: Task, *, token: str | None = None, place: int = 0) -> Task:
        """`task.id` is not used. Of a series there is one task for each deadline: the one that is there already."""

    async def follows_another(self, task_id: TaskId, person_id: PersonId) -> bool:
        """Whether one that stood above it, assigned by the same tap, is this person's too."""

    async def with_token(self, token: str) -> list[Task]:
        """What was assigned by one tap, in its order."""

    async def task(self, task_id: TaskId) -> Task:
        """Raises NotFoundError."""

    async def many(self, ids: Collection[TaskId]) -> list[Task]:
        """Those that are there."""

    async def save(self, task: Task, *done: Entry) -> None:
        """With what was done to it, at the end of its history. Raises NotFoundError."""

    async def history(self, task_id: TaskId) -> list[Entry]:
        """Oldest first."""

    async def latest(self, ids: Collection[TaskId]) -> Mapping[TaskId, Entry]:
        """The last entry of each."""

    async def open_with(self, person_id: PersonId, body_id: BodyId) -> list[Task]:
        """The open tasks of the body in which he has a part."""

    async def shared(
        self, person_id: PersonId, share: Share, bodies: Collection[BodyId], *, offset: int, limit: int
    ) -> list[Task]:
        """The open tasks of which he has this share. `bodies`: where he decides if a task has no controller."""

    async def shares(self, person_id: PersonId, bodies: Collection[BodyId]) -> dict[Share, int]:
        """How many `shared` would give of each."""

    async def find(
        self, query: TaskQuery, bodies: Collection[BodyId], *, now: datetime, offset: int, limit: int
    ) -> list[Task]: ...
    async def count(self, query: TaskQuery, bodies: Collection[BodyId], *, now: datetime) -> int: ...
    async def standing(self, bodies: Collection[BodyId], *, now: datetime) -> dict[TaskSight, int]:
        """How many there are of each sight."""

    async def busiest(self, body_id: BodyId, *, now: datetime, limit: int) -> Sequence[tuple[PersonId, int, int]]:
        """Who is responsible for most that is overdue, and how many that is, and how many open tasks he has."""
