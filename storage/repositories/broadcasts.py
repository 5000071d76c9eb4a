"""Broadcasts: what is sent to many, and how it stands."""

from collections import Counter
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Integer, Row, and_, bindparam, case, func, select, update

from commission.delivery.broadcast import Broadcast, BroadcastState, Progress
from commission.delivery.card import Card
from commission.delivery.record import DeliveryState
from commission.errors import NotFoundError
from commission.ids import BroadcastId, PersonId
from commission.moment import Clock
from commission.roster.person import Reach
from storage.repositories.asking import into
from storage.tables import broadcasts, outbox, people
from storage.trips.connection import AnyConnection

_THIS = broadcasts.c.id == bindparam("which")
_ITS_ROWS = outbox.c.broadcast_id == bindparam("which")
_STATE = outbox.c.state
_WAITING = (DeliveryState.PENDING, DeliveryState.HELD)
_REACHABLE = and_(people.c.reach == Reach.REACHABLE, people.c.telegram_id.is_not(None))
_LATELY = and_(_STATE == DeliveryState.SENT, outbox.c.finished_at >= bindparam("since"))
_FIND = select(broadcasts).where(_THIS)
_ABOUT = (
    select(broadcasts.c.id)
    .where(broadcasts.c.kind == bindparam("card_kind"), broadcasts.c.subject == bindparam("card_subject"))
    .order_by(broadcasts.c.id)
)
_STEER = update(broadcasts).where(_THIS).values(state=bindparam("becomes"), changed_at=bindparam("since"))
_COUNT = (
    update(broadcasts)
    .where(_THIS)
    .values(total=select(func.count()).where(outbox.c.broadcast_id == broadcasts.c.id).scalar_subquery())
    .returning(broadcasts)
)
# What becomes of the rows that have not left; those on their way finish.
_MOVE = {
    kind: update(outbox).where(_ITS_ROWS, outbox.c.state.in_(before)).values(state=after)
    for kind, before, after in (
        (BroadcastState.RUNNING, (DeliveryState.HELD, DeliveryState.STOPPED), DeliveryState.PENDING),
        (BroadcastState.PAUSED, (DeliveryState.PENDING,), DeliveryState.HELD),
        (BroadcastState.STOPPED, _WAITING, DeliveryState.STOPPED),
    )
}
_PROGRESS = (
    select(_STATE, _REACHABLE.label("reachable"), func.count(), func.sum(case((_LATELY, 1), else_=0), type_=Integer))
    .join_from(outbox, people)
    .where(_ITS_ROWS)
    .group_by(_STATE, _REACHABLE)
)


class SqlBroadcasts:
    """The half of the Outbox port that is about many at a time."""

    def __init__(self, connection: AnyConnection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    async def find_broadcast(self, broadcast_id: BroadcastId) -> Broadcast:
        row = (await self._connection.execute(_FIND, {"which": broadcast_id})).one_or_none()
        if row is None:
            raise NotFoundError
        return _broadcast(row)

    async def broadcasts_of(self, *cards: Card) -> list[BroadcastId]:
        found: list[BroadcastId] = []
        for card in cards:
            about = {"card_kind": card.kind, "card_subject": card.subject}
            found += (await self._connection.execute(_ABOUT, about)).scalars()
        return found

    async def progress(self, broadcast_id: BroadcastId, since: datetime) -> Progress:
        rows = await self._connection.execute(_PROGRESS, {"which": broadcast_id, "since": since})
        counts: Counter[str] = Counter()
        for state, reachable, count, lately in rows:
            counts[_meaning(state, reachable)] += count
            counts["lately"] += lately
        return Progress(**counts)

    async def steer(self, broadcast: Broadcast) -> None:
        changed = {"which": broadcast.id, "becomes": broadcast.state, "since": broadcast.changed_at}
        await self._connection.execute(_STEER, changed)
        await self._move(broadcast.id, broadcast.state)

    async def _begin(self, card: Card, key: str, by: PersonId) -> BroadcastId:
        """Asked for again, it goes on."""
        now = self._clock.now()
        begun = {
            "kind": card.kind,
            "subject": card.subject,
            "key": key,
            "asked_by": by,
            "asked_at": now,
            "total": 0,
            "state": BroadcastState.RUNNING,
            "changed_at": now,
        }
        begin = _begin(self._connection.dialect.name)
        return BroadcastId((await self._connection.execute(begin, begun)).scalar_one())

    async def _move(self, broadcast_id: BroadcastId, becomes: BroadcastState) -> None:
        await self._connection.execute(_MOVE[becomes], {"which": broadcast_id})

    async def _counted(self, broadcast_id: BroadcastId) -> Broadcast:
        return _broadcast((await self._connection.execute(_COUNT, {"which": broadcast_id})).one())


@cache
def _begin(dialect: str) -> Any:
    insert = into(dialect, broadcasts)
    again = {name: insert.excluded[name] for name in ("state", "changed_at")}
    key = [broadcasts.c.kind, broadcasts.c.subject, broadcasts.c.key]
    return insert.on_conflict_do_update(index_elements=key, set_=again).returning(broadcasts.c.id)


def _meaning(state: DeliveryState, reachable: bool) -> str:
    """Which count of Progress."""
    match state:
        case DeliveryState.SENT:
            return "sent"
        case DeliveryState.STOPPED:
            return "stopped"
        case DeliveryState.DROPPED:
            return "needless"
        case DeliveryState.SENDING:
            return "waiting"
        case DeliveryState.PENDING | DeliveryState.HELD:
            return "waiting" if reachable else "unreached"
        case DeliveryState.FAILED | DeliveryState.UNKNOWN:
            return "unreached"


def _broadcast(row: Row[Any]) -> Broadcast:
    return Broadcast(
        id=row.id,
        card=Card(row.kind, row.subject),
        key=row.key,
        asked_by=row.asked_by,
        asked_at=row.asked_at,
        total=row.total,
        state=row.state,
        changed_at=row.changed_at,
    )
