"""What somebody wants to do to a task is done once all that it needs is said; until then the rest is asked for."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from aiogram import Bot

from commission.clock.working_days import calendar_of
from commission.ids import PersonId
from commission.materials.version import SentFile
from commission.tasks.act import ANSWERS, Act
from commission.tasks.act_on_task import Deed
from commission.tasks.deadline import Doubt, doubts, end_of_day
from commission.tasks.refusals import ExtensionDateError
from commission.tasks.rights import needs_ground
from commission.tasks.view_task import TaskView
from handlers.callbacks.tasks import Ground
from handlers.cards.drawing import Drawing
from handlers.cards.task_more import draw_doubt, known_as
from handlers.cards.task_words import within
from handlers.task_questions import Step, Wish, ask_about
from handlers.texts import Texts

_WHOLE = 3_600  # UTF-16 units: Telegram's 4096 without what else a question says
_NEEDS = {
    Act.REPORT: Step.WORDS,
    Act.INTERIM: Step.WORDS,
    Act.CONTRIBUTE: Step.WORDS,
    Act.RETURN: Step.WORDS,
    Act.ASK_EXTENSION: Step.DATE,
    Act.RESCHEDULE: Step.DATE,
}


def missing(view: TaskView, wish: Wish) -> Step | None:
    """What has to be said next."""
    if needs_ground(wish.act, view.parts) and not (wish.ground if wish.ground_kind is Ground.OWN else wish.ground_kind):
        return Step.GROUND
    step = _NEEDS.get(wish.act)
    if step is Step.DATE and wish.day is not None:
        return Step.WORDS if wish.act is Act.ASK_EXTENSION else None
    return step


async def ask(bot: Bot, chat: int, texts: Texts, view: TaskView, step: Step, wish: Wish) -> None:
    if step is Step.TEXT:  # to be copied and corrected, which Telegram forbids where content is protected
        whole, protected = within(view.task.text, _WHOLE), view.body.regulation.protect_content
        await ask_about(bot, chat, texts, step, wish, task=whole, protected=protected)
    else:
        await ask_about(bot, chat, texts, step, wish, task=known_as(view))


def deed_of(view: TaskView, wish: Wish, texts: Texts, words: str = "", files: tuple[SentFile, ...] = ()) -> Deed:
    """All that was said, one after the other."""
    said = wish.ground if wish.ground_kind is Ground.OWN else texts.plain("task-ground", ground=wish.ground_kind)
    return Deed(
        wish.act,
        words,
        files,
        due_at=end_of_day(wish.day, view.body.regulation) if wish.day else None,
        answers=wish.number if wish.act in ANSWERS else 0,
        for_whom=PersonId(wish.number) if wish.act is Act.CONTRIBUTE and wish.number else None,
        ground=said if wish.ground_kind is not Ground.NONE else "",
    )


def asked_about(view: TaskView, wish: Wish, day: date, texts: Texts) -> Drawing | None:
    """The question whether this day is really meant. Raises ExtensionDateError: some days cannot be asked for."""
    due_at = end_of_day(day, view.body.regulation)
    if wish.act is Act.ASK_EXTENSION:
        _must_be_later(view, due_at)
    found = doubts(due_at, view.body.regulation, now=view.now)
    if not found:
        return None
    if Doubt.IN_PAST in found:
        return draw_doubt(view, texts, wish, due_at, Doubt.IN_PAST, None)
    return draw_doubt(view, texts, wish, due_at, Doubt.DAY_OFF, calendar_of(view.body.regulation).after(day, 0))


def today_of(view: TaskView) -> date:
    """By the walls of the body."""
    return view.now.astimezone(ZoneInfo(view.body.regulation.time_zone)).date()


def _must_be_later(view: TaskView, due_at: datetime) -> None:
    earlier = view.task.due_at
    if due_at <= view.now or (earlier and due_at <= earlier):
        raise ExtensionDateError(due_at=earlier)
