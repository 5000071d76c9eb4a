"""Who hears of something first when many are told."""

from collections.abc import Iterable

from commission.ids import PersonId
from commission.meetings.gathering import Gathering
from commission.roster.body import Role

_FIRST = (Role.CHAIR, Role.DEPUTY_CHAIR)


def in_hearing_order(
    gathering: Gathering, people: Iterable[PersonId], speakers: Iterable[PersonId] = ()
) -> list[PersonId]:
    """Who presides over this meeting, the chairs, their deputies, those who speak, then all by the order of the roster.

    Each once; who has no seat comes last, by number.
    """
    ranks = _ranks(gathering, speakers)
    return sorted(set(people), key=lambda person: (ranks.get(person, len(ranks)), person))


def _ranks(gathering: Gathering, speakers: Iterable[PersonId]) -> dict[PersonId, int]:
    presiding = [gathering.meeting.plan.chair_id] if gathering.meeting.plan.chair_id else []
    seats = gathering.memberships
    leading = [m.person_id for role in _FIRST for m in seats if m.role is role]
    order = dict.fromkeys([*presiding, *leading, *speakers, *(m.person_id for m in seats)])
    return {person: rank for rank, person in enumerate(order)}
