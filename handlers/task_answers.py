"""What somebody writes or sends in reply to a question about a task."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message

from commission.clock.working_days import calendar_of
from commission.errors import NotFoundError, checked_text
from commission.ids import TaskId
from commission.roster.actor import Actor
from commission.tasks.act import Act
from commission.tasks.act_on_task import ActOnTask
from commission.tasks.change_task import ChangeTask, TaskChange
from commission.tasks.foresight import must_be_possible
from commission.tasks.reading.typed import when
from commission.tasks.transitions import GROUND_LIMIT
from commission.tasks.view_task import TaskView, ViewTask
from handlers.callbacks.task_people import TaskDayTap, TaskTextTap
from handlers.callbacks.tasks import Ground
from handlers.guard import Guard
from handlers.identity import Belongs
from handlers.sending import send
from handlers.task_files import received_files
from handlers.task_questions import AnswersTask, Step, Wish, day_of, first_words
from handlers.task_steps import ask, asked_about, deed_of, missing, today_of
from handlers.texts import Texts
from handlers.workspace.wizard.typed import UnreadableDayError, must_be_of_this_age

_TELLS = F.text | F.photo | F.document
_DATED = {Act.ASK_EXTENSION, Act.RESCHEDULE}


def make_task_answers_router() -> Router:
    """In private chats."""
    router = Router(name="task answers")
    router.message.filter(F.chat.type == ChatType.PRIVATE, _is_no_command, Belongs())
    router.callback_query.filter(F.message.chat.type == ChatType.PRIVATE, Belongs())
    router.callback_query.register(take_day, TaskDayTap.filter(F.act.in_(_DATED)))
    router.callback_query.register(ask_text, TaskTextTap.filter())
    router.message.register(take_words, _TELLS, AnswersTask(Step.WORDS))
    router.message.register(take_date, F.text, AnswersTask(Step.DATE))
    router.message.register(take_ground, F.text, AnswersTask(Step.GROUND))
    router.message.register(take_text, F.text, AnswersTask(Step.TEXT))
    for step in Step:
        router.message.register(want_words, AnswersTask(step))
    return router


def _is_no_command(message: Message) -> bool:
    """Whoever opens the menu while a question waits sends the command in reply to it."""
    return not (message.text or "").startswith("/")


async def take_words(
    message: Message,
    wish: Wish,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    forbidden_types: Collection[str],
    guard: Guard,
    view_task: ViewTask,
    act_on_task: ActOnTask,
    album: Sequence[Message] = (),
) -> None:
    """A report is its words and its files together. `album`: all messages of which this one is a part."""
    view = await view_task(actor, wish.task)
    must_be_possible(view, wish.act, wish.number)
    parts = album or [message]
    files = await received_files(bot, parts, forbidden_types, texts)
    if await guard.refuses(message):
        return  # the guard says so where the marked part comes
    await act_on_task(actor, wish.task, deed_of(view, wish, texts, first_words(parts), files))
    await message.answer(texts.html("task-done", act=wish.act), protect_content=True)


async def take_date(
    message: Message,
    wish: Wish,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_task: ViewTask,
    act_on_task: ActOnTask,
) -> None:
    """Raises UnreadableDayError, ExtensionDateError."""
    view = await view_task(actor, wish.task)
    must_be_possible(view, wish.act)
    day = _typed(message.text or "", view)
    question = asked_about(view, wish, day, texts)
    if question:
        await send(bot, message.chat.id, question)
    else:
        await _go_on(message, bot, actor, texts, view, replace(wish, day=day), act_on_task)


def _typed(text: str, view: TaskView) -> date:
    """Raises UnreadableDayError."""
    day = when(text, today_of(view), calendar_of(view.body.regulation).works).day
    if day is None:
        raise UnreadableDayError
    must_be_of_this_age(day)
    return day


async def take_day(
    query: CallbackQuery,
    callback_data: TaskDayTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_task: ViewTask,
    act_on_task: ActOnTask,
) -> None:
    """Raises NotFoundError for a day that no calendar has."""
    asked = query.message if isinstance(query.message, Message) else None
    day = day_of(callback_data.day)
    if asked is None or day is None:
        raise NotFoundError
    ground = (asked.text or "").splitlines()[-1:] if callback_data.ground is Ground.OWN else []
    view = await view_task(actor, TaskId(callback_data.task))
    must_be_possible(view, callback_data.act)
    wish = Wish(
        view.task.id,
        callback_data.act,
        day=day,
        ground_kind=callback_data.ground,
        ground="".join(ground).partition(": ")[2],
    )
    await query.answer()
    await _go_on(asked, bot, actor, texts, view, wish, act_on_task)


async def take_ground(
    message: Message,
    wish: Wish,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_task: ViewTask,
    act_on_task: ActOnTask,
) -> None:
    """Raises TextLengthError."""
    view = await view_task(actor, wish.task)
    must_be_possible(view, wish.act, wish.number)
    said = " ".join(checked_text(message.text or "", limit=GROUND_LIMIT).split())
    wish = replace(wish, ground_kind=Ground.OWN, ground=said)
    await _go_on(message, bot, actor, texts, view, wish, act_on_task)


async def ask_text(
    query: CallbackQuery, callback_data: TaskTextTap, actor: Actor, texts: Texts, bot: Bot, view_task: ViewTask
) -> None:
    view = await view_task(actor, TaskId(callback_data.task))
    actor.must_manage([view.task.body_id])
    await query.answer()
    await ask(bot, query.from_user.id, texts, view, Step.TEXT, Wish(view.task.id, Act.ASSIGN))


async def take_text(message: Message, wish: Wish, actor: Actor, texts: Texts, change_task: ChangeTask) -> None:
    await change_task(actor, wish.task, TaskChange(text=message.text or ""))
    await message.answer(texts.html("task-text-done"), protect_content=True)


async def want_words(message: Message, wish: Wish, texts: Texts) -> None:
    """A voice message, a sticker: nobody can read them."""
    await message.reply(texts.html("task-want-words"))


async def _go_on(
    message: Message, bot: Bot, actor: Actor, texts: Texts, view: TaskView, wish: Wish, act_on_task: ActOnTask
) -> None:
    """Asks for what is still missing; else it is done."""
    step = missing(view, wish)
    if step is not None:
        await ask(bot, message.chat.id, texts, view, step, wish)
        return
    await act_on_task(actor, wish.task, deed_of(view, wish, texts))
    await message.answer(texts.html("task-done", act=wish.act), protect_content=True)
