"""The collector rests while the program starts, and has only new objects to look at afterwards."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from bot.garbage import rest, settle


class Ring:
    """Refers to itself: only the collector can take it away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    gc.enable()


def test_nothing_is_collected_while_it_rests() -> None:
    rest()
    ring = weakref.ref(Ring())
    many = [[] for _ in range(20_000)]
    assert many
    assert ring() is not None


def test_what_lives_when_it_settles_is_left_alone() -> None:
    rest()
    ring = weakref.ref(Ring())
    settle()
    gc.collect()
    assert ring() is not None
    assert gc.get_freeze_count() > 10_000


def test_what_is_made_afterwards_is_collected_by_itself() -> None:
    rest()
    settle()
    ring = weakref.ref(Ring())
    many = [[] for _ in range(20_000)]
    assert many
    assert ring() is None
