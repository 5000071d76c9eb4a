"""A task and its entries, as rows and back."""

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Row

from commission.materials.version import SentFile
from commission.tasks.act import Entry
from commission.tasks.period import Period
from commission.tasks.task import Decision, Extension, Task
from storage.tables import co_executors

_COMPOSED = ("co_executor_ids", "contributed", "period", "files", "extension", "decided")
_PLAIN = [field.name for field in fields(Task) if field.name not in _COMPOSED]
ENTRY = [field.name for field in fields(Entry)]
HELPERS = (co_executors.c.task_id, co_executors.c.person_id, co_executors.c.place, co_executors.c.contributed)


def task_row(task: Task) -> dict[str, Any]:
    """Without its number, and what only its making knows."""
    period, extension, decided = task.period, task.extension, task.decided
    return {
        **{name: getattr(task, name) for name in _PLAIN if name != "id"},
        "files": files_text(task.files),
        "awaits_decision": task.awaits_decision,
        "period_unit": period.unit if period else None,
        "period_day": period.day if period else None,
        "period_month": period.month if period else None,
        "extension_due_at": extension.due_at if extension else None,
        "extension_reason": extension.reason if extension else "",
        **{f"decided_{field.name}": getattr(decided, field.name, None) for field in fields(Decision)},
    }


def helper_rows(task: Task) -> list[dict[str, Any]]:
    reported = {person: number for number, person in enumerate(task.contributed, start=1)}
    return [
        {"task_id": task.id, "person_id": person, "place": place, "contributed": reported.get(person, 0)}
        for place, person in enumerate(task.co_executor_ids)
    ]


def task_of(row: Row[Any], helpers: Iterable[Row[Any]]) -> Task:
    """`helpers`: its rows of co-executors."""
    ranked = sorted(helpers, key=lambda helper: helper.place)
    reported = sorted((helper for helper in ranked if helper.contributed), key=lambda helper: helper.contributed)
    plain = {name: getattr(row, name) for name in _PLAIN}
    return Task(
        **plain,
        co_executor_ids=tuple(helper.person_id for helper in ranked),
        contributed=tuple(helper.person_id for helper in reported),
        period=Period(row.period_unit, row.period_day, row.period_month) if row.period_unit else None,
        files=files_of(row.files),
        extension=Extension(row.extension_due_at, row.extension_reason) if row.extension_due_at else None,
        decided=_decided(row) if row.decided_act else None,
    )


def entry_row(task: Task, entry: Entry) -> dict[str, Any]:
    return {"task_id": task.id, **{name: getattr(entry, name) for name in ENTRY}, "files": files_text(entry.files)}


def entry_of(row: Row[Any]) -> Entry:
    return Entry(**{**{name: getattr(row, name) for name in ENTRY}, "files": files_of(row.files)})


def files_text(files: Iterable[SentFile]) -> str:
    return json.dumps([asdict(file) for file in files], ensure_ascii=False)


def files_of(text: str) -> tuple[SentFile, ...]:
    return tuple(SentFile(**file) for file in json.loads(text))


def _decided(row: Row[Any]) -> Decision:
    return Decision(**{field.name: getattr(row, f"decided_{field.name}") for field in fields(Decision)})
