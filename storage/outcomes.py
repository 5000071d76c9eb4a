"""What the worker's side of the outbox says to the database; each statement is built once."""

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    and_,
    bindparam,
    case,
    exists,
    or_,
    select,
    tuple_,
    update,
)

from commission.delivery.job import DeliveryMode
from commission.delivery.record import DeliveryState
from commission.roster.person import Reach
from storage.repositories.asking import NOT_LEFT, WAITS_AGAIN, into, state
from storage.tables import cards, outbox, people
from storage.trips.prepared import prepared

_OUT_AT_ONCE = 2  # jobs of one person
_REPEATS = 5  # of a send whose outcome nobody knows
_SENDING = outbox.c.state == DeliveryState.SENDING
_IS_NOTICE = outbox.c.mode == DeliveryMode.NOTIFY
_THIS = outbox.c.id == bindparam("job")
_NOW = bindparam("now", type_=outbox.c.not_before.type)
# Only for the worker that still holds the lease.
_HELD = and_(_THIS, _SENDING, outbox.c.lease_until == bindparam("until"))


def _overtakes(row: FromClause) -> ColumnElement[bool]:
    """Whether another job of the same card and person is out, or goes first."""
    other = outbox.alias("other")
    return exists().where(
        other.c.kind == row.c.kind,
        other.c.subject == row.c.subject,
        other.c.person_id == row.c.person_id,
        _before(other, row),
    )


def _crowds(row: FromClause) -> ColumnElement[bool]:
    """Whether as many jobs of the same person as may be are out, or go first."""
    his = outbox.alias("his")
    waiting_or_out = his.c.state.in_((DeliveryState.PENDING, DeliveryState.SENDING))  # else all that he ever got
    others = select(his.c.id).where(his.c.person_id == row.c.person_id, waiting_or_out, _before(his, row))
    return exists(others.limit(1).offset(_OUT_AT_ONCE - 1).correlate(row))


def _before(other: FromClause, row: FromClause) -> ColumnElement[bool]:
    """Whether the other one is out, or goes first."""
    first = and_(
        other.c.state == DeliveryState.PENDING,
        other.c.not_before <= _NOW,
        tuple_(other.c.priority, other.c.id) < tuple_(row.c.priority, row.c.id),
    )
    return and_(other.c.id != row.c.id, or_(other.c.state == DeliveryState.SENDING, first))


def _due() -> Any:
    row = outbox.alias("waiting")
    card = and_(cards.c.kind == row.c.kind, cards.c.subject == row.c.subject, cards.c.person_id == row.c.person_id)
    present = (cards.c.message_id.label("card_message_id"), cards.c.digest.label("card_digest"))
    return (
        select(row, people.c.telegram_id, people.c.locale, *present)
        .join(people, people.c.id == row.c.person_id)
        .outerjoin(cards, card)
        .where(row.c.state == DeliveryState.PENDING, row.c.not_before <= _NOW)
        .where(people.c.reach == Reach.REACHABLE, people.c.telegram_id.is_not(None))
        .where(~_overtakes(row), ~_crowds(row))
        .order_by(row.c.priority, row.c.id)
        .limit(bindparam("most", type_=Integer))
    )


DUE = prepared(_due())
TAKE = prepared(
    update(outbox)
    .where(_THIS)
    .values(
        state=DeliveryState.SENDING,
        attempts=outbox.c.attempts + 1,
        lease_until=bindparam("until"),
        not_before=bindparam("until"),  # so that a refresh asked for while it is out comes exactly when it was asked to
    )
)

_ENDED: dict[str, Any] = {"error": bindparam("said"), "finished_at": bindparam("at"), "lease_until": None}
# Sent, unless a refresh was asked for since the claim.
_DONE = case(
    (outbox.c.version > bindparam("drawn_version", type_=Integer), WAITS_AGAIN), else_=state(DeliveryState.SENT)
)
# Also when the lease is over: it is known now that the message has gone.
SENT = prepared(
    update(outbox)
    .where(_THIS, or_(*(outbox.c.state == each for each in (DeliveryState.SENDING, *NOT_LEFT))))  # an IN takes one job
    .values(state=_DONE, message_id=bindparam("message"), finished_at=bindparam("at"), lease_until=None, error="")
)
UNCHANGED = update(outbox).where(_HELD).values(state=_DONE, **_ENDED)
DROPPED = update(outbox).where(_HELD).values(state=DeliveryState.DROPPED, **_ENDED)
FAILED = update(outbox).where(_HELD).values(state=DeliveryState.FAILED, **_ENDED)

# A refresh that was asked for meanwhile has begun to count anew.
_UNCOUNTED = case((outbox.c.attempts > 0, outbox.c.attempts - 1), else_=0)
_LATER: dict[str, Any] = {"not_before": bindparam("later"), "error": bindparam("said"), "lease_until": None}
AGAIN = update(outbox).where(_HELD).values(state=WAITS_AGAIN, **_LATER)
AGAIN_UNCOUNTED = update(outbox).where(_HELD).values(state=WAITS_AGAIN, attempts=_UNCOUNTED, **_LATER)

# An edit can be repeated without end; a notice some times, for twice is better than never (ADR 0007).
_ENOUGH = and_(_IS_NOTICE, outbox.c.uncertain >= _REPEATS)
_UNCERTAIN: dict[str, Any] = {
    "state": case((_ENOUGH, state(DeliveryState.UNKNOWN)), else_=WAITS_AGAIN),
    "uncertain": case((_IS_NOTICE, outbox.c.uncertain + 1), else_=outbox.c.uncertain),
    "finished_at": bindparam("at"),
    **_LATER,
}
UNKNOWN = update(outbox).where(_HELD).values(_UNCERTAIN)
RELEASE = (
    update(outbox)
    .where(_SENDING, outbox.c.lease_until <= bindparam("at"))
    .values(_UNCERTAIN)
    .returning(outbox.c.mode, outbox.c.kind, outbox.c.subject, outbox.c.broadcast_id, outbox.c.person_id)
)
# An edit of unknown outcome: nobody knows what the message says now, so that no drawing counts as the same.
FORGET_DRAWN = (
    update(cards)
    .where(
        cards.c.kind == bindparam("of_kind", type_=cards.c.kind.type),
        cards.c.subject == bindparam("about"),
        cards.c.person_id == bindparam("whose"),
    )
    .values(digest="")
)

CANNOT_REACH = (
    update(people)
    .where(people.c.id == bindparam("whose"), people.c.telegram_id == bindparam("account"))
    .values(reach=bindparam("becomes"))
)


@cache
def draw(dialect: str) -> Any:
    """The card is now this message."""
    insert = into(dialect, cards)
    drawn = {name: insert.excluded[name] for name in ("message_id", "digest", "drawn_at")}
    return prepared(insert.on_conflict_do_update(index_elements=["kind", "subject", "person_id"], set_=drawn))
