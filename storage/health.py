"""Whether the database is in order, and how large it is."""

from datetime import UTC, datetime

from sqlalchemy import NullPool, delete, insert, text
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import in_one_trip, make_engine, reading, writing
from storage.tables import handled_updates

_NO_UPDATE = -1  # Telegram's numbers are positive


async def is_intact(url: str) -> bool:
    """SQLite looks through its file; of PostgreSQL it is enough that it answers. Raises SQLAlchemyError, OSError."""
    engine = make_engine(url, poolclass=NullPool)
    try:
        async with reading(engine) as connection:
            if connection.dialect.name != "sqlite":
                return bool((await connection.execute(text("SELECT true"))).scalar_one())
            found: str = (await connection.execute(text("PRAGMA quick_check(1)"))).scalar_one()
            return found == "ok"
    finally:
        await engine.dispose()


async def size(engine: AsyncEngine) -> int:
    """Bytes: of SQLite's file without its journal, of PostgreSQL's whole database."""
    sqlite = text("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
    postgresql = text("SELECT pg_database_size(current_database())")
    async with reading(engine) as connection:
        found: int = (
            await connection.execute(sqlite if connection.dialect.name == "sqlite" else postgresql)
        ).scalar_one()
    return found


async def prove_writable(engine: AsyncEngine) -> None:
    """Writes to the disk, and leaves everything as it was. Raises what any other writer would be met with."""
    await in_one_trip(engine, lambda: _write_nothing(engine))


async def _write_nothing(engine: AsyncEngine) -> None:
    async with writing(engine) as connection:
        await connection.execute(insert(handled_updates).values(update_id=_NO_UPDATE, at=datetime.now(UTC)))
        await connection.execute(delete(handled_updates).where(handled_updates.c.update_id == _NO_UPDATE))
        await connection.commit()
