"""Bodies, seats and people, as a secretary sees them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId
from commission.ports.work import Work, one_long_look
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership, Role
from commission.roster.person import Person

_PRESIDING = {Role.CHAIR: 0, Role.DEPUTY_CHAIR: 1}


@dataclass(frozen=True, slots=True)
class RosterView:
    """All of the roster; `people` by name. `mine`: the bodies that the actor manages."""

    bodies: tuple[Body, ...]
    memberships: tuple[Membership, ...]
    people: Mapping[PersonId, Person]
    mine: frozenset[BodyId]

    def body(self, body_id: BodyId) -> Body:
        """Raises NotFoundError."""
        for body in self.bodies:
            if body.id == body_id:
                return body
        raise NotFoundError

    def person(self, person_id: PersonId) -> Person:
        """Raises NotFoundError."""
        if person_id not in self.people:
            raise NotFoundError
        return self.people[person_id]

    def own_bodies(self) -> list[Body]:
        return [body for body in self.bodies if body.id in self.mine]

    def seats(self, person_id: PersonId) -> list[Membership]:
        return [m for m in self.memberships if m.person_id == person_id]

    def members(self, bodies: Iterable[BodyId]) -> list[PersonId]:
        """Everybody who sits on any of the bodies, each once, by name."""
        wanted = set(bodies)
        seated = {m.person_id for m in self.memberships if m.body_id in wanted}
        return [person_id for person_id in self.people if person_id in seated]

    def presiding(self, bodies: Iterable[BodyId]) -> list[PersonId]:
        """Who may preside: the chairs in the order of the bodies, then their deputies."""
        order = {body_id: place for place, body_id in enumerate(bodies)}
        seats = [m for m in self.memberships if m.body_id in order and m.role in _PRESIDING]
        seats.sort(key=lambda m: (_PRESIDING[m.role], order[m.body_id]))
        return list(dict.fromkeys(m.person_id for m in seats))

    def groups(self, bodies: Iterable[BodyId]) -> dict[str, list[PersonId]]:
        """The people of each group that has a name, over all the bodies."""
        wanted, found = set(bodies), dict[str, dict[PersonId, None]]()
        for m in self.memberships:
            if m.body_id in wanted and m.group:
                found.setdefault(m.group, {})[m.person_id] = None
        return {group: list(found[group]) for group in sorted(found)}


@dataclass(frozen=True, slots=True)
class ViewRoster:
    """Raises NotAllowedError for all but secretaries."""

    work: Work

    @one_long_look
    async def __call__(self, actor: Actor) -> RosterView:
        actor.must_be_secretary()
        async with self.work.reading() as unit:
            bodies = await unit.roster.bodies()
            memberships = await unit.roster.memberships()
            people = await unit.roster.people()
        mine = frozenset(body.id for body in bodies if actor.manages([body.id]))
        return RosterView(tuple(bodies), tuple(memberships), {p.id: p for p in people}, mine)
