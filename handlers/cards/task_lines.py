"""Tasks one below the other: a line for each, and a button that gives its card."""

from collections.abc import Callable, Sequence
from datetime import datetime

from commission.tasks.list_tasks import TaskLine, TaskPage
from handlers.callbacks.tasks import TaskTap
from handlers.cards.drawing import NAME_LIMIT, Rows, button, clipped
from handlers.cards.task_words import mark, one_line, short_deadline, within
from handlers.texts import Html, Texts

_TEXT_ROOM, _CODE_ROOM = 160, 40  # UTF-16 units of a task's text in a line, of a body's code
_LABEL = 44  # characters of it on a button


def task_lines(
    tasks: Sequence[TaskLine], texts: Texts, *, now: datetime, about: Callable[[TaskLine], str]
) -> list[Html]:
    """Numbered as the buttons are. `about`: what else is said of each."""
    return [
        texts.html(
            "task-line",
            number=number,
            mark=mark(texts, line.task, now=now),
            task=within(one_line(line.task.text, _TEXT_ROOM), _TEXT_ROOM),
            due=short_deadline(texts, line.task, line.body.regulation.time_zone, now=now) or "none",
            about=about(line) or "none",
        )
        for number, line in enumerate(tasks, 1)
    ]


def task_buttons(tasks: Sequence[TaskLine], texts: Texts) -> Rows:
    return [
        [
            button(
                texts.plain("button-task-line", number=number, task=one_line(line.task.text, _LABEL)),
                TaskTap(task=line.task.id),
            )
        ]
        for number, line in enumerate(tasks, 1)
    ]


def page_number(page: TaskPage, texts: Texts) -> list[str]:
    """Nothing where there is only one."""
    return ["\n", texts.html("agenda-page", page=page.page + 1, pages=page.pages)] if page.pages > 1 else []


def responsible(line: TaskLine, texts: Texts) -> str:
    return clipped(line.responsible.short_name, NAME_LIMIT) if line.responsible else texts.plain("task-nobody")


def body_code(line: TaskLine) -> str:
    return within(line.body.code, _CODE_ROOM)
