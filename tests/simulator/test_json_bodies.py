"""JSON bodies are read as tdlib reads them: a text as it is, anything else as it was written."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.json_body import pairs_of
from simulator.errors import BadRequestError


def test_what_is_no_text_stays_as_it_was_written():
    body = '{"a": 1.50, "b": {"x" :1e400, "x": 2}, "c":[ 1 ], "d": null, "e": "\\u044f\\n", "f": +1, "g": 007}'
    assert dict(pairs_of(body)) == {
        "a": "1.50",
        "b": '{"x" :1e400, "x": 2}',
        "c": "[ 1 ]",
        "d": "null",
        "e": "я\n",
        "f": "+1",
        "g": "007",
    }


@pytest.mark.parametrize("body", ["{}", " { } ", '{"a":1,}', '\t{"a" :1\n, }\r\n'])
def test_lenient_places(body):
    assert list(pairs_of(body)) in ([], [("a", "1")])


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ('{"text":NaN}', "can't parse parameter value: Unexpected symbol 'N'"),
        ('{"text":Infinity}', "can't parse parameter value: Unexpected symbol 'I'"),
        ('{"text":nothing}', "can't parse parameter value: Starts with 'n' -- null expected"),
        ('{"text":-Infinity}', "expected next field or object end"),
        ('{"text":[1,NaN]}', "can't parse parameter value: Unexpected symbol 'N'"),
        ('{"text":{"a":[1,Infinity]}}', "can't parse parameter value: Unexpected symbol 'I'"),
        ('{"text":["NaN",-Infinity]}', "can't parse parameter value: Unexpected symbol 'I'"),
        ('{"text":', "can't parse parameter value: Unexpected end"),
        ('{"text":"a', "can't parse parameter value: Closing '\"' not found"),
        ('{"text":[1 2]}', "can't parse parameter value: Unexpected symbol '2'"),
        ('{"text":[', "can't parse parameter value: Unexpected end"),
        ('{"text":' + "[" * 100_000, "can't parse parameter value: Too big object depth"),
        ('{"text', "can't parse parameter name: Closing '\"' not found"),
        ("{", "expected parameter name"),
        ("", "JSON object expected"),
    ],
)
def test_complaints(body, complaint):
    with pytest.raises(BadRequestError) as refused:
        list(pairs_of(body))
    assert refused.value.description == f"Bad Request: {complaint}"


async def test_the_first_of_a_name_counts(raw, server, anna):
    body = f'{{"chat_id": {anna}, "text": "first", "text": "second"}}'
    headers = {"Content-Type": "application/json"}
    async with raw.session.post(f"{server.url}/bot12345:abcdef/sendMessage", data=body, headers=headers) as response:
        assert (await response.json())["result"]["text"] == "first"


def test_a_parameter_that_holds_no_number_is_no_json():
    with pytest.raises(BadRequestError, match="wrong"):
        Arguments({"reply_markup": '{"a": NaN}'}).json("reply_markup", "wrong")
    assert Arguments({"reply_markup": '{"a": NaN}'}).journal_view() == {"reply_markup": '{"a": NaN}'}


@given(st.text())
def test_any_text_is_read_or_refused(body):
    for given_body in (body, '{"a":' + body):
        with suppress(BadRequestError):
            assert all(isinstance(part, str) for pair in pairs_of(given_body) for part in pair)
