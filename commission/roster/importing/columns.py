"""Which column is what: by its heading, in any order, in Russian or English."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from commission.roster.folding import clean, words
from commission.roster.importing.line import Fault
from commission.roster.importing.table import Table, TableRow, column_letters

_SEARCHED_ROWS = 10  # a title, a date and the like may stand above the heading


class Column(StrEnum):
    NAME = "name"
    POST = "post"
    ORGANIZATION = "organization"
    BODY = "body"
    ROLE = "role"
    VOTES = "votes"
    GROUP = "group"
    PHONE = "phone"
    EMAIL = "email"
    SUBSTITUTES_FOR = "substitutes_for"


_HEADINGS = {
    Column.NAME: "фио, ф и о, фамилия имя отчество, фамилия имя и отчество, участник, name, full name, person",
    Column.POST: "должность, должность место работы, post, position, job title, job",
    Column.ORGANIZATION: "организация, орган власти организация, место работы, ведомство, учреждение,"
    "organization, organisation, company, employer",
    Column.BODY: "орган, органы, коллегиальный орган, комиссия, комиссии, body, bodies, commission, board",
    Column.ROLE: "роль, роль в комиссии, роль в органе, статус, role, role in body",
    Column.VOTES: "право голоса, голос, голосует, с правом голоса, vote, votes, voting, right to vote",
    Column.GROUP: "группа, блок, group",
    Column.PHONE: "телефон, номер телефона, мобильный, мобильный телефон, сотовый, сотовый телефон, тел,"
    "контактный телефон, phone, phone number, mobile, mobile phone, cell phone, telephone",
    Column.EMAIL: "e mail, email, mail, почта, электронная почта, эл почта, адрес электронной почты, email address",
    Column.SUBSTITUTES_FOR: "замещает, заместитель для, кого замещает, substitutes for, substitute for, substitutes",
}
_MEANING = {heading.strip(): column for column, line in _HEADINGS.items() for heading in line.split(",")}
_NUMBERING = {"", "n", "no", "пп", "п п", "номер", "номер п п"}  # «№ п/п» without its sign
_REQUIRED = (Column.NAME, Column.BODY)


@dataclass(frozen=True, slots=True)
class Header:
    """`ignored`: headings of columns with something in them that mean nothing to the roster."""

    row: int
    places: Mapping[Column, int]
    headings: Mapping[Column, str]
    ignored: tuple[str, ...]
    faults: tuple[Fault, ...]


def read_header(table: Table) -> Header:
    """The first row that has a column of names, or the first of all; faults for what is missing or there twice."""
    row = next((row for row in table.rows[:_SEARCHED_ROWS] if _names_people(row)), table.rows[0])
    places: dict[Column, int] = {}
    faults = []
    for index, column in _known(row):
        if column in places:
            faults.append(_twice(row, places[column], index))
        places.setdefault(column, index)
    faults += [
        Fault("import-fault-missing-column", row.number, facts={"needed": str(column)})
        for column in _REQUIRED
        if column not in places
    ]
    headings = {column: clean(row.cell(index)) for column, index in places.items()}
    return Header(row.number, places, headings, tuple(_ignored(table, row)), tuple(faults))


def _names_people(row: TableRow) -> bool:
    return any(column is Column.NAME for _, column in _known(row))


def _known(row: TableRow) -> Iterator[tuple[int, Column]]:
    for index, cell in enumerate(row.cells):
        if column := _MEANING.get(words(cell)):
            yield index, column


def _twice(row: TableRow, first: int, second: int) -> Fault:
    facts = {"first": column_letters(first), "second": column_letters(second)}
    return Fault("import-fault-column-twice", row.number, clean(row.cell(second)), facts)


def _ignored(table: Table, header: TableRow) -> Iterator[str]:
    known = {index for index, _ in _known(header)}
    filled = {
        index
        for row in table.rows
        if row.number > header.number
        for index, cell in enumerate(row.cells)
        if cell.strip()
    }
    for index in sorted(filled - known):
        heading = clean(header.cell(index))
        if not heading or words(heading) not in _NUMBERING:
            yield heading or column_letters(index)
