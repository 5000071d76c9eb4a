"""The metrics as Prometheus reads them. Only imported when somebody is to read them."""

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

from bot.metrics.readings import Readings

_TAPS = (0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_WAITS = (0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600)
_STATES = ("due", "later", "held", "nobody", "sending", "failed", "unknown")
_REQUESTS = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class PrometheusMeters:
    """Implements bot.metrics.meters.Meters. The names are in docs/operations.md."""

    def __init__(self) -> None:
        # A series more for each of the others, and nobody asks for it.
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._updates = Counter("kvorum_updates", "Updates", ["kind", "outcome"], registry=registry)
        self._update_seconds = Histogram(
            "kvorum_update_seconds", "From the update to its end", ["kind"], buckets=_TAPS, registry=registry
        )
        self._deliveries = Counter("kvorum_deliveries", "Jobs of the outbox", ["mode", "outcome"], registry=registry)
        self._waits = Histogram(
            "kvorum_delivery_wait_seconds", "Since a job was due until it left", buckets=_WAITS, registry=registry
        )
        self._requests = Counter("kvorum_requests", "Requests to Telegram", ["method", "outcome"], registry=registry)
        self._request_seconds = Histogram(
            "kvorum_request_seconds", "What Telegram takes", ["method"], buckets=_REQUESTS, registry=registry
        )
        self._knocks = Counter("kvorum_webhook_posts", "Requests to the webhook", ["outcome"], registry=registry)
        self._last_sent = self._gauge("kvorum_last_delivery_timestamp_seconds", "When a message has last gone out")
        self._rows = Gauge("kvorum_outbox_rows", "Open rows of the outbox", ["state"], registry=registry)
        self._oldest = self._gauge("kvorum_outbox_oldest_seconds", "How long the oldest notice has been due")
        self._reminders = Gauge("kvorum_reminders", "Reminders that wait; late ones", ["state"], registry=registry)
        self._rate = self._gauge("kvorum_pace_limit", "Messages a second that are allowed")
        self._used = self._gauge("kvorum_pace_used", "Messages a second in the last ten seconds")
        self._stopped = self._gauge("kvorum_pace_stopped_seconds", "What is left of a stop that Telegram asked for")
        self._tick = self._gauge("kvorum_last_tick_timestamp_seconds", "When the clock has last ticked")

    def update(self, kind: str, outcome: str, seconds: float) -> None:
        self._updates.labels(kind, outcome).inc()
        self._update_seconds.labels(kind).observe(seconds)

    def delivery(self, mode: str, outcome: str, *, waited: float | None) -> None:
        self._deliveries.labels(mode, outcome).inc()
        if waited is not None:
            self._waits.observe(waited)
        if outcome == "sent":
            self._last_sent.set_to_current_time()

    def request(self, method: str, outcome: str, seconds: float) -> None:
        self._requests.labels(method, outcome).inc()
        self._request_seconds.labels(method).observe(seconds)

    def knock(self, outcome: str) -> None:
        self._knocks.labels(outcome).inc()

    def page(self, readings: Readings) -> bytes:
        """Everything, in Prometheus' text format."""
        found = readings.depth
        for state in _STATES:
            self._rows.labels(state).set(getattr(found, state))
        self._oldest.set(readings.oldest)
        self._reminders.labels("waiting").set(found.reminders)
        self._reminders.labels("late").set(found.late)
        self._rate.set(readings.rate)
        self._used.set(readings.used)
        self._stopped.set(readings.stopped_for)
        self._tick.set(readings.last_tick.timestamp() if readings.last_tick else 0)
        return generate_latest(self._registry)

    def _gauge(self, name: str, meaning: str) -> Gauge:
        return Gauge(name, meaning, registry=self._registry)
