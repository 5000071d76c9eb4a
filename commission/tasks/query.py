"""Which tasks one looks at."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from commission.ids import BodyId, MeetingId, PersonId

SOON = timedelta(days=7)
PAGE = 8  # tasks


class Share(StrEnum):
    """What somebody has to do with an open task."""

    RESPONSIBLE = "responsible"
    HELPING = "helping"  # as a co-executor
    DECIDING = "deciding"  # a report or a request waits for him
    CONTROLLING = "controlling"  # all that others do under his eye


class TaskSight(StrEnum):
    OPEN = "open"
    OVERDUE = "overdue"
    SOON = "soon"  # due within `SOON`
    TO_DECIDE = "to_decide"
    UNSEEN = "unseen"  # assigned, and not acknowledged
    UNASSIGNED = "unassigned"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """`person_id`: who is responsible or helps."""

    sight: TaskSight = TaskSight.OPEN
    body_id: BodyId | None = None
    person_id: PersonId | None = None
    meeting_id: MeetingId | None = None
