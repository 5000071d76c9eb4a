"""`python -m storage.migrations "What changes"` writes the next step from what the tables say; then read it."""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from storage.migrate import head, run, upgrade


async def write_step(message: str) -> None:
    """Compares the tables with an empty database that is brought to the newest step."""
    number = f"{int(head()) + 1:04}"

    def compare(config: Config) -> None:
        command.revision(config, message, autogenerate=True, rev_id=number)

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'newest.db'}"
        await upgrade(url)
        await run(url, compare)


if __name__ == "__main__":
    asyncio.run(write_step(sys.argv[1]))
