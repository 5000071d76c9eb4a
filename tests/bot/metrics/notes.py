"""Meters that remember, and readings to be shown."""

from dataclasses import dataclass, field
from typing import Any

from bot.metrics.readings import Readings
from storage.depth import Depth
from tests.storage.house import NOW

DEPTH = Depth(due=3, later=1, held=8, nobody=2, sending=4, failed=5, unknown=6, oldest_due=NOW, reminders=7, late=1)
READINGS = Readings(DEPTH, oldest=12, used=9.5, rate=30, stopped_for=0, last_tick=NOW)


@dataclass
class Notes:
    """Meters that remember."""

    told: list[tuple[object, ...]] = field(default_factory=list)

    def update(self, kind: str, outcome: str, seconds: float) -> None:
        self.told.append(("update", kind, outcome))

    def delivery(self, mode: str, outcome: str, *, waited: float | None) -> None:
        self.told.append(("delivery", mode, outcome, waited))

    def request(self, method: str, outcome: str, seconds: float) -> None:
        self.told.append(("request", method, outcome))

    def knock(self, outcome: str) -> None:
        self.told.append(("knock", outcome))


def facts(record: Any, *names: str) -> dict[str, Any]:
    return {name: record.__dict__[name] for name in names if name in record.__dict__}
