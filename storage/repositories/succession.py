"""One person takes the place of another."""

from sqlalchemy import Column, delete, select, tuple_, update

from commission.ids import PersonId
from storage.tables import cards, materials, metadata, people
from storage.trips.connection import AnyConnection

_DUTIES = [materials.c.person_id]  # rows of his own that others wait for


async def succeed(connection: AnyConnection, person_id: PersonId, heir: PersonId) -> None:
    """What others say of the person is said of the heir from now on, and the cards in his chat are the heir's."""
    for column in (*_mentions(), *_DUTIES):
        await connection.execute(update(column.table).where(column == person_id).values({column.name: heir}))
    card = tuple_(cards.c.kind, cards.c.subject)
    his = select(cards.c.kind, cards.c.subject).where(cards.c.person_id == person_id)
    await connection.execute(delete(cards).where(cards.c.person_id == heir, card.in_(his)))
    await connection.execute(update(cards).where(cards.c.person_id == person_id).values(person_id=heir))


def _mentions() -> list[Column[int]]:
    """Where a person is spoken of, as the one who recorded, presides, sits in or sent something; not his own rows."""
    return [
        key.parent
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if key.column is people.c.id and key.ondelete == "SET NULL"
    ]
