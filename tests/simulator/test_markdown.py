"""MarkdownV2: what is read, what is refused and in which words."""

import pytest

from simulator.errors import BadRequestError
from simulator.text.formatting import formatted
from simulator.text.markdown_reader import parse_markdown


def parse(source):
    return formatted(source, "MarkdownV2", "")


def spans(source):
    return [(entity["type"], entity["offset"], entity["length"]) for entity in parse_markdown(source)[1]]


def complaint(source):
    with pytest.raises(BadRequestError) as refusal:
        parse_markdown(source)
    return refusal.value.description.removeprefix("Bad Request: can't parse entities: ")


RESERVED = "_*[]()~`>#+-=|{}.!"


@pytest.mark.parametrize("sign", [sign for sign in RESERVED if sign not in "_*[~`>"])
async def test_a_reserved_sign_must_be_escaped(sign):
    assert complaint(f"да{sign}") == f"Character '{sign}' is reserved and must be escaped with the preceding '\\'"
    assert parse(f"да\\{sign}")[0] == f"да{sign}"


async def test_any_ascii_sign_can_be_escaped():
    signs = "".join(map(chr, range(33, 127)))
    assert parse_markdown("".join(f"\\{sign}" for sign in signs)) == (signs, [])
    assert parse_markdown("\\ж \\") == ("\\ж \\", [])


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("*да*", "bold"),
        ("_да_", "italic"),
        ("__да__", "underline"),
        ("~да~", "strikethrough"),
        ("||да||", "spoiler"),
        ("`да`", "code"),
        ("```\nда```", "pre"),
        (">да", "blockquote"),
        (">да||", "expandable_blockquote"),
    ],
)
async def test_marks(source, kind):
    assert parse(source) == ("да", [{"type": kind, "offset": 0, "length": 2}])


async def test_entities_with_details():
    source = (
        "[a](https://x.org?a=\\(1\\)) [b](tg://user?id=5) ```sql\nc``` ![👍](tg://emoji?id=5368324170671202286) "
        "![d](tg://time?unix=1628060400&format=tDW) ![e](tg:time?unix=1)"
    )
    assert parse(source) == (
        "a b c 👍 d e",
        [
            {"type": "text_link", "url": "https://x.org/?a=(1)", "offset": 0, "length": 1},
            {"type": "text_mention", "user": {"id": 5}, "offset": 2, "length": 1},
            {"type": "pre", "language": "sql", "offset": 4, "length": 1},
            {"type": "custom_emoji", "custom_emoji_id": "5368324170671202286", "offset": 6, "length": 2},
            {"type": "date_time", "unix_time": 1628060400, "date_time_format": "wDt", "offset": 9, "length": 1},
            {"type": "date_time", "unix_time": 1, "date_time_format": "", "offset": 11, "length": 1},
        ],
    )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("👍 _да", "Can't find end of Italic entity at byte offset 5"),
        ("да *a _b_", "Can't find end of Bold entity at byte offset 5"),
        ("*a _b* c_", "Can't find end of Italic entity at byte offset 8"),
        ("__a_", "Can't find end of Italic entity at byte offset 3"),
        ("~a", "Can't find end of Strikethrough entity at byte offset 0"),
        ("||a\\|", "Can't find end of Spoiler entity at byte offset 0"),
        ("`a", "Can't find end of Code entity at byte offset 0"),
        ("```a", "Can't find end of Pre entity at byte offset 0"),
        ("```a b", "Can't find end of PreCode entity at byte offset 0"),
        ("```a\n`", "Can't find end of Code entity at byte offset 5"),
        ("[да", "Can't find end of TextUrl entity at byte offset 0"),
        ("![👍", "Can't find end of CustomEmoji entity at byte offset 0"),
        ("[да](x\\)", "Can't find end of a URL at byte offset 7"),
        ("![👍]", "The entity must contain a tg://emoji or tg://time URL"),
        ("![👍](tg://emoji?id=05)", "Invalid tg://emoji or tg://time URL specified"),
        ("![👍](tg://time?unix=0)", "Invalid tg://emoji or tg://time URL specified"),
        ("![👍](tg://time?unix=5&format=q)", "Invalid tg://emoji or tg://time URL specified"),
        ("![👍](https://x.org)", "Invalid tg://emoji or tg://time URL specified"),
        (">*да\nнет*", "Can't find end of Bold entity at byte offset 1"),
        ("a >b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        (">a||b\nc", "Can't find end of Spoiler entity at byte offset 2"),
    ],
)
async def test_complaints(source, words):
    assert complaint(source) == words


@pytest.mark.parametrize(
    ("source", "entities"),
    [
        ("_a __b___ c", [("italic", 0, 3), ("underline", 2, 1)]),
        ("__a _b_ __", [("underline", 0, 4), ("italic", 2, 1)]),
        ("`a```", [("code", 0, 1)]),
        ("```\n*a* _b_ \\` ```", [("pre", 0, 10)]),
        ("**____``", []),
        ("[](https://x.org)a", []),
        ("[a](nowhere)", []),
        ("[x\\.org]", [("text_link", 0, 5)]),
    ],
)
async def test_where_marks_end(source, entities):
    assert spans(source) == entities


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        (">a\n>b", "a\nb", [("blockquote", 0, 3)]),
        ("a\n>b\nc", "a\nb\nc", [("blockquote", 2, 2)]),
        (">a\n**>b", "a\nb", [("blockquote", 0, 2), ("blockquote", 2, 1)]),
        (">*a\n>b*", "a\nb", [("blockquote", 0, 3), ("bold", 0, 3)]),
        ("*a\n>b\nc*", "a\nb\nc", [("bold", 0, 5), ("blockquote", 2, 2)]),
        ("`>a`\n>b", ">a\nb", [("code", 0, 2), ("blockquote", 3, 1)]),
        (">a\n>b||\nc", "a\nb\nc", [("expandable_blockquote", 0, 4)]),
        (">a||b||\nc", "ab\nc", [("blockquote", 0, 3), ("spoiler", 1, 1)]),
        (">||a||||", "a", [("expandable_blockquote", 0, 1), ("spoiler", 0, 1)]),
        (">a||\r\nb", "a\r\nb", [("expandable_blockquote", 0, 3)]),
        ("\r>a", "\ra", [("blockquote", 1, 1)]),
        (">", "", []),
    ],
)
async def test_quotes(source, text, entities):
    assert parse_markdown(source)[0] == text
    assert spans(source) == entities


@pytest.mark.parametrize("break_", ["\n", "\r", "\r\n", "\n\r"])
async def test_one_end_of_line_before_code_is_no_part_of_it(break_):
    assert parse_markdown(f"```py{break_}x```")[0] == "x"


async def test_a_style_is_cut_where_another_one_begins():
    _, entities = parse("*a_b_*")
    cut = [(entity["type"], entity["offset"], entity["length"]) for entity in entities]
    assert cut == [("bold", 0, 1), ("bold", 1, 1), ("italic", 1, 1)]


async def test_nothing_is_bold_in_a_date():
    _, entities = parse("*a ![b](tg://time?unix=1) c*")
    cut = [(entity["type"], entity["offset"], entity["length"]) for entity in entities]
    assert cut == [("bold", 0, 2), ("date_time", 2, 1), ("bold", 3, 2)]
