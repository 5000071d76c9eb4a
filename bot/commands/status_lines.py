"""`kvorum status` in words: a line each, with ✓ or ✗ before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.commands.status_model import Status, Stored
from bot.metrics.reading_back import Live
from bot.metrics.readings import seconds_since
from handlers.texts import Texts

_UNITS = (("days", 86_400), ("hours", 3_600), ("minutes", 60))


def lines(status: Status, texts: Texts) -> Iterator[str]:
    """Everything that is known; what needs attention says what to do."""
    wording = _Wording(status, texts)
    yield wording.running()
    yield wording.database()
    if status.stored:
        yield from wording.stored(status.stored)
    if status.live:
        yield from wording.live(status.live)
    yield from wording.metrics()


@dataclass(frozen=True, slots=True)
class _Wording:
    status: Status
    texts: Texts

    def running(self) -> str:
        ago = self._span(seconds_since(self.status.last_tick, self.status.now))
        for concern in ("stopped", "stalled"):
            if concern in self.status.concerns:
                return self._bad(f"status-{concern}", ago=ago)
        return self._good("status-running" if self.status.running else "status-untold", ago=ago)

    def database(self) -> str:
        if (stored := self.status.stored) is None:
            return self._bad(f"status-database-{self.status.database}")
        return self._good("status-database", version=stored.version, size=f"{stored.bytes / 2**20:.1f}")

    def stored(self, stored: Stored) -> Iterator[str]:
        found = stored.depth
        yield self._good("status-queue", due=found.due, later=found.later, nobody=found.nobody, sending=found.sending)
        if found.held:
            yield self._good("status-held-back", held=found.held)
        if found.failed or found.unknown:
            yield self._good("status-ended", failed=found.failed, unknown=found.unknown)
        if found.oldest_due:
            yield self._judged("waiting", "status-oldest", ago=self._span(stored.oldest))
        if stored.last_delivery:
            ago = self._span(seconds_since(stored.last_delivery, stored.at))
            yield self._good("status-last-delivery", ago=ago)
        yield self._judged("late", "status-reminders", waiting=found.reminders, late=found.late)

    def live(self, live: Live) -> Iterator[str]:
        facts = {"updates": live.updates, "sent": live.sent, "many": live.too_many}
        yield self._good("status-live", **facts, used=f"{live.used:.1f}", rate=f"{live.rate:g}")
        if live.quick is not None:
            yield self._good("status-quick", ms=f"{live.quick * 1000:.0f}")
        if live.stopped_for:
            yield self._good("status-held", ago=self._span(live.stopped_for))

    def metrics(self) -> Iterator[str]:
        address = self.status.metrics_listen
        if "metrics" in self.status.concerns:
            yield self._bad("status-metrics", address=address)
        if self.status.open_metrics:
            yield self.texts.plain("port-open", setting="METRICS_LISTEN", address=address)

    def _judged(self, concern: str, key: str, **facts: object) -> str:
        return self._bad(key, **facts) if concern in self.status.concerns else self._good(key, **facts)

    def _good(self, key: str, **facts: object) -> str:
        return self.texts.plain("status-good", line=self.texts.plain(key, **facts))

    def _bad(self, key: str, **facts: object) -> str:
        said = self.texts.plain(key, **facts)
        return self.texts.plain("status-bad", line=said, remedy=self.texts.plain(f"{key}-remedy"))

    def _span(self, seconds: float) -> str:
        for unit, length in _UNITS:
            if seconds >= length:
                return self.texts.plain(f"status-{unit}", count=int(seconds // length))
        return self.texts.plain("status-seconds", count=int(seconds))
