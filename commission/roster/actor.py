"""Whoever is asking: a person with his seats, as the database knows them at this moment."""

from collections.abc import Iterable
from dataclasses import dataclass

from commission.errors import NotAllowedError
from commission.ids import BodyId, PersonId
from commission.roster.body import Membership, Role
from commission.roster.person import Person

_PRESIDING = {Role.CHAIR, Role.DEPUTY_CHAIR}


@dataclass(frozen=True, slots=True)
class Actor:
    person: Person
    memberships: tuple[Membership, ...] = ()

    @property
    def id(self) -> PersonId:
        return self.person.id

    @property
    def is_secretary(self) -> bool:
        return self.person.is_operator or any(m.role is Role.SECRETARY for m in self.memberships)

    def manages(self, bodies: Iterable[BodyId]) -> bool:
        """A secretary of any of the bodies runs their joint meeting; the operator runs all."""
        return self.person.is_operator or self._has({Role.SECRETARY}, bodies)

    def oversees(self, bodies: Iterable[BodyId]) -> bool:
        """Who may see who comes: those who manage, and those who preside."""
        bodies = tuple(bodies)
        return self.manages(bodies) or self._has(_PRESIDING, bodies)

    def must_manage(self, bodies: Iterable[BodyId]) -> None:
        """Raises NotAllowedError."""
        if not self.manages(bodies):
            raise NotAllowedError

    def must_be_secretary(self) -> None:
        """Raises NotAllowedError."""
        if not self.is_secretary:
            raise NotAllowedError

    def must_oversee(self, bodies: Iterable[BodyId]) -> None:
        """Raises NotAllowedError."""
        if not self.oversees(bodies):
            raise NotAllowedError

    def _has(self, roles: set[Role], bodies: Iterable[BodyId]) -> bool:
        wanted = set(bodies)
        return any(m.body_id in wanted and m.role in roles for m in self.memberships)
