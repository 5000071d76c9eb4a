"""XLSX by openpyxl, which trusts its input more than we do."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Protocol, cast

import openpyxl

from commission.roster.importing.table import Table, TableRow
from documents.file_faults import (
    ArchiveError,
    DamagedWorkbookError,
    EmptyFileError,
    OpenDocumentError,
    OtherDocumentError,
    UnreadableFileError,
    ZipBombError,
)
from documents.table_size import filled_rows

_UNPACKED_LIMIT = 50 * 1024 * 1024  # bytes; a roster of 20,000 rows has about 15 MB of XML
_ENTRY_LIMIT = 1000


class _Sheet(Protocol):
    """What is used of openpyxl's ReadOnlyWorksheet."""

    title: str
    sheet_state: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, values_only: bool) -> Iterator[tuple[object, ...]]: ...


def read_workbook(content: bytes) -> Table:
    """The sheet that opens first, or the first that has something in it; hidden ones are not read.

    Raises an UnreadableFileError.
    """
    _inspect(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, of which we take nothing
            return _read(content)
    except UnreadableFileError:
        raise
    except Exception as error:
        # A malformed file makes openpyxl raise nearly anything: KeyError, ValueError, ParseError, BadZipFile …
        raise DamagedWorkbookError from error


def _inspect(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except Exception as error:  # zipfile, too, is not strict about what it raises
        raise DamagedWorkbookError from error
    names = {entry.filename for entry in entries}
    if "xl/workbook.xml" not in names:
        raise _stranger(names)
    # What an entry says of its size also bounds what zipfile unpacks of it.
    if len(entries) > _ENTRY_LIMIT or sum(entry.file_size for entry in entries) > _UNPACKED_LIMIT:
        raise ZipBombError


def _stranger(names: set[str]) -> UnreadableFileError:
    if "xl/workbook.bin" in names:
        return OpenDocumentError()
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        return OtherDocumentError()
    return OpenDocumentError() if {"content.xml", "mimetype"} <= names else ArchiveError()


def _read(content: bytes) -> Table:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        in_order = sorted(book.worksheets, key=lambda sheet: sheet is not book.active)
        sheets = cast("list[_Sheet]", [sheet for sheet in in_order if sheet.sheet_state == "visible"])
        filled = [sheet for sheet in sheets if next(_rows(sheet), None)]
        if not filled:
            raise EmptyFileError
        return Table(tuple(_rows(filled[0])), filled[0].title if len(filled) > 1 else "")
    finally:
        book.close()


def _rows(sheet: _Sheet) -> Iterator[TableRow]:
    sheet.reset_dimensions()  # what a file says of its own size is often wrong, and rows would be lost
    return filled_rows([_text(value) for value in row] for row in sheet.iter_rows(values_only=True))


def _text(value: object) -> str:
    """As the cell shows it; a phone number that Excel took for a number has no «.0» and no exponent."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() | date():
            return value.isoformat()
    return str(value)
