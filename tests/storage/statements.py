"""What is really sent to the database, by whichever thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.ext.asyncio import AsyncEngine


@contextmanager
def heard() -> Iterator[list[tuple[str, Any]]]:
    """The statements that are executed inside, with their parameters, in order."""
    statements: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        statements.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def explained(engine: AsyncEngine, statements: list[tuple[str, Any]]) -> str:
    """How the database goes about the statements that look or change: a line a step."""
    found: list[str] = []
    async with engine.connect() as connection:
        for statement, parameters in statements:
            if statement.startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")):
                plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
                found += [row.detail for row in plan]
    return "\n".join(found)
