"""Whether what somebody is shown about his bodies may leave the chat."""

from dataclasses import dataclass

from commission.ports.work import Work, one_look
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class IsProtected:
    """True if one of the bodies that he runs wants nothing to be forwarded or saved."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor) -> bool:
        async with self.work.reading() as unit:
            bodies = await unit.roster.bodies()
        return any(body.regulation.protect_content for body in bodies if actor.manages([body.id]))
