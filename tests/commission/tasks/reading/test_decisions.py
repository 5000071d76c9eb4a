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


def test_who_controls_is_named_in_the_last_line_and_means_all() -> None:
    text = "1. Громову П. навести порядок.\n2. Дёмину И. доложить.\nКонтроль за исполнением возложить на Ларину О.Н."
    assert [task.controller and task.controller.name for task in read_tasks(text, ON).tasks] == ["Ларину О.Н."] * 2


def test_who_controls_one_task_among_others_controls_that_one() -> None:
    text = (
        "1. Громову П. навести порядок.\nКонтроль возложить на Юдина О.\n"
        "2. Дёмину И. доложить.\nКонтроль возложить на Ларину О.Н.\n3. Белову Г. подготовить план."
    )
    names = [task.controller.name if task.controller else None for task in read_tasks(text, ON).tasks]
    assert names == ["Юдина О.", "Ларину О.Н.", None]
