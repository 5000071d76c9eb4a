"""`python -m benchmarks`: everything, one table. About nine minutes; leave the machine alone meanwhile."""

from benchmarks import announce, simulator, start, tap
from benchmarks.report import table


def main() -> None:
    print(table([*tap.measure(), *announce.measure(), *start.measure(), *simulator.measure()]))


if __name__ == "__main__":
    main()
