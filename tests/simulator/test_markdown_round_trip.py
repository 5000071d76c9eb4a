"""What aiogram writes as HTML or MarkdownV2 is read as the entities it was written from."""

import json
from dataclasses import dataclass, field

import pytest
from aiogram.types import MessageEntity
from aiogram.utils.text_decorations import html_decoration, markdown_decoration
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import BadRequestError
from simulator.text.formatting import formatted
from simulator.text.utf16 import length

DEEPEST = 3
STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
LINK = {"type": "text_link", "url": "https://x.org/?a=1"}
ALONE = (
    {"type": "code"},
    {"type": "date_time", "unix_time": 1628060400, "date_time_format": "wDt"},
    {"type": "date_time", "unix_time": 1, "date_time_format": ""},
)
# aiogram divides a quote into lines at all of these, Telegram only at "\n".
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
WORDS = st.text(st.sampled_from("ab ж👍_*[]()~`>#+-=|{}.!\\&<@/") | LETTERS, max_size=6)


@dataclass
class Draft:
    """A text as it grows, with its entities."""

    text: str = ""
    entities: list = field(default_factory=list)

    def write(self, node):
        """A node is words, or an entity and what is in it."""
        if isinstance(node, str):
            self.text += node
            return
        entity, inside = node
        mine = {**entity, "offset": length(self.text)}
        self.entities.append(mine)
        for part in inside:
            self.write(part)
        mine["length"] = length(self.text) - mine["offset"]
        if not mine["length"]:
            self.entities.remove(mine)

    def rendered_by(self, decoration):
        """The markup of a library that knows nothing of the simulator."""
        return decoration.unparse(self.text, [MessageEntity.model_validate(mine) for mine in self.entities])

    def sent_as_entities(self):
        return formatted(self.text, "", json.dumps(self.entities))


def inline(styles=STYLES, *, in_link=False):
    """Words and entities in each other, no kind inside of itself; a link holds only styles."""
    nodes = [WORDS]
    for style in styles if len(styles) > len(STYLES) - DEEPEST else ():
        rest = tuple(other for other in styles if other != style)
        inside = st.deferred(lambda rest=rest: inline(rest, in_link=in_link))
        nodes.append(st.tuples(st.just({"type": style}), inside))
    if not in_link:
        nodes.append(st.tuples(st.sampled_from(ALONE), WORDS.map(lambda words: [words])))
        nodes.append(st.tuples(st.just(LINK), st.deferred(lambda: inline(styles, in_link=True))))
    return st.lists(st.one_of(nodes), max_size=3)


def documents(quoted):
    """Paragraphs with quotes of whole lines between them, and what comes after the last quote."""
    quotes = st.sampled_from([{"type": "blockquote"}, {"type": "expandable_blockquote"}])
    lines = st.lists(inline(quoted), min_size=1, max_size=2).map(
        lambda lines: [*[part for line in lines for part in ("\n", *line)][1:], "."]
    )
    return st.tuples(st.lists(st.tuples(inline(), quotes, lines), max_size=2), inline())


def drafted(document, *, line_end_in_quote=False):
    blocks, last = document
    draft = Draft()
    for paragraph, quote, lines in blocks:
        ending = ((quote, [*lines, "\n"]),) if line_end_in_quote else ((quote, lines), "\n")
        for node in (*paragraph, "\n", *ending):
            draft.write(node)
    for node in last:
        draft.write(node)
    return draft


@given(documents(STYLES))
def test_html(document):
    draft = drafted(document)
    assert formatted(draft.rendered_by(html_decoration), "HTML", "") == draft.sent_as_entities()


@given(documents(("bold", "strikethrough", "spoiler")))
def test_markdown(document):
    written = drafted(document).rendered_by(markdown_decoration)
    # In MarkdownV2 the end of its last line belongs to a quote.
    meant = drafted(document, line_end_in_quote=True)
    assert formatted(written, "MarkdownV2", "") == meant.sent_as_entities()


def test_a_slanted_word_in_a_quote_of_aiogram():
    """Its MarkdownV2 breaks the line there, because it takes its own carriage return for an end of line."""
    entities = [MessageEntity(type=kind, offset=0, length=1) for kind in ("blockquote", "italic")]
    assert formatted(markdown_decoration.unparse("x", entities), "MarkdownV2", "")[0] == "\nx"


def test_code_blocks_of_aiogram():
    """HTML loses the language (it stands in a wrong attribute), MarkdownV2 gets one more end of line."""
    entity = MessageEntity(type="pre", offset=0, length=1, language="py")
    assert formatted(html_decoration.unparse("x", [entity]), "HTML", "") == (
        "x",
        [{"type": "pre", "offset": 0, "length": 1}],
    )
    text, entities = formatted(markdown_decoration.unparse("x.", [entity]), "MarkdownV2", "")
    assert (text, entities) == ("x\n.", [{"type": "pre", "language": "py", "offset": 0, "length": 2}])


def test_custom_emoji_of_aiogram():
    """Its MarkdownV2 names the number `emoji_id`; Telegram wants `id`, and refuses."""
    entity = MessageEntity(type="custom_emoji", offset=0, length=2, custom_emoji_id="5368324170671202286")
    expected = {"type": "custom_emoji", "custom_emoji_id": "5368324170671202286", "offset": 0, "length": 2}
    assert formatted(html_decoration.unparse("👍", [entity]), "HTML", "") == ("👍", [expected])
    with pytest.raises(BadRequestError, match="Invalid tg://emoji or tg://time URL specified"):
        formatted(markdown_decoration.unparse("👍", [entity]), "MarkdownV2", "")


def test_mentions_of_aiogram():
    user = {"id": 5, "is_bot": False, "first_name": "Анна"}
    entity = MessageEntity(type="text_mention", offset=0, length=1, user=user)
    expected = ("x", [{"type": "text_mention", "user": {"id": 5}, "offset": 0, "length": 1}])
    assert formatted(html_decoration.unparse("x", [entity]), "HTML", "") == expected
    assert formatted(markdown_decoration.unparse("x", [entity]), "MarkdownV2", "") == expected
