from pathlib import Path

from pytest import mark

from commission.agenda.reading.read import read_agenda
from documents.agenda_file import read_agenda_text
from tests.documents.docx import abstract_list, docx, numbered, paragraph, run, table

ROOT = Path(__file__).resolve().parents[2]
ONE_LEVEL = abstract_list(0, ("decimal", "%1."))


def read(*blocks: str, numbering: str = "", styles: str = "") -> list[str]:
    return read_agenda_text(docx(*blocks, numbering=numbering, styles=styles), "a.docx").split("\n")


@mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_a_text_in_any_usual_encoding(encoding: str) -> None:
    text = "1. О мерах\r\nДокладчик: Орлова М.Э. — 15 мин"
    assert read_agenda_text(text.encode(encoding), "a.txt") == text


def test_paragraphs_are_lines() -> None:
    assert read(paragraph("Повестка"), paragraph(), paragraph("О «мерах» & прочем")) == [
        "Повестка",
        "",
        "О «мерах» & прочем",
    ]


def test_the_numbers_of_a_list_are_not_lost() -> None:
    blocks = [paragraph("О мерах", list_id=1), paragraph("Докладчик: Орлова М.Э."), paragraph("О мостах", list_id=1)]
    lines = read(*blocks, numbering=ONE_LEVEL + numbered(1, 0))
    assert lines == ["1. О мерах", "Докладчик: Орлова М.Э.", "2. О мостах"]


def test_numbers_of_several_levels() -> None:
    levels = abstract_list(0, ("upperRoman", "%1."), ("decimal", "%2)"), ("decimal", "%2.%3."), ("bullet", "\uf0b7"))
    placed = [(0, "а"), (1, "б"), (1, "в"), (2, "г"), (3, "д"), (0, "е"), (1, "ж")]
    blocks = [paragraph(text, list_id=7, level=level) for level, text in placed]
    assert read(*blocks, numbering=levels + numbered(7, 0)) == [
        "I. а",
        "1) б",
        "2) в",
        "2.1. г",
        "• д",
        "II. е",
        "1) ж",
    ]


@mark.parametrize(
    ("form", "third"),
    [
        *[("russianLower", "в"), ("russianUpper", "В"), ("lowerLetter", "c"), ("upperLetter", "C")],
        *[("decimalZero", "03"), ("lowerRoman", "iii"), ("none", ""), ("unheardOf", "3")],
    ],
)
def test_formats_of_numbers(form: str, third: str) -> None:
    numbering = abstract_list(0, (form, "%1)")) + numbered(1, 0)
    assert read(*[paragraph("x", list_id=1)] * 3, numbering=numbering)[2] == f"{third}) x"


def test_a_word_before_the_number() -> None:
    numbering = abstract_list(0, ("decimal", "Вопрос %1:")) + numbered(1, 0)
    assert read(paragraph("О мерах", list_id=1), numbering=numbering) == ["Вопрос 1: О мерах"]


def test_lists_of_one_definition_count_on_unless_they_start_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = ONE_LEVEL + numbered(1, 0) + numbered(2, 0) + numbered(3, 0, override)
    blocks = [paragraph("x", list_id=list_id) for list_id in (1, 2, 3, 3)]
    assert read(*blocks, numbering=numbering) == ["1. x", "2. x", "5. x", "6. x"]


def test_a_number_may_come_from_a_style_or_from_what_it_is_based_on() -> None:
    styles = (
        '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Item"><w:basedOn w:val="Base"/></w:style>'
    )
    blocks = [paragraph("а", style="Item"), paragraph("б", style="Item", list_id=0), paragraph("в", style="Base")]
    assert read(*blocks, numbering=ONE_LEVEL + numbered(1, 0), styles=styles) == ["1. а", "б", "2. в"]


def test_a_list_defined_by_a_style() -> None:
    style = '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    link = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="L"/></w:abstractNum>'
    numbering = ONE_LEVEL + link + numbered(1, 0) + numbered(2, 9)
    assert read(paragraph("x", list_id=2), numbering=numbering, styles=style) == ["1. x"]


def test_a_list_that_is_nowhere_defined_has_no_numbers() -> None:
    assert read(paragraph("x", list_id=1)) == ["x"]
    assert read(paragraph("x", list_id=1, level=5), numbering=ONE_LEVEL + numbered(1, 0)) == ["x"]


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    inside = (
        f"<w:ins>{run('новое ')}</w:ins><w:del><w:r><w:delText>старое</w:delText></w:r></w:del>"
        f"<w:hyperlink>{run('ссылка')}</w:hyperlink><w:moveFrom>{run('ушло')}</w:moveFrom>"
        "<w:r><w:noBreakHyphen/><w:tab/><w:br/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        f"{run('тайное', '<w:vanish/>')}{run('явное', '<w:vanish w:val=' + chr(34) + '0' + chr(34) + '/>')}"
    )
    assert read(f"<w:p>{inside}</w:p>") == ["новое ссылка-\t", "явное"]


def test_content_controls_and_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('в рамке')}</w:txbxContent>"
    drawn = (
        f"<w:r><w:AlternateContent><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:AlternateContent></w:r>"
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('в поле')}</w:sdtContent></w:sdt>"
    assert read(control, f"<w:p>{run('снаружи')}{drawn}</w:p>") == ["в поле", "снаружи", "в рамке"]


def test_a_table_becomes_rows_that_the_reader_understands() -> None:
    people = paragraph("Орлова М.Э., начальник отдела") + paragraph("Беляев К.И.")
    number = paragraph(list_id=1)
    rows = [["№", "Вопрос", "Докладчики", "Время"], [number, "О мерах", people, "10"], [number, "Разное", "", ""]]
    text = read_agenda_text(docx(table(*rows), numbering=ONE_LEVEL + numbered(1, 0)), "a.docx")
    first, second = read_agenda(text).items
    assert (first.title, first.minutes, second.title) == ("О мерах", 10, "Разное")
    assert [(each.name, each.post) for each in first.participants] == [
        ("Орлова М.Э.", "начальник отдела"),
        ("Беляев К.И.", ""),
    ]


def test_a_cell_that_spans_columns_leaves_the_others_in_their_places() -> None:
    wide = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + paragraph("а") + "</w:tc>"
    row = f"<w:tbl><w:tr>{wide}<w:tc>{paragraph('б')}</w:tc></w:tr></w:tbl>"
    assert read(row) == ["а\t\tб"]


def test_a_table_for_the_looks_of_it_is_lines() -> None:
    assert read(table([paragraph("Повестка") + paragraph("1. О мерах")])) == ["Повестка", "1. О мерах"]


def test_the_sample_in_word_is_understood_as_in_a_chat() -> None:
    sample = ROOT.joinpath("bot/demo/agenda.txt").read_text(encoding="utf-8")
    text = read_agenda_text(docx(*map(paragraph, sample.splitlines())), "a.docx")
    assert read_agenda(text) == read_agenda(sample)
    assert len(read_agenda(text).items) == 5


def test_the_document_may_have_another_number() -> None:
    assert read_agenda_text(docx(paragraph("x"), name="word/document2.xml"), "a.docx") == "x"
