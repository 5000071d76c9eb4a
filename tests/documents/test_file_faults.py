"""Files that are not what they say."""

import io
import struct
import zipfile
from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st
from pytest import fixture, mark, raises

from documents import file_faults
from documents.spreadsheet import FILE_LIMIT, read_table
from tests.documents.workbooks import rewritten, workbook, zipped

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
