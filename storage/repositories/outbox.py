"""The asking side of the outbox: rows in the transaction of the state that they tell of."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row

from commission.delivery.broadcast import Broadcast, BroadcastState
from commission.delivery.card import Card, Priority
from commission.delivery.job import DeliveryMode
from commission.delivery.record import DeliveryRecord, DeliveryState
from commission.ids import BroadcastId, PersonId
from commission.moment import Clock
from storage.repositories import asking
from storage.repositories.broadcasts import SqlBroadcasts
from storage.tables import outbox
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

UNREACHABLE = "unreachable"  # how the error of a row begins that failed because of its person's reach
AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)


class SqlOutbox(SqlBroadcasts):
    """`touched` is called when there is something new for the worker."""

    def __init__(self, connection: AnyConnection, clock: Clock, touched: Callable[[], None]) -> None:
        super().__init__(connection, clock)
        self._touched = touched
        self._dialect = connection.dialect.name

    async def notify(
        self,
        card: Card,
        to: Iterable[PersonId],
        *,
        key: str,
        priority: Priority = Priority.ROUTINE,
        part_of: BroadcastId | None = None,
    ) -> None:
        about = {"card_kind": card.kind, "card_subject": card.subject, "people": json.dumps(list(to))}
        asked = {
            "before": f"{DeliveryMode.NOTIFY}:{card.kind}:{card.subject}:",
            "after": f":{key}",
            "urgency": priority,
            "earliest": AT_ONCE,
            "asked_at": self._clock.now(),
            "part_of": part_of,
        }
        await self._ask(asking.notices(self._dialect), {**about, **asked})
        await self._connection.execute(asking.drop_older(self._dialect), {**about, "ended_at": self._clock.now()})

    async def broadcast(
        self, card: Card, to: Iterable[PersonId], *, key: str, by: PersonId, priority: Priority = Priority.ROUTINE
    ) -> Broadcast:
        begun = await self._begin(card, key, by)
        await self.notify(card, to, key=key, priority=priority, part_of=begun)
        await self._move(begun, BroadcastState.RUNNING)
        return await self._counted(begun)

    async def steer(self, broadcast: Broadcast) -> None:
        await super().steer(broadcast)
        self._touched()

    async def refresh(
        self,
        *asked: Card,
        to: PersonId | None = None,
        priority: Priority = Priority.BOARD,
        not_before: datetime = AT_ONCE,
    ) -> None:
        if not asked:
            return
        values: dict[str, Any] = {"urgency": priority, "earliest": not_before, "asked_at": self._clock.now()}
        for number, card in enumerate(asked):
            values.update({f"card_kind_{number}": card.kind, f"card_subject_{number}": card.subject})
        if to is not None:
            values["whose"] = to
        await self._ask(asking.redraw(self._dialect, len(asked), one=to is not None), values)

    async def withdraw(self, *cards: Card) -> None:
        for card in cards:
            about = {"card_kind": card.kind, "card_subject": card.subject, "ended_at": self._clock.now()}
            await self._connection.execute(asking.WITHDRAW, about)

    async def records(self, card: Card) -> dict[PersonId, DeliveryRecord]:
        rows = await self._connection.execute(asking.RECORDS, {"card_kind": card.kind, "card_subject": card.subject})
        return {row.person_id: _record(row) for row in rows}

    async def record(self, card: Card, to: PersonId, message_id: int) -> None:
        now = self._clock.now()
        row = {
            "dedupe_key": f"recorded:{card.kind}:{card.subject}:{to}:{message_id}",
            "kind": card.kind,
            "subject": card.subject,
            "person_id": to,
            "message_id": message_id,
            "mode": DeliveryMode.NOTIFY,
            "priority": Priority.OWN_TAP,
            "state": DeliveryState.SENT,
            "attempts": 1,
            "version": 1,
            "error": "",
            "not_before": AT_ONCE,
            "created_at": now,
            "finished_at": now,
        }
        await self._connection.execute(upsert(self._connection, outbox).on_conflict_do_nothing(), [row])

    async def recall(self, *cards: Card) -> None:
        for card in cards:
            about = {"card_kind": card.kind, "card_subject": card.subject}
            await self._ask(asking.RECALL, {**about, "urgency": Priority.URGENT, "asked_at": self._clock.now()})

    async def holders(self, card: Card) -> dict[PersonId, bool]:
        about = {"card_kind": card.kind, "card_subject": card.subject}
        found: dict[PersonId, bool] = {}
        for row in await self._connection.execute(asking.HOLDERS, about):
            found[row.person_id] = found.get(row.person_id, False) or bool(row.stays)
        return found

    async def resume(self, person_id: PersonId) -> None:
        await self._ask(asking.resume(), {"whose": person_id, "because": UNREACHABLE, "earliest": AT_ONCE})

    async def _ask(self, statement: Any, values: dict[str, Any]) -> None:
        result = await self._connection.execute(statement, values, execution_options={"preserve_rowcount": True})
        if result.rowcount:
            self._touched()


def _record(row: Row[Any]) -> DeliveryRecord:
    sent_at = row.finished_at if row.state is DeliveryState.SENT else None
    return DeliveryRecord(row.person_id, row.state, sent_at, row.error, row.uncertain > 0)
