"""A prepared statement says, takes and gives what SQLAlchemy's own execution of it would."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Integer,
    MetaData,
    String,
    Table,
    bindparam,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError, NoResultFound
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.meetings.invitation import Attendance
from commission.moment import NaiveDatetimeError
from storage.engine import in_one_trip, reading, writing
from storage.trips.prepared import Statement, prepared, prepared_form
from storage.types import UtcDateTime, stored

answers = Table(
    "given",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("choice", stored(Attendance)),
    Column("at", UtcDateTime),
    Column("facts", JSON),
    Column("certain", Boolean),
    Column("said", String, unique=True),
)
NAMES = ("id", "choice", "at", "facts", "certain", "said")
GIVE = prepared(insert(answers).values({name: bindparam(name) for name in NAMES}))
ROW = {
    "id": 1,
    "choice": Attendance.VIDEO,
    "at": datetime(2021, 8, 4, 10, tzinfo=timezone(timedelta(hours=3))),
    "facts": {"a": [1, "б"]},
    "certain": True,
    "said": "иду",
}


@pytest.fixture(autouse=True)
async def table(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(answers.metadata.create_all)


async def execute(engine: AsyncEngine, statement: Statement, parameters: Any) -> Any:
    """In a trip, with what it lets stand."""

    async def whole() -> Any:
        async with writing(engine) as connection:
            result = await connection.execute(statement, parameters)
            await connection.commit()
            return result

    return await in_one_trip(engine, whole)


async def otherwise(engine: AsyncEngine, statement: Statement, parameters: Any) -> list[Any]:
    """The rows, by SQLAlchemy."""
    async with reading(engine) as connection:
        return list((await connection.execute(statement, parameters)).all())


async def test_values_of_every_type_come_back_as_they_went(engine: AsyncEngine) -> None:
    statement = prepared(select(answers, literal(Attendance.ABSENT, answers.c.choice.type).label("else")))
    await execute(engine, GIVE, ROW)
    row = (await execute(engine, statement, {})).one()
    assert tuple(row) == (*ROW.values(), Attendance.ABSENT)
    assert (row.choice, row.at.tzinfo) == (Attendance.VIDEO, UTC)
    assert [row] == await otherwise(engine, statement, {})


async def test_constants_lists_of_constants_and_parameters_find_their_places(engine: AsyncEngine) -> None:
    await execute(engine, GIVE, [{**ROW, "id": n, "said": str(n)} for n in range(1, 6)])
    chosen = answers.c.choice.in_((Attendance.VIDEO, Attendance.ABSENT))
    statement = prepared(
        select(answers.c.id)
        .where(answers.c.id > bindparam("above"), chosen, answers.c.at <= bindparam("until"))
        .order_by(answers.c.id)
        .limit(bindparam("most", type_=Integer))
    )
    given = {"above": 1, "until": ROW["at"], "most": 3}
    assert list((await execute(engine, statement, given)).scalars()) == [2, 3, 4]
    assert await otherwise(engine, statement, given) == [(2,), (3,), (4,)]


async def test_it_tells_how_many_rows_were_changed_and_has_none_to_give(engine: AsyncEngine) -> None:
    assert (await execute(engine, GIVE, [{**ROW, "id": n, "said": str(n)} for n in (1, 2, 3)])).rowcount == 3
    change = prepared(update(answers).where(answers.c.id >= bindparam("least")).values(certain=False))
    changed = await execute(engine, change, {"least": 2})
    assert (changed.rowcount, changed.all()) == (2, [])
    assert (await execute(engine, change, {"least": 9})).rowcount == 0
    with pytest.raises(NoResultFound):
        (await execute(engine, prepared(select(answers).where(answers.c.id == bindparam("id"))), {"id": 9})).one()


async def test_errors_are_sqlalchemys_and_do_not_repeat_what_somebody_has_written(engine: AsyncEngine) -> None:
    await execute(engine, GIVE, ROW)
    with pytest.raises(IntegrityError) as raised:
        await execute(engine, GIVE, {**ROW, "id": 2})
    assert "иду" not in str(raised.value)
    with pytest.raises(NaiveDatetimeError):
        await execute(engine, GIVE, {**ROW, "id": 2, "at": datetime(2021, 8, 4)})  # noqa: DTZ001
    with pytest.raises(KeyError):
        await execute(engine, GIVE, {"id": 2})


def test_what_is_made_of_a_prepared_statement_is_not_prepared_by_that() -> None:
    dialect = sqlite.dialect()
    statement = prepared(select(answers))
    assert prepared_form(statement, dialect) is prepared_form(statement, dialect) is not None
    assert prepared_form(statement.where(answers.c.id == 1), dialect) is None
