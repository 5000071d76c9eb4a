"""An agenda at the secretary's desk, and what the postman has to carry."""

from datetime import timedelta

from commission.agenda.item import AgendaItem, Part, Participant
from commission.agenda.revision import Revision
from commission.delivery.card import CardKind
from commission.delivery.job import Job
from commission.ids import AgendaItemId, PersonId
from commission.roster.actor import Actor
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, joined
from tests.storage.outbox_rows import claim


class AgendaDesk:
    """The secretary's hands, and what the postman has to carry."""

    def __init__(self, work: SqlWork, delivery: SqlDelivery, house: House, cases: UseCases, me: Actor) -> None:
        self.work, self.delivery, self.house, self.cases, self.me = work, delivery, house, cases, me
        self._now = NOW

    async def put(self, *items: AgendaItem) -> tuple[AgendaItem, ...]:
        async with self.work() as unit:
            stored = await unit.agendas.replace(self.house.meeting, items)
            await unit.commit()
        return stored

    async def publishes(self) -> Revision:
        seen = await self.cases.preview_publication(self.me, self.house.meeting)
        return await self.cases.publish_agenda(self.me, self.house.meeting, seen.edition)

    async def carried(self) -> list[Job]:
        """All that leaves now: at most two at a time to one person."""
        self._now += timedelta(minutes=1)
        carried: list[Job] = []
        while jobs := await claim(self.delivery, now=self._now):
            for job in jobs:
                message = job.card_message_id or 1000 + job.id
                await self.delivery.sent(job, message_id=message, digest="drawn", at=NOW)
            carried += jobs
        return carried

    async def notified(self) -> set[PersonId]:
        """To whom a notice of the agenda goes now."""
        return {
            job.person_id
            for job in await self.carried()
            if job.card.kind is CardKind.AGENDA and not job.card_message_id
        }


def item(title: str, *people: PersonId, minutes: int | None = 10) -> AgendaItem:
    speaking = tuple(Participant(Part.SPEAKER, f"Докладчик {person}", "", person) for person in people)
    return AgendaItem(AgendaItemId(0), title, minutes=minutes, participants=speaking)


async def invited_only(desk: AgendaDesk) -> PersonId:
    """Somebody of the roster who sits on no body of the meeting, and has not been invited."""
    async with desk.work() as unit:
        person = await unit.roster.add_person(joined("Осипов Тимур", 777))
        await unit.commit()
    return person
