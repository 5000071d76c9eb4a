"""From what is due to the people who are to hear of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from commission.clock.nudge import Nudge
from commission.clock.quiet import QuietHours, next_allowed
from commission.clock.reminder import Reminder
from commission.delivery.card import Card, Priority
from commission.ids import PersonId
from commission.ports.work import UnitOfWork
from commission.roster.person import Person, Reach

_NOW_OR_NEVER = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Call:
    """A reminder that has a reason, and for whom. `zone` (IANA): of the body, for those who have named none."""

    reminder: Reminder
    card: Card
    people: Sequence[PersonId]
    zone: str

    def hurries(self, now: datetime) -> bool:
        """Of use for a short time only: it waits neither for the morning nor for company."""
        return self.reminder.useful_until - now <= _NOW_OR_NEVER


async def nudge(unit: UnitOfWork, calls: Iterable[Call], now: datetime) -> None:
    """Whoever can be written to, and has not muted it. `now` is UTC."""
    calls = list(calls)
    wanted = {person for call in calls for person in call.people}
    if not wanted:
        return
    found = await unit.roster.people(wanted)
    reachable = {person.id: person for person in found if person.reach is Reach.REACHABLE}
    mutes = await unit.nudges.mutes(list(reachable))
    waiting = []
    for call in calls:
        call_on = [p for p in call.people if p in reachable and call.reminder.kind not in mutes.get(p, ())]
        if call.hurries(now):
            await unit.outbox.notify(call.card, call_on, key=call.reminder.key, priority=Priority.URGENT)
        else:
            waiting += [_nudge(call, reachable[person], now) for person in call_on]
    await unit.nudges.add(waiting)


def _nudge(call: Call, person: Person, now: datetime) -> Nudge:
    return Nudge(person.id, call.reminder.kind, call.card, next_allowed(now, QuietHours(), call.zone))
