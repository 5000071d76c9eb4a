"""What is done to a task, and the entry that it leaves in its history."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from commission.ids import PersonId
from commission.materials.version import SentFile


class Act(StrEnum):
    ASSIGN = "assign"  # to somebody, or to somebody else
    ACKNOWLEDGE = "acknowledge"
    INTERIM = "interim"  # information that does not end the task
    CONTRIBUTE = "contribute"  # a co-executor to the responsible one
    REPORT = "report"
    ACCEPT = "accept"
    RETURN = "return"
    ASK_EXTENSION = "ask_extension"
    GRANT_EXTENSION = "grant_extension"
    REFUSE_EXTENSION = "refuse_extension"
    RESCHEDULE = "reschedule"  # another deadline, though nobody has asked for it
    REMOVE = "remove"  # from control
    CANCEL = "cancel"
    LEAVE = "leave"  # somebody of the task has left the body


SUBMISSIONS = frozenset({Act.REPORT, Act.ASK_EXTENSION})
"""What the controller has to answer."""

ANSWERS = frozenset({Act.ACCEPT, Act.RETURN, Act.GRANT_EXTENSION, Act.REFUSE_EXTENSION})
DECISIONS = ANSWERS | {Act.RESCHEDULE, Act.REMOVE, Act.CANCEL}


@dataclass(frozen=True, slots=True)
class Entry:
    """`by` is None where the clock did it.

    `for_whom` and `ground` are set when the secretary entered it for somebody: whose act it is, and how that became
    known. `person_id`: who is assigned, or has left. `due_at` (UTC): the deadline that is asked for or set; where an
    extension is granted, None means the one that was asked for. `answers`: the submission that is decided on
    (`Task.submitted` as whoever decides has seen it).
    """

    act: Act
    by: PersonId | None
    at: datetime
    for_whom: PersonId | None = None
    ground: str = ""
    words: str = ""
    files: tuple[SentFile, ...] = ()
    person_id: PersonId | None = None
    due_at: datetime | None = None
    answers: int = 0

    @property
    def whose(self) -> PersonId | None:
        """Whose act it is, whoever has entered it."""
        return self.for_whom or self.by
