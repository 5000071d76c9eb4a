"""The measures of taps do measure: every tap answered and redrawn, or an error."""

import pytest

from benchmarks import burst as bursts
from benchmarks.burst import burst
from benchmarks.evenly import evenly
from benchmarks.report import percentiles
from benchmarks.sides import BARE, OURS, chosen, sides

PEOPLE = 4


async def test_bursts_and_even_arrival_of_kvorum_and_of_another_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bursts, "_PATIENCE", 1.0)
    async with sides(PEOPLE, (OURS, BARE)) as found:
        assert list(found) == [OURS, BARE]
        for side in found.values():
            assert [0 < await burst(side, turn) < 30 for turn in range(2)] == [True, True]
            took = await evenly(side, 2 * PEOPLE)
            assert len(took) == 2 * PEOPLE
            assert all(0 < one < 30 for one in took)
        with pytest.raises(RuntimeError, match="not every tap"):
            await burst(found[BARE], 1)  # what everybody has chosen already: nothing to redraw


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [number / 1000 for number in range(1, 101)]
    assert percentiles(values) == "50.0 ms; 95 %: 95.0 ms; 99 %: 99.0 ms (n=100)"
    assert percentiles([0.002]) == "2.0 ms; 95 %: 2.0 ms; 99 %: 2.0 ms (n=1)"


def test_a_side_that_is_not_there_is_named() -> None:
    assert chosen("kvorum,no-library") == ["kvorum", "no-library"]
    with pytest.raises(ValueError, match="no such side: nobody; there are kvorum"):
        chosen("kvorum,nobody")
