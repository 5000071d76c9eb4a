"""How much is waiting, in the outbox and among the reminders. Counts what is open, never the whole history."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.job import DeliveryMode
from commission.delivery.record import DeliveryState
from commission.roster.person import Reach
from storage.engine import reading
from storage.tables import ReminderState, outbox, people, reminders
from storage.trips.connection import AnyConnection
from storage.types import UtcDateTime

_LATE_AFTER = timedelta(minutes=1)
_COUNTED = (DeliveryState.HELD, DeliveryState.SENDING, DeliveryState.FAILED, DeliveryState.UNKNOWN)
_REACHABLE = and_(people.c.reach == Reach.REACHABLE, people.c.telegram_id.is_not(None))


@dataclass(frozen=True, slots=True)
class Depth:
    """Rows. `due` may go now; `later` after a pause; `held` when somebody goes on with the broadcast.

    `nobody` is for people who cannot be written to (yet), also what Telegram has refused because of that; `failed` is
    what it has refused for another reason.

    `oldest_due` (UTC): since when the notice has been due that has waited longest; a redraw does not tell, and a
    broadcast takes its time.
    `late`: reminders whose time was over a minute ago and that nothing has taken.
    """

    due: int
    later: int
    held: int
    nobody: int
    sending: int
    failed: int
    unknown: int
    oldest_due: datetime | None
    reminders: int
    late: int


async def depth(engine: AsyncEngine, now: datetime, wall: datetime) -> Depth:
    """`now` by the clock of the meetings, `wall` by the machine's (ADR 0004)."""
    async with reading(engine) as connection:
        due, later, nobody, oldest = await _pending(connection, wall)
        waiting, late = await _reminders(connection, now)
        states = await _states(connection)
    nobody += states.pop((DeliveryState.FAILED, False), 0)
    counted = {each.value: sum(states.get((each, reachable), 0) for reachable in (True, False)) for each in _COUNTED}
    return Depth(due=due, later=later, nobody=nobody, oldest_due=oldest, reminders=waiting, late=late, **counted)


async def last_sent_at(engine: AsyncEngine) -> datetime | None:
    """Goes through all that was ever sent: not for a place that is asked often."""
    newest = select(func.max(outbox.c.finished_at, type_=UtcDateTime)).where(outbox.c.state == DeliveryState.SENT)
    async with reading(engine) as connection:
        found: datetime | None = (await connection.execute(newest)).scalar_one()
        return found


async def _pending(connection: AnyConnection, wall: datetime) -> tuple[int, int, int, datetime | None]:
    due = and_(_REACHABLE, outbox.c.not_before <= wall)
    since = case((outbox.c.created_at > outbox.c.not_before, outbox.c.created_at), else_=outbox.c.not_before)
    told = and_(due, outbox.c.mode == DeliveryMode.NOTIFY, outbox.c.broadcast_id.is_(None))
    oldest = func.min(case((told, since)), type_=UtcDateTime)
    rows = select(_count(due), _count(and_(_REACHABLE, outbox.c.not_before > wall)), _count(~_REACHABLE), oldest)
    rows = rows.join_from(outbox, people).where(outbox.c.state == DeliveryState.PENDING)
    found = (await connection.execute(rows)).one()
    return found[0], found[1], found[2], found[3]


async def _states(connection: AnyConnection) -> dict[tuple[DeliveryState, bool], int]:
    """By state, and by whether their people can be written to."""
    kind = (outbox.c.state, _REACHABLE.label("reachable"))
    rows = select(*kind, func.count()).join_from(outbox, people).where(outbox.c.state.in_(_COUNTED)).group_by(*kind)
    return {(state, bool(reachable)): count for state, reachable, count in await connection.execute(rows)}


async def _reminders(connection: AnyConnection, now: datetime) -> tuple[int, int]:
    late = _count(reminders.c.due_at <= now - _LATE_AFTER)
    rows = select(func.count(), late).where(reminders.c.state == ReminderState.WAITING)
    found = (await connection.execute(rows)).one()
    return found[0], found[1]


def _count(which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((which, 1), else_=0)), 0)
