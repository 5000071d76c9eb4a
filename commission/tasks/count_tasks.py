"""How many tasks there are of each kind, over several bodies."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from commission.ids import BodyId
from commission.moment import Clock
from commission.ports.work import Work, one_long_look
from commission.roster.actor import Actor
from commission.tasks.query import TaskSight


@dataclass(frozen=True, slots=True)
class CountTasks:
    """Raises NotAllowedError for whoever does not oversee all of the bodies."""

    work: Work
    clock: Clock

    @one_long_look
    async def __call__(self, actor: Actor, body_ids: Collection[BodyId]) -> Mapping[TaskSight, int]:
        for body_id in body_ids:
            actor.must_oversee([body_id])
        async with self.work.reading() as unit:
            return await unit.tasks.standing(body_ids, now=self.clock.now())
