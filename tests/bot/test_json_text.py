"""The quick way and the standard one read and write the same."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.json_text import dumps, loads
from handlers.texts import Html

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(values)
def test_what_is_written_is_read_again(value: object) -> None:
    assert loads(dumps(value)) == json.loads(json.dumps(value)) == value


@given(values)
def test_it_reads_what_others_write(value: object) -> None:
    assert loads(json.dumps(value)) == loads(json.dumps(value, ensure_ascii=False).encode()) == value


def test_a_text_of_ours_is_a_text() -> None:
    assert dumps({"text": Html("<b>да</b>")}) == '{"text":"<b>да</b>"}'


@pytest.mark.parametrize("text", ['{"first_name": "\\ud83d"}', "NaN", '"a\\udfffb"', "Infinity"])
def test_what_orjson_refuses_is_read_all_the_same(text: str) -> None:
    assert repr(loads(text)) == repr(json.loads(text))


@pytest.mark.parametrize("value", ["\ud83d", {5: "a key that is no text"}, 2**70])
def test_what_orjson_cannot_write_is_written_all_the_same(value: object) -> None:
    assert dumps(value) == json.dumps(value)


@pytest.mark.parametrize("text", ["", "{", b"\xff", "тайна"])
def test_what_is_no_json_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises((json.JSONDecodeError, UnicodeDecodeError)):
        loads(text)


def test_what_is_too_deep_is_refused() -> None:
    with pytest.raises(RecursionError):
        loads("[" * 100_000)
