"""The queries that run all day find their rows by an index."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.broadcast import Broadcast, BroadcastState
from commission.delivery.card import Card
from commission.ids import AgendaItemId, BodyId, BroadcastId, MeetingId, PersonId, TaskId
from commission.tasks.query import Share, TaskQuery
from storage.delivery import SqlDelivery
from storage.tables import metadata
from storage.unit_of_work import SqlUnit, SqlWork
from tests.storage.house import NOW, House
from tests.storage.outbox_rows import claim
from tests.storage.statements import explained, heard

BOARD, INVITATION = Card.board(MeetingId(1)), Card.invitation(MeetingId(1))
MEMBER = PersonId(3)
PAUSED = Broadcast(BroadcastId(1), INVITATION, "", None, NOW, 9, BroadcastState.PAUSED, NOW)

ON_THE_WAY_OF_A_TAP: dict[str, Callable[[SqlUnit], Coroutine[Any, Any, object]]] = {
    "who is this": lambda unit: unit.roster.actor(101),
    "which meeting": lambda unit: unit.meetings.meeting(MeetingId(1)),
    "which invitation": lambda unit: unit.meetings.invitation(MeetingId(1), MEMBER),
    "all invitations": lambda unit: unit.meetings.invitations(MeetingId(1)),
    "redraw one": lambda unit: unit.outbox.refresh(BOARD, INVITATION, to=MEMBER),
    "redraw all": lambda unit: unit.outbox.refresh(BOARD),
    "who sends him": lambda unit: unit.meetings.sent_in_place_of(MeetingId(1), MEMBER),
    "tell some": lambda unit: unit.outbox.notify(INVITATION, [MEMBER, PersonId(4)], key="round-2"),
    "what was delivered": lambda unit: unit.outbox.records(BOARD),
    "what waits for him": lambda unit: unit.meetings.awaiting(MEMBER, NOW),
    "how far a broadcast has got": lambda unit: unit.outbox.progress(BroadcastId(1), NOW),
    "which broadcasts": lambda unit: unit.outbox.broadcasts_of(INVITATION),
    "pause a broadcast": lambda unit: unit.outbox.steer(PAUSED),
    "what is needed no more": lambda unit: unit.outbox.withdraw(INVITATION),
    "what items owe": lambda unit: unit.materials.of_meeting(MeetingId(1)),
    "what an item owes": lambda unit: unit.materials.of_item(AgendaItemId(1)),
    "what he owes": lambda unit: unit.materials.open_of(MEMBER, NOW),
    "which task": lambda unit: unit.tasks.many([TaskId(1)]),
    "what was done to it": lambda unit: unit.tasks.history(TaskId(1)),
    "what was done last": lambda unit: unit.tasks.latest([TaskId(1), TaskId(2)]),
    "what he has to do": lambda unit: unit.tasks.shared(MEMBER, Share.RESPONSIBLE, [], offset=0, limit=9),
    "what he helps with": lambda unit: unit.tasks.shared(MEMBER, Share.HELPING, [], offset=0, limit=9),
    "what he controls": lambda unit: unit.tasks.shared(MEMBER, Share.CONTROLLING, [], offset=0, limit=9),
    "what he decides": lambda unit: unit.tasks.shared(MEMBER, Share.DECIDING, [BodyId(1)], offset=0, limit=9),
    "his open tasks": lambda unit: unit.tasks.open_with(MEMBER, BodyId(1)),
    "how tasks stand": lambda unit: unit.tasks.standing([BodyId(1), BodyId(2)], now=NOW),
    "tasks of a person": lambda unit: unit.tasks.find(
        TaskQuery(person_id=MEMBER), [BodyId(1)], now=NOW, offset=0, limit=9
    ),
    "who has most to do": lambda unit: unit.tasks.busiest(BodyId(1), now=NOW, limit=5),
    "what is due": lambda unit: unit.reminders.claim_due(NOW, limit=9),
}


@pytest.mark.parametrize("question", ON_THE_WAY_OF_A_TAP)
async def test_no_table_is_read_from_end_to_end(
    question: str, house: House, engine: AsyncEngine, work: SqlWork
) -> None:
    with heard() as statements:
        async with work() as unit:
            await ON_THE_WAY_OF_A_TAP[question](unit)
    plan = await explained(engine, statements)
    assert "SEARCH" in plan
    scanned = {line.split()[1] for line in plan.splitlines() if line.startswith("SCAN")}
    assert scanned & set(metadata.tables) == set()


async def test_a_claim_takes_rows_in_the_order_of_the_index(
    house: House, engine: AsyncEngine, delivery: SqlDelivery
) -> None:
    with heard() as statements:
        await claim(delivery)
    plan = await explained(engine, statements)
    assert "SEARCH waiting USING INDEX ix_outbox_claim (state=?)" in plan.replace("COVERING ", "")
    assert "SEARCH other USING INDEX ix_outbox_card" in plan.replace("COVERING ", "")
    assert "SEARCH his USING INDEX ix_outbox_person_id_state (person_id=? AND state=?)" in plan
    assert "TEMP B-TREE" not in plan
