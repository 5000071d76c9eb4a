"""Bodies, people and seats."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from commission.ids import BodyId, PersonId
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership
from commission.roster.person import Person, Reach


class Roster(Protocol):
    """Finders raise NotFoundError where an id leads nowhere, and return None where it is a question."""

    async def actor(self, telegram_id: int) -> Actor | None: ...
    async def actor_of(self, person_id: PersonId) -> Actor: ...
    async def person(self, person_id: PersonId) -> Person: ...
    async def people(self, ids: Iterable[PersonId] | None = None) -> list[Person]:
        """By name; all of the roster without `ids`."""

    async def with_phone(self, phone: str) -> list[Person]:
        """`phone` is E.164."""

    async def add_person(self, person: Person) -> PersonId:
        """`person.id` is not used."""

    async def save_person(self, person: Person) -> None: ...
    async def forget_person(self, person_id: PersonId, *, heir: PersonId) -> None:
        """Removes a provisional person; what he recorded, and the cards in his chat, become the heir's."""

    async def set_reach(self, telegram_id: int, reach: Reach) -> PersonId | None: ...
    async def consent(self, person_id: PersonId, at: datetime) -> None:
        """From now on he is reachable: what waits for him goes out."""

    async def bodies(self, ids: Iterable[BodyId] | None = None) -> list[Body]: ...
    async def add_body(self, body: Body) -> BodyId:
        """`body.id` is not used."""

    async def save_body(self, body: Body) -> None: ...
    async def memberships(self, bodies: Iterable[BodyId] | None = None) -> list[Membership]:
        """Only the seats that are held now."""

    async def has_left(self, person_id: PersonId, body_id: BodyId) -> bool:
        """Whether he held a seat there, and holds it no more; not so for those who never did."""

    async def save_memberships(self, memberships: Sequence[Membership]) -> None: ...
    async def end_membership(self, person_id: PersonId, body_id: BodyId, at: datetime) -> None: ...
