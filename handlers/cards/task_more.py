"""What is behind «Ещё» on the card of a task: the rest of what one may do, also for others, and what is asked then."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton
from babel.dates import format_date

from commission.tasks.act import ANSWERS, Act
from commission.tasks.deadline import Doubt
from commission.tasks.list_assignees import Assignees
from commission.tasks.rights import TaskPart, needs_ground
from commission.tasks.task import Priority
from commission.tasks.view_task import TaskView
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.task_people import TaskAssignTap, TaskDayTap, TaskSeat, TaskTextTap, TaskUrgentTap
from handlers.callbacks.tasks import Ground, TaskActTap, TaskMoreTap
from handlers.cards.drawing import Drawing, Rows, button, lines
from handlers.cards.task import act_button
from handlers.cards.task_news import own_acts
from handlers.cards.task_words import name_of, one_line
from handlers.task_questions import Wish
from handlers.texts import Texts

TASK_LIMIT = 80  # characters by which people know a task
_HELPERS = 20  # buttons
_OWN = (Act.ASSIGN, Act.RESCHEDULE, Act.CANCEL)
_FOR_OTHERS = (
    Act.ACKNOWLEDGE,
    Act.REPORT,
    Act.INTERIM,
    Act.ASK_EXTENSION,
    Act.CONTRIBUTE,
    Act.ACCEPT,
    Act.RETURN,
    Act.GRANT_EXTENSION,
    Act.REFUSE_EXTENSION,
    Act.REMOVE,
)


def known_as(view: TaskView | Assignees) -> str:
    """How a task is called in questions about it."""
    return one_line(view.task.text, TASK_LIMIT)


def draw_more(view: TaskView, texts: Texts) -> Drawing:
    own = own_acts(view)
    rows = [[act_button(texts, view.task, act)] for act in _OWN if act in own]
    if TaskPart.SECRETARY in view.parts and view.task.is_open:
        rows += _corrections(view, texts)
    others = [row for act in _FOR_OTHERS if act in view.acts - own for row in _for_others(view, act, texts)]
    text = lines(
        texts.html("task-more", task=known_as(view)),
        texts.html("task-more-for-others") if others else "",
        texts.html("task-more-nothing") if not rows and not others else "",
    )
    return Drawing(text, [*rows, *others, [_close(texts)]], silent=True).about([view.body])


def draw_grounds(view: TaskView, texts: Texts, wish: Wish) -> Drawing:
    """How does she know? Asked before anything is entered for somebody."""
    rows = [
        [
            button(
                texts.plain("button-task-ground", ground=kind),
                TaskActTap(task=wish.task, act=wish.act, number=wish.number, ground=kind),
            )
        ]
        for kind in Ground
        if kind is not Ground.NONE
    ]
    text = texts.html("task-ground-question", act=_label(view, wish, texts), task=known_as(view))
    back = button(texts.plain("button-back"), TaskMoreTap(task=wish.task))
    return Drawing(text, [*rows, [back]], silent=True).about([view.body])


def draw_sure(view: TaskView, texts: Texts, act: Act) -> Drawing:
    sure = button(texts.plain("button-task-sure", act=act), TaskActTap(task=view.task.id, act=act), "danger")
    text = texts.html("task-sure", act=act, task=known_as(view))
    return Drawing(text, [[sure], [_close(texts)]], silent=True).about([view.body])


def draw_doubt(
    view: TaskView, texts: Texts, wish: Wish, due_at: datetime, doubt: Doubt, instead: date | None
) -> Drawing:
    """`instead`: the working day that may be meant."""
    day = due_at.astimezone(ZoneInfo(view.body.regulation.time_zone)).date()

    def tap(chosen: date) -> TaskDayTap:
        return TaskDayTap(task=wish.task, act=wish.act, day=chosen.toordinal(), ground=wish.ground_kind)

    rows: Rows = [[button(texts.plain("button-task-keep-day"), tap(day))]]
    if instead is not None:
        rows.append([button(day_name(texts, instead), tap(instead), "primary")])
    text = lines(
        texts.html("task-day-doubt", doubt=doubt, day=day_name(texts, day)),
        texts.html("task-question-ground", ground=wish.ground) if wish.ground_kind is Ground.OWN else "",
    )
    return Drawing(text, rows, silent=True).about([view.body])


def day_name(texts: Texts, day: date) -> str:
    """«пн, 16 ноября»"""
    return format_date(day, texts.plain("format-task-only-day"), locale=texts.locale)


def _corrections(view: TaskView, texts: Texts) -> Rows:
    """What she may change of what was written."""
    task, urgent = view.task, view.task.priority is Priority.URGENT
    seats = (TaskSeat.CONTROLLER, TaskSeat.HELPER)
    return [
        [button(texts.plain("button-task-text"), TaskTextTap(task=task.id))],
        [button(texts.plain("button-task-seat", seat=seat), TaskAssignTap(task=task.id, seat=seat)) for seat in seats],
        [
            button(
                texts.plain("button-task-urgent", urgent="yes" if urgent else "no"),
                TaskUrgentTap(task=task.id, urgent=not urgent),
            )
        ],
    ]


def _for_others(view: TaskView, act: Act, texts: Texts) -> Rows:
    """A button for each in whose name she may enter it."""
    if not needs_ground(act, view.parts):
        return []
    people = view.task.co_executor_ids[:_HELPERS] if act is Act.CONTRIBUTE else (0,)
    number = view.task.submitted if act in ANSWERS else 0
    wishes = [Wish(view.task.id, act, person or number) for person in people]
    return [
        [
            button(
                _label(view, wish, texts),
                TaskActTap(task=wish.task, act=wish.act, number=wish.number),
            )
        ]
        for wish in wishes
    ]


def _label(view: TaskView, wish: Wish, texts: Texts) -> str:
    helper = next((each for each in view.task.co_executor_ids if each == wish.number), None)
    name = name_of(texts, view.people, helper) if wish.act is Act.CONTRIBUTE else "none"
    return texts.plain("button-task-for", act=wish.act, name=name)


def _close(texts: Texts) -> InlineKeyboardButton:
    return button(texts.plain("button-close"), CloseTap())
