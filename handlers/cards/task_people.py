"""Who is to be responsible for a task, to control it, to help with it."""

from collections.abc import Sequence

from commission.ids import PersonId
from commission.roster.person import Person
from commission.tasks.list_assignees import Assignees
from commission.tasks.task import Task
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.task_people import TaskAssignTap, TaskSearchTap, TaskSeat
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped
from handlers.cards.task_more import known_as
from handlers.cards.turning import page_of, turns
from handlers.texts import Texts

_PEOPLE = 10  # buttons


def draw_people(
    found: Assignees, people: Sequence[Person], texts: Texts, seat: TaskSeat, page: int = 0, *, searched: bool = False
) -> Drawing:
    """Whoever has the seat is ticked. The last page for a number beyond the end."""
    task, held = found.task, holders(found.task, seat)
    offered = [each for each in people if seat is not TaskSeat.RESPONSIBLE or each.id not in held]
    shown, page, pages = page_of(offered, page, _PEOPLE)
    rows: Rows = [
        [button(_label(each, held), TaskAssignTap(task=task.id, person=each.id, page=page, edit=True, seat=seat))]
        for each in shown
    ]
    turn = (
        []
        if searched
        else turns(texts, page, pages, lambda n: TaskAssignTap(task=task.id, page=n, edit=True, seat=seat))
    )
    search = button(texts.plain("button-task-search"), TaskSearchTap(task=task.id, seat=seat))
    close = button(texts.plain("button-close"), CloseTap())
    more = len(offered) - len(shown) if searched else 0
    text = texts.html("task-people" if offered else "task-people-none", seat=seat, task=known_as(found), more=more)
    return Drawing(text, [*rows, *turn, [search], [close]], silent=True).about([found.body])


def holders(task: Task, seat: TaskSeat) -> tuple[PersonId, ...]:
    if seat is TaskSeat.HELPER:
        return task.co_executor_ids
    person = task.responsible_id if seat is TaskSeat.RESPONSIBLE else task.controller_id
    return () if person is None else (person,)


def _label(person: Person, held: Sequence[PersonId]) -> str:
    name = clipped(person.short_name, NAME_LIMIT)
    return f"✓ {name}" if person.id in held else name
