"""What is really sent to the database, by whichever thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import Engine, event
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.trips.prepared import PreparedStatement


@contextmanager
def heard() -> Iterator[list[tuple[str, Any]]]:
    """The statements that are executed inside, with their parameters, in order."""
    statements: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        statements.append((statement, parameters))

    execute = PreparedStatement.execute

    def execute_noted(form: PreparedStatement, raw: Any, parameters: Any) -> Any:
        each = parameters if isinstance(parameters, list) else [parameters]
        statements.append((form.sql, tuple(form.arguments(each[0]))))
        return execute(form, raw, parameters)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        with patch.object(PreparedStatement, "execute", execute_noted):
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
