"""Marks of restriction: however they are written, and never inside another word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import Settings
from commission.agenda.look_alikes import look, looks
from commission.agenda.marks import MarkedTextError, carries, must_carry_none, unmarked

MARKS = tuple(mark.strip() for mark in Settings.model_fields["restricted_marks"].default.split(","))
CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
INVISIBLE = ["", "\u00ad", "\u200b", "\u2060", "\ufeff", "\u0301", "\u202e", "\u3164", "\ufe0f"]
LATIN = dict(zip("СЕРНО", "CEPHO", strict=True))
WORDS = st.text(CYRILLIC, max_size=8)
AROUND = st.text(" 0123456789.,()_-«»№\n", max_size=6)


@st.composite
def disguised(draw: st.DrawFn, mark: str) -> str:
    """As somebody might write it who does not want it to be found."""
    letters = []
    for letter in mark:
        spelt = draw(st.sampled_from([letter, letter.lower(), LATIN.get(letter, letter)]))
        letters.append(spelt + draw(st.sampled_from(INVISIBLE)))
    return "".join(letters)


@given(disguised("ДСП") | disguised("СЕКРЕТНО"), WORDS, WORDS, AROUND, AROUND)
def test_a_mark_is_found_in_any_disguise(mark: str, before: str, behind: str, left: str, right: str) -> None:
    text = f"{before} {left} «{mark}{right} {behind}"
    assert carries(text, MARKS)
    assert not carries(unmarked(text, MARKS), MARKS)


@given(st.text(CYRILLIC, min_size=1, max_size=5), WORDS)
def test_a_mark_inside_of_another_word_is_none(before: str, behind: str) -> None:
    for word in (f"{before}дсп{behind}", f"дсп{before}", f"{before}секретно{behind}", f"секретар{behind}"):
        assert not carries(f"О {word} и прочем", MARKS)


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    folded, places = looks(text)
    assert folded == look(text)
    assert look(folded) == folded
    assert len(places) == len(folded)
    assert carries(text, MARKS) or unmarked(text, ()) == text


@pytest.mark.parametrize(
    "text",
    [
        *["План Д.С.П..pdf", "Д. С. П.", "д-с-п", "ДСП2021.pdf", "№5ДСП.pdf", "5дсп.docx", "Приказ_ДСП(1).pdf"],
        *["План\u200bДСП.pdf", "План \u200bДСП.pdf", "Д\u00adСП.pdf", "ДСП\u0301", "ДCП.pdf", "ΔСΠ", "дсп+приложение"],
        *["Для служебного  пользования.pdf", "для_служебного-пользования", "ДляСлужебногоПользования.pdf"],
        *["Секретно!.txt", "сов.секретно.pdf", "СОВ. СЕКРЕТНО", "CEKPETHO", "с е к р е т н о", "секрет-\nно"],
        *["ОтчетДСП.docx", "План2021ДСП.pdf", "Д/С/П", "Д,С,П", "Д—С—П", "Для служ. пользования", "совсекретно.docx"],
        *["секретный план.pdf", "О секретных сведениях", "секретной", "Совершенно секретный.pdf", "секретными"],
    ],
)
def test_a_mark(text: str) -> None:
    assert carries(text, MARKS)


@pytest.mark.parametrize(
    "text",
    [
        *["подспорье", "адспециалист", "ДСПР.docx", "доклад.pdf", "", "🙂.bin", "служебное.doc", "совершенно ясно"],
        *["секретарь", "секретаря комиссии", "О секретариате", "секретарский", "секретарши", "секретность_данных.pdf"],
        *["засекречено", "не секретно", "доклад_не_секретно.pdf", "начальник режимно-секретного отдела"],
        *["подсПорье", "ВидСПорта", "КонспектПлана", "Иванов Д.С. п. 3", "лит. Д с п. 5", "DSP.pdf"],
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert not carries(text, MARKS)


def test_the_words_come_from_the_settings() -> None:
    assert carries("конфиденциальный доклад", ("Конфиденциально",))
    assert carries("Strictly  confidential.pdf", ("strictly confidential",))
    assert not carries("ДСП", ())
    assert not carries("что угодно", ("", " ", "\u200b"))


def test_what_must_carry_none() -> None:
    must_carry_none("О дорогах", MARKS)
    with pytest.raises(MarkedTextError):
        must_carry_none("О дорогах (ДСП)", MARKS)
