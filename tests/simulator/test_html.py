import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import ApiError, BadRequestError
from simulator.text.formatting import formatted
from simulator.text.utf16 import cut, length


def parse(source):
    return formatted(source, "HTML", "")


COMPLAINTS = {
    "<x>": 'Unsupported start tag "x" at byte offset 0',
    "да <br/>": 'Unsupported start tag "br/" at byte offset 5',
    "<b>a": 'Can\'t find end tag corresponding to start tag "b"',
    "<b><i>a</b></i>": 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    "a</b>": "Unexpected end tag at byte offset 1",
    "<b>a</b": "Unclosed end tag at byte offset 4",
    "a < b": 'Unsupported start tag "" at byte offset 2',
    "a <b": "Unclosed start tag at byte offset 2",
    "<a href=": 'Unclosed start tag "a" at byte offset 0',
    '<a href="x': "Unclosed start tag at byte offset 0",
    "<a =1>x</a>": 'Empty attribute name in the tag "a" at byte offset 0',
    "<a href=http://x.org>x</a>": "Unexpected end of name token at byte offset 8",
    "<span>x</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    '<tg-emoji emoji-id="no">x</tg-emoji>': "Invalid custom emoji identifier specified",
    '<tg-emoji emoji-id="05">x</tg-emoji>': "Invalid custom emoji identifier specified",
    '<tg-time unix="5" format="zz">x</tg-time>': "Invalid date format used",
    '<tg-time unix="5" format="rt">x</tg-time>': "Invalid date format used",
    "<b": "Unclosed start tag at byte offset 0",
    "<b ": 'Empty attribute name in the tag "b" at byte offset 0',
    "<b a": 'Unclosed start tag "b" at byte offset 0',
    "<b/>": 'Unsupported start tag "b/" at byte offset 0',
    "<b>x</i>": 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    "👍<i>x</i   ": "Unclosed end tag at byte offset 8",
    "<span class='tg-code'>x</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    "&#xD83D;&#xDC4D;": "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
    "surrogate code units",
}


@pytest.mark.parametrize("source", COMPLAINTS)
async def test_complaints(source):
    with pytest.raises(ApiError) as refusal:
        parse(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {COMPLAINTS[source]}"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        *((f"<{tag}>да</{tag}>", "bold") for tag in ("b", "strong", "B")),
        *((f"<{tag}>да</{tag}>", "italic") for tag in ("i", "em")),
        *((f"<{tag}>да</{tag}>", "underline") for tag in ("u", "ins")),
        *((f"<{tag}>да</{tag}>", "strikethrough") for tag in ("s", "strike", "del")),
        ("<tg-spoiler>да</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">да</span>', "spoiler"),
        ("<code>да</code>", "code"),
        ("<pre>да</pre>", "pre"),
        ("<blockquote>да</blockquote>", "blockquote"),
        ("<blockquote expandable>да</blockquote>", "expandable_blockquote"),
        ("<b>да</>", "bold"),
    ],
)
async def test_tags(source, kind):
    assert parse(source) == ("да", [{"type": kind, "offset": 0, "length": 2}])


async def test_entities_with_details():
    source = (
        '<a href="https://x.org?a=1&amp;b=2">a</a><pre><code class="language-sql">b</code></pre>'
        '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>'
        '<tg-time unix="1628060400" format="wDT">c</tg-time>'
    )
    assert parse(source) == (
        "ab👍c",
        [
            {"type": "text_link", "url": "https://x.org/?a=1&b=2", "offset": 0, "length": 1},
            {"type": "pre", "language": "sql", "offset": 1, "length": 1},
            {"type": "custom_emoji", "custom_emoji_id": "5368324170671202286", "offset": 2, "length": 2},
            {"type": "date_time", "unix_time": 1628060400, "date_time_format": "wDT", "offset": 4, "length": 1},
        ],
    )


@pytest.mark.parametrize(
    ("source", "entities"),
    [
        ("<pre><code class=language-py>x</code></pre>", [{"type": "pre", "language": "py"}]),
        ("<code class='language-py'><pre>x</pre></code>", [{"type": "pre", "language": "py"}]),
        ("<code class='language-py'>x</code>", [{"type": "code"}]),
        ("<pre><code>x</code></pre>", [{"type": "pre"}]),
        ("<blockquote cite='' expandable=false>x</blockquote>", [{"type": "expandable_blockquote"}]),
        ("<tg-time unix='5, or so' format='Dt'>x</tg-time>", [{"type": "date_time", "unix_time": 5, "format": "Dt"}]),
        ("<tg-time unix='5'>x</tg-time>", [{"type": "date_time", "unix_time": 5, "format": ""}]),
        ("<tg-time unix='-5'>x</tg-time>", []),
        ("<tg-time format='zz'></tg-time>x", []),
        ("<a href='x.org' href>x</a>", [{"type": "text_link", "url": "http://x.org/"}]),
        ("<a href='TG://USER?ID=5'>x</a>", [{"type": "text_mention", "user": {"id": 5}}]),
        ("<a href='tg://user?id=no'>x</a>", [{"type": "text_link", "url": "tg://user?id=no"}]),
        ("<A HREF='x.org'>x</A>", []),
    ],
)
async def test_attributes(source, entities):
    text, found = parse(source)
    named = {"format": "date_time_format"}
    expected = [{named.get(name, name): value for name, value in entity.items()} for entity in entities]
    assert text == "x"
    assert found == [{**entity, "offset": 0, "length": 1} for entity in expected]


async def test_references():
    assert parse("&lt;b&gt; &amp; &quot; &#1076;&#x430; &nbsp; &x") == ('<b> & " да &nbsp; &x', [])
    assert (
        parse("&lt&gt &LT; &#0; &#x110000; &#00000060; &#60 &#X3c;")[0]
        == "<> &LT; &#0; &#x110000; &#00000060; < &#X3c;"
    )


async def test_nesting_and_offsets_in_utf16():
    text, entities = parse("👨 <b>ж<i>ир</i></b>")
    assert text == "👨 жир"
    # Telegram cuts one style where another begins.
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in entities] == [
        ("bold", 3, 1),
        ("bold", 4, 2),
        ("italic", 4, 2),
    ]


async def test_a_link_to_nowhere_is_plain_text():
    assert parse('<a href="x">да</a>') == ("да", [])


async def test_trimming_moves_entities():
    assert parse(" \n <b>да</b> \n") == ("да", [{"type": "bold", "offset": 0, "length": 2}])
    assert parse("<b> да </b>") == (" да", [{"type": "bold", "offset": 0, "length": 3}])
    assert parse("\r\nа\t<b>б\rв</b>") == ("а бв", [{"type": "bold", "offset": 2, "length": 2}])


TAGS = (
    "<b> </b> <i> </i> <a·href='http://a.b'> </a> <pre> </pre> <code·class=language-x> </code> <blockquote·expandable>"
)
PIECES = "</blockquote> <span·class='tg-spoiler'> </> <tg-time·unix=1·format= < > &lt; &# &#x1F44D; &#55357; = / 👍 ы a"
MARKUP = st.sampled_from([*f"{TAGS} {PIECES}".replace("·", "\t").split(" "), " ", "\n", "\r", '"', "\0"])


@given(st.lists(MARKUP | st.text(max_size=3), max_size=25).map("".join))
def test_any_text_is_parsed_or_refused_in_telegrams_way(source):
    try:
        text, entities = parse(source)
    except BadRequestError:
        return
    for entity in entities:
        assert entity["length"] > 0
        assert 0 <= entity["offset"] <= length(text) - entity["length"]
        assert length(cut(text, entity["offset"], entity["offset"] + entity["length"])) == entity["length"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_escaped_text_comes_through_unchanged(words):
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse(escaped)[0] == formatted(words, "", "")[0]
