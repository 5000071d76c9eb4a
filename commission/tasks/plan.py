"""What is to be done, as the secretary has written it."""

from dataclasses import dataclass
from datetime import datetime

from commission.ids import AgendaItemId, BodyId, MeetingId, PersonId, TaskId
from commission.materials.version import SentFile
from commission.tasks.period import Period
from commission.tasks.refusals import TooManyFilesError
from commission.tasks.task import Priority, Task
from commission.tasks.transitions import FILES_LIMIT


@dataclass(frozen=True, slots=True)
class TaskPlan:
    """`due_at` is UTC. With a period and no `due_at`, the first deadline of the period is meant."""

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

    @property
    def people(self) -> frozenset[PersonId]:
        named = (self.responsible_id, *self.co_executor_ids, self.controller_id)
        return frozenset(each for each in named if each is not None)

    def task(self, now: datetime) -> Task:
        """Nobody is responsible yet: the first entry of its history says who.

        Raises TextLengthError, TooManyFilesError.
        """
        if len(self.files) > FILES_LIMIT:
            raise TooManyFilesError(limit=FILES_LIMIT)
        return Task(
            TaskId(0),
            self.body_id,
            self.text,
            self.due_at,
            None,
            tuple(each for each in self.co_executor_ids if each != self.responsible_id),
            self.controller_id,
            self.priority,
            self.period,
            self.files,
            self.meeting_id,
            self.item_id,
            since=now,
        ).checked()
