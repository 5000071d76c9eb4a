"""Tasks to draw, as each of those whom they concern sees them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from commission.ids import MeetingId, PersonId
from commission.materials.version import SentFile
from commission.meetings.meeting import Meeting
from commission.roster.body import Body
from commission.roster.person import Person
from commission.roster.regulation import Regulation
from commission.tasks.rights import allowed, parts_of
from commission.tasks.view_task import TaskView
from tests.commission.examples import meeting
from tests.commission.tasks.examples import (
    BODY,
    CHAIR,
    CO_EXECUTOR,
    CONTROLLER,
    NOW,
    RESPONSIBLE,
    SECRETARY,
    STRANGER,
    History,
    actor,
)

NAMES = {
    RESPONSIBLE: "Орлова Марина Эдуардовна",
    CO_EXECUTOR: "Дёмин Илья Ильич",
    CONTROLLER: "Синицын Андрей Викторович",
    CHAIR: "Громов Пётр Петрович",
    SECRETARY: "Ларина Ольга Николаевна",
    STRANGER: "Чужой Иван",
}


def people(names: Mapping[PersonId, str] = NAMES) -> dict[PersonId, Person]:
    return {number: Person(number, name) for number, name in names.items()}


def body(code: str = "АТК", **rules: object) -> Body:
    return Body(BODY, code, "Комиссия", Regulation(**rules))  # type: ignore[arg-type]


def sent(name: str = "Отчёт.pdf", *, photo: bool = False) -> SentFile:
    return SentFile("file", name, 1000, "0" * 64, photo)


def seen(history: History, reader: PersonId, *, now: datetime = NOW, **facts: object) -> TaskView:
    """`facts`: those of the view that are to be different."""
    task = history.task
    parts = parts_of(task, actor(reader))
    entries = tuple(history.entries)
    view = TaskView(task, body(), people(), entries, parts, allowed(task, parts), None, None, now)
    return replace(view, **facts)  # type: ignore[arg-type]


def the_meeting() -> Meeting:
    return replace(meeting(), id=MeetingId(1))
