"""The parts of a DOCX: unpacked within limits, and parsed without entities.

python-docx is not used: it passes over tracked insertions and content controls, and knows no numbers of lists.
Elements are known by their local names, which are the same in transitional and in strict documents (ISO/IEC 29500).
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder, XMLParser

from documents.agenda_file_faults import AgendaFormatError, DamagedAgendaFileError

_DOCUMENT = re.compile(r"word/document\d*\.xml")
_PART_LIMIT = 10 * 1024 * 1024  # bytes of XML; an agenda of 60 items has some hundred thousand
_ENTRY_LIMIT = 5000
_DEPTH_LIMIT = 200


class WordParts:
    """Raises AgendaFormatError for a ZIP that is no DOCX, and DamagedAgendaFileError, also while reading."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            names = self._archive.namelist()
        except Exception as error:  # zipfile is not strict about what it raises
            raise DamagedAgendaFileError from error
        if len(names) > _ENTRY_LIMIT:
            raise DamagedAgendaFileError
        self._names = set(names)
        self._document = min(filter(_DOCUMENT.fullmatch, names), default=None)
        if self._document is None:
            raise AgendaFormatError

    def document(self) -> Element:
        return self._parsed(self._document or "")

    def other(self, name: str) -> Element | None:
        """`numbering` or `styles`; None if the document has none."""
        path = f"word/{name}.xml"
        return self._parsed(path) if path in self._names else None

    def _parsed(self, path: str) -> Element:
        try:
            with self._archive.open(path) as part:
                content = part.read(_PART_LIMIT + 1)
            if len(content) > _PART_LIMIT:
                raise DamagedAgendaFileError
            parser = XMLParser(target=_Builder())  # noqa: S314 — which refuses what makes XML dangerous
            parser.feed(content)
            root: Element = parser.close()
        except DamagedAgendaFileError:
            raise
        except Exception as error:  # BadZipFile, ParseError, zlib.error, NotImplementedError, ValueError …
            raise DamagedAgendaFileError from error
        return root


class _Builder(TreeBuilder):
    """No document type, hence no entities; no towers of elements."""

    _depth = 0

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise DamagedAgendaFileError

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        if self._depth > _DEPTH_LIMIT:
            raise DamagedAgendaFileError
        return super().start(tag.rpartition("}")[2], attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag.rpartition("}")[2])


def attribute(element: Element | None, name: str) -> str:
    """Whatever its namespace; "" if it is not there."""
    if element is None:
        return ""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def number(element: Element | None, name: str = "val") -> int | None:
    text = attribute(element, name)
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


def is_on(element: Element | None) -> bool:
    """A toggle (17.17.4): there, and not said to be off."""
    return element is not None and attribute(element, "val") not in {"0", "false", "off"}


def children(element: Element | None, name: str) -> Iterator[Element]:
    return (child for child in (element if element is not None else ()) if child.tag == name)
