"""Who is given an agenda, and how much of it he sees."""

from collections.abc import Iterable

from commission.agenda.item import AgendaItem, Part
from commission.agenda.revision import Told
from commission.ids import PersonId
from commission.meetings.gathering import Gathering
from commission.roster.body import Role


def speakers(items: Iterable[AgendaItem]) -> list[PersonId]:
    """Each once, in the order in which they speak."""
    return _people(items, Part.SPEAKER, Part.CO_SPEAKER)


def named(items: Iterable[AgendaItem]) -> list[PersonId]:
    """Whoever takes part in an item and is in the roster; each once."""
    return _people(items, *Part)


def newcomers(gathering: Gathering, items: Iterable[AgendaItem]) -> list[PersonId]:
    """Whoever is named, and is neither invited nor a secretary of the meeting."""
    known = {*gathering.invitations, *gathering.secretaries()}
    return [person for person in named(items) if person not in known]


def seated(gathering: Gathering) -> set[PersonId]:
    """Who sits on one of the bodies, or in somebody's place, and not only as an invitee."""
    sent = (i.answer.substitute_id for i in gathering.invitations.values() if i.answer)
    return {m.person_id for m in gathering.memberships if m.role is not Role.INVITEE} | set(filter(None, sent))


def sees_whole(person: PersonId, items: Iterable[AgendaItem], sitting: set[PersonId], held: Told | None) -> bool:
    """Who is called for some of the items sees these alone; also when they are taken off the agenda again."""
    if person in sitting:
        return True
    only_some = held is not None and not held.whole
    return not only_some and not any(item.concerns(person) for item in items)


def _people(items: Iterable[AgendaItem], *parts: Part) -> list[PersonId]:
    found = (each.person_id for item in items for each in item.participants if each.part in parts)
    return list(dict.fromkeys(filter(None, found)))
