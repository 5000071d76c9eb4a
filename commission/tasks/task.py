"""A task («поручение»): what is known of it. What becomes of it is in `transitions`, who may do it in `rights`."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from commission.errors import checked_text
from commission.ids import AgendaItemId, BodyId, MeetingId, PersonId, TaskId
from commission.materials.version import SentFile
from commission.moment import utc
from commission.tasks.act import Act
from commission.tasks.period import Period

TEXT_LIMIT = 2000


class TaskState(StrEnum):
    UNASSIGNED = "unassigned"  # nobody is responsible (any more): the secretary has to find somebody
    ASSIGNED = "assigned"
    ACKNOWLEDGED = "acknowledged"
    REPORTED = "reported"  # the controller has to look at it
    RETURNED = "returned"  # with a remark
    ACCEPTED = "accepted"
    REMOVED = "removed"  # from control
    CANCELLED = "cancelled"


OWED = frozenset({TaskState.ASSIGNED, TaskState.ACKNOWLEDGED, TaskState.RETURNED})
"""The responsible one has to do something."""

OVER = frozenset({TaskState.ACCEPTED, TaskState.REMOVED, TaskState.CANCELLED})
OPEN = frozenset(TaskState) - OVER


class Priority(StrEnum):
    NORMAL = "normal"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class Extension:
    """Asked for, and not decided yet."""

    due_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Of whoever controls the task; `answers` as in an Entry."""

    act: Act
    by: PersonId | None
    at: datetime
    answers: int


@dataclass(frozen=True, slots=True)
class Task:
    """`due_at` is UTC, None where there is no deadline. `period`: another task follows this one (`renewed`).

    `series_id`: the first task of a periodic one; None for that itself. `series_at` (UTC): for which deadline of the
    series it stands, wherever its own is moved; None: its own is that. `submitted` counts what has been sent to be
    decided on: reports and requests for an extension. `contributed`: the co-executors who have reported to the
    responsible one. `remark`: why the last report was returned, until the next one. `decided`: the last decision.
    `since`: when it came into its state; `submitted_at`: when it was last sent to be decided on. Both are UTC.
    """

    id: TaskId
    body_id: BodyId
    text: str
    due_at: datetime | None = None
    responsible_id: PersonId | None = None
    co_executor_ids: tuple[PersonId, ...] = ()
    controller_id: PersonId | None = None
    priority: Priority = Priority.NORMAL
    period: Period | None = None
    files: tuple[SentFile, ...] = ()
    meeting_id: MeetingId | None = None
    item_id: AgendaItemId | None = None
    series_id: TaskId | None = None
    state: TaskState = TaskState.UNASSIGNED
    submitted: int = 0
    extension: Extension | None = None
    remark: str = ""
    contributed: tuple[PersonId, ...] = ()
    decided: Decision | None = None
    since: datetime | None = None
    submitted_at: datetime | None = None
    series_at: datetime | None = None

    def checked(self) -> "Task":
        """The task, tidied. Raises TextLengthError."""
        others = dict.fromkeys(each for each in self.co_executor_ids if each != self.responsible_id)
        return replace(
            self,
            text=checked_text(self.text, limit=TEXT_LIMIT),
            due_at=utc(self.due_at) if self.due_at else None,
            co_executor_ids=tuple(others),
        )

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def people(self) -> tuple[PersonId, ...]:
        """The responsible one, the co-executors, the controller; each of them once."""
        named = (self.responsible_id, *self.co_executor_ids, self.controller_id)
        return tuple(dict.fromkeys(each for each in named if each is not None))

    @property
    def is_owed(self) -> bool:
        return self.state in OWED

    @property
    def awaits_decision(self) -> bool:
        """A report, or a request for more time, that nobody has answered yet."""
        return self.state is TaskState.REPORTED or (self.is_owed and self.extension is not None)

    def is_overdue(self, now: datetime) -> bool:
        """What is reported waits for the controller: it is overdue again if he returns it."""
        waits = self.is_owed or self.state is TaskState.UNASSIGNED
        return waits and self.due_at is not None and now > self.due_at

    def renewed(self, due_at: datetime) -> "Task":
        """The next one of a periodic task, due then (UTC); it has yet to be assigned."""
        return Task(
            TaskId(0),
            self.body_id,
            self.text,
            utc(due_at),
            None,
            self.co_executor_ids,
            self.controller_id,
            self.priority,
            self.period,
            self.files,
            self.meeting_id,
            self.item_id,
            self.series_id or self.id,
            series_at=utc(due_at),
        )

    @property
    def renews_at(self) -> datetime | None:
        """When the next one of a periodic task begins, whatever has become of this one; UTC."""
        return (self.series_at or self.due_at) if self.period else None
