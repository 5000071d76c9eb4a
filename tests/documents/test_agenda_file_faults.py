"""Files that are no agendas, or not what they say."""

import io
import struct
import zipfile
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import LogCaptureFixture, mark, raises

from documents import agenda_file_faults as faults
from documents.agenda_file import TEXT_LIMIT, read_agenda_text
from documents.spreadsheet import FILE_LIMIT
from handlers.texts import texts_for
from tests.documents.docx import abstract_list, docx, numbered, paragraph
from tests.documents.workbooks import rewritten, workbook, zipped

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
GOOD = docx(paragraph("О мерах", list_id=1), numbering=abstract_list(0, ("decimal", "%1.")) + numbered(1, 0))


@mark.parametrize(
    ("content", "error"),
    [
        (b"", faults.EmptyAgendaFileError),
        (b"\xef\xbb\xbf \r\n", faults.EmptyAgendaFileError),
        (docx(paragraph()), faults.EmptyAgendaFileError),
        (b"a" * (FILE_LIMIT + 1), faults.LongAgendaFileError),
        (b"a" * (TEXT_LIMIT + 1), faults.LongAgendaFileError),
        (b"%PDF-1.7\n%\xe2\xe3", faults.AgendaFormatError),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", faults.AgendaFormatError),
        (b"\x7fELF\x02\x01\x01" + bytes(range(256)), faults.AgendaFormatError),
        (workbook(["Вопрос"]), faults.AgendaFormatError),
        (zipped(readme_dot_txt=b"hello"), faults.AgendaFormatError),
        (COMPOUND, faults.OldAgendaFormatError),
        (b"{\\rtf1\\ansi}", faults.OldAgendaFormatError),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), faults.ProtectedAgendaFileError),
        (b"PK\x03\x04" + bytes(40), faults.DamagedAgendaFileError),
        (GOOD[: len(GOOD) // 2], faults.DamagedAgendaFileError),
        (zipped(word__document_dot_xml=b"<w:document>"), faults.DamagedAgendaFileError),
        (zipped(word__document_dot_xml=b"<a>" * 300 + b"</a>" * 300), faults.DamagedAgendaFileError),
    ],
)
def test_a_file_that_is_not_what_it_says(content: bytes, error: type[faults.AgendaFileError]) -> None:
    with raises(error) as refused:
        read_agenda_text(content, "повестка.docx")
    assert type(refused.value) is error
    assert refused.value.facts["name"] == "повестка.docx"


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = zipped(word__document_dot_xml=b"<a>" + b" " * (60 * 1024 * 1024) + b"</a>")
    assert len(bomb) < FILE_LIMIT
    with raises(faults.DamagedAgendaFileError):
        read_agenda_text(bomb, "a.docx")


def test_a_bomb_in_a_part_that_is_not_read_harms_nobody() -> None:
    bomb = zipped(
        word__document_dot_xml=b"<d><b><p><r><t>x</t></r></p></b></d>", word__media_dot_bin=bytes(60 * 1024 * 1024)
    )
    assert read_agenda_text(bomb, "a.docx") == "x"


def test_a_zip_that_lies_about_its_size_is_damaged() -> None:
    size = struct.pack("<I", 20 * 1024 * 1024)
    bomb = zipped(word__document_dot_xml=b" " * 20 * 1024 * 1024)
    assert bomb.count(size) == 2
    with raises(faults.DamagedAgendaFileError):
        read_agenda_text(bomb.replace(size, struct.pack("<I", 100)), "a.docx")


@mark.parametrize("encoding", ["utf-8", "utf-16"])
@mark.parametrize("entity", ['<!ENTITY a "x">', '<!ENTITY a SYSTEM "file:///etc/passwd">', ""])
def test_a_document_type_is_refused(encoding: str, entity: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [{entity}]><d><p><r><t>y</t></r></p></d>'
    with raises(faults.DamagedAgendaFileError):
        read_agenda_text(zipped(word__document_dot_xml=text.encode(encoding)), "a.docx")


@mark.parametrize("locale", ["ru", "en"])
def test_every_fault_has_its_text(locale: str, caplog: LogCaptureFixture) -> None:
    errors = [e for e in vars(faults).values() if isinstance(e, type) and issubclass(e, faults.AgendaFileError)]
    keys = {error.key for error in errors} - {faults.AgendaFileError.key}
    assert len(keys) == len(errors) - 1
    assert all("a.docx" in texts_for(locale).plain(key, name="a.docx", limit_mb=5) for key in keys)
    assert not caplog.records


@settings(deadline=None)
@given(
    st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode(errors="ignore")),
    st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"{\\rtf"]),
)
def test_no_bytes_at_all_raise_anything_else(content: bytes, beginning: bytes) -> None:
    with suppress(faults.AgendaFileError):
        assert read_agenda_text(beginning + content, "any").strip()


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_damage_to_a_document_raises_anything_else(data: st.DataObject) -> None:
    """Bytes changed in the archive, and inside of its parts, where no checksum stands guard."""
    source = zipfile.ZipFile(io.BytesIO(GOOD))
    part = data.draw(st.sampled_from(["", *source.namelist()]))
    content = bytearray(source.read(part) if part else GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(content)
    if part:
        damaged = rewritten(GOOD, part, (source.read(part), damaged))
    with suppress(faults.AgendaFileError):
        assert read_agenda_text(damaged, "any.docx").strip()
