"""Reading an agenda: the text that a secretary has pasted becomes items."""

from collections.abc import Sequence

from commission.agenda.reading.characters import Source, SourceLine
from commission.agenda.reading.finishing import finished
from commission.agenda.reading.layout import layout_of
from commission.agenda.reading.read_item import ReadAgenda, ReadItem, UnreadLine
from commission.agenda.reading.sorting import Sorter
from commission.agenda.reading.table_rows import unfolded

LINE_LIMIT = 30_000  # that are not blank: three megabytes of real agendas; no agenda has a hundredth of them


def read_agenda(text: str, marks: Sequence[str] = ()) -> ReadAgenda:
    """Russian or English, numbered in any way, with bullets, in paragraphs, or rows of a table. Raises nothing.

    An item in whose lines one of the `marks` stands («ДСП») is restricted. «1.1» belongs to the text of item 1, and
    is an item where there is no item 1. Takes time in proportion to the length of the text, most for short lines;
    those beyond LINE_LIMIT are unread.
    """
    source = Source.of(text, LINE_LIMIT)
    lines = list(unfolded(source.lines))
    sorter = Sorter(layout_of(lines))
    for line in lines:
        sorter.take(line)
    sorter.end()
    items, unread = _items(sorter, source, marks)
    heading = tuple(source.restored(line.text) for line in sorter.heading)
    raw = {line.number: line.raw.strip() for line in source.lines}
    left = [*((number, raw[number]) for number in sorted(unread)), *source.beyond.items()]
    return ReadAgenda(heading, tuple(items), tuple(UnreadLine(number, said) for number, said in left))


def _items(sorter: Sorter, source: Source, marks: Sequence[str]) -> tuple[list[ReadItem], set[int]]:
    texts = _texts(source.lines)
    items: list[ReadItem] = []
    unread = set(sorter.unread)
    for draft in sorter.drafts:
        said = [source.restored(texts[number]) for number in range(draft.first, draft.last + 1) if number in texts]
        done = finished(draft, source, said, marks)
        unread |= done.unread
        items += [done.item] if done.item else []
    return items, unread


def _texts(lines: Sequence[SourceLine]) -> dict[int, str]:
    return {line.number: line.text for line in lines}
