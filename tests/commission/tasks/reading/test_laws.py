"""What is true of every text."""

import re
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from commission.agenda.reading.characters import Source
from commission.agenda.reading.languages import ALL as AGENDA
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.read import LINE_LIMIT, read_tasks
from commission.tasks.reading.read_task import ReadTasks
from tests.commission.tasks.reading.notation import ON
from tests.commission.tasks.reading.texts import shuffled, spoilt, texts

_WORD = re.compile(r"[^\W\d_]{5,}")
days = st.none() | st.just(ON) | st.dates(date(1, 1, 1), date.max)


def visible(text: str) -> dict[int, str]:
    return {line.number: line.raw for line in Source.of(text.replace("\u2060", ""), len(text) + 1).lines}


@settings(deadline=None)
@given(texts | spoilt(), days)
def test_every_line_is_accounted_for(text: str, on: date | None) -> None:
    read = read_tasks(text, on)
    lines = visible(text)
    below = {number for task in read.tasks for number in task.lines}
    below |= {line.number for line in [*read.control, *read.unread]}
    assert len(read.heading) == len(lines.keys() - below)
    assert all(line.text == lines[line.number].strip() for line in [*read.control, *read.unread])
    starts = [task.lines.start for task in read.tasks]
    assert starts == sorted(starts)


def words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold().replace("ё", "е")))


# What announces a field, and what a deadline is made of, is said by the field itself.
_GRAMMAR = {word[:5] for word in words(repr(ALL) + repr(AGENDA))}


def everything_said(read: ReadTasks) -> str:
    people = [
        f"{each.name} {each.post}"
        for task in read.tasks
        for each in (task.responsible, *task.co_executors, task.controller)
        if each
    ]
    left = [line.text for line in [*read.control, *read.unread]]
    return " ".join([*read.heading, *(f"{task.about} {task.text}" for task in read.tasks), *people, *left])


@settings(deadline=None)
@given(shuffled, st.none() | st.just(ON))
def test_no_word_of_a_decision_is_lost(text: str, on: date | None) -> None:
    lost = words(text) - words(everything_said(read_tasks(text, on)))
    assert {word for word in lost if word[:5] not in _GRAMMAR} == set()


@settings(deadline=None)
@given(texts | spoilt(), days)
def test_drafts_are_fit_to_be_shown(text: str, on: date | None) -> None:
    for task in read_tasks(text, on).tasks:
        assert task.text == task.text.strip()
        assert task.text
        for each in filter(None, (task.responsible, *task.co_executors, task.controller)):
            assert each.name.strip()
        assert task.responsible not in task.co_executors


@settings(deadline=None)
@given(texts | spoilt())
@example("Срок: 01.09.2021\nВ течение рабочего дня\nДоложить")
def test_the_day_of_the_decision_only_adds_deadlines(text: str) -> None:
    """Or one that was said of all tasks is shown, where one of them turns out to have its own."""
    plain, dated = read_tasks(text), read_tasks(text, ON)
    if {line.number for line in dated.unread} - {line.number for line in plain.unread}:
        return
    for without, with_it in zip(plain.tasks, dated.tasks, strict=False):
        if without.lines == with_it.lines and without.when.day:
            assert with_it.when.day


def test_lines_beyond_all_measure_are_shown_unread() -> None:
    read = read_tasks("1. Орловой М.Э. доложить\n" * (LINE_LIMIT + 2))
    assert (len(read.tasks), [line.number for line in read.unread]) == (LINE_LIMIT, [LINE_LIMIT + 1, LINE_LIMIT + 2])
