"""`python -m benchmarks.soak`: a million updates, and docs/images/soak.svg."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.bots import folder
from benchmarks.soak.plot import line_plot
from benchmarks.soak.samples import Sample, verdict
from bot.deferred_models import import_aiogram
from bot.event_loop import quick_loop
from bot.garbage import rest, settle
from tests.e2e.stage import ROOT

PLOT = ROOT / "docs" / "images" / "soak.svg"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--updates", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plot", type=Path, default=PLOT)
    wanted = parser.parse_args()
    rest()  # all as `kvorum run` does it: the collector, aiogram's models before anything else imports them, the loop
    import_aiogram()
    from benchmarks.soak.running import soak

    with folder() as here, asyncio.Runner(loop_factory=quick_loop()) as runner:
        soaked = runner.run(soak(here, wanted.updates, seed=wanted.seed, built=settle, tell=_tell))
    wanted.plot.write_text(plot(soaked.samples), encoding="utf-8")
    print(verdict(soaked.samples))
    print(dict(soaked.calls))
    print(f"{len(soaked.faults)} errors in the log", *soaked.faults[:3], sep="\n")
    sys.exit(bool(soaked.faults))


def plot(samples: Sequence[Sample]) -> str:
    points = [(float(one.updates), one.resident) for one in samples]
    return line_plot(points, "Resident memory of Kvorum under a mixture of updates", "updates", "MB")


def _tell(seen: Sample) -> None:
    print(f"{seen.updates}\t{seen.seconds:.0f} s\t{seen.resident:.1f} MB\t{seen.objects} objects", flush=True)


if __name__ == "__main__":
    main()
