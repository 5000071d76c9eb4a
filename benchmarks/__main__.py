"""`python -m benchmarks`: everything but the soak, one table. Most of an hour; leave the machine alone meanwhile."""

from benchmarks import (
    agenda,
    announce,
    broadcast,
    evenly,
    history,
    idle,
    simulator,
    start,
    tap,
    throughput,
    ticks,
    votes,
)
from benchmarks.report import table

_ALL = (throughput, evenly, tap, announce, broadcast, history, start, idle, agenda, ticks, votes, simulator)


def main() -> None:
    print(table([row for module in _ALL for row in module.measure()]))


if __name__ == "__main__":
    main()
