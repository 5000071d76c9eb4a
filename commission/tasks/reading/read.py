"""Reading decisions: the text that a secretary has pasted becomes drafts of tasks."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from commission.agenda.reading.characters import QUOTE, Source, SourceLine
from commission.agenda.reading.read_item import UnreadLine
from commission.tasks.reading.common import Common, is_common
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.paragraphs import Paragraph, paragraphs
from commission.tasks.reading.read_task import Named, ReadTask, ReadTasks
from commission.tasks.reading.reckoning import Reckoning, is_weekday
from commission.tasks.reading.rows import unfolded
from commission.tasks.reading.understanding import Understood, understood
from commission.tasks.task import Priority

LINE_LIMIT = 6_000  # that are not blank; no decisions have a tenth of them

_CONTROL = re.compile("|".join(words.control_pattern for words in ALL), re.IGNORECASE)
_POINTS = re.compile("(?:" + "|".join(words.points_pattern for words in ALL) + r")\s*(?=\d)", re.IGNORECASE)
_POINT = re.compile(r"\d+(?:\.\d+)*")
_RANGE = re.compile(r"\d\s?[-–—]\s?\d")


def read_tasks(text: str, on: date | None = None, works: Callable[[date], bool] = is_weekday) -> ReadTasks:
    """Russian or English; numbered, with bullets, a line for each, or rows of a table. Raises nothing.

    `on`: the day of the decision, from which days without a year and «within ten days» are counted; without it they
    are left in the text. `works`: whether people work on a day. Takes time in proportion to the length of the text;
    lines beyond LINE_LIMIT are unread.
    """
    source = Source.of(text.replace(QUOTE, ""), LINE_LIMIT)
    parts = paragraphs(list(unfolded(source.lines)))
    reading = _Reading(Reckoning(on, works))
    taken = {line.number for line in parts.above() if reading.take_common([line], [line.text])}
    for index, each in enumerate(parts.found):
        reading.take(each, parts.found[index + 1 : index + 2])
    reading.end()
    return _shown(source, reading, [line for line in parts.outside if line.number not in taken])


@dataclass(slots=True)
class _Head:
    """A decision that only says what those below it have in common."""

    number: str
    said: Understood
    lines: list[SourceLine]


@dataclass(slots=True)
class _Reading:
    reckoning: Reckoning
    tasks: list[ReadTask] = field(default_factory=list)
    control: list[SourceLine] = field(default_factory=list)
    unread: list[SourceLine] = field(default_factory=list)
    controllers: list[tuple[set[str], Named]] = field(default_factory=list)
    heads: list[_Head] = field(default_factory=list)
    common: list[Common] = field(default_factory=list)
    behind: Named | None = None  # whom the last line below the last task names as the one who controls

    def take(self, each: Paragraph, following: Sequence[Paragraph]) -> None:
        said = understood(each.texts, self.reckoning)
        self._close_heads(each.number)
        self.behind = said.controller if len(each.texts) > 1 and _CONTROL.match(each.texts[-1]) else None
        if self._take_control(each, said):
            return
        if not self.tasks and not self.heads and self.take_common(each.lines, each.texts):
            return
        is_above = any(next_.number.startswith(f"{each.number}.") for next_ in following if each.number)
        if is_above and said.is_head:
            self.heads.append(_Head(each.number, said, each.lines))
        elif said.text and said.is_task:
            self.tasks.append(self._drafted(each, said))
        else:
            self.unread += each.lines

    def end(self) -> None:
        """Whoever controls all the tasks was named behind them; also where that looks like a part of the last one."""
        self._close_heads("")
        if self.behind and not any(task.controller for task in self.tasks[:-1]):
            self.controllers.append((set(), self.behind))
        self.tasks = [self._controlled(task) for task in self.tasks]
        for each in self.common:
            if each.concerns(self.tasks):
                self.tasks = each.given_to(self.tasks)
            else:
                self.unread += each.lines

    def take_common(self, lines: Sequence[SourceLine], texts: Sequence[str]) -> bool:
        """Whether it is said of all tasks that are below."""
        said = understood(texts, self.reckoning)
        if is_common(said):
            self.common.append(Common(lines, said))
        return is_common(said)

    def _close_heads(self, number: str) -> None:
        while self.heads and not number.startswith(f"{self.heads[-1].number}."):
            self.unread += self.heads.pop().lines

    def _take_control(self, each: Paragraph, said: Understood) -> bool:
        """«Контроль за исполнением решения возложить на …», and nothing else."""
        words = " ".join(each.texts)
        match = _CONTROL.match(words)
        if not match or said.text or said.controller is None or _RANGE.search(match[0]):
            return False
        points = _POINTS.search(match[0])
        self.controllers.append((set(_POINT.findall(match[0], points.end())) if points else set(), said.controller))
        self.control += each.lines
        return True

    def _drafted(self, each: Paragraph, said: Understood) -> ReadTask:
        """What it does not say itself, the nearest head above it may have said."""
        first = min((line.number for head in self.heads for line in head.lines), default=each.lines[0].number)
        for head in self.heads:
            head.lines = []  # are the first task's that is below
        above = [head.said for head in self.heads[::-1]]
        responsible, co_executors = _people([said, *above])
        begun, about = _above(above[::-1])
        return ReadTask(
            number=each.number,
            text=" ".join([*begun, said.text]),
            responsible=responsible,
            co_executors=co_executors,
            controller=next((one.controller for one in (said, *above) if one.controller), None),
            when=next((one.when for one in (said, *above) if one.when.is_known), said.when),
            priority=said.priority or next((one.priority for one in above if one.priority), Priority.NORMAL),
            about=". ".join(text.rstrip(".") for text in about if text),
            lines=range(first, each.lines[-1].number + 1),
        )

    def _controlled(self, task: ReadTask) -> ReadTask:
        if task.controller:
            return task
        fitting = (person for points, person in self.controllers if not points or _is_among(task.number, points))
        return replace(task, controller=next(fitting, None))


def _people(said: Sequence[Understood]) -> tuple[Named | None, tuple[Named, ...]]:
    """The responsible one, and the co-executors."""
    people = next((one.responsible for one in said if one.responsible), [])
    others = [*people[1:], *(person for one in said for person in one.co_executors)]
    return next(iter(people), None), tuple(dict.fromkeys(other for other in others if other not in people[:1]))


def _above(heads: Sequence[Understood]) -> tuple[list[str], list[str]]:
    """Heads that the task's text goes on from, and those that only say what it is about.

    A field of a head may be another one of the task's own: so heads are shown whole.
    """
    begun = [head.whole for head in heads if head.text.endswith(":")]
    return begun, [head.whole for head in heads if not head.text.endswith(":")]


def _is_among(number: str, points: Iterable[str]) -> bool:
    return any(number == point or number.startswith(f"{point}.") for point in points)


def _shown(source: Source, reading: _Reading, outside: Sequence[SourceLine]) -> ReadTasks:
    starts = [task.lines.start for task in reading.tasks] + [line.number for line in reading.control]
    first = min(starts, default=0)
    above = {line.number: line for line in outside if line.number < first}
    below = {line.number: line for line in [*outside, *reading.unread] if line.number not in above}
    left = [UnreadLine(number, below[number].raw.strip()) for number in sorted(below)]
    beyond = [UnreadLine(number, said) for number, said in source.beyond.items()]
    control = {line.number: UnreadLine(line.number, line.raw.strip()) for line in reading.control}
    heading = tuple(line.text for line in source.lines if line.number in above)
    return ReadTasks(heading, tuple(reading.tasks), tuple(control.values()), (*left, *beyond))
