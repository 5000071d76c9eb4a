"""How long a pasted agenda takes to be read; and whether twice the text takes twice the time.

Processor time of a pure function: what else the machine does makes no difference.
"""

import time
from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.report import Row, milliseconds, seconds, table, times
from commission.agenda.printing import print_agenda
from commission.agenda.reading.read import read_agenda
from tests.e2e.stage import ROOT

RUNS = 5
MEGABYTE = 1_000_000  # bytes of UTF-8
_SAMPLE = ROOT / "bot/demo/agenda.txt"
_COMMAND = "python -m benchmarks.agenda"
# Lines that make careless expressions try again and again.
_HOSTILE = {
    "«1», each in a line of its own": "1\n",
    "«1. 1. 1. …» in one line": "1. ",
    "«ААА…» in one line": "А",
    "«(((…» in one line": "(",
    "«Аа-Аа-Аа-…» in one line": "Аа-",
    "«докладчик Аа, докладчик Аа, …» in one line": "докладчик Аа, ",
}


def measure() -> list[Row]:
    sample = _SAMPLE.read_text(encoding="utf-8")
    return [*_growth("agendas, one below the other", sample + "\n"), *_hostile(), _small(sample)]


def _growth(what: str, unit: str) -> list[Row]:
    one, two = _read(_of_size(unit, MEGABYTE)), _read(_of_size(unit, 2 * MEGABYTE))
    beside = f"2 MB: {median(two) / median(one):.1f} × 1 MB"
    return [Row(f"reading 1 MB: {what}", seconds(one), "< 2 s", beside, _COMMAND)]


def _hostile() -> list[Row]:
    return [row for what, unit in _HOSTILE.items() for row in _growth(what, unit)]


def _small(sample: str) -> Row:
    """What the secretary waits for when she pastes a usual one, and what printing it takes."""
    agenda = read_agenda(sample)
    printed = _taken(lambda: print_agenda(agenda.heading, agenda.items))
    read = _read(sample)
    return Row("reading the sample of 5 items", milliseconds(read), "", times(read, printed, "printing it"), _COMMAND)


def _read(text: str) -> Sequence[float]:
    return _taken(lambda: read_agenda(text))


def _of_size(unit: str, size: int) -> str:
    return unit * (size // len(unit.encode()))


def _taken(work: Callable[[], object]) -> Sequence[float]:
    took = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return took


if __name__ == "__main__":
    print(table(measure()))
