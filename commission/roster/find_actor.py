"""Who is asking."""

from dataclasses import dataclass

from commission.ids import PersonId
from commission.ports.work import Work, one_look
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class FindActor:
    """By id, with the seats of this moment. Raises NotFoundError."""

    work: Work

    @one_look
    async def __call__(self, person_id: PersonId) -> Actor:
        async with self.work.reading() as unit:
            return await unit.roster.actor_of(person_id)


@dataclass(frozen=True, slots=True)
class RecogniseActor:
    """By Telegram account; None for a stranger."""

    work: Work

    @one_look
    async def __call__(self, telegram_id: int) -> Actor | None:
        async with self.work.reading() as unit:
            return await unit.roster.actor(telegram_id)
