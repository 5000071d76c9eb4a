"""What the asking side of the outbox says to the database; each statement is built once."""

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    String,
    Table,
    TableValuedAlias,
    Update,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    union,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlalchemy.types import JSON

from commission.delivery.broadcast import BroadcastState
from commission.delivery.job import DeliveryMode
from commission.delivery.record import DeliveryState
from storage.tables import broadcasts, cards, outbox, people
from storage.trips.prepared import prepared
from storage.upsert import Upsert

NOT_LEFT = (DeliveryState.PENDING, DeliveryState.HELD, DeliveryState.STOPPED)
_TAKES_THE_PLACE = (DeliveryState.PENDING, DeliveryState.HELD, DeliveryState.SENDING, DeliveryState.SENT)
_PENDING = outbox.c.state == DeliveryState.PENDING
_SENDING = outbox.c.state == DeliveryState.SENDING
_DROPPED = outbox.c.state == DeliveryState.DROPPED
_IS_NOTICE = outbox.c.mode == DeliveryMode.NOTIFY
_THIS_CARD = and_(outbox.c.kind == bindparam("card_kind"), outbox.c.subject == bindparam("card_subject"))
_UNTRIED = {"state": DeliveryState.PENDING, "attempts": 0, "version": 1, "error": "", "uncertain": 0}


def state(of: DeliveryState) -> ColumnElement[DeliveryState]:
    return literal(of, outbox.c.state.type)


# What a row waits as that did not leave: how its broadcast stands now may differ from how it stood at the claim.
WAITS_AGAIN: ColumnElement[DeliveryState] = func.coalesce(
    select(
        case(
            (broadcasts.c.state == BroadcastState.PAUSED, state(DeliveryState.HELD)),
            (broadcasts.c.state == BroadcastState.STOPPED, state(DeliveryState.STOPPED)),
        )
    )
    .where(broadcasts.c.id == outbox.c.broadcast_id)
    .scalar_subquery(),
    state(DeliveryState.PENDING),
)


def into(dialect: str, table: Table) -> Upsert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def notices(dialect: str) -> Any:
    """A row for each of the people who is there, in their order. See `SqlOutbox.notify` for the parameters."""
    chosen = _chosen(dialect)
    key: ColumnElement[str] = (
        bindparam("before", type_=String) + cast(people.c.id, String) + bindparam("after", type_=String)
    )
    row = {
        **_new(DeliveryMode.NOTIFY),
        "dedupe_key": key,
        "kind": _bound("kind", "card_kind"),
        "subject": _bound("subject", "card_subject"),
        "person_id": people.c.id,
        "broadcast_id": _bound("broadcast_id", "part_of"),
    }
    rows = select(*row.values()).join_from(chosen, people, people.c.id == cast(chosen.c.value, Integer))
    # Without WHERE, SQLite would read the ON of ON CONFLICT as that of a join.
    rows = rows.where(people.c.id.is_not(None)).order_by(chosen.c.key)
    insert = into(dialect, outbox).from_select(list(row), rows)
    return prepared(
        insert.on_conflict_do_update(
            index_elements=[outbox.c.dedupe_key],
            set_=_told_after_all(insert.excluded),
            where=or_(_DROPPED, and_(_PENDING, outbox.c.priority > insert.excluded.priority)),
        )
    )


@cache
def drop_older(dialect: str) -> Update:
    """Ends the notices whose place a newer one has taken before they had left."""
    chosen = _chosen(dialect)
    his = outbox.c.person_id.in_(select(cast(chosen.c.value, Integer)))
    older = update(outbox).where(_THIS_CARD, his, outbox.c.state.in_(NOT_LEFT), _IS_NOTICE)
    return prepared(older.where(_newer(*_TAKES_THE_PLACE)).values(_END))


_END = {"state": DeliveryState.DROPPED, "finished_at": bindparam("ended_at")}
WITHDRAW = update(outbox).where(_THIS_CARD, outbox.c.state.in_(NOT_LEFT), _IS_NOTICE).values(_END)

# A row that was recalled in vain is not tried again: what Telegram does not delete today it does not tomorrow.
RECALL = (
    update(outbox)
    .where(_THIS_CARD, _IS_NOTICE, outbox.c.state == DeliveryState.SENT, outbox.c.message_id.is_not(None))
    .values(
        mode=DeliveryMode.RECALL,
        state=DeliveryState.PENDING,
        attempts=0,
        priority=bindparam("urgency"),
        created_at=bindparam("asked_at"),
    )
)
HOLDERS = select(
    outbox.c.person_id, and_(outbox.c.mode == DeliveryMode.RECALL, outbox.c.state == DeliveryState.SENT).label("stays")
).where(_THIS_CARD, ~_DROPPED)

RECORDS = (
    select(outbox.c.person_id, outbox.c.state, outbox.c.finished_at, outbox.c.error, outbox.c.uncertain)
    .where(_THIS_CARD, _IS_NOTICE, ~_DROPPED)
    .order_by(outbox.c.id)
)


@cache
def redraw(dialect: str, count: int, *, one: bool) -> Any:
    """For so many cards: `card_kind_0`, `card_subject_0`, …; of `one` person, or of everybody who has them."""
    source = union(_of(cards, count, one=one), _of(outbox, count, one=one).where(_SENDING)).subquery("holders")
    about = {name: source.c[name] for name in ("kind", "subject", "person_id")}
    kind, subject, person = (cast(column, String) for column in about.values())
    row = {
        **_new(DeliveryMode.REFRESH),
        "dedupe_key": literal(f"{DeliveryMode.REFRESH}:") + kind + ":" + subject + ":" + person,
        **about,
    }
    rows = select(*row.values()).select_from(source).where(source.c.person_id.is_not(None))
    insert = into(dialect, outbox).from_select(list(row), rows)
    return prepared(
        insert.on_conflict_do_update(index_elements=[outbox.c.dedupe_key], set_=_asked_again(insert.excluded))
    )


@cache
def resume() -> Update:
    unreached = update(outbox).where(
        outbox.c.person_id == bindparam("whose"),
        outbox.c.state == DeliveryState.FAILED,
        outbox.c.error.startswith(bindparam("because", type_=String)),
        ~(_IS_NOTICE & _newer(*(each for each in DeliveryState if each is not DeliveryState.DROPPED))),
    )
    return unreached.values(state=WAITS_AGAIN, attempts=0, not_before=bindparam("earliest"), error="", finished_at=None)


def _chosen(dialect: str) -> TableValuedAlias:
    """The list of people's ids in the parameter `people`, as a table: `key` counts them."""
    if dialect == "postgresql":
        asked = cast(bindparam("people", type_=String), JSON)
        return func.json_array_elements_text(asked).table_valued("value", with_ordinality="key", name="chosen")
    return func.json_each(bindparam("people", type_=String)).table_valued("key", "value", name="chosen")


def _of(table: Table, count: int, *, one: bool) -> Select[Any]:
    """Kind, subject and person of the rows about these cards, which share their subject or are few."""
    about = or_(
        *(
            and_(table.c.kind == bindparam(f"card_kind_{n}"), table.c.subject == bindparam(f"card_subject_{n}"))
            for n in range(count)
        )
    )
    rows = select(table.c.kind, table.c.subject, table.c.person_id).where(about)
    return rows.where(table.c.person_id == bindparam("whose")) if one else rows


def _newer(*states: DeliveryState) -> ColumnElement[bool]:
    """Whether there is a later notice of the same card and person in one of these states."""
    newer: FromClause = outbox.alias("newer")
    return exists().where(
        newer.c.kind == outbox.c.kind,
        newer.c.subject == outbox.c.subject,
        newer.c.person_id == outbox.c.person_id,
        newer.c.state.in_(states),
        newer.c.mode == DeliveryMode.NOTIFY,
        newer.c.id > outbox.c.id,
    )


def _new(mode: DeliveryMode) -> dict[str, ColumnElement[Any]]:
    """What every row begins with; whose it is and what it shows comes on top."""
    return {
        **{name: _typed(name, value) for name, value in {**_UNTRIED, "mode": mode}.items()},
        "priority": _bound("priority", "urgency"),
        "not_before": _bound("not_before", "earliest"),
        "created_at": _bound("created_at", "asked_at"),
    }


def _told_after_all(new: ReadOnlyColumnCollection[str, Any]) -> dict[str, Any]:
    """A reason that is there again: a substitute who was let go before he heard of it is named once more."""
    begins_anew = ("attempts", "not_before", "error", "uncertain")
    return {
        "state": DeliveryState.PENDING,
        "priority": new["priority"],
        "finished_at": None,
        "broadcast_id": func.coalesce(new["broadcast_id"], outbox.c.broadcast_id),
        **{name: case((_DROPPED, new[name]), else_=outbox.c[name]) for name in begins_anew},
    }


def _asked_again(new: ReadOnlyColumnCollection[str, Any]) -> dict[str, Any]:
    """A row that is being sent goes on, and comes again because its version has grown."""
    waits = _SENDING | _PENDING
    more_urgent = waits & (outbox.c.priority < new["priority"])
    sooner = waits & (outbox.c.not_before < new["not_before"])
    return {
        "state": case((_SENDING, outbox.c.state), else_=new["state"]),
        "version": outbox.c.version + 1,
        "priority": case((more_urgent, outbox.c.priority), else_=new["priority"]),
        "not_before": case((sooner, outbox.c.not_before), else_=new["not_before"]),
        "created_at": case((_PENDING, outbox.c.created_at), else_=new["created_at"]),
        "attempts": 0,
    }


def _typed(column: str, value: object) -> ColumnElement[Any]:
    return literal(value, outbox.c[column].type)


def _bound(column: str, parameter: str) -> ColumnElement[Any]:
    return bindparam(parameter, type_=outbox.c[column].type)
