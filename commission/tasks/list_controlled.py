"""The bodies whose tasks somebody controls."""

from dataclasses import dataclass

from commission.ports.work import Work, one_look
from commission.roster.actor import Actor
from commission.roster.body import Body


@dataclass(frozen=True, slots=True)
class ListControlled:
    """Those that he manages or in which he presides; nothing for anybody else."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor) -> list[Body]:
        seats = [seat.body_id for seat in actor.memberships if actor.oversees([seat.body_id])]
        if not seats and not actor.person.is_operator:
            return []
        async with self.work.reading() as unit:
            return await unit.roster.bodies(None if actor.person.is_operator else seats)
