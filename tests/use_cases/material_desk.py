"""Materials at the secretary's desk: what is asked for, what comes, and who hears of it."""

from datetime import timedelta

from commission.agenda.item import AgendaItem
from commission.delivery.card import CardKind
from commission.delivery.job import DeliveryMode, Job
from commission.errors import CommissionError
from commission.ids import MaterialId, PersonId
from commission.materials.material import Material, MaterialKind
from commission.materials.version import SentFile
from tests.storage.outbox_rows import claim
from tests.use_cases.agenda_desk import AgendaDesk

REPORT, THESES = MaterialKind.REPORT, MaterialKind.THESES
TEXT = "1. О пожарах\nДокладчик: Дёмин И.\n2. О дорогах\nДокладчик: Громов П.\n3. Разное"


def file(name: str = "Доклад.docx", sha256: str = "aa") -> SentFile:
    return SentFile(f"id-of-{name}-{sha256}", name, 1000, sha256)


async def published(desk: AgendaDesk, text: str = TEXT) -> tuple[AgendaItem, ...]:
    """Everybody has it."""
    stored = await desk.cases.enter_agenda(desk.me, desk.house.meeting, text, {})
    await desk.publishes()
    await jobs(desk)
    return stored


async def asked(desk: AgendaDesk, item: AgendaItem, person: PersonId | None = None) -> Material:
    """Whoever speaks owes it, or the person, and has been told."""
    owed = await desk.cases.ask_for_material(desk.me, desk.house.meeting, item.id, REPORT, person)
    await jobs(desk)
    return owed


async def accepted(desk: AgendaDesk, item: AgendaItem) -> Material:
    """Who owed it has sent it, and everybody who sees the item can have it."""
    owed = await asked(desk, item)
    await desk.cases.deliver_material(await desk.cases.find_actor(owed.person_id), owed.id, file())
    taken = await desk.cases.accept_material(desk.me, owed.id, 1)
    await jobs(desk)
    return taken


async def now(desk: AgendaDesk, material: Material) -> Material:
    async with desk.work.reading() as unit:
        return await unit.materials.material(material.id)


async def jobs(desk: AgendaDesk) -> list[Job]:
    """All that leaves now; whoever is told of a new card has it from then on."""
    found: list[Job] = []
    at = desk.cases.clock.now()
    while claimed := await claim(desk.delivery, now=(at := at + timedelta(minutes=1))):
        for job in claimed:
            await desk.delivery.sent(job, message_id=1000 + job.id, digest="drawn", at=at)
        found += claimed
    return found


async def told(desk: AgendaDesk) -> set[tuple[CardKind, PersonId]]:
    """Who gets a new message about materials now, but for the secretary's live board."""
    about = (CardKind.DEBTS, CardKind.MATERIAL)
    leaving = [job for job in await jobs(desk) if job.mode is DeliveryMode.NOTIFY and job.card.kind in about]
    return {(job.card.kind, job.person_id) for job in leaving}


async def redrawn(desk: AgendaDesk) -> set[tuple[CardKind, int, PersonId]]:
    """Whose cards are made true now, and of which subject."""
    leaving = [job for job in await jobs(desk) if job.mode is DeliveryMode.REFRESH]
    return {(job.card.kind, job.card.subject, job.person_id) for job in leaving}


async def got(desk: AgendaDesk, person: PersonId, material: MaterialId, number: int = 0) -> str:
    """The name of the file that he is given, or of the reason why he is not."""
    try:
        return (await desk.cases.take_file(await desk.cases.find_actor(person), material, number)).version.file.name
    except CommissionError as refused:
        return type(refused).__name__
