"""The ports that an import needs, in memory. Nothing is kept of a unit that was not committed."""

from collections.abc import AsyncIterator, Callable, Collection, Coroutine, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from commission.delivery.card import Card
from commission.ids import BodyId, PersonId
from commission.meetings.meeting import Meeting
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership
from commission.roster.person import Person
from commission.scheduling.poll import SchedulingPoll

T = TypeVar("T")


@dataclass
class FakeRoster:
    by_id: dict[PersonId, Person] = field(default_factory=dict)
    body_by_id: dict[BodyId, Body] = field(default_factory=dict)
    seats: dict[tuple[PersonId, BodyId], Membership] = field(default_factory=dict)

    def copy(self) -> "FakeRoster":
        return FakeRoster(dict(self.by_id), dict(self.body_by_id), dict(self.seats))

    async def people(self, ids: Iterable[PersonId] | None = None) -> list[Person]:
        wanted = self.by_id if ids is None else set(ids)
        return sorted((p for p in self.by_id.values() if p.id in wanted), key=lambda p: p.name)

    async def actor_of(self, person_id: PersonId) -> Actor:
        seats = tuple(m for m in self.seats.values() if m.person_id == person_id)
        return Actor(self.by_id[person_id], seats)

    async def add_person(self, person: Person) -> PersonId:
        new = PersonId(max(self.by_id, default=0) + 1)
        self.by_id[new] = replace(person, id=new)
        return new

    async def save_person(self, person: Person) -> None:
        assert person.id in self.by_id
        self.by_id[person.id] = person

    async def bodies(self, ids: Iterable[BodyId] | None = None) -> list[Body]:
        wanted = self.body_by_id if ids is None else set(ids)
        return [body for body in self.body_by_id.values() if body.id in wanted]

    async def add_body(self, body: Body) -> BodyId:
        new = BodyId(max(self.body_by_id, default=0) + 1)
        self.body_by_id[new] = replace(body, id=new)
        return new

    async def memberships(self, bodies: Iterable[BodyId] | None = None) -> list[Membership]:
        wanted = self.body_by_id if bodies is None else set(bodies)
        return [m for m in self.seats.values() if m.body_id in wanted]

    async def save_memberships(self, memberships: Sequence[Membership]) -> None:
        for m in memberships:
            assert m.person_id in self.by_id
            assert m.body_id in self.body_by_id
            assert m.substitutes_for is None or m.substitutes_for in self.by_id
            self.seats[m.person_id, m.body_id] = m


@dataclass
class FakeMeetings:
    meetings: Sequence[Meeting] = ()

    async def page(self, bodies: Sequence[BodyId], *, limit: int, offset: int) -> list[Meeting]:
        found = [m for m in self.meetings if set(m.plan.body_ids) & set(bodies)]
        return found[offset : offset + limit]


@dataclass
class FakeOutbox:
    refreshed: list[Card] = field(default_factory=list)

    async def refresh(self, card: Card, to: PersonId | None = None) -> None:
        assert to is None
        self.refreshed.append(card)


class NoPolls:
    """No poll for a date is open."""

    async def open_in(self, bodies: Collection[BodyId]) -> list[SchedulingPoll]:
        return []


@dataclass
class FakeUnit:
    roster: FakeRoster
    meetings: FakeMeetings
    outbox: FakeOutbox
    scheduling: NoPolls = field(default_factory=NoPolls)
    committed: bool = False

    async def commit(self) -> None:
        self.committed = True


class FakeWork:
    """`commits` counts the transactions that were kept, `refreshed` the cards they asked for."""

    def __init__(self, *, meetings: Sequence[Meeting] = ()) -> None:
        self.roster = FakeRoster()
        self.meetings = meetings
        self.refreshed: list[Card] = []
        self.commits = 0

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[FakeUnit]:
        unit = FakeUnit(self.roster.copy(), FakeMeetings(self.meetings), FakeOutbox())
        yield unit
        if unit.committed:
            self.commits += 1
            self.roster = unit.roster
            self.refreshed += unit.outbox.refreshed

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[FakeUnit]:
        yield FakeUnit(self.roster.copy(), FakeMeetings(self.meetings), FakeOutbox())

    async def trip(self, whole: Callable[[], Coroutine[Any, Any, T]], *, looking: bool = False) -> T:
        return await whole()
