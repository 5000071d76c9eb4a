"""In which order files are handed out to the processes that run them."""

from collections.abc import Iterable, Sequence
from itertools import chain, groupby, zip_longest

import pytest

_WAITING = {"durability", "e2e"}  # mostly for a bot that is a process of its own
_LONGEST = "hostile"  # no file of it may be the last one


def mixed(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """Files that wait alternate with files that compute, so that neither the processors idle nor everybody waits."""
    files = [list(tests) for _, tests in groupby(items, key=lambda item: item.path)]
    waiting = [tests for tests in files if _kind(tests) in _WAITING]
    busy = [tests for tests in files if _kind(tests) not in _WAITING]
    busy.sort(key=lambda tests: _kind(tests) != _LONGEST)
    return list(chain.from_iterable(_alternating(waiting, busy)))


def _kind(tests: Sequence[pytest.Item]) -> str:
    return tests[0].path.relative_to(tests[0].config.rootpath / "tests").parts[0]


def _alternating(some: Iterable[list[pytest.Item]], others: Iterable[list[pytest.Item]]) -> Iterable[list[pytest.Item]]:
    return (tests for pair in zip_longest(some, others) for tests in pair if tests)
