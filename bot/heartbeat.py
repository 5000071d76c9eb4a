"""A sign of life for other processes: a file beside the database that is touched at every tick."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.engine import make_url

_SUFFIX = ".running"


class Heartbeat:
    """On PostgreSQL there is no such file, and nothing is told. A disk that is full is no reason to stop."""

    def __init__(self, database_url: str) -> None:
        url = make_url(database_url)
        self.file = Path(f"{url.database}{_SUFFIX}") if url.get_backend_name() == "sqlite" else None

    def beat(self) -> None:
        if self.file:
            with suppress(OSError):
                self.file.touch()

    def end(self) -> None:
        """The bot stops as it should; after a kill the file stays, and grows old."""
        if self.file:
            with suppress(OSError):
                self.file.unlink(missing_ok=True)

    def last(self) -> datetime | None:
        """When it was touched (UTC); None when no bot runs, or nobody can tell."""
        try:
            return datetime.fromtimestamp(self.file.stat().st_mtime, UTC) if self.file else None
        except OSError:
            return None
