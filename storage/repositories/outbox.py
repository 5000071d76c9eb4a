"""The asking side of the outbox: rows in the transaction of the state that they tell of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Row,
    Select,
    String,
    Table,
    Update,
    and_,
    case,
    cast,
    exists,
    literal,
    or_,
    select,
    union,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from commission.delivery.card import Card, Priority
from commission.delivery.job import DeliveryMode
from commission.delivery.record import DeliveryRecord, DeliveryState
from commission.ids import PersonId
from commission.moment import Clock
from storage.tables import cards, outbox, people
from storage.upsert import upsert

UNREACHABLE = "unreachable"  # how the error of a row begins that failed because of its person's reach
AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
_PENDING = outbox.c.state == DeliveryState.PENDING
_DROPPED = outbox.c.state == DeliveryState.DROPPED
_TAKES_THE_PLACE = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT)
_IS_NOTICE = outbox.c.mode == DeliveryMode.NOTIFY
_CHUNK = 5_000  # well under the number of variables that either database takes


class SqlOutbox:
    """`touched` is called when there is something new for the worker."""

    def __init__(self, connection: AsyncConnection, clock: Clock, touched: Callable[[], None]) -> None:
        self._connection = connection
        self._clock = clock
        self._touched = touched

    async def notify(
        self, card: Card, to: Iterable[PersonId], *, key: str, priority: Priority = Priority.ROUTINE
    ) -> None:
        everybody = list(to)
        for start in range(0, len(everybody), _CHUNK):
            chosen = everybody[start : start + _CHUNK]
            await self._execute(self._ask(card, chosen, key, priority))
            await self._connection.execute(self._drop_older(card, chosen))

    async def refresh(
        self,
        *asked: Card,
        to: PersonId | None = None,
        priority: Priority = Priority.BOARD,
        not_before: datetime = AT_ONCE,
    ) -> None:
        insert = self._insert(_holders(asked, to), DeliveryMode.REFRESH, priority, not_before=not_before)
        await self._execute(
            insert.on_conflict_do_update(index_elements=[outbox.c.dedupe_key], set_=_asked_again(insert.excluded))
        )

    async def records(self, card: Card) -> dict[PersonId, DeliveryRecord]:
        notices = _of(outbox, [card], None).where(_IS_NOTICE, outbox.c.state != DeliveryState.DROPPED)
        rows = await self._connection.execute(notices.with_only_columns(outbox).order_by(outbox.c.id))
        return {row.person_id: _record(row) for row in rows}

    async def resume(self, person_id: PersonId) -> None:
        unreached = update(outbox).where(
            outbox.c.person_id == person_id,
            outbox.c.state == DeliveryState.FAILED,
            outbox.c.error.startswith(UNREACHABLE),
            ~(_IS_NOTICE & _newer(*(state for state in DeliveryState if state is not DeliveryState.DROPPED))),
        )
        await self._execute(
            unreached.values(state=DeliveryState.PENDING, attempts=0, not_before=AT_ONCE, error="", finished_at=None)
        )

    def _ask(self, card: Card, chosen: Sequence[PersonId], key: str, priority: Priority) -> Any:
        about = (literal(card.kind, outbox.c.kind.type).label("kind"), literal(card.subject).label("subject"))
        recipients = select(*about, people.c.id.label("person_id")).where(people.c.id.in_(chosen)).order_by(people.c.id)
        insert = self._insert(recipients.subquery("recipients"), DeliveryMode.NOTIFY, priority, key=f":{key}")
        more_urgent = and_(_PENDING, outbox.c.priority > insert.excluded.priority)
        # A reason that is there again: a substitute who was let go before he heard of it is named once more.
        revived = {
            name: case((_DROPPED, insert.excluded[name]), else_=outbox.c[name])
            for name in ("attempts", "not_before", "error", "uncertain")
        }
        return insert.on_conflict_do_update(
            index_elements=[outbox.c.dedupe_key],
            set_={"state": DeliveryState.PENDING, "priority": insert.excluded.priority, "finished_at": None, **revived},
            where=or_(_DROPPED, more_urgent),
        )

    def _drop_older(self, card: Card, chosen: Sequence[PersonId]) -> Update:
        """Ends the notices whose place a newer one has taken before they had left."""
        about = and_(outbox.c.kind == card.kind, outbox.c.subject == card.subject)
        older = update(outbox).where(about, outbox.c.person_id.in_(chosen), _PENDING, _IS_NOTICE)
        dropped = {"state": DeliveryState.DROPPED, "finished_at": self._clock.now()}
        return older.where(_newer(*_TAKES_THE_PLACE)).values(dropped)

    async def _execute(self, statement: Any) -> None:
        result = await self._connection.execute(statement, execution_options={"preserve_rowcount": True})
        if result.rowcount:
            self._touched()

    def _insert(
        self,
        source: FromClause,
        mode: DeliveryMode,
        priority: Priority,
        *,
        key: str = "",
        not_before: datetime = AT_ONCE,
    ) -> Any:
        """A row for each `kind`, `subject` and `person_id` of the source."""
        about = [source.c.kind, source.c.subject, source.c.person_id]
        row = {
            "mode": mode,
            "priority": priority,
            "state": DeliveryState.PENDING,
            "attempts": 0,
            "not_before": not_before,
            "version": 1,
            "error": "",
            "uncertain": 0,
            "created_at": self._clock.now(),
        }
        kind, subject, person = (cast(column, String) for column in about)
        dedupe_key = literal(f"{mode}:") + kind + ":" + subject + ":" + person + literal(key)
        rows = select(dedupe_key, *about, *_literals(row)).select_from(source)
        # Without WHERE, SQLite would read the ON of ON CONFLICT as that of a join.
        rows = rows.where(source.c.person_id.is_not(None))
        return upsert(self._connection, outbox).from_select(["dedupe_key", *(c.name for c in about), *row], rows)


def _holders(asked: Sequence[Card], to: PersonId | None) -> FromClause:
    """Who has the cards, or is about to get them: what is being sent now may already be untrue."""
    leaving = _of(outbox, asked, to).where(outbox.c.state == DeliveryState.SENDING)
    return union(_of(cards, asked, to), leaving).subquery("holders")


def _of(table: Table, asked: Sequence[Card], to: PersonId | None) -> Select[Any]:
    """Kind, subject and person of the rows about these cards, which share their subject or are few."""
    about = or_(*(and_(table.c.kind == card.kind, table.c.subject == card.subject) for card in asked))
    rows = select(table.c.kind, table.c.subject, table.c.person_id).where(about)
    return rows if to is None else rows.where(table.c.person_id == to)


def _newer(*states: DeliveryState) -> ColumnElement[bool]:
    """Whether there is a later notice of the same card and person in one of these states."""
    newer = outbox.alias("newer")
    return exists().where(
        newer.c.kind == outbox.c.kind,
        newer.c.subject == outbox.c.subject,
        newer.c.person_id == outbox.c.person_id,
        newer.c.state.in_(states),
        newer.c.mode == DeliveryMode.NOTIFY,
        newer.c.id > outbox.c.id,
    )


def _asked_again(new: Mapping[str, ColumnElement[Any]]) -> dict[str, Any]:
    """A row that is being sent goes on, and comes again because its version has grown."""
    sending = outbox.c.state == DeliveryState.SENDING
    waits = sending | (outbox.c.state == DeliveryState.PENDING)
    more_urgent = waits & (outbox.c.priority < new["priority"])
    sooner = waits & (outbox.c.not_before < new["not_before"])
    return {
        "state": case((sending, outbox.c.state), else_=new["state"]),
        "version": outbox.c.version + 1,
        "priority": case((more_urgent, outbox.c.priority), else_=new["priority"]),
        "not_before": case((sooner, outbox.c.not_before), else_=new["not_before"]),
        "attempts": 0,
    }


def _literals(row: Mapping[str, object]) -> list[ColumnElement[Any]]:
    return [literal(value, outbox.c[name].type).label(name) for name, value in row.items()]


def _record(row: Row[Any]) -> DeliveryRecord:
    sent_at = row.finished_at if row.state is DeliveryState.SENT else None
    return DeliveryRecord(row.person_id, row.state, sent_at, row.error, row.uncertain > 0)
