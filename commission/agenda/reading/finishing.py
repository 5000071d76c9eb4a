"""From the lines of an item to the item."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from commission.agenda.item import MINUTES_LIMIT, ItemKind, Participant
from commission.agenda.marks import carries
from commission.agenda.reading.characters import Source
from commission.agenda.reading.draft import Draft, understood
from commission.agenda.reading.phrases import is_other_business, is_sealed
from commission.agenda.reading.read_item import ReadItem
from commission.agenda.reading.title import Title, read_title


@dataclass(slots=True)
class Finished:
    """`item` is None when there is no title; `unread`: the numbers of its lines that were not understood."""

    item: ReadItem | None
    unread: set[int]


def finished(draft: Draft, source: Source, lines: Sequence[str], marks: Sequence[str]) -> Finished:
    title = read_title(draft.joined_title())
    if not title.text:
        return Finished(None, set(draft.numbers))
    said = _said(draft, title)
    sealed, text = is_sealed(title.text), source.restored(title.text)
    usual = ItemKind.INFORMATION if is_other_business(text) else ItemKind.DECISION
    item = ReadItem(
        title="" if sealed else text,
        kind=title.kind or draft.kind or usual,
        minutes=title.minutes or draft.total or said.minutes or None,
        participants=tuple(_restored(each, source) for each in said.participants),
        restricted=sealed or carries(" ".join(lines), marks),
        read_at=source.restored(draft.read_at) if sealed else "",
        lines=range(draft.first, draft.last + 1),
    )
    return Finished(item, said.unread)


@dataclass(slots=True)
class _Said:
    participants: list[Participant]
    minutes: int
    unread: set[int] = field(default_factory=set)


def _said(draft: Draft, title: Title) -> _Said:
    """By all the lines; minutes that no item can take are shown as not understood."""
    said = _Said(list(title.participants), title.people_minutes + (draft.minutes or 0))
    for called in draft.called:
        found = understood(called.part, called.text)
        if found is None:
            said.unread.update(called.numbers)
        else:
            said.participants += found.participants
            said.minutes += found.minutes
    if said.minutes > MINUTES_LIMIT:
        said.minutes = 0
        said.unread.update(draft.numbers)
    return said


def _restored(participant: Participant, source: Source) -> Participant:
    return Participant(participant.part, source.restored(participant.name), source.restored(participant.post))
