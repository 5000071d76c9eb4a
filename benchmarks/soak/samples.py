"""What was seen of the memory, and what follows from it."""

import gc
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.processes import resident

WARM_UP = 0.2  # of the updates: caches, and what is remembered up to a limit, fill up meanwhile
ENOUGH = 1_000_000  # updates: of fewer, a fifth does not fill what is remembered up to a limit
_STEADY = 0.5  # MB for each hundred thousand updates


@dataclass(frozen=True, slots=True)
class Sample:
    """After so many updates: seconds since the first, MB resident, objects that the collector knows."""

    updates: int
    seconds: float
    resident: float
    objects: int


def sample(updates: int, began: float) -> Sample:
    return Sample(updates, time.perf_counter() - began, resident(os.getpid()), len(gc.get_objects()))


def slope(samples: Sequence[Sample]) -> float:
    """MB for each hundred thousand updates, by least squares over what comes after the warm-up."""
    rest = after_warm_up(samples)
    middle = sum(one.updates for one in rest) / len(rest)
    level = sum(one.resident for one in rest) / len(rest)
    spread = sum((one.updates - middle) ** 2 for one in rest)
    return sum((one.updates - middle) * (one.resident - level) for one in rest) / spread * 100_000


def after_warm_up(samples: Sequence[Sample]) -> Sequence[Sample]:
    """Raises ValueError when fewer than two are left."""
    rest = [one for one in samples if one.updates >= WARM_UP * samples[-1].updates]
    if len(rest) < 2:
        raise ValueError("too few samples")
    return rest


def verdict(samples: Sequence[Sample]) -> str:
    """One sentence with the figures it rests on."""
    rest, grows = after_warm_up(samples), slope(samples)
    first, last = rest[0], rest[-1]
    word = "steady" if grows <= _STEADY else "GROWS"
    word = word if last.updates >= ENOUGH else "too short to tell"
    return (
        f"{word}: {grows:+.2f} MB for each 100,000 updates after the first {WARM_UP:.0%}"
        f" ({first.resident:.1f} MB at {first.updates}, {last.resident:.1f} MB at {last.updates};"
        f" {first.objects} objects, then {last.objects}); {last.updates / last.seconds:.0f} updates a second"
    )
