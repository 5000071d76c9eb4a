"""The old Markdown: no nesting, four signs to escape."""

import pytest

from simulator.errors import BadRequestError
from simulator.text.formatting import formatted
from simulator.text.old_markdown import parse_old_markdown


async def test_entities():
    source = "*a* _b_ `c` ```py\nd``` [e](x.org) [f](tg://user?id=5) 👍*g*"
    assert formatted(source, "Markdown", "") == (
        "a b c d e f 👍g",
        [
            {"type": "bold", "offset": 0, "length": 1},
            {"type": "italic", "offset": 2, "length": 1},
            {"type": "code", "offset": 4, "length": 1},
            {"type": "pre", "language": "py", "offset": 6, "length": 1},
            {"type": "text_link", "url": "http://x.org/", "offset": 8, "length": 1},
            {"type": "text_mention", "user": {"id": 5}, "offset": 10, "length": 1},
            {"type": "bold", "offset": 14, "length": 1},
        ],
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("1. Ход (срок - 5.5)!", "1. Ход (срок - 5.5)!"),
        ("\\_\\*\\`\\[ \\. \\\\", "_*`[ \\. \\\\"),
        ("*a_b* c", "a_b c"),
        ("**", ""),
        ("[](x.org)", "(x.org)"),
        ("[a](x.org", "a"),
    ],
)
async def test_what_is_only_text(source, text):
    assert parse_old_markdown(source)[0] == text


@pytest.mark.parametrize(("source", "offset"), [("да *a", 5), ("👍_", 4), ("`a", 0), ("```a", 0), ("a\\*[b", 3)])
async def test_an_entity_without_end(source, offset):
    with pytest.raises(BadRequestError) as refusal:
        parse_old_markdown(source)
    complaint = f"can't parse entities: Can't find end of the entity starting at byte offset {offset}"
    assert refusal.value.description == f"Bad Request: {complaint}"
