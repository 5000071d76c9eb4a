"""Whether the database is in order, and how large it is."""

from sqlalchemy import NullPool, text
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import make_engine, reading


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
