"""The file in which a secretary has a decision, or a work plan, becomes the text of it."""

from documents.agenda_file import read_agenda_text
from documents.agenda_file_faults import AgendaFileError
from documents.file_faults import UnreadableFileError
from documents.spreadsheet import read_table


def read_tasks_text(content: bytes, name: str) -> str:
    """What `read_agenda_text` reads, and XLSX: its rows are lines with tabs between the cells.

    Raises an AgendaFileError, with the file's `name` among its facts. May take seconds for the largest files.
    """
    try:
        return read_agenda_text(content, name)
    except AgendaFileError as error:
        try:
            table = read_table(name, content)
        except UnreadableFileError:
            raise error from None
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row.cells) for row in table.rows)
