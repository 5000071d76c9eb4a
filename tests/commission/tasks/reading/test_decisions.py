"""Decisions as people write them. In each file of `decisions/` what is to be read stands below the line."""

from pathlib import Path

import pytest

from commission.tasks.reading.read import read_tasks
from tests.commission.tasks.reading.notation import DECISIONS, ON, noted, parted

every_text = pytest.mark.parametrize("decisions", DECISIONS, ids=lambda decisions: decisions.stem)


@every_text
def test_it_is_understood(decisions: Path) -> None:
    text, expected = parted(decisions)
    assert noted(read_tasks(text, ON)) == expected


@every_text
@pytest.mark.parametrize(
    ("old", "new"),
    [("\n", "\r\n"), (" ", "\u00a0"), (" ", "  "), ("о", "\u00adо"), ("к", "к\u200b"), ("й", "и\u0306")],
    ids=["CRLF", "NBSP", "two spaces", "soft hyphens", "zero width", "decomposed"],
)
def test_what_nobody_sees_makes_no_difference(decisions: Path, old: str, new: str) -> None:
    text = parted(decisions)[0]
    assert read_tasks(text.replace(old, new), ON).tasks == read_tasks(text, ON).tasks
