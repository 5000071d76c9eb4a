"""A task of the first body: the member does it, the chair controls it; their chats, with its card in them."""

from dataclasses import dataclass, replace
from datetime import timedelta

from aiogram import Dispatcher

from commission.ids import PersonId, TaskId
from commission.tasks.plan import TaskPlan
from commission.tasks.task import Task
from commission.tasks.view_task import TaskView
from handlers.cards.task import draw_task
from handlers.sending import send
from handlers.texts import texts_for
from handlers.use_cases import UseCases
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import NOW, House

DUE = NOW + timedelta(days=14)
_NONE = TaskId(0)


@dataclass
class TaskDesk:
    dispatcher: Dispatcher
    bot: RecordingBot
    cases: UseCases
    house: House
    id: TaskId = _NONE

    async def assign(self, **said: object) -> Task:
        secretary = await self.cases.find_actor(self.house.secretary)
        plan = TaskPlan(self.house.first, "Усилить контроль", DUE, self.house.member, controller_id=self.house.chair)
        token = f"tap-{self.id}"
        (task,) = await self.cases.assign_tasks(secretary, [replace(plan, **said)], token=token)  # type: ignore[arg-type]
        self.id = task.id
        return task

    def chat(self, account: int) -> Desk:
        return Desk(self.dispatcher, self.bot, account)

    async def card(self, account: int) -> Desk:
        """The chat of somebody into which the card has come just now."""
        person = await self.cases.recognise_actor(account)
        assert person is not None
        view = await self.cases.view_task(person, self.id)
        await send(self.bot, account, draw_task(view, texts_for("ru"), person.id))
        return self.chat(account)

    async def view(self, person: PersonId | None = None) -> TaskView:
        """As the secretary sees it, or somebody else."""
        return await self.cases.view_task(await self.cases.find_actor(person or self.house.secretary), self.id)

    async def now(self) -> Task:
        return (await self.view()).task
