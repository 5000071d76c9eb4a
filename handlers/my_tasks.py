"""«Мои поручения», and for those who control tasks the boards and their lists."""

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from commission.ids import BodyId
from commission.roster.actor import Actor
from commission.tasks.list_controlled import ListControlled
from commission.tasks.list_tasks import ListMyTasks, ListTasks, TakeControlBoard
from commission.tasks.query import Share, TaskQuery
from handlers.callbacks.task_lists import ControlTap, MyTasksTap, TaskListTap
from handlers.cards.control import draw_task_list
from handlers.cards.drawing import Drawing
from handlers.cards.my_tasks import draw_my_tasks
from handlers.identity import Belongs
from handlers.sending import send
from handlers.showing import show
from handlers.texts import Texts


def make_my_tasks_router() -> Router:
    router = Router(name="my tasks")
    router.message.filter(F.chat.type == ChatType.PRIVATE, Belongs())
    router.callback_query.filter(F.message.chat.type == ChatType.PRIVATE, Belongs())
    router.message.register(open_my_tasks, Command("tasks"))
    router.callback_query.register(show_my_tasks, MyTasksTap.filter())
    router.callback_query.register(take_board, ControlTap.filter())
    router.callback_query.register(show_list, TaskListTap.filter())
    return router


async def open_my_tasks(
    message: Message, actor: Actor, texts: Texts, bot: Bot, list_my_tasks: ListMyTasks, list_controlled: ListControlled
) -> None:
    drawing = await _mine(actor, Share.RESPONSIBLE, 0, texts, list_my_tasks, list_controlled)
    await send(bot, message.chat.id, drawing)


async def show_my_tasks(
    query: CallbackQuery,
    callback_data: MyTasksTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    list_my_tasks: ListMyTasks,
    list_controlled: ListControlled,
) -> None:
    drawing = await _mine(actor, callback_data.share, callback_data.page, texts, list_my_tasks, list_controlled)
    await query.answer()
    await show(query, bot, drawing, edit=callback_data.edit)


async def take_board(
    query: CallbackQuery, callback_data: ControlTap, actor: Actor, take_control_board: TakeControlBoard
) -> None:
    await take_control_board(actor, BodyId(callback_data.body))
    await query.answer()


async def show_list(
    query: CallbackQuery, callback_data: TaskListTap, actor: Actor, texts: Texts, bot: Bot, list_tasks: ListTasks
) -> None:
    body, sight = BodyId(callback_data.body), callback_data.sight
    actor.must_oversee([body])
    page = await list_tasks(actor, TaskQuery(sight, body), callback_data.page)
    await query.answer()
    await show(query, bot, draw_task_list(page, sight, body, texts), edit=callback_data.edit)


async def _mine(
    actor: Actor,
    share: Share,
    page: int,
    texts: Texts,
    list_my_tasks: ListMyTasks,
    list_controlled: ListControlled,
) -> Drawing:
    return draw_my_tasks(await list_my_tasks(actor, share, page), share, texts, await list_controlled(actor))
