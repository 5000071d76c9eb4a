"""Which of the dates is the best one: each body of a joint meeting counts its own seats."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from commission.ids import PersonId
from commission.meetings.seating import Seating
from commission.roster.body import Body, Membership, Role
from commission.scheduling.availability import Availability, Said
from commission.scheduling.poll import Option


@dataclass(frozen=True, slots=True)
class SeatForecast:
    """Of the `base` seats of one body so many are taken `surely`, so many more `if_need_be`; `needed` make a quorum.

    Substitutes are not counted: nobody knows yet who will send one.
    """

    body: Body
    base: int
    needed: int
    surely: int
    if_need_be: int

    @property
    def has_quorum(self) -> bool:
        return self.surely >= self.needed

    @property
    def may_have_quorum(self) -> bool:
        """If all of those come who can if need be."""
        return self.surely + self.if_need_be >= self.needed


@dataclass(frozen=True, slots=True)
class Outlook:
    """One option: `counts` of the people, whichever bodies they sit on; `forecasts` in the order of the bodies."""

    option: Option
    counts: Counter[Availability]
    forecasts: tuple[SeatForecast, ...]

    @property
    def has_quorum_everywhere(self) -> bool:
        return all(each.has_quorum for each in self.forecasts)

    @property
    def merit(self) -> tuple[bool, bool, int, int, int, int]:
        """The greater the better. Whoever says yes where he said anything else makes none of these smaller."""
        yes = self.counts[Availability.YES]
        return (
            self.has_quorum_everywhere,
            all(each.may_have_quorum for each in self.forecasts),
            sum(each.has_quorum for each in self.forecasts),
            yes,
            yes + self.counts[Availability.IF_NEED_BE],
            -self.counts[Availability.NO],
        )


def asked(bodies: Iterable[Body], memberships: Iterable[Membership]) -> frozenset[PersonId]:
    """All members of the bodies, with a vote or without.

    Neither those who only sit in for somebody nor the secretaries, who ask, unless they count for the quorum.
    """
    seats = tuple(memberships)
    return frozenset(person for body in bodies for person in _members(Seating.of(body, seats)))


def _members(seating: Seating) -> set[PersonId]:
    return {*seating.base(), *(person for person, seat in seating.seats.items() if _is_a_member(seat))}


def _is_a_member(seat: Membership) -> bool:
    sits_in = seat.substitutes_for is not None and not seat.votes
    return not sits_in and seat.role not in (Role.INVITEE, Role.SECRETARY)


def outlooks(
    options: Iterable[Option], bodies: Sequence[Body], memberships: Iterable[Membership], said: Said
) -> tuple[Outlook, ...]:
    """The best first; of equally good ones the earlier. Whoever is no member of the bodies is not counted."""
    seats = tuple(memberships)
    members = asked(bodies, seats)
    found = [_outlook(option, bodies, seats, _about(option, members, said)) for option in options]
    return tuple(sorted(found, key=lambda each: (*(-worth for worth in each.merit), each.option.number)))


def _about(option: Option, members: frozenset[PersonId], said: Said) -> dict[PersonId, Availability]:
    return {person: his[option.number] for person, his in said.items() if person in members and option.number in his}


def _outlook(
    option: Option, bodies: Sequence[Body], seats: Sequence[Membership], said: Mapping[PersonId, Availability]
) -> Outlook:
    return Outlook(option, Counter(said.values()), tuple(_forecast(body, seats, said) for body in bodies))


def _forecast(body: Body, seats: Sequence[Membership], said: Mapping[PersonId, Availability]) -> SeatForecast:
    base = Seating.of(body, seats).base()
    counts = Counter(said[person] for person in base if person in said)
    needed = body.regulation.quorum.needed(len(base))
    return SeatForecast(body, len(base), needed, counts[Availability.YES], counts[Availability.IF_NEED_BE])
