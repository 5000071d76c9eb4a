"""How entities stand together, and what Telegram finds in plain words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import BadRequestError
from simulator.text.entity_rules import ALONE, QUOTES, SPLITTABLE
from simulator.text.formatting import formatted
from simulator.text.utf16 import cut, length


def entity(kind, offset, size):
    details = {
        "text_link": {"url": "https://x.org/"},
        "date_time": {"unix_time": 1, "date_time_format": "D"},
        "custom_emoji": {"custom_emoji_id": "5"},
    }
    return {"type": kind, "offset": offset, "length": size, **details.get(kind, {})}


def settle(text, *spans):
    _, entities = formatted(text, "", json.dumps([entity(*span) for span in spans]))
    return [(found["type"], found["offset"], found["length"]) for found in entities]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        # One kind is joined, two kinds are cut where the second begins.
        ([("italic", 1, 1), ("italic", 0, 1)], [("italic", 0, 2)]),
        ([("italic", 0, 2), ("italic", 1, 2)], [("italic", 0, 3)]),
        ([("italic", 0, 1), ("italic", 2, 1)], [("italic", 0, 1), ("italic", 2, 1)]),
        ([("italic", 0, 2), ("bold", 1, 2)], [("italic", 0, 1), ("bold", 1, 2), ("italic", 1, 1)]),
        ([("underline", 0, 2), ("spoiler", 0, 1)], [("underline", 0, 2), ("spoiler", 0, 1)]),
        # Code and dates hold nothing.
        ([("pre", 0, 3), ("bold", 1, 1)], [("pre", 0, 3)]),
        ([("bold", 0, 3), ("code", 1, 1)], [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
        ([("bold", 0, 3), ("date_time", 0, 3)], [("date_time", 0, 3)]),
        # Of two that can't be cut, the first stays; a quote holds others whole or not at all.
        ([("text_link", 0, 2), ("text_link", 1, 2)], [("text_link", 0, 2)]),
        ([("text_link", 0, 3), ("code", 1, 1)], [("text_link", 0, 3)]),
        ([("text_link", 0, 3), ("code", 0, 3)], [("code", 0, 3)]),
        ([("blockquote", 0, 3), ("code", 1, 1)], [("blockquote", 0, 3), ("code", 1, 1)]),
        ([("pre", 0, 3), ("blockquote", 1, 1)], [("blockquote", 1, 1)]),
        ([("blockquote", 0, 2), ("text_link", 1, 2)], [("blockquote", 0, 2)]),
        ([("blockquote", 0, 3), ("expandable_blockquote", 1, 1)], [("blockquote", 0, 3)]),
        ([("text_link", 0, 3), ("bold", 0, 2)], [("text_link", 0, 3), ("bold", 0, 2)]),
    ],
)
async def test_who_can_be_together(given, kept):
    assert settle("abc", *given) == kept


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([], [("url", 2, 5)]),
        ([("bold", 0, 9)], [("bold", 0, 2), ("url", 2, 5), ("bold", 2, 5), ("bold", 7, 2)]),
        ([("code", 0, 3)], [("code", 0, 3)]),
        ([("blockquote", 0, 3)], [("blockquote", 0, 3)]),
        ([("blockquote", 0, 9)], [("blockquote", 0, 9), ("url", 2, 5)]),
        ([("date_time", 6, 1)], [("date_time", 6, 1)]),
    ],
)
async def test_found_ones_give_way(given, kept):
    assert settle("a x.org b", *given) == kept


async def test_the_server_keeps_a_hundred():
    kept = settle("a " * 150, *(("bold", 2 * place, 1) for place in range(120)), ("code", 298, 1))
    assert len(kept) == 100
    assert kept[-1] == ("code", 298, 1)


async def test_a_link_to_a_person_is_a_mention():
    link = {"type": "text_link", "offset": 0, "length": 2, "url": "tg://user?id=5"}
    assert formatted("да", "", json.dumps([link]))[1] == [
        {"type": "text_mention", "user": {"id": 5}, "offset": 0, "length": 2}
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@ab @abcd @abc_ a@abcd @gif", "mention @abcd, mention @abc_, mention @gif"),
        ("/start@some_bot /a/b x/y /go@a /да", "bot_command /start@some_bot"),
        ("#тема #123 #1a #a#b #te·st #a@chat", "hashtag #тема, hashtag #1a, hashtag #te·st, hashtag #a@chat"),
        ("$USD $USDT$ $usd $1INCH $EUR@chat", "cashtag $USD, cashtag $1INCH, cashtag $EUR@chat"),
        ("tg://resolve?domain=a, ton://x", "url tg://resolve?domain=a, url ton://x"),
        ("Почта me@x.org, mailto:you@mail.ru; @", "email me@x.org, email you@mail.ru"),
        ("сайт.рф и kremlin.ru/events?a=1#b.", "url сайт.рф, url kremlin.ru/events?a=1#b"),
        ("(см. http://x.org/a_(b)), https://y.dev.", "url http://x.org/a_(b), url https://y.dev"),
        ("http://anything.zzz ftp://a.zzz sftp://a.com word.zzz", "url http://anything.zzz, url ftp://a.zzz"),
        ("Конец.Начало end.Info END.INFO end.info", "url END.INFO, url end.info"),
        ("1.2.2021 10.30 127.0.0.1 256.0.0.1 127.0.0.01", "url 127.0.0.1"),
        ("отчёт.docx файл.py т.е. и т.д. А.А. Иванов", "url файл.py"),
        ("x.org:8080/a x.org:99999 x.org:0", "url x.org:8080/a, url x.org, url x.org"),
        ("a_b.com http://test_.com @x.org a/x.org", ""),
        ("https://user:pass@x.org/ a@b@x.org", "url https://user:pass@x.org/"),
        ("👍 @abcd x.org", "mention @abcd, url x.org"),
    ],
)
async def test_found_in_words(text, found):
    entities = formatted(text, "", "")[1]
    words = [(item["type"], cut(text, item["offset"], item["offset"] + item["length"])) for item in entities]
    assert ", ".join(map(" ".join, words)) == found


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "\u2800 \u00ad"[:1], "\U000e0041", "\u200e\u200f\u200e"])
async def test_nothing_to_be_seen_is_nothing(text):
    assert formatted(text, "", "") == ("", [])


async def test_direction_marks_in_a_row_are_disarmed():
    assert formatted("a\u200e\u200f\u200eb\u200fc", "", "")[0] == "a\u200c\u200c\u200eb\u200fc"


@pytest.mark.parametrize(
    ("letters", "normal"),
    [("r", "r"), ("R", "r"), ("tdW", "wdt"), ("DT", "DT"), ("dDtT", "dt"), ("", ""), ("rt", None), ("x", None)],
)
async def test_formats_of_dates(letters, normal):
    item = {"type": "date_time", "offset": 0, "length": 1, "unix_time": 1, "date_time_format": letters}
    if normal is None:
        with pytest.raises(BadRequestError, match="Invalid date-time format specified"):
            formatted("x", "", json.dumps([item]))
    else:
        assert formatted("x", "", json.dumps([item]))[1][0]["date_time_format"] == normal


KINDS = (*SPLITTABLE, *QUOTES, "code", "pre", "text_link", "custom_emoji", "date_time")
WORDS = st.text(st.sampled_from("ab 👍\n\r\t\u200e.@x/"), max_size=14)
SPANS = st.lists(st.builds(entity, st.sampled_from(KINDS), st.integers(0, 14), st.integers(0, 8)), max_size=12)


@given(WORDS, SPANS)
def test_entities_are_settled(words, spans):
    try:
        text, entities = formatted(words, "", json.dumps(spans))
    except BadRequestError:
        return
    for place, one in enumerate(entities):
        end = one["offset"] + one["length"]
        assert 0 <= one["offset"] < end <= length(text)
        for other in entities[place + 1 :]:
            assert (one["offset"], -one["length"]) <= (other["offset"], -other["length"])
            if other["offset"] < end:
                assert other["offset"] + other["length"] <= end
                assert one["type"] != other["type"]
                assert one["type"] not in ALONE
                assert other["type"] in SPLITTABLE or one["type"] in (*QUOTES, *SPLITTABLE)
    assert formatted(text, "", json.dumps(entities)) == (text, entities)


@given(st.text("ab", min_size=1, max_size=12), SPANS)
def test_styles_stay_where_they_were_but_in_code(words, spans):
    fitting = [item for item in spans if item["offset"] + item["length"] <= len(words)]
    _, entities = formatted(words, "", json.dumps(fitting))
    alone = _covered(entities, ALONE)
    for kind in SPLITTABLE:
        assert _covered(entities, {kind}) == _covered(fitting, {kind}) - alone


def _covered(entities, kinds):
    spans = [range(item["offset"], item["offset"] + item["length"]) for item in entities if item["type"] in kinds]
    return {place for span in spans for place in span}
