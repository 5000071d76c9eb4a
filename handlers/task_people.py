"""Taps that say who does a task, who helps, and who controls it."""

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message

from commission.errors import NotFoundError
from commission.ids import PersonId, TaskId
from commission.roster.actor import Actor
from commission.tasks.act import Act
from commission.tasks.act_on_task import ActOnTask, Deed
from commission.tasks.change_task import NOBODY, ChangeTask, TaskChange
from commission.tasks.list_assignees import ListAssignees
from commission.tasks.task import Priority, Task
from commission.tasks.view_task import ViewTask
from handlers.callbacks.task_people import TaskAssignTap, TaskSearchTap, TaskSeat, TaskUrgentTap
from handlers.cards.drawing import Drawing
from handlers.cards.task_more import draw_more
from handlers.cards.task_people import draw_people
from handlers.identity import Belongs
from handlers.sending import send
from handlers.showing import show, turn_page
from handlers.task_questions import AnswersTask, Step, Wish
from handlers.task_steps import ask
from handlers.texts import Texts
from handlers.workspace.search import found as found_by_name

_SEATS = list(TaskSeat)  # by their numbers in a question


def make_task_people_router() -> Router:
    """In private chats."""
    router = Router(name="task people")
    private = F.message.chat.type == ChatType.PRIVATE
    router.callback_query.filter(private, Belongs())
    router.message.filter(F.chat.type == ChatType.PRIVATE, Belongs())
    router.callback_query.register(show_people, TaskAssignTap.filter(F.person == 0))
    router.callback_query.register(assign, TaskAssignTap.filter(F.seat == TaskSeat.RESPONSIBLE))
    router.callback_query.register(seat, TaskAssignTap.filter())
    router.callback_query.register(ask_name, TaskSearchTap.filter())
    router.callback_query.register(change_priority, TaskUrgentTap.filter())
    router.message.register(search, F.text & ~F.text.startswith("/"), AnswersTask(Step.SEARCH))
    return router


async def show_people(
    query: CallbackQuery,
    callback_data: TaskAssignTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    list_assignees: ListAssignees,
) -> None:
    found = await list_assignees(actor, TaskId(callback_data.task))
    await query.answer()
    drawing = draw_people(found, found.members, texts, callback_data.seat, callback_data.page)
    await show(query, bot, drawing, edit=callback_data.edit)


async def assign(
    query: CallbackQuery, callback_data: TaskAssignTap, actor: Actor, texts: Texts, act_on_task: ActOnTask
) -> None:
    deed = Deed(Act.ASSIGN, person_id=PersonId(callback_data.person))
    await act_on_task(actor, TaskId(callback_data.task), deed)
    await query.answer(texts.plain("task-done", act=Act.ASSIGN))
    await turn_page(query, Drawing(texts.html("task-done", act=Act.ASSIGN)))


async def seat(
    query: CallbackQuery,
    callback_data: TaskAssignTap,
    actor: Actor,
    texts: Texts,
    view_task: ViewTask,
    change_task: ChangeTask,
    list_assignees: ListAssignees,
) -> None:
    """The list stays, with whoever has the seat now: several may help."""
    task = (await view_task(actor, TaskId(callback_data.task))).task
    await change_task(actor, task.id, _changed(task, callback_data.seat, PersonId(callback_data.person)))
    await query.answer(texts.plain("task-seat-done"))
    found = await list_assignees(actor, task.id)
    await turn_page(query, draw_people(found, found.members, texts, callback_data.seat, callback_data.page))


async def ask_name(
    query: CallbackQuery, callback_data: TaskSearchTap, actor: Actor, texts: Texts, bot: Bot, view_task: ViewTask
) -> None:
    view = await view_task(actor, TaskId(callback_data.task))
    await query.answer()
    wish = Wish(view.task.id, Act.ASSIGN, _SEATS.index(callback_data.seat))
    await ask(bot, query.from_user.id, texts, view, Step.SEARCH, wish)


async def search(
    message: Message, wish: Wish, actor: Actor, texts: Texts, bot: Bot, list_assignees: ListAssignees
) -> None:
    """Among all in the roster; the members of the body come first."""
    if wish.number >= len(_SEATS):
        raise NotFoundError
    people = await list_assignees(actor, wish.task)
    wanted = found_by_name([*people.members, *people.others], message.text or "")
    await send(bot, message.chat.id, draw_people(people, wanted, texts, _SEATS[wish.number], searched=True))


async def change_priority(
    query: CallbackQuery,
    callback_data: TaskUrgentTap,
    actor: Actor,
    texts: Texts,
    change_task: ChangeTask,
    view_task: ViewTask,
) -> None:
    task, priority = TaskId(callback_data.task), Priority.URGENT if callback_data.urgent else Priority.NORMAL
    await change_task(actor, task, TaskChange(priority=priority))
    await query.answer(texts.plain("task-seat-done"))
    await turn_page(query, draw_more(await view_task(actor, task), texts))


def _changed(task: Task, seat: TaskSeat, person: PersonId) -> TaskChange:
    if seat is TaskSeat.CONTROLLER:
        return TaskChange(controller_id=NOBODY if task.controller_id == person else person)
    helpers = task.co_executor_ids
    kept = tuple(each for each in helpers if each != person)
    return TaskChange(co_executor_ids=kept if person in helpers else (*helpers, person))
