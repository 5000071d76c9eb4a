"""What a reader of a DOCX sees, as lines of text."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from documents.word_numbers import Numbers
from documents.word_parts import WordParts, children, is_on, number

_CELL_BREAK = "\u2028"  # between the paragraphs of a cell
_BLOCKS = {"p", "tbl"}
_UNSEEN = {
    *("del", "moveFrom", "delText", "instrText", "delInstrText"),  # deleted, or the code of a field
    *("pPr", "rPr", "tblPr", "tblGrid", "tcPr", "trPr", "sdtPr", "sectPr"),
    *("Fallback", "rt"),  # the same content again, for older programs; a reading aid
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_WIDTH_LIMIT = 60  # columns; Word has 63


def word_text(content: bytes) -> str:
    """Raises AgendaFormatError, DamagedAgendaFileError."""
    parts = WordParts(content)
    numbers = Numbers(parts.other("numbering"), parts.other("styles"))
    return "\n".join(_lines(parts.document(), numbers))


def _lines(element: Element, numbers: Numbers) -> Iterator[str]:
    for block in _blocks(element):
        if block.tag == "p":
            yield from _paragraph(block, numbers)
        else:
            yield from (line for row in _inside(block, "tr") for line in _row(row, numbers))


def _paragraph(paragraph: Element, numbers: Numbers) -> Iterator[str]:
    """Its line with its number, then whatever its text boxes say."""
    text = "".join(_letters(paragraph))
    label = numbers.label(paragraph.find("pPr"))
    yield f"{label} {text.lstrip()}" if label and text.strip() else text
    for box in _boxes(paragraph):
        yield from _lines(box, numbers)


def _row(row: Element, numbers: Numbers) -> Iterator[str]:
    cells: list[str] = []
    for cell in _inside(row, "tc"):
        if len(cells) < _WIDTH_LIMIT:
            cells.append(_cell(cell, numbers))
            span = number(cell.find("tcPr/gridSpan")) or 1
            cells += [""] * min(span - 1, _WIDTH_LIMIT)
    if len(list(filter(None, cells))) == 1 and cells[0]:
        yield from cells[0].split(_CELL_BREAK)
    else:
        yield "\t".join(cells)


def _cell(cell: Element, numbers: Numbers) -> str:
    """A cell that has a number and nothing else keeps it: so rows are numbered."""
    paragraphs = [block for block in _blocks(cell) if block.tag == "p"]
    if len(paragraphs) == 1 and not "".join(_letters(paragraphs[0])).strip():
        return numbers.label(paragraphs[0].find("pPr"))
    lines = (" ".join(line.split()) for text in _lines(cell, numbers) for line in text.split("\n"))
    return _CELL_BREAK.join(filter(None, lines))


def _blocks(element: Element) -> Iterator[Element]:
    """Paragraphs and tables, also in content controls and tracked insertions, in their order."""
    for child in element:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag not in _UNSEEN:
            yield from _blocks(child)


def _inside(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, but not those of a table within."""
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag not in _UNSEEN and child.tag not in _BLOCKS:
            yield from _inside(child, name)


def _letters(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == "r" and any(is_on(each.find("vanish")) for each in children(child, "rPr")):
            continue
        elif child.tag not in _UNSEEN and child.tag != "txbxContent":
            yield from _letters(child)


def _boxes(element: Element) -> Iterator[Element]:
    """Text boxes; those in boxes are read with the outer one."""
    for child in element:
        if child.tag == "txbxContent":
            yield child
        elif child.tag not in _UNSEEN:
            yield from _boxes(child)
