"""What happens in the database's thread when the disk has failed in the middle."""

import asyncio
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import StaticPool

from storage.trips import transactions
from storage.trips.connection import aboard
from storage.trips.transactions import Transaction, look_together, write_together
from storage.trips.trip import Trip


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://", poolclass=StaticPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE said (word TEXT UNIQUE)"))
        yield connection
    engine.dispose()


async def look() -> list[str]:
    here = aboard.get()
    assert here is not None
    return list(await here.scalars(text("SELECT word FROM said")))


async def say_twice() -> None:
    here = aboard.get()
    assert here is not None
    for _ in range(2):
        await here.execute(text("INSERT INTO said VALUES ('word')"))


@pytest.mark.parametrize("transaction", [write_together, look_together])
async def test_a_transaction_that_an_earlier_one_could_not_end_stops_nobody(
    connection: Connection, transaction: Transaction
) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    connection.execute(text("INSERT INTO said VALUES ('never committed')"))
    trip = Trip(look, asyncio.get_running_loop().create_future(), looking=transaction is look_together)
    assert transaction(connection, [trip]) == 1
    assert (trip.result, trip.error) == ([], None)


@pytest.fixture(autouse=True)
def _time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine the first might take so long that the second has to wait for the next transaction."""
    monkeypatch.setattr(transactions, "_LONG_ENOUGH", 60.0)


async def test_whoever_fails_keeps_his_own_error(connection: Connection) -> None:
    clumsy, other = (
        Trip(whole, asyncio.get_running_loop().create_future(), looking=False) for whole in (say_twice, look)
    )
    assert write_together(connection, [clumsy, other]) == 2
    assert isinstance(clumsy.error, IntegrityError)
    assert (other.result, other.error) == ([], None)
