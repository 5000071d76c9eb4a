"""How far a deadline is over."""

from datetime import datetime
from zoneinfo import ZoneInfo

from commission.tasks.task import Task


def overdue_days(task: Task, zone: str, *, now: datetime) -> int | None:
    """By how many days it is overdue, by the calendar on the wall: 0 until midnight. None if it is not."""
    if task.due_at is None or not task.is_overdue(now):
        return None
    wall = ZoneInfo(zone)
    return (now.astimezone(wall).date() - task.due_at.astimezone(wall).date()).days
