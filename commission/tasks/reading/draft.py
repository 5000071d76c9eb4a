"""What the secretary confirms: tasks as they were read, with the people of the roster whom they mean."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from commission.agenda.reading.read_item import UnreadLine
from commission.tasks.matching import Recipients
from commission.tasks.reading.addressees import addressed
from commission.tasks.reading.mention import Mention, by_family, mention
from commission.tasks.reading.read import read_tasks
from commission.tasks.reading.read_task import ReadTask
from commission.tasks.reading.reckoning import is_weekday
from commission.tasks.reading.when import When
from commission.tasks.task import TEXT_LIMIT, Priority


class Question(StrEnum):
    """What a draft is to be looked at for, before it becomes a task."""

    NOBODY = "nobody"  # it does not say who is responsible
    UNKNOWN = "unknown"  # it names somebody who is not in the roster
    AMBIGUOUS = "ambiguous"  # it names somebody who may be several people of the roster
    NO_DEADLINE = "no_deadline"
    TOO_LONG = "too_long"  # more than TEXT_LIMIT


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """`number`, `text`, `about`, `lines` as in a ReadTask; `text` may be longer than a task's."""

    number: str
    text: str
    responsible: Mention | None = None
    co_executors: tuple[Mention, ...] = ()
    controller: Mention | None = None
    when: When = field(default_factory=When)
    priority: Priority = Priority.NORMAL
    about: str = ""
    lines: range = field(default=range(0), compare=False)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The responsible one, the co-executors, the controller."""
        return tuple(each for each in (self.responsible, *self.co_executors, self.controller) if each)

    @property
    def questions(self) -> frozenset[Question]:
        unsure = [each for each in self.mentions if each.person is None]
        asked = {
            Question.NOBODY: self.responsible is None,
            Question.UNKNOWN: not all(each.is_known for each in unsure),
            Question.AMBIGUOUS: any(each.is_known for each in unsure),
            Question.NO_DEADLINE: not self.when.is_known,
            Question.TOO_LONG: len(self.text) > TEXT_LIMIT,
        }
        return frozenset(question for question, is_asked in asked.items() if is_asked)


@dataclass(frozen=True, slots=True)
class TaskDrafts:
    """`heading`, `control` and `unread` as in ReadTasks: nothing of the text is dropped.

    `is_plan`: it was a work plan, in which also a single row is apart from the rest.
    """

    heading: tuple[str, ...] = ()
    drafts: tuple[TaskDraft, ...] = ()
    control: tuple[UnreadLine, ...] = ()
    unread: tuple[UnreadLine, ...] = ()
    is_plan: bool = False


def draft_tasks(
    text: str, people: Recipients, on: date | None = None, works: Callable[[date], bool] = is_weekday
) -> TaskDrafts:
    """As `read_tasks`. Raises nothing."""
    read = read_tasks(text, on, works)
    return TaskDrafts(read.heading, tuple(_draft(task, people) for task in read.tasks), read.control, read.unread)


def _draft(task: ReadTask, people: Recipients) -> TaskDraft:
    entrusted = _entrusted(task, people)
    return TaskDraft(
        number=task.number,
        text=task.text,
        responsible=next(iter(entrusted), None),
        co_executors=(*entrusted[1:], *(mention(each, people) for each in task.co_executors)),
        controller=mention(task.controller, people) if task.controller else None,
        when=task.when,
        priority=task.priority,
        about=task.about,
        lines=task.lines,
    )


def _entrusted(task: ReadTask, people: Recipients) -> list[Mention]:
    """Whoever is named with initials or in full; else, since the roster knows them, by family names alone."""
    found = [mention(task.responsible, people)] if task.responsible else []
    if found and (found[0].is_known or found[0].post):
        return found
    return by_family(found[0].name if found else addressed(task.text), people) or found
