"""Agendas as people write them. Each file of `layouts/` is an agenda and, below the line, what is to be read of it."""

from pathlib import Path

from pytest import mark

from commission.agenda.printing import print_agenda
from commission.agenda.reading.read import read_agenda
from tests.commission.agenda.reading.notation import LAYOUTS, MARKS, noted, parted

every_layout = mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.stem)


@every_layout
def test_it_is_understood(layout: Path) -> None:
    text, expected = parted(layout)
    assert noted(read_agenda(text, MARKS)) == expected


@every_layout
@mark.parametrize("language", ["ru", "en"])
def test_it_is_printed_without_anything_hidden(layout: Path, language: str) -> None:
    agenda = read_agenda(parted(layout)[0])
    printed = print_agenda(agenda.heading, agenda.items, language)
    assert "\u2060" not in printed
    assert read_agenda(printed).items == agenda.items


@every_layout
@mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("\n", "\r"),
        (" ", "\u00a0"),
        (" ", "  "),
        ("о", "\u00adо"),
        ("к", "к\u200b"),
        ("-", "\u2011"),
        ("й", "и\u0306"),
    ],
    ids=["CRLF", "CR", "NBSP", "two spaces", "soft hyphens", "zero width", "non-breaking hyphens", "decomposed"],
)
def test_what_nobody_sees_makes_no_difference(layout: Path, old: str, new: str) -> None:
    text = parted(layout)[0]
    seen = [(i.kind, i.minutes, len(i.participants), i.lines) for i in read_agenda(text.replace("\r", "")).items]
    spoilt = text.replace("\r", "").replace(old, new)
    assert [(i.kind, i.minutes, len(i.participants), i.lines) for i in read_agenda(spoilt).items] == seen
