from hypothesis import given
from hypothesis import strategies as st
from pytest import mark

from commission.roster.folding import clean, fold


def test_invisible_letters_and_spare_spaces_go_and_a_decomposed_letter_is_composed() -> None:
    assert clean(" \ufeffИванов\u00a0\u200b Андре\u0438\u0306\u202e\x00 ") == "Иванов Андрей"


@mark.parametrize("dash", ["-", "—", " – "])
def test_a_lone_dash_is_an_empty_cell(dash: str) -> None:
    assert clean(dash) == ""


@given(st.text())
def test_cleaning_and_folding_twice_is_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)
