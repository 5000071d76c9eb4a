"""Who has a voice in a body's decision."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from commission.ids import PersonId
from commission.meetings.seating import Seating
from commission.roster.body import Body, Membership, Role

_IN_THE_CHAIR = (Role.CHAIR, Role.DEPUTY_CHAIR)
_OF_THE_BODY = frozenset({*_IN_THE_CHAIR, Role.MEMBER})


@dataclass(frozen=True, slots=True)
class Roll:
    """`seats`: all voting seats of the body, each with who may vote on it now: the member, or his substitute.

    `present`: those of the voters who are there; in an absentee vote, everybody. `advisory`: members without a vote,
    whose voice is heard and not counted. `presiding`: whose vote decides a tie, if he votes.
    """

    seats: Mapping[PersonId, PersonId]
    present: frozenset[PersonId]
    advisory: frozenset[PersonId] = frozenset()
    presiding: PersonId | None = None

    @property
    def voters(self) -> frozenset[PersonId]:
        """Who may vote, and counts."""
        return frozenset(self.seats.values()) & self.present

    @classmethod
    def absentee(cls, body: Body, memberships: Iterable[Membership]) -> Self:
        """Every member by himself: nobody sits in for anybody on paper."""
        seating = Seating.of(body, memberships)
        voting = [person for person, seat in seating.seats.items() if seat.votes and seat.role is not Role.INVITEE]
        silent = frozenset(p for p, seat in seating.seats.items() if not seat.votes and seat.role in _OF_THE_BODY)
        chairs = [p for role in _IN_THE_CHAIR for p in voting if seating.seats[p].role is role]
        return cls({person: person for person in voting}, frozenset(seating.seats), silent, next(iter(chairs), None))

    @classmethod
    def in_meeting(
        cls,
        body: Body,
        memberships: Iterable[Membership],
        present: Collection[PersonId],
        sitting_in: Mapping[PersonId, PersonId],
        presiding: PersonId | None,
    ) -> Self:
        """`sitting_in`: who sits in for which member; he votes only where the regulation says so.

        `presiding`: who presides over the meeting, where that is not the chair.
        """
        paper = cls.absentee(body, memberships)
        seating = Seating.of(body, memberships)
        seats = {
            member: _voter(member, sitting_in.get(member), seating, present) if member not in present else member
            for member in paper.seats
        }
        voters = frozenset(seats.values())
        chair = presiding if presiding in voters else paper.presiding
        return cls(seats, frozenset(present), paper.advisory - voters, chair)


def _voter(member: PersonId, stand_in: PersonId | None, seating: Seating, present: Collection[PersonId]) -> PersonId:
    """On the seat of somebody who is not there."""
    may = seating.body.regulation.substitutes_vote and stand_in is not None and stand_in in present
    return stand_in if may and stand_in is not None and seating.may_substitute(member, stand_in) else member
