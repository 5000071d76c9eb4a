"""Files as people save them, and files that are not what they say."""

import io
import struct
import zipfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import openpyxl
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pytest import fixture, mark, raises

from commission.roster.importing.plan import plan_import
from commission.roster.importing.snapshot import Snapshot
from commission.roster.importing.table import Table
from documents import file_faults
from documents.spreadsheet import FILE_LIMIT, read_table

SAMPLE = Path(__file__).parents[2] / "bot" / "demo" / "roster.csv"
PEOPLE = [["ФИО", "Орган", "Телефон"], ["Фёдоров Артём", "АТК, КС", "+7 918 000-01-01"]]


def workbook(*rows: list[object], title: str = "Состав", **others: list[list[object]]) -> bytes:
    """A workbook whose first sheet is the one shown; each further argument is a sheet."""
    book = openpyxl.Workbook()
    assert book.active
    book.active.title = title
    for row in rows:
        book.active.append(row)
    for name, content in others.items():
        sheet = book.create_sheet(name)
        for row in content:
            sheet.append(row)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def zipped(**entries: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return buffer.getvalue()


def rewritten(content: bytes, entry: str, change: tuple[bytes, bytes]) -> bytes:
    """The workbook with one of its parts edited."""
    source = zipfile.ZipFile(io.BytesIO(content))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == entry:
                assert change[0] in part
                part = part.replace(*change)
            target.writestr(name, part)
    return buffer.getvalue()


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


PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + bytes(17)
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@mark.parametrize(
    ("content", "error"),
    [
        (b"", file_faults.EmptyFileError),
        (b"\xef\xbb\xbf \r\n", file_faults.EmptyFileError),
        (" \n".encode("utf-16"), file_faults.EmptyFileError),
        (bytes(100), file_faults.EmptyFileError),
        (b"a" * (FILE_LIMIT + 1), file_faults.FileTooLargeError),
        (b"%PDF-1.7\n%\xe2\xe3", file_faults.PdfError),
        (PNG, file_faults.ImageError),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", file_faults.ImageError),
        (COMPOUND, file_faults.OldWorkbookError),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), file_faults.ProtectedWorkbookError),
        (b"Rar!\x1a\x07\x00", file_faults.ArchiveError),
        (zipped(readme_dot_txt=b"hello"), file_faults.ArchiveError),
        (zipped(), file_faults.ArchiveError),
        (zipped(word__document_dot_xml=b"<x/>"), file_faults.OtherDocumentError),
        (zipped(mimetype=b"application/", content_dot_xml=b"<x/>"), file_faults.OpenDocumentError),
        (zipped(xl__workbook_dot_bin=b""), file_faults.OpenDocumentError),
        (zipped(xl__workbook_dot_xml=b"<workbook/>"), file_faults.DamagedWorkbookError),
        (b"PK\x03\x04" + bytes(40), file_faults.DamagedWorkbookError),
        (b"\x7fELF\x02\x01\x01" + bytes(range(256)), file_faults.BinaryFileError),
        (b"\xff\xfe\x00", file_faults.BinaryFileError),
        (b"name\x98;\xff", file_faults.BinaryFileError),
        (("a\n" * 20_001).encode(), file_faults.TableTooLargeError),
        (";".join("a" * 101).encode(), file_faults.TableTooLargeError),
        (b"a" * 200_000, file_faults.TableTooLargeError),
    ],
)
def test_a_file_that_is_not_what_it_says(content: bytes, error: type[file_faults.UnreadableFileError]) -> None:
    with raises(error) as refused:
        read_table("roster.xlsx", content)
    assert type(refused.value) is error
    assert refused.value.facts["name"] == "roster.xlsx"


def test_a_workbook_cut_short_is_damaged() -> None:
    content = workbook(["ФИО"])
    with raises(file_faults.DamagedWorkbookError):
        read_table("a.xlsx", content[: len(content) // 2])


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = zipped(xl__workbook_dot_xml=b"<workbook/>", xl__worksheets__sheet1_dot_xml=bytes(60 * 1024 * 1024))
    assert len(bomb) < FILE_LIMIT
    with raises(file_faults.ZipBombError):
        read_table("a.xlsx", bomb)


def test_a_zip_that_lies_about_its_size_is_damaged() -> None:
    bomb = zipped(xl__workbook_dot_xml=bytes(60 * 1024 * 1024))
    size = struct.pack("<I", 60 * 1024 * 1024)
    assert bomb.count(size) == 2
    with raises(file_faults.DamagedWorkbookError):
        read_table("a.xlsx", bomb.replace(size, struct.pack("<I", 100)))


def test_a_row_beyond_the_end_of_the_world() -> None:
    far = rewritten(workbook(["ФИО"]), "xl/worksheets/sheet1.xml", (b'<row r="1"', b'<row r="999999999999"'))
    with raises(file_faults.TableTooLargeError):
        read_table("a.xlsx", far)


def test_an_entity_bomb_is_damage() -> None:
    laughs = b"<!DOCTYPE w [<!ENTITY a 'ha'>" + b"".join(
        b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12)
    )
    bomb = zipped(xl__workbook_dot_xml=laughs + b"]><workbook>&m;</workbook>")
    with raises(file_faults.UnreadableFileError):
        read_table("a.xlsx", bomb)


@fixture(scope="module")
def good_workbook() -> bytes:
    return workbook(["ФИО", "Орган"], ["Иванов", "АТК"])


@settings(deadline=None)
@given(
    st.binary(max_size=300) | st.text(max_size=100).map(str.encode), st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe"])
)
@example(b'"', b"").via("an open quotation mark")
@example(b"\r\r\n\r", b"")
@example(b",", b"").via("separators and nothing between them")
def test_no_bytes_at_all_raise_anything_else(content: bytes, beginning: bytes) -> None:
    with suppress(file_faults.UnreadableFileError):
        table = read_table("any", beginning + content)
        assert table.rows
        assert not any(row.is_blank for row in table.rows)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_damage_to_a_workbook_raises_anything_else(good_workbook: bytes, data: st.DataObject) -> None:
    """Bytes changed in the archive, and inside of its parts, where no checksum stands guard."""
    source = zipfile.ZipFile(io.BytesIO(good_workbook))
    part = data.draw(st.sampled_from(["", *source.namelist()]))
    content = bytearray(source.read(part) if part else good_workbook)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(content)
    if part:
        damaged = rewritten(good_workbook, part, (source.read(part), damaged))
    with suppress(file_faults.UnreadableFileError):
        assert read_table("any.xlsx", damaged).rows
