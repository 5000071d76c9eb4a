"""From what is due to the people who are to hear of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from commission.clock.habits import Habits
from commission.clock.morning import morning_of
from commission.clock.nudge import Nudge
from commission.clock.reminder import Reminder, ReminderKind
from commission.clock.working_days import calendar_of
from commission.delivery.card import Card, Priority
from commission.ids import PersonId
from commission.moment import local
from commission.ports.work import UnitOfWork
from commission.roster.person import Reach
from commission.roster.regulation import Regulation

_NOW_OR_NEVER = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Call:
    """A reminder that has a reason, and for whom. `regulation`: of the body whose days and hours count."""

    reminder: Reminder
    card: Card
    people: Sequence[PersonId]
    regulation: Regulation

    def hurries(self, now: datetime) -> bool:
        """Of use for a short time only."""
        return self.reminder.useful_until - now <= _NOW_OR_NEVER


async def nudge(unit: UnitOfWork, calls: Iterable[Call], now: datetime) -> None:
    """Whoever can be written to, and has not muted it. `now` is UTC."""
    calls = list(calls)
    wanted = {person for call in calls for person in call.people}
    if not wanted:
        return
    found = await unit.roster.people(wanted)
    reachable = {person.id for person in found if person.reach is Reach.REACHABLE}
    mutes, habits = await unit.nudges.mutes(list(reachable)), await unit.nudges.habits(list(reachable))
    waiting = []
    for call in calls:
        call_on = [p for p in call.people if p in reachable and call.reminder.kind not in mutes.get(p, ())]
        if call.hurries(now) and call.reminder.kind is ReminderKind.UPCOMING:
            # Where he has to be in an hour is not to be looked for among other things.
            await unit.outbox.notify(call.card, call_on, key=call.reminder.key, priority=Priority.URGENT)
        else:
            waiting += [_nudge(call, person, habits.get(person, Habits()), now) for person in call_on]
    await unit.nudges.add(waiting)


def _nudge(call: Call, person: PersonId, habits: Habits, now: datetime) -> Nudge:
    then = _then(call, habits, now)
    return Nudge(person, call.reminder.kind, call.card, then, habits.zone or call.regulation.time_zone)


def quiet_until(nudge: Nudge, habits: Habits, at: datetime) -> datetime | None:
    """Till when nothing should be told to him that could be told at another time; None if he can be told now."""
    allowed = habits.awake(at, nudge.zone)
    return allowed if allowed > at else None


def _then(call: Call, habits: Habits, now: datetime) -> datetime:
    """Never in his quiet hours: what is of no use any more when he wakes is dropped then, for its reason has gone.

    Not on a day off of the body either, if it is still of use on the next working morning.
    """
    zone = call.regulation.time_zone
    allowed = habits.awake(now, zone)
    day = allowed.astimezone(ZoneInfo(zone)).date()
    days = (calendar_of(call.regulation).after(day, 0) - day).days
    morning = local(allowed, morning_of(call.regulation), zone, days=days) if days else allowed
    working = habits.awake(morning, zone)
    return working if working <= call.reminder.useful_until else allowed
