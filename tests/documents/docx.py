"""Word documents, made in memory out of what the format is made of."""

from xml.sax.saxutils import escape

from tests.documents.workbooks import zipped

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(*blocks: str, numbering: str = "", styles: str = "", name: str = "word/document.xml") -> bytes:
    body = f"<w:document {_SPACE}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>"
    entries = {name: body}
    if numbering:
        entries["word/numbering.xml"] = f"<w:numbering {_SPACE}>{numbering}</w:numbering>"
    if styles:
        entries["word/styles.xml"] = f"<w:styles {_SPACE}>{styles}</w:styles>"
    return zipped(**{key: text.encode() for key, text in entries.items()})


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str = "", *, list_id: int | None = None, level: int = 0, style: str = "") -> str:
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>' if list_id is not None else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{number}</w:pPr>{run(text) if text else ''}</w:p>"


def table(*rows: list[str]) -> str:
    """Cells are blocks; a text is a paragraph."""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row) for row in rows
    )
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def abstract_list(id_: int, *levels: tuple[str, str]) -> str:
    """Each level is its format and its text."""
    each = (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{id_}">{"".join(each)}</w:abstractNum>'


def numbered(id_: int, abstract: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{id_}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'
