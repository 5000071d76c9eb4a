"""Workbooks and archives, made in memory."""

import io
import zipfile

import openpyxl


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
