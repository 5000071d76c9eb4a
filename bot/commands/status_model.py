"""What `kvorum status` has found out. Its names are those of `--json`."""

from dataclasses import dataclass
from datetime import datetime

from bot.metrics.reading_back import Live
from storage.depth import Depth


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database says `at` this instant, by the clock of its times (UTC); `oldest` is in seconds."""

    version: str
    bytes: int
    depth: Depth
    oldest: float
    last_delivery: datetime | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Status:
    """`running` is None where nobody can tell; `last_tick` is UTC; `open_metrics`: other machines may read them."""

    now: datetime
    running: bool | None
    last_tick: datetime | None
    database: str  # ok, missing, unreadable, old or newer
    stored: Stored | None
    live: Live | None
    concerns: list[str]
    metrics_listen: str
    open_metrics: bool
