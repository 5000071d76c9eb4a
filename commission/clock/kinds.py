"""How people are told what the clock reminds of. The same table stands in docs/operations.md."""

from commission.clock.reminder import ReminderKind

SILENT = frozenset(
    {ReminderKind.TASK_RENEW, ReminderKind.VOTE_CLOSE, ReminderKind.QUESTION_CLOSE, ReminderKind.SCHEDULING_CLOSE}
)
"""Something is done, and nobody is told because of the reminder."""

MUTABLE = (ReminderKind.UPCOMING, ReminderKind.UNREAD, ReminderKind.TASK_DUE, ReminderKind.TASK_DECIDE)
"""What somebody may wish not to be told. All else is obligatory: others wait for him, or something is late."""
