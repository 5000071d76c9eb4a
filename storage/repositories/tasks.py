"""Tasks as rows, each with its co-executors and its history."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, delete, func, insert, or_, select, update

from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId, TaskId
from commission.tasks.act import Entry
from commission.tasks.query import Share, TaskQuery, TaskSight
from commission.tasks.task import Task
from storage.repositories.task_rows import HELPERS, entry_of, entry_row, helper_rows, task_of, task_row
from storage.repositories.task_sights import IS_OPEN, asked, overdue, shared, sighted
from storage.tables import co_executors, task_entries, tasks
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

_DUE_FIRST = (tasks.c.due_at.is_(None), tasks.c.due_at, tasks.c.id)


class SqlTasks:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def add(self, task: Task, *, token: str | None = None, place: int = 0) -> Task:
        statement = upsert(self._connection, tasks).on_conflict_do_nothing(index_elements=["series_id", "series_at"])
        row = {**task_row(task), "token": token, "place": place}
        made = (await self._connection.execute(statement.values(row).returning(tasks.c.id))).scalar()
        if made is None:
            there = tasks.c.series_id == task.series_id, tasks.c.series_at == task.series_at
            return (await self._tasks(select(tasks).where(*there)))[0]
        await self._help(added := replace(task, id=TaskId(made)))
        return added

    async def follows_another(self, task_id: TaskId, person_id: PersonId) -> bool:
        this, above = tasks.alias("this"), tasks.alias("above")
        together = (above.c.token == this.c.token) & (above.c.place < this.c.place)
        found = select(above.c.id).join_from(this, above, together).limit(1)
        his = found.where(this.c.id == task_id, above.c.responsible_id == person_id)
        return (await self._connection.execute(his)).first() is not None

    async def with_token(self, token: str) -> list[Task]:
        return await self._tasks(select(tasks).where(tasks.c.token == token).order_by(tasks.c.place))

    async def task(self, task_id: TaskId) -> Task:
        found = await self.many([task_id])
        if not found:
            raise NotFoundError
        return found[0]

    async def many(self, ids: Collection[TaskId]) -> list[Task]:
        return await self._tasks(select(tasks).where(tasks.c.id.in_(ids)).order_by(tasks.c.id))

    async def save(self, task: Task, *done: Entry) -> None:
        change = update(tasks).where(tasks.c.id == task.id).values(task_row(task))
        if not (await self._connection.execute(change)).rowcount:
            raise NotFoundError
        await self._connection.execute(delete(co_executors).where(co_executors.c.task_id == task.id))
        await self._help(task)
        if done:
            await self._connection.execute(insert(task_entries), [entry_row(task, entry) for entry in done])

    async def history(self, task_id: TaskId) -> list[Entry]:
        rows = select(task_entries).where(task_entries.c.task_id == task_id).order_by(task_entries.c.id)
        return [entry_of(row) for row in await self._connection.execute(rows)]

    async def latest(self, ids: Collection[TaskId]) -> Mapping[TaskId, Entry]:
        mine = task_entries.c.task_id.in_(ids)
        newest = select(func.max(task_entries.c.id)).where(mine).group_by(task_entries.c.task_id)
        rows = await self._connection.execute(select(task_entries).where(task_entries.c.id.in_(newest)))
        return {row.task_id: entry_of(row) for row in rows}

    async def open_with(self, person_id: PersonId, body_id: BodyId) -> list[Task]:
        helped = select(co_executors.c.task_id).where(co_executors.c.person_id == person_id)
        has_part = or_(tasks.c.responsible_id == person_id, tasks.c.controller_id == person_id, tasks.c.id.in_(helped))
        his = select(tasks).where(tasks.c.body_id == body_id, IS_OPEN, has_part)
        return await self._tasks(his.order_by(tasks.c.id))

    async def shared(
        self, person_id: PersonId, share: Share, bodies: Collection[BodyId], *, offset: int, limit: int
    ) -> list[Task]:
        return await self._page(shared(share, person_id, bodies), offset, limit)

    async def shares(self, person_id: PersonId, bodies: Collection[BodyId]) -> dict[Share, int]:
        return {share: await self._count(shared(share, person_id, bodies)) for share in Share}

    async def find(
        self, query: TaskQuery, bodies: Collection[BodyId], *, now: datetime, offset: int, limit: int
    ) -> list[Task]:
        return await self._page(asked(query, bodies, now), offset, limit)

    async def count(self, query: TaskQuery, bodies: Collection[BodyId], *, now: datetime) -> int:
        return await self._count(asked(query, bodies, now))

    async def standing(self, bodies: Collection[BodyId], *, now: datetime) -> dict[TaskSight, int]:
        of_these = tasks.c.body_id.in_(bodies)
        return {sight: await self._count(of_these & sighted(sight, now)) for sight in TaskSight}

    async def busiest(self, body_id: BodyId, *, now: datetime, limit: int) -> Sequence[tuple[PersonId, int, int]]:
        # Only what is late is grouped by person: that is what costs, and it is less than all that is open.
        late = func.count().label("late")
        of_body = tasks.c.body_id == body_id
        behind = (
            select(tasks.c.responsible_id, late)
            .where(of_body, overdue(now), tasks.c.responsible_id.is_not(None))
            .group_by(tasks.c.responsible_id)
            .order_by(late.desc(), tasks.c.responsible_id)
            .limit(limit)
        )
        found = (await self._connection.execute(behind)).all()
        theirs = tasks.c.responsible_id.in_([row.responsible_id for row in found])
        every = select(tasks.c.responsible_id, func.count().label("open")).where(of_body, IS_OPEN, theirs)
        rows = (await self._connection.execute(every.group_by(tasks.c.responsible_id))).all() if found else []
        open_tasks = {row.responsible_id: row.open for row in rows}
        return [(PersonId(row.responsible_id), row.late, open_tasks[row.responsible_id]) for row in found]

    async def _help(self, task: Task) -> None:
        if rows := helper_rows(task):
            await self._connection.execute(insert(co_executors), rows)

    async def _page(self, condition: ColumnElement[bool], offset: int, limit: int) -> list[Task]:
        """The numbers first: they are found in an index, the rows are wide."""
        page = select(tasks.c.id).where(condition).order_by(*_DUE_FIRST).offset(offset).limit(limit)
        ids = list((await self._connection.execute(page)).scalars())
        found = {task.id: task for task in await self.many(ids)}
        return [found[task_id] for task_id in ids]

    async def _count(self, condition: ColumnElement[bool]) -> int:
        counted = await self._connection.execute(select(func.count()).select_from(tasks).where(condition))
        return int(counted.scalar_one())

    async def _tasks(self, chosen: Select[Any]) -> list[Task]:
        rows = (await self._connection.execute(chosen)).all()
        helpers: defaultdict[int, list[Row[Any]]] = defaultdict(list)
        if rows:
            of_these = co_executors.c.task_id.in_([row.id for row in rows])
            for helper in await self._connection.execute(select(*HELPERS).where(of_these)):
                helpers[helper.task_id].append(helper)
        return [task_of(row, helpers[row.id]) for row in rows]
