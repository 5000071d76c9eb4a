"""What was read, as lines that a person can check; and the texts of `decisions/`, with what is to be read of them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from commission.tasks.reading.read_task import Named, ReadTask, ReadTasks
from commission.tasks.reading.when import When
from commission.tasks.task import Priority

DECISIONS = sorted(Path(__file__).parent.joinpath("decisions").glob("*.txt"))
ON = date(2021, 8, 4)
_EXPECTED = "=====\n"


def parted(decisions: Path) -> tuple[str, str]:
    """The decisions, and what is to be read of them."""
    text, _, expected = decisions.read_bytes().decode().partition(_EXPECTED)
    return text, expected


def noted(read: ReadTasks) -> str:
    lines = [f"# {line}" for line in read.heading]
    lines += [line for task in read.tasks for line in _noted(task)]
    lines += [f"= {line.number}: {line.text}" for line in read.control]
    lines += [f"! {line.number}: {line.text}" for line in read.unread]
    return "".join(f"{line}\n" for line in lines)


def _noted(task: ReadTask) -> Iterator[str]:
    urgent = "!" if task.priority is Priority.URGENT else ""
    head = f"{task.lines.start}-{task.lines[-1]} {task.number} [{_when(task.when)}]{urgent}"
    yield f"{head} {task.text}".replace("\n", " / ")
    if task.about:
        yield f"    ~ {task.about}"
    for sign, people in (("+", (task.responsible,)), ("++", task.co_executors), ("?", (task.controller,))):
        yield from (f"    {sign} {_named(each)}" for each in people if each)


def _named(person: Named) -> str:
    return f"{person.name} | {person.post}" if person.post else person.name


def _when(when: When) -> str:
    period = f"every {when.period.unit} {when.period.month}/{when.period.day}" if when.period else ""
    day = when.day.isoformat() if when.day else ""
    return ", ".join(filter(None, [day, period, "permanent" if when.permanent else ""]))
