"""Taps on the card of a task, and on what is behind it."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from commission.ids import TaskId
from commission.roster.actor import Actor
from commission.tasks.act import Act
from commission.tasks.act_on_task import ActOnTask
from commission.tasks.foresight import must_be_possible
from commission.tasks.take_task import TakeTask
from commission.tasks.view_task import TakeTaskFile, ViewTask
from handlers.callbacks.tasks import Ground, TaskActTap, TaskFileTap, TaskHistoryTap, TaskMoreTap, TaskSureTap, TaskTap
from handlers.cards.drawing import Drawing
from handlers.cards.task_history import draw_history
from handlers.cards.task_more import draw_grounds, draw_more, draw_sure
from handlers.identity import Belongs
from handlers.sending import send
from handlers.showing import show, turn_page
from handlers.task_files import give_task_file
from handlers.task_questions import Step, Wish
from handlers.task_steps import ask, deed_of, missing
from handlers.texts import Texts

_ENDS = {Act.REMOVE, Act.CANCEL}
_ELSEWHERE = {Act.ASSIGN, Act.LEAVE}  # a person is needed for these


def make_task_router() -> Router:
    router = Router(name="task")
    router.callback_query.filter(Belongs())
    router.callback_query.register(act, TaskActTap.filter(~F.act.in_(_ELSEWHERE)))
    router.callback_query.register(take_card, TaskTap.filter())
    router.callback_query.register(give_file, TaskFileTap.filter())
    router.callback_query.register(show_history, TaskHistoryTap.filter())
    router.callback_query.register(show_more, TaskMoreTap.filter())
    router.callback_query.register(ask_sure, TaskSureTap.filter(F.act.in_(_ENDS)))
    return router


async def act(
    query: CallbackQuery,
    callback_data: TaskActTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_task: ViewTask,
    act_on_task: ActOnTask,
) -> None:
    """Does it, or asks for what it needs."""
    view = await view_task(actor, TaskId(callback_data.task))
    wish = Wish(view.task.id, callback_data.act, callback_data.number, ground_kind=callback_data.ground)
    must_be_possible(view, wish.act, wish.number)
    step = missing(view, wish)
    if step is None:
        await act_on_task(actor, wish.task, deed_of(view, wish, texts))
        await query.answer(texts.plain("task-done", act=wish.act))
        await _leave_word(query, wish, texts)
    elif step is Step.GROUND and wish.ground_kind is Ground.NONE:
        await query.answer()
        await turn_page(query, draw_grounds(view, texts, wish))
    else:
        await query.answer()
        await ask(bot, query.from_user.id, texts, view, step, wish)


async def take_card(
    query: CallbackQuery, callback_data: TaskTap, actor: Actor, texts: Texts, take_task: TakeTask
) -> None:
    taken = await take_task(actor, TaskId(callback_data.task))
    await query.answer(None if taken else texts.plain("toast-task-here"))


async def give_file(
    query: CallbackQuery,
    callback_data: TaskFileTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    take_task_file: TakeTaskFile,
) -> None:
    taken = await take_task_file(actor, TaskId(callback_data.task), callback_data.entry, callback_data.number)
    await query.answer()
    await give_task_file(bot, query.from_user.id, taken, texts)


async def show_history(
    query: CallbackQuery, callback_data: TaskHistoryTap, actor: Actor, texts: Texts, bot: Bot, view_task: ViewTask
) -> None:
    view = await view_task(actor, TaskId(callback_data.task))
    await query.answer()
    await show(query, bot, draw_history(view, texts, callback_data.page), edit=callback_data.edit)


async def show_more(
    query: CallbackQuery, callback_data: TaskMoreTap, actor: Actor, texts: Texts, bot: Bot, view_task: ViewTask
) -> None:
    view = await view_task(actor, TaskId(callback_data.task))
    await query.answer()
    await show(query, bot, draw_more(view, texts), edit=callback_data.edit)


async def ask_sure(
    query: CallbackQuery, callback_data: TaskSureTap, actor: Actor, texts: Texts, bot: Bot, view_task: ViewTask
) -> None:
    view = await view_task(actor, TaskId(callback_data.task))
    must_be_possible(view, callback_data.act)
    await query.answer()
    await send(bot, query.from_user.id, draw_sure(view, texts, callback_data.act))


async def _leave_word(query: CallbackQuery, wish: Wish, texts: Texts) -> None:
    """The question has been answered; a card is redrawn by itself."""
    if wish.act in _ENDS or wish.ground_kind is not Ground.NONE:
        await turn_page(query, Drawing(texts.html("task-done", act=wish.act)))
