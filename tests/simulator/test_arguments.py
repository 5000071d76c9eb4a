"""Parameters are read as leniently as the real server reads them, and refused in its words."""

import pytest

from simulator.bot_api.arguments import Arguments

from .conftest import TOKEN


@pytest.mark.parametrize(
    ("method", "parameters", "complaint"),
    [
        ("sendMessage", {}, "message text is empty"),
        ("sendMessage", {"text": "a"}, "chat_id is empty"),
        ("sendMessage", {"text": "a", "chat_id": "anna"}, "chat not found"),
        ("sendMessage", {"text": "a", "chat_id": None}, "chat not found"),
        ("sendMessage", {"text": "a", "reply_markup": None}, "object expected as reply markup"),
        ("sendMessage", {"text": "a", "parse_mode": None}, "unsupported parse_mode"),
        ("copyMessage", {}, 'parameter "from_chat_id" is required'),
        ("forwardMessage", {"from_chat_id": ""}, 'parameter "from_chat_id" is required'),
        ("deleteMessage", {}, "chat identifier is not specified"),
        ("deleteMessage", {"chat_id": 1}, "message identifier is not specified"),
        ("deleteMessages", {"chat_id": 1}, "message identifiers are not specified"),
        ("editMessageText", {"text": "a"}, "message identifier is not specified"),
        ("pinChatMessage", {}, "chat_id is empty"),
        ("sendChatAction", {}, "wrong parameter action in request"),
        ("answerCallbackQuery", {}, "query is too old and response timeout expired or query ID is invalid"),
        ("getFile", {}, "file_id not specified"),
    ],
)
async def test_the_servers_own_words_for_what_is_missing(raw, method, parameters, complaint):
    assert await raw.refusal(method, **parameters) == f"Bad Request: {complaint}"


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("-5", -5), ("12abc", 12), ("abc", 0), (" 12", 0), ("1.9", 1), ("null", 0), ("--1", 0)],
)
def test_numbers_are_read_as_far_as_they_go(text, number):
    assert Arguments({"n": text}).integer("n", default=7) == number


def test_numbers_are_kept_in_range():
    assert [Arguments({"n": text}).integer("n", 100, 1, 100) for text in ("", "0", "5", "1000")] == [100, 1, 5, 100]


@pytest.mark.parametrize("text", ["true", "TRUE", " yes ", "1"])
def test_yes(text):
    assert Arguments({"is_it": text}).flag("is_it")


@pytest.mark.parametrize("text", ["", "false", "on", "2", "null"])
def test_no(text):
    assert not Arguments({"is_it": text}).flag("is_it")


async def test_the_first_of_a_name_counts(server, raw, anna):
    url = f"{server.url}/bot{TOKEN}/sendMessage?chat_id={anna}&text=first&text=second"
    async with raw.session.post(url, json={"text": "third"}) as response:
        assert (await response.json())["result"]["text"] == "first"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        (b"[1]", "JSON object expected"),
        (b"text", "JSON object expected"),
        (b'{"text": 1} 2', "unexpected data after object end"),
        (b'{"text" 1}', "can't parse object, ':' expected"),
        (b'{"text": 1 "chat_id": 2}', "expected next field or object end"),
        (b"{text: 1}", "can't parse parameter name: Opening '\"' expected"),
        (b'{"text": nothing}', "can't parse parameter value: Starts with 'n' -- null expected"),
        (b'{"text": NaN}', "can't parse parameter value: Unexpected symbol 'N'"),
        (b'{"text": "\xff"}', "strings must be encoded in UTF-8"),
    ],
)
async def test_wrong_json(server, raw, body, complaint):
    headers = {"Content-Type": "application/json"}
    async with raw.session.post(f"{server.url}/bot{TOKEN}/sendMessage", data=body, headers=headers) as response:
        assert (await response.json())["description"] == f"Bad Request: {complaint}"
