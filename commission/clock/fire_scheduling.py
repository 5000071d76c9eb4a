"""What the clock does about polls for a date: it recalls them, and closes them."""

from collections.abc import Iterable
from datetime import datetime

from commission.clock.nudging import Call
from commission.clock.reminder import Reminder, ReminderKind
from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import SchedulingId
from commission.ports.work import UnitOfWork
from commission.scheduling.close_scheduling import close
from commission.scheduling.view_scheduling import bodies_of, silent


async def call_about_scheduling(unit: UnitOfWork, due: Iterable[Reminder], now: datetime) -> list[Call]:
    """A poll is closed however late the clock comes; who is called has not answered in full yet. `now` is UTC."""
    calls = []
    for reminder in due:
        try:
            poll = await unit.scheduling.poll(SchedulingId(reminder.subject.number))
        except NotFoundError:
            continue
        if reminder.kind is ReminderKind.SCHEDULING_CLOSE:
            await close(unit, poll, now)
        elif poll.is_open and not reminder.too_late(now):
            bodies = await bodies_of(unit, poll)
            calls.append(Call(reminder, Card.scheduling(poll.id), await silent(unit, poll), bodies[0].regulation))
    return calls
