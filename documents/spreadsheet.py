"""A file that somebody sent becomes a table of text, whatever its name says."""

from commission.roster.importing.table import Table
from documents.delimited_text import read_text
from documents.file_faults import (
    ArchiveError,
    EmptyFileError,
    FileTooLargeError,
    ImageError,
    OldWorkbookError,
    PdfError,
    ProtectedWorkbookError,
    UnreadableFileError,
)

FILE_LIMIT = 5 * 1024 * 1024  # bytes

_MAGIC: tuple[tuple[bytes, type[UnreadableFileError]], ...] = (
    (b"%PDF-", PdfError),
    (b"\x89PNG\r\n\x1a\n", ImageError),
    (b"\xff\xd8\xff", ImageError),
    (b"GIF87a", ImageError),
    (b"GIF89a", ImageError),
    (b"Rar!\x1a\x07", ArchiveError),
    (b"7z\xbc\xaf\x27\x1c", ArchiveError),
    (b"\x1f\x8b", ArchiveError),
)
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB]: .xls, and an .xlsx behind a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4


def read_table(name: str, content: bytes) -> Table:
    """CSV (UTF-8, UTF-16 with its mark, Windows-1251; `;`, `,` or tab) or XLSX, told apart by the content.

    Blank rows are left out, the others keep their numbers. Raises an UnreadableFileError for all else, with the
    file's `name` among its facts. May take seconds of processor time for the largest files: a program that
    serves people meanwhile calls it in a thread.
    """
    try:
        return _read(content)
    except UnreadableFileError as error:
        error.facts["name"] = name
        raise


def _read(content: bytes) -> Table:
    if len(content) > FILE_LIMIT:
        raise FileTooLargeError(limit_mb=FILE_LIMIT // 1024**2)
    if not content.strip(b"\xef\xbb\xbf\x00 \t\r\n"):
        raise EmptyFileError
    if content.startswith(ZIP):
        # openpyxl takes a third of a second to import, and most files are CSV.
        from documents.workbook import read_workbook

        return read_workbook(content)
    refuse_what_is_no_text(content)
    return read_text(content)


def refuse_what_is_no_text(content: bytes) -> None:
    """Known by its first bytes. Raises an UnreadableFileError."""
    if content.startswith(_COMPOUND_FILE):
        raise ProtectedWorkbookError if _ENCRYPTED in content else OldWorkbookError
    for magic, error in _MAGIC:
        if content.startswith(magic):
            raise error
