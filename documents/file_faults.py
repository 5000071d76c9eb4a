"""Files that are not what is needed: one class for each remedy."""

from commission.errors import CommissionError


class UnreadableFileError(CommissionError):
    """No table can be read from the file. Facts: `name` (of the file), and what the class adds."""


class EmptyFileError(UnreadableFileError):
    key = "error-file-empty"


class FileTooLargeError(UnreadableFileError):
    """Facts: `limit_mb`."""

    key = "error-file-too-large"


class TableTooLargeError(UnreadableFileError):
    """Facts: `rows`, `columns`: the limits."""

    key = "error-file-table-too-large"


class BinaryFileError(UnreadableFileError):
    """Bytes that are no text in any encoding we read."""

    key = "error-file-binary"


class PdfError(UnreadableFileError):
    key = "error-file-pdf"


class ImageError(UnreadableFileError):
    key = "error-file-image"


class ArchiveError(UnreadableFileError):
    """A ZIP or another archive that is no workbook."""

    key = "error-file-archive"


class OtherDocumentError(UnreadableFileError):
    """A text document or a presentation in office clothes: DOCX, ODT, PPTX."""

    key = "error-file-document"


class OpenDocumentError(UnreadableFileError):
    """A table in a format that we do not read: ODS, XLSB."""

    key = "error-file-other-table"


class OldWorkbookError(UnreadableFileError):
    """The .xls of Excel 97-2003, or another office file of that age."""

    key = "error-file-old-workbook"


class ProtectedWorkbookError(UnreadableFileError):
    """Behind a password."""

    key = "error-file-protected"


class DamagedWorkbookError(UnreadableFileError):
    key = "error-file-damaged"


class ZipBombError(UnreadableFileError):
    """Unpacked, it would be larger than any roster."""

    key = "error-file-zip-bomb"


class QuotesError(UnreadableFileError):
    """A quotation mark is opened and not closed. Facts: `row`."""

    key = "error-file-quotes"
