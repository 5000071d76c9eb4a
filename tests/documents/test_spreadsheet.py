"""Files as people save them."""

import io
from datetime import datetime
from pathlib import Path

import openpyxl
from pytest import mark, raises

from commission.roster.importing.plan import plan_import
from commission.roster.importing.snapshot import Snapshot
from commission.roster.importing.table import Table
from documents import file_faults
from documents.spreadsheet import read_table
from tests.documents.workbooks import rewritten, saved, workbook

SAMPLE = Path(__file__).parents[2] / "bot" / "demo" / "roster.csv"
PEOPLE = [["ФИО", "Орган", "Телефон"], ["Фёдоров Артём", "АТК, КС", "+7 918 000-01-01"]]


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def as_text(rows: list[list[str]], separator: str) -> str:
    return "\r\n".join(separator.join(f'"{c}"' if separator in c else c for c in row) for row in rows)


@mark.parametrize("separator", [";", ",", "\t"])
@mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1251", "utf-16"])
def test_text_in_every_encoding_and_separator(separator: str, encoding: str) -> None:
    table = read_table("roster.csv", as_text(PEOPLE, separator).encode(encoding))
    assert cells(table) == [tuple(row) for row in PEOPLE]


@mark.parametrize("separator", [";", ","])
@mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1251"])
def test_the_sample_says_the_same_in_every_clothes(separator: str, encoding: str) -> None:
    rows = [line.split(";") for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    plan = plan_import(read_table("состав.xlsx", as_text(rows, separator).encode(encoding)), Snapshot(), {})
    assert (len(plan.added), plan.faults) == (30, ())


def test_the_sample_as_a_workbook_with_phones_as_numbers() -> None:
    rows: list[list[object]] = [list(line.split(";")) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    for row in rows[1:]:
        digits = str(row[7]).replace(" ", "").replace("-", "").lstrip("+")
        row[7] = float(digits) if digits else None
    from_workbook = plan_import(read_table("roster.csv", workbook(*rows)), Snapshot(), {})
    from_text = plan_import(read_table("roster.csv", SAMPLE.read_bytes()), Snapshot(), {})
    assert from_workbook == from_text
    assert len(from_text.added) == 30


def test_cells_of_a_workbook_as_a_person_sees_them() -> None:
    row: list[object] = ["Имя", 79180000101.0, 79180000101, 1.5, True, None, datetime(2021, 8, 4), "=1+1", 0]  # noqa: DTZ001
    table = read_table("a.xlsx", workbook(row))
    assert cells(table) == [("Имя", "79180000101", "79180000101", "1.5", "TRUE", "", "2021-08-04T00:00:00", "", "0")]


def test_rows_keep_the_numbers_that_a_person_sees() -> None:
    book = openpyxl.Workbook()
    assert book.active
    book.active["B3"] = "ФИО"
    book.active["B7"] = "Иванов"
    for content in (saved(book), "\r\n\r\n;ФИО\r\n\r\n;;\r\n \r\n;Иванов".encode()):
        table = read_table("a", content)
        assert [(row.number, row.cells) for row in table.rows] == [(3, ("", "ФИО")), (7, ("", "Иванов"))]


def test_a_cell_of_several_lines_is_one_row() -> None:
    table = read_table("a.csv", 'ФИО;Орган\r\nИванов;"АТК\nКС"\r\nПетров;АТК'.encode())
    assert [(row.number, row.cells[1]) for row in table.rows] == [(1, "Орган"), (2, "АТК\nКС"), (3, "АТК")]


def test_a_quotation_mark_inside_a_cell_is_a_letter() -> None:
    table = read_table("a.csv", 'Орган;Организация\nАТК;ООО "Причал"\nКС;"ООО ""Причал"""'.encode())
    assert [row.cells[1] for row in table.rows[1:]] == ['ООО "Причал"', 'ООО "Причал"']


@mark.parametrize("text", ['a;b\nc;"open\nd;e\n', 'a;b\n"ООО" Причал;c\n'])
def test_an_open_quotation_mark_does_not_swallow_people(text: str) -> None:
    with raises(file_faults.QuotesError) as refused:
        read_table("a.csv", text.encode())
    assert refused.value.facts == {"row": 2, "name": "a.csv"}


def test_excels_own_hint_is_obeyed_and_no_row() -> None:
    table = read_table("a.csv", "sep=,\r\nФИО,Орган\r\n".encode())
    assert [(row.number, row.cells) for row in table.rows] == [(1, ("ФИО", "Орган"))]


def test_the_sheet_that_opens_first_is_read_and_named_when_there_are_others() -> None:
    content = workbook(["Список"], title="Первый", Второй=[["ФИО"]], Пустой=[])
    assert read_table("a.xlsx", content) == Table.numbered([["Список"]], sheet="Первый")
    book = openpyxl.load_workbook(io.BytesIO(content))
    book.active = 1
    assert read_table("a.xlsx", saved(book)) == Table.numbered([["ФИО"]], sheet="Второй")


def test_an_empty_or_hidden_sheet_is_passed_over() -> None:
    assert read_table("a.xlsx", workbook(Второй=[["ФИО"]])) == Table.numbered([["ФИО"]])
    book = openpyxl.load_workbook(io.BytesIO(workbook(["Список"], Второй=[["ФИО"]])))
    book.worksheets[1].sheet_state = "hidden"
    assert read_table("a.xlsx", saved(book)) == Table.numbered([["Список"]])


def test_a_workbook_that_lies_about_its_size_is_read_whole() -> None:
    content = workbook(["ФИО", "Орган"], ["Иванов", "АТК"])
    lying = rewritten(content, "xl/worksheets/sheet1.xml", (b'<dimension ref="A1:B2"', b'<dimension ref="A1:A1"'))
    assert read_table("a.xlsx", lying) == read_table("a.xlsx", content)
