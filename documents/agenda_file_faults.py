"""Files of which no agenda can be read: one class for each remedy."""

from commission.errors import CommissionError


class AgendaFileError(CommissionError):
    """Facts: `name` (of the file), and what the class adds."""


class EmptyAgendaFileError(AgendaFileError):
    """There is no text in it; perhaps a picture of one."""

    key = "error-agenda-file-empty"


class LongAgendaFileError(AgendaFileError):
    """Facts: `limit_mb`."""

    key = "error-agenda-file-too-large"


class AgendaFormatError(AgendaFileError):
    """No text and no DOCX."""

    key = "error-agenda-file-format"


class OldAgendaFormatError(AgendaFileError):
    """The .doc of Word 97-2003, or RTF, which Word can save as DOCX."""

    key = "error-agenda-file-old"


class ProtectedAgendaFileError(AgendaFileError):
    """Behind a password."""

    key = "error-agenda-file-protected"


class DamagedAgendaFileError(AgendaFileError):
    """A DOCX that breaks the rules of its format, or that would be far larger unpacked than any agenda."""

    key = "error-agenda-file-damaged"
