"""The file in which a secretary has her agenda becomes the text of it."""

from documents.agenda_file_faults import (
    AgendaFileError,
    AgendaFormatError,
    EmptyAgendaFileError,
    LongAgendaFileError,
    OldAgendaFormatError,
    ProtectedAgendaFileError,
)
from documents.delimited_text import decoded
from documents.file_faults import OldWorkbookError, ProtectedWorkbookError, UnreadableFileError
from documents.spreadsheet import FILE_LIMIT, ZIP, refuse_what_is_no_text
from documents.word_text import word_text

_RTF = b"{\\rtf"
TEXT_LIMIT = 1_000_000  # characters


def read_agenda_text(content: bytes, name: str) -> str:
    """TXT (UTF-8, UTF-16 with its mark, Windows-1251) or DOCX, told apart by the content.

    Of a DOCX: paragraphs are lines, with the numbers that Word gives them; rows of tables are lines with tabs between
    the cells and U+2028 between the paragraphs of a cell; tracked insertions are read, deletions and hidden text are
    not. Raises an AgendaFileError, with the file's `name` among its facts. May take seconds for the largest files.
    """
    try:
        return _read(content)
    except AgendaFileError as error:
        error.facts["name"] = name
        raise


def _read(content: bytes) -> str:
    if len(content) > FILE_LIMIT:
        raise LongAgendaFileError(limit_mb=FILE_LIMIT // 1024**2)
    if not content.strip(b"\xef\xbb\xbf\x00 \t\r\n"):
        raise EmptyAgendaFileError
    text = word_text(content) if content.startswith(ZIP) else _plain_text(content)
    if not text.strip():
        raise EmptyAgendaFileError
    if len(text) > TEXT_LIMIT:
        raise LongAgendaFileError(limit_mb=TEXT_LIMIT // 10**6)
    return text


def _plain_text(content: bytes) -> str:
    if content.startswith(_RTF):
        raise OldAgendaFormatError
    try:
        refuse_what_is_no_text(content)
        return decoded(content)
    except OldWorkbookError as error:
        raise OldAgendaFormatError from error
    except ProtectedWorkbookError as error:
        raise ProtectedAgendaFileError from error
    except UnreadableFileError as error:
        raise AgendaFormatError from error
