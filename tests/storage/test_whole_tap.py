"""The whole way of one tap, as the database sees it."""

from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncEngine

from commission.meetings.invitation import Attendance
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.tables import metadata
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House
from tests.storage.outbox_rows import claim
from tests.storage.statements import explained, heard

_BETWEEN = ("BEGIN", "COMMIT", "ROLLBACK")


async def announced(work: SqlWork, delivery: SqlDelivery, house: House, cases: UseCases) -> None:
    async with work.reading() as unit:
        secretary = await unit.roster.actor_of(house.secretary)
    await cases.announce_meeting(secretary, house.meeting)
    for number, job in enumerate(await claim(delivery), start=1):
        await delivery.sent(job, message_id=number, digest="drawn", at=NOW)


async def tap(delivery: SqlDelivery, house: House, cases: UseCases) -> None:
    """Who is this, his answer, the claim of what it asks for, what is drawn, and that it was sent."""
    actor = await cases.recognise_actor(103)
    assert actor is not None
    await cases.answer_invitation(actor.id, house.meeting, 1, Attendance.IN_PERSON)
    mine, board = await claim(delivery, now=NOW + timedelta(seconds=30))
    assert (mine.person_id, board.person_id) == (house.member, house.secretary)
    await cases.view_invitation(house.member, house.meeting)
    await delivery.sent(mine, message_id=mine.card_message_id or 0, digest="anew", at=NOW)


async def test_it_is_few_statements_and_each_finds_its_rows_by_an_index(
    house: House, engine: AsyncEngine, work: SqlWork, delivery: SqlDelivery, cases: UseCases
) -> None:
    await announced(work, delivery, house, cases)
    with heard() as statements:
        await tap(delivery, house, cases)
    asked = [statement for statement in statements if not statement[0].startswith(_BETWEEN)]
    assert len(asked) <= 17
    plan = await explained(engine, asked)
    scanned = {line.split()[1] for line in plan.splitlines() if line.startswith("SCAN")}
    assert scanned & set(metadata.tables) == set()
