"""The tick: takes what is due, finds out whom it concerns, and asks for it to be told, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.clock.fire_meetings import call_about_meetings
from commission.clock.fire_questions import call_about_questions
from commission.clock.fire_scheduling import call_about_scheduling
from commission.clock.fire_tasks import call_about_tasks
from commission.clock.fire_votes import call_about_votes
from commission.clock.nudging import nudge
from commission.clock.reminder import About, Reminder
from commission.clock.tell_nudged import tell_nudged
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip

_BATCH = 200


@dataclass(frozen=True, slots=True)
class FireDueReminders:
    """Returns how much was done: with 0, nothing is due any more.

    A reminder that lost its reason, or comes too late, dies silently. People are told when all that is due now is
    known, so that after an outage the whole of it comes as one message.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self) -> int:
        now = self.clock.now()
        fired = told = 0
        async with self.work() as unit:
            # What fires may be followed by what is due at the same moment: that is the same message.
            while fired < _BATCH and (due := await unit.reminders.claim_due(now, limit=_BATCH - fired)):
                fired += len(due)
                await _fire(unit, due, now)
            if fired < _BATCH:
                told = await tell_nudged(unit, now)
            if fired or told:
                await unit.commit()
        return fired + told


async def _fire(unit: UnitOfWork, due: Sequence[Reminder], now: datetime) -> None:
    about = {kind: [each for each in due if each.subject.about is kind] for kind in About}
    calls = await call_about_meetings(unit, [each for each in about[About.MEETING] if not each.too_late(now)])
    calls += await call_about_tasks(unit, about[About.TASK], now)
    calls += await call_about_votes(unit, about[About.VOTE], now)
    calls += await call_about_questions(unit, about[About.QUESTION], now)
    calls += await call_about_scheduling(unit, about[About.SCHEDULING], now)
    await nudge(unit, calls, now)
