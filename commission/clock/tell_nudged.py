"""One message a person, whatever he is to hear of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from commission.clock.habits import Habits
from commission.clock.nudge import Nudge
from commission.clock.nudging import quiet_until
from commission.clock.reasons import worth_telling
from commission.delivery.card import Card, Priority
from commission.ids import PersonId
from commission.ports.work import UnitOfWork

_BATCH = 200  # people


async def tell_nudged(unit: UnitOfWork, now: datetime) -> int:
    """Whoever has one thing to hear of gets its card, with its buttons; who has several, one digest of them.

    Returns how many nudges were taken. `now` is UTC.
    """
    ready = await unit.nudges.claim_ready(now, limit=_BATCH)
    awake = await _put_off_until_morning(unit, ready, now)
    alone: defaultdict[Card, list[Nudge]] = defaultdict(list)
    for person_id, his in _by_person(await worth_telling(unit, awake, now)).items():
        if len(his) == 1:
            alone[his[0].card].append(his[0])
        else:
            digest = await unit.nudges.digest(person_id, his, now)
            await unit.outbox.notify(Card.digest(digest), [person_id], key="digest", priority=Priority.BOARD)
    for card, nudges in alone.items():
        people = [nudge.person_id for nudge in sorted(nudges, key=_asked_first)]
        key = f"nudge-{max(map(_asked_first, nudges))}"
        await unit.outbox.notify(card, people, key=key, priority=Priority.BOARD)
    return len(ready)


async def _put_off_until_morning(unit: UnitOfWork, ready: Sequence[Nudge], now: datetime) -> list[Nudge]:
    """Those that may be told now. Was it meant for the day, and the clock comes late, at night: then it waits on."""
    habits = await unit.nudges.habits({each.person_id for each in ready}) if ready else {}

    def quiet_till(nudge: Nudge, at: datetime) -> datetime | None:
        return quiet_until(nudge, habits.get(nudge.person_id, Habits()), at)

    by_day = [each for each in ready if quiet_till(each, each.not_before) is None]
    quiet = {each.id: until for each in by_day if (until := quiet_till(each, now))}
    await unit.nudges.add([replace(each, not_before=quiet[each.id]) for each in ready if each.id in quiet])
    return [each for each in ready if each.id not in quiet]


def _by_person(nudges: Iterable[Nudge]) -> dict[PersonId, Sequence[Nudge]]:
    found: defaultdict[PersonId, list[Nudge]] = defaultdict(list)
    for nudge in nudges:
        found[nudge.person_id].append(nudge)
    return dict(found)


def _asked_first(nudge: Nudge) -> int:
    """The order in which they were asked for is the one in which a meeting hears of things."""
    return nudge.id or 0
