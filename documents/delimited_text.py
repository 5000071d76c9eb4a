"""CSV as people save it: three encodings, three separators."""

import csv
import io
import re
from collections.abc import Iterator

from commission.roster.importing.table import Table
from documents.file_faults import BinaryFileError, EmptyFileError, QuotesError
from documents.table_size import filled_rows, too_large

_SEPARATORS = ";,\t"
_HINT = re.compile(r"sep=([;,\t|])\r?\n", re.IGNORECASE)  # a first line that Excel obeys and does not show
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")
_QUOTED = re.compile(r'"[^"]*"')


def read_text(content: bytes) -> Table:
    """Raises BinaryFileError, EmptyFileError, QuotesError, TableTooLargeError."""
    text = decoded(content)
    hint = _HINT.match(text)
    separator = hint[1] if hint else _separator(text)
    rows = tuple(filled_rows(_records(text[hint.end() if hint else 0 :], separator)))
    if not rows:
        raise EmptyFileError
    return Table(rows)


def decoded(content: bytes) -> str:
    """Raises BinaryFileError."""
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "windows-1251")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _BINARY.search(text):
            return text
    raise BinaryFileError


def _separator(text: str) -> str:
    """The most frequent in the first line that has any, outside quotation marks."""
    for line in text.splitlines()[:20]:
        plain = _QUOTED.sub("", line)
        counts = {separator: plain.count(separator) for separator in _SEPARATORS}
        if any(counts.values()):
            return max(counts, key=lambda separator: counts[separator])
    return _SEPARATORS[0]


def _records(text: str, separator: str) -> Iterator[list[str]]:
    """A cell may have several lines: records are counted, as a spreadsheet does.

    Strict about quotation marks: an open one would silently swallow the people after it.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 1
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise (too_large() if "field limit" in str(error) else QuotesError(row=number)) from error
        number += 1
