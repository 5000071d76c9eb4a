"""An agenda as plain text, to be copied to Word, and to be read back as the same items."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from commission.agenda.item import AgendaItem, ItemKind, Part, Participant
from commission.agenda.reading.characters import plain, quoted
from commission.agenda.reading.languages import LANGUAGES
from commission.agenda.reading.phrases import is_other_business
from commission.agenda.reading.read import read_agenda
from commission.agenda.reading.read_item import ReadItem
from commission.agenda.reading.words import Words


def print_agenda(heading: Sequence[str], items: Sequence[AgendaItem | ReadItem], language: str = "ru") -> str:
    """The text, without a line break at the end. What `read_agenda` makes of it is `[printable(item) …]`.

    A text that would be taken for grammar, such as a title that ends in «(10 мин)» of its own, is set between two
    characters that nobody sees. Of a restricted item nothing is printed but that it is one, where it can be read,
    and who takes part.
    """
    wanted = [printable(item) for item in items]
    above = [line for line in map(plain, heading) if line]
    naive = Printer(LANGUAGES[language])
    careful = Printer(LANGUAGES[language], careful=True)
    printers = [naive if _is_read_back(naive, item) else careful for item in wanted]
    text = _text(above, wanted, printers)
    back = read_agenda(text)
    if back.heading == tuple(above) and back.items == tuple(wanted):
        return text
    return _text([quoted(line) for line in above], wanted, [careful] * len(wanted))


def printable(item: AgendaItem | ReadItem) -> ReadItem:
    """What of an item survives being printed: texts on one line without invisible letters, and nobody's id."""
    title = "" if item.restricted else plain(item.title)
    people = tuple(
        replace(each, name=plain(each.name), post=plain(each.post), person_id=None) for each in item.participants
    )
    read_at = plain(item.read_at) if item.restricted else ""
    return ReadItem(title, item.kind, item.minutes, people, item.restricted, read_at)


class Printer:
    """`careful`: all that is not grammar is marked as such."""

    def __init__(self, words: Words, *, careful: bool = False) -> None:
        self._words = words
        self._text = quoted if careful else str

    def lines(self, number: int, item: ReadItem) -> Iterator[str]:
        title = self._words.sealed if item.restricted else self._text(item.title)
        yield f"{number}. {title}{self._remarks(item)}"
        if item.read_at:
            yield f"{self._words.read_at}: {self._text(item.read_at)}"
        for part, people in groupby(item.participants, key=lambda each: each.part):
            yield self._people(part, list(people))

    def _remarks(self, item: ReadItem) -> str:
        """Only what the title does not say by itself."""
        usual = ItemKind.INFORMATION if is_other_business(item.title) else ItemKind.DECISION
        kind = self._words.printed_information if item.kind is ItemKind.INFORMATION else self._words.printed_decision
        minutes = f"{item.minutes} {self._words.printed_minute}" if item.minutes else ""
        remarks = ", ".join(filter(None, [kind if item.kind is not usual else "", minutes]))
        return f" ({remarks})" if remarks else ""

    def _people(self, part: Part, people: Sequence[Participant]) -> str:
        one, several = {
            Part.SPEAKER: self._words.printed_speaker,
            Part.CO_SPEAKER: self._words.printed_co_speaker,
            Part.INVITEE: self._words.printed_invitee,
        }[part]
        named = (", ".join(map(self._text, filter(None, [each.name, each.post]))) for each in people)
        return f"{several if len(people) > 1 else one}: " + "; ".join(named)


def _text(heading: Sequence[str], items: Sequence[ReadItem], printers: Sequence[Printer]) -> str:
    numbered = enumerate(zip(items, printers, strict=True), 1)
    blocks = ["\n".join(printer.lines(number, item)) for number, (item, printer) in numbered]
    return "\n\n".join(filter(None, ["\n".join(heading), *blocks]))


def _is_read_back(printer: Printer, item: ReadItem) -> bool:
    return read_agenda("\n".join(printer.lines(1, item))).items == (item,)
