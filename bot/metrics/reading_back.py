"""The metrics of a running bot, for `kvorum status`."""

from collections.abc import Iterator
from dataclasses import dataclass

import aiohttp
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample

_PATIENCE = aiohttp.ClientTimeout(total=5)  # seconds


@dataclass(frozen=True, slots=True)
class Live:
    """Since its start: how many updates, messages that went out, answers 429.

    `used` of `rate` messages a second; `stopped_for` (seconds) while Telegram wants no more; `quick`: the time
    (seconds) within which 95 of 100 updates were dealt with, None before the first.
    """

    updates: int
    sent: int
    too_many: int
    used: float
    rate: float
    stopped_for: float
    quick: float | None
    last_tick: float


async def ask(address: tuple[str, int]) -> Live | None:
    """None when nobody answers there as a bot would."""
    host, port = _own(address[0]), address[1]
    try:
        async with (
            aiohttp.ClientSession(timeout=_PATIENCE) as session,
            session.get(f"http://{host}:{port}/metrics", raise_for_status=True) as response,
        ):
            return live(await response.text())
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError):
        return None


def live(page: str) -> Live:
    """Raises ValueError or KeyError for what is no page of ours."""
    samples = [sample for family in text_string_to_metric_families(page) for sample in family.samples]
    plain = {sample.name: sample.value for sample in samples if not sample.labels}
    return Live(
        updates=int(_total(samples, "kvorum_updates_total")),
        sent=int(_total(samples, "kvorum_deliveries_total", outcome="sent")),
        too_many=int(_total(samples, "kvorum_requests_total", outcome="429")),
        used=plain["kvorum_pace_used"],
        rate=plain["kvorum_pace_limit"],
        stopped_for=plain["kvorum_pace_stopped_seconds"],
        quick=_quantile(samples, "kvorum_update_seconds_bucket", 0.95),
        last_tick=plain["kvorum_last_tick_timestamp_seconds"],
    )


def _own(host: str) -> str:
    """Where this machine reaches itself when it listens on every address."""
    return {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104


def _of(samples: list[Sample], name: str, labels: dict[str, str]) -> Iterator[Sample]:
    return (one for one in samples if one.name == name and labels.items() <= one.labels.items())


def _total(samples: list[Sample], name: str, **labels: str) -> float:
    return sum(one.value for one in _of(samples, name, labels))


def _quantile(samples: list[Sample], name: str, share: float) -> float | None:
    """The least bound of a bucket below which so large a share lies."""
    below: dict[float, float] = {}
    for one in _of(samples, name, {}):
        bound = float(one.labels["le"])
        below[bound] = below.get(bound, 0) + one.value
    everything = below.get(float("inf"), 0)
    return next((bound for bound in sorted(below) if below[bound] >= share * everything), None) if everything else None
