"""The soak, for two thousand updates: it runs, it draws, and it tells growth from rest."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.soak.__main__ import plot
from benchmarks.soak.running import soak
from benchmarks.soak.samples import ENOUGH, Sample, slope, verdict

UPDATES, SAMPLES = 2_000, 20


async def test_every_kind_of_update_is_worked_through_and_the_memory_is_drawn(tmp_path: Path) -> None:
    soaked = await soak(tmp_path, UPDATES, count=SAMPLES)
    assert soaked.faults == []
    assert [one.updates for one in soaked.samples] == list(range(0, UPDATES + 1, UPDATES // SAMPLES))
    assert all(one.resident > 10 and one.objects > 10_000 for one in soaked.samples)
    assert soaked.calls["answerCallbackQuery"] > 0.7 * UPDATES
    assert soaked.calls["sendMessage"] > 0.2 * UPDATES
    assert soaked.calls["editMessageText"] > 100
    drawn = ElementTree.fromstring(plot(soaked.samples))
    line = [part for part in drawn.iter("{http://www.w3.org/2000/svg}path") if part.get("stroke-width")]
    assert len(line[0].attrib["d"].split(" L")) == len(soaked.samples)


def course(of_a_hundred_thousand: float, *, updates: int = 1_000_000) -> list[Sample]:
    """100 MB at first; 20 more while it warms up; then so much for each hundred thousand updates."""
    steps = range(0, updates + 1, updates // 100)
    warm = [min(20.0, 100 * done / updates) for done in steps]
    later = [max(0.0, done - 0.2 * updates) / 100_000 * of_a_hundred_thousand for done in steps]
    return [Sample(n, n / 500, 100 + w + g, 200_000) for n, w, g in zip(steps, warm, later, strict=True)]


@pytest.mark.parametrize(("grows", "word"), [(0.0, "steady:"), (0.4, "steady:"), (2.0, "GROWS:"), (-1.0, "steady:")])
def test_only_growth_after_the_warm_up_counts(grows: float, word: str) -> None:
    samples = course(grows)
    assert slope(samples) == pytest.approx(grows)
    assert verdict(samples).startswith(word)


def test_a_short_run_says_nothing_about_growth() -> None:
    assert verdict(course(2.0, updates=ENOUGH // 2)).startswith("too short")
