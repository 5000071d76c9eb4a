"""Tasks that are not assigned yet; they live in the dialog's data."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from secrets import token_hex
from typing import Any

from aiogram_dialog import DialogManager

from commission.ids import AgendaItemId, BodyId, MeetingId, PersonId
from commission.materials.version import SentFile
from commission.roster.body import Body
from commission.tasks.deadline import end_of_day
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.plan import TaskPlan
from commission.tasks.reading.when import When
from commission.tasks.task import Priority
from handlers.callbacks.task_people import TaskSeat

_KEY = "batch"
_YEARS = range(1900, 3000)


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that may mean several people; `id` is the same wherever the same name is."""

    id: int
    seat: TaskSeat
    name: str
    candidates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TaskForm:
    """`day`: ISO 8601, "" if there is none. `unknown`: names of nobody in the roster. `number` as it was written."""

    text: str = ""
    responsible: int = 0
    helpers: tuple[int, ...] = ()
    controller: int = 0
    day: str = ""
    period: Period | None = None
    open_ended: bool = False
    urgent: bool = False
    files: tuple[SentFile, ...] = ()
    number: str = ""
    asked: tuple[Asked, ...] = ()
    unknown: tuple[str, ...] = ()
    left_out: bool = False

    @property
    def has_deadline(self) -> bool:
        return bool(self.day or self.period)

    @property
    def task_priority(self) -> Priority:
        return Priority.URGENT if self.urgent else Priority.NORMAL

    def due(self, when: When) -> "TaskForm":
        day = when.day.isoformat() if when.day else ""
        return replace(self, day=day, period=when.period, open_ended=not (when.day or when.period))

    def seated(self, seat: TaskSeat, person: int) -> "TaskForm":
        """One who helps already helps no more; 0 is nobody."""
        if seat is TaskSeat.RESPONSIBLE:
            return replace(self, responsible=person, helpers=tuple(each for each in self.helpers if each != person))
        if seat is TaskSeat.CONTROLLER:
            return replace(self, controller=person)
        others = tuple(each for each in self.helpers if each != person)
        added = others if person in self.helpers or person in {0, self.responsible} else (*others, person)
        return replace(self, helpers=added)

    def people(self, seat: TaskSeat) -> tuple[int, ...]:
        if seat is TaskSeat.HELPER:
            return self.helpers
        one = self.responsible if seat is TaskSeat.RESPONSIBLE else self.controller
        return (one,) if one else ()


@dataclass(frozen=True, slots=True)
class Batch:
    """`token`: of this batch, so that two taps assign it once. `pasted`: all that was said; `unread`: not understood.

    `touched`: something of it was decided by hand, so that it is not read anew. `at`: the form that is open.
    """

    token: str
    body: int = 0
    meeting: int = 0
    item: int = 0
    title: str = ""
    speaker: int = 0
    pasted: str = ""
    unread: tuple[str, ...] = ()
    forms: tuple[TaskForm, ...] = ()
    at: int = 0
    touched: bool = False

    @property
    def form(self) -> TaskForm:
        return self.forms[self.at] if self.at < len(self.forms) else TaskForm()

    @property
    def is_single(self) -> bool:
        """And nothing was left out that she should see."""
        return len(self.forms) < 2 and not self.unread

    @property
    def wanted(self) -> list[TaskForm]:
        return [form for form in self.forms if not form.left_out]

    def with_form(self, form: TaskForm) -> "Batch":
        forms = list(self.forms) or [TaskForm()]
        forms[min(self.at, len(forms) - 1)] = form
        return replace(self, forms=tuple(forms), touched=True)

    def plans(self, body: Body) -> list[TaskPlan]:
        return [self._plan(form, body) for form in self.wanted]

    def _plan(self, form: TaskForm, body: Body) -> TaskPlan:
        return TaskPlan(
            BodyId(self.body),
            form.text,
            end_of_day(date.fromisoformat(form.day), body.regulation) if form.day else None,
            PersonId(form.responsible) if form.responsible else None,
            tuple(PersonId(each) for each in form.helpers),
            PersonId(form.controller) if form.controller else None,
            form.task_priority,
            form.period,
            form.files,
            MeetingId(self.meeting) if self.meeting else None,
            AgendaItemId(self.item) if self.item else None,
        )


def is_of_this_age(day: date) -> bool:
    """At the ends of the calendar another zone's hour is no date any more."""
    return day.year in _YEARS


def new_batch(**said: Any) -> dict[str, Any]:
    """The data that the dialog is opened with."""
    return {_KEY: asdict(Batch(token_hex(16), **said)), "steps": []}


def batch_of(manager: DialogManager) -> Batch:
    said = manager.dialog_data[_KEY]
    forms = tuple(_form(each) for each in said["forms"])
    return Batch(**{**said, "unread": tuple(said["unread"]), "forms": forms})


def keep(manager: DialogManager, batch: Batch) -> None:
    manager.dialog_data[_KEY] = asdict(batch)


def keep_form(manager: DialogManager, form: TaskForm) -> None:
    keep(manager, batch_of(manager).with_form(form))


def _form(said: dict[str, Any]) -> TaskForm:
    period = said["period"]
    return TaskForm(
        **{
            **said,
            "helpers": tuple(said["helpers"]),
            "unknown": tuple(said["unknown"]),
            "files": tuple(SentFile(**each) for each in said["files"]),
            "asked": _asked(said["asked"]),
            "period": Period(**{**period, "unit": PeriodUnit(period["unit"])}) if period else None,
        }
    )


def _asked(said: Sequence[dict[str, Any]]) -> tuple[Asked, ...]:
    return tuple(
        Asked(**{**each, "seat": TaskSeat(each["seat"]), "candidates": tuple(each["candidates"])}) for each in said
    )
