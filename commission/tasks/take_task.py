"""The card of a task of one's own, wherever one is in the chat."""

from dataclasses import dataclass

from commission.delivery.card import Card
from commission.ids import TaskId
from commission.meetings.take_board import take_card
from commission.moment import Clock
from commission.ports.work import Work, one_trip
from commission.roster.actor import Actor
from commission.tasks.act_on_task import must_concern


@dataclass(frozen=True, slots=True)
class TakeTask:
    """Sends the actor the task's card, which is kept true. False if it has come just now, or is on its way.

    Raises NotFoundError for those whom the task does not concern.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, task_id: TaskId) -> bool:
        async with self.work() as unit:
            await must_concern(unit, await unit.tasks.task(task_id), actor)
            taken = await take_card(unit, Card.task(task_id), actor.id, now=self.clock.now())
            if taken:
                await unit.commit()
        return taken
