"""Whether the database is in order."""

from sqlalchemy import NullPool, text

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
