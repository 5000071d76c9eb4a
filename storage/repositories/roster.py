"""Bodies, people and seats."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Row, Select, Update, and_, bindparam, select, update

from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership
from commission.roster.person import Person, Reach
from storage.regulation_codec import decoded, encoded
from storage.repositories.succession import succeed
from storage.tables import bodies, memberships, people
from storage.trips.connection import AnyConnection
from storage.trips.prepared import prepared
from storage.upsert import upsert

_PERSON = [people.c[field.name] for field in fields(Person)]
_SEAT = [memberships.c[field.name] for field in fields(Membership)]
_HELD = memberships.c.ended_at.is_(None)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
# Built once: to build a statement anew costs five times as much as to execute it.
_WITH_SEATS = (
    select(*_PERSON, *_SEAT)
    .select_from(people.outerjoin(memberships, and_(memberships.c.person_id == people.c.id, _HELD)))
    .order_by(memberships.c.body_id)
)
_BY_ACCOUNT = prepared(_WITH_SEATS.where(people.c.telegram_id == bindparam("account")))
_BY_NUMBER = prepared(_WITH_SEATS.where(people.c.id == bindparam("person")))
_PEOPLE = select(*_PERSON).order_by(people.c.name, people.c.id)
_ONE_OF_PEOPLE = prepared(_PEOPLE.where(people.c.id == bindparam("id")))
_SOME_PEOPLE = _PEOPLE.where(people.c.id.in_(_IDS))
_BODIES = select(bodies).order_by(bodies.c.id)
_ONE_BODY = prepared(_BODIES.where(bodies.c.id == bindparam("id")))
_SOME_BODIES = _BODIES.where(bodies.c.id.in_(_IDS))
_SEATS = select(*_SEAT).where(_HELD).order_by(memberships.c.body_id, memberships.c.person_id)
_SEATS_IN_ONE = _SEATS.where(memberships.c.body_id == bindparam("id"))
_SOME_SEATS = _SEATS.where(memberships.c.body_id.in_(_IDS))


class SqlRoster:
    """`reached` is called when somebody may have become reachable: what waits for him can be sent."""

    def __init__(self, connection: AnyConnection, reached: Callable[[], None]) -> None:
        self._connection = connection
        self._reached = reached

    async def actor(self, telegram_id: int) -> Actor | None:
        return await self._actor(_BY_ACCOUNT, {"account": telegram_id})

    async def actor_of(self, person_id: PersonId) -> Actor:
        actor = await self._actor(_BY_NUMBER, {"person": person_id})
        if actor is None:
            raise NotFoundError
        return actor

    async def person(self, person_id: PersonId) -> Person:
        found = await self._people(select(*_PERSON).where(people.c.id == person_id))
        if not found:
            raise NotFoundError
        return found[0]

    async def people(self, ids: Iterable[PersonId] | None = None) -> list[Person]:
        return await self._people(*_which(ids, _PEOPLE, _ONE_OF_PEOPLE, _SOME_PEOPLE))

    async def with_phone(self, phone: str) -> list[Person]:
        return await self._people(select(*_PERSON).where(people.c.phone == phone).order_by(people.c.id))

    async def add_person(self, person: Person) -> PersonId:
        insert = people.insert().values(_person_row(person)).returning(people.c.id)
        return PersonId((await self._connection.execute(insert)).scalar_one())

    async def save_person(self, person: Person) -> None:
        query = update(people).where(people.c.id == person.id).values(_person_row(person))
        await _one(self._connection, query)
        self._reached()

    async def forget_person(self, person_id: PersonId, *, heir: PersonId) -> None:
        await succeed(self._connection, person_id, heir)
        await self._connection.execute(people.delete().where(people.c.id == person_id))

    async def set_reach(self, telegram_id: int, reach: Reach) -> PersonId | None:
        query = update(people).where(people.c.telegram_id == telegram_id).values(reach=reach)
        found = (await self._connection.execute(query.returning(people.c.id))).scalar_one_or_none()
        self._reached()
        return None if found is None else PersonId(found)

    async def consent(self, person_id: PersonId, at: datetime) -> None:
        query = update(people).where(people.c.id == person_id)
        await _one(self._connection, query.values(consented_at=at, reach=Reach.REACHABLE))
        self._reached()

    async def bodies(self, ids: Iterable[BodyId] | None = None) -> list[Body]:
        rows = await self._connection.execute(*_which(ids, _BODIES, _ONE_BODY, _SOME_BODIES))
        return [Body(row.id, row.code, row.title, decoded(row.regulation)) for row in rows]

    async def add_body(self, body: Body) -> BodyId:
        insert = bodies.insert().values(_body_row(body)).returning(bodies.c.id)
        return BodyId((await self._connection.execute(insert)).scalar_one())

    async def save_body(self, body: Body) -> None:
        await _one(self._connection, update(bodies).where(bodies.c.id == body.id).values(_body_row(body)))

    async def memberships(self, bodies: Iterable[BodyId] | None = None) -> list[Membership]:
        rows = await self._connection.execute(*_which(bodies, _SEATS, _SEATS_IN_ONE, _SOME_SEATS))
        return [Membership(*row) for row in rows]

    async def has_left(self, person_id: PersonId, body_id: BodyId) -> bool:
        seat = and_(memberships.c.person_id == person_id, memberships.c.body_id == body_id)
        ended = select(memberships.c.person_id).where(seat, memberships.c.ended_at.is_not(None))
        return (await self._connection.execute(ended)).first() is not None

    async def save_memberships(self, memberships: Sequence[Membership]) -> None:
        if memberships:
            await self._connection.execute(self._save_seat(), [asdict(m) for m in memberships])

    async def end_membership(self, person_id: PersonId, body_id: BodyId, at: datetime) -> None:
        seat = and_(memberships.c.person_id == person_id, memberships.c.body_id == body_id, _HELD)
        await _one(self._connection, update(memberships).where(seat).values(ended_at=at))

    async def _actor(self, query: Select[Any], who: dict[str, int]) -> Actor | None:
        rows = (await self._connection.execute(query, who)).all()
        if not rows:
            return None
        return Actor(Person(*rows[0][: len(_PERSON)]), tuple(_seats(rows)))

    async def _people(self, query: Select[Any], parameters: dict[str, Any] | None = None) -> list[Person]:
        return [Person(*row) for row in await self._connection.execute(query, parameters)]

    def _save_seat(self) -> Any:
        statement = upsert(self._connection, memberships)
        key = [memberships.c.person_id, memberships.c.body_id]
        changed = {c.name: statement.excluded[c.name] for c in _SEAT if c not in key}
        return statement.on_conflict_do_update(index_elements=key, set_={**changed, "ended_at": None})


def _which(
    ids: Iterable[int] | None, all_: Select[Any], one: Select[Any], some: Select[Any]
) -> tuple[Select[Any], dict[str, Any]]:
    """One is the rule: most meetings have one body, most cards name one person. And it can be prepared."""
    if ids is None:
        return all_, {}
    wanted = list(ids)
    return (one, {"id": wanted[0]}) if len(wanted) == 1 else (some, {"ids": wanted})


def _seats(rows: Sequence[Row[Any]]) -> Iterable[Membership]:
    return (seat for row in rows if (seat := Membership(*row[len(_PERSON) :])).body_id is not None)


async def _one(connection: AnyConnection, change: Update) -> None:
    if not (await connection.execute(change)).rowcount:
        raise NotFoundError


def _person_row(person: Person) -> dict[str, Any]:
    row = asdict(person)
    del row["id"]
    return row


def _body_row(body: Body) -> dict[str, Any]:
    return {"code": body.code, "title": body.title, "regulation": encoded(body.regulation)}
