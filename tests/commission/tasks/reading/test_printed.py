"""Minutes that have been printed are read as they were meant."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commission.tasks.reading.read import read_tasks
from commission.tasks.reading.read_task import ReadTask
from tests.commission.tasks.reading.printed import EN, RU, Wording, decisions, in_a_table, in_lines, in_sentences


@pytest.mark.parametrize("wording", [RU, EN], ids=["ru", "en"])
@pytest.mark.parametrize("printed", [in_lines, in_sentences, in_a_table])
@settings(deadline=None)
@given(data=st.data(), on=st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_printed_tasks_are_read_back(
    printed: Callable[[Sequence[ReadTask], Wording], str], wording: Wording, data: st.DataObject, on: date | None
) -> None:
    tasks = data.draw(decisions(wording))
    read = read_tasks(printed(tasks, wording), on)
    assert list(read.tasks) == tasks
    assert (read.control, read.unread) == ((), ())
