"""Whatever a bot sends is read or refused, and in steps as many as it is long."""

import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import BadRequestError
from simulator.text.formatting import formatted
from simulator.text.utf16 import length

MODES = ("MarkdownV2", "Markdown", "HTML", "")
SIGNS = (
    "* _ __ ~ || | ` ``` [ ] ( ) ![ ](tg://time?unix=1) ](tg://emoji?id=1) ](x.org) > \n> ||\n \\ < <b> </b> <i> </> "
    "<a> <a·href= </a> <pre> </pre> <code·class='language-x'> </code> <blockquote·expandable> </blockquote> & &lt; "
    "&#x1F44D &#55357; <tg-time·unix='1'·format='D'> </tg-time> @abcd #a $AB /a x.org http:// me@x.org tg://x? : . ? ="
)
MARKUP = st.sampled_from(
    [*(sign.replace("·", " ") for sign in SIGNS.split(" ")), " ", "\n", "\r", '"', "\0", "👍", "ж"]
)


@given(st.lists(MARKUP | st.text(max_size=3), max_size=30).map("".join), st.sampled_from(MODES))
def test_any_text_is_parsed_or_refused_in_telegrams_way(source, mode):
    try:
        text, entities = formatted(source, mode, "")
    except BadRequestError:
        return
    assert all(entity["length"] > 0 and 0 <= entity["offset"] <= length(text) - entity["length"] for entity in entities)
    assert formatted(text, "", json.dumps(entities)) == (text, entities)


# Pieces whose repetition is hard on a careless reader: marks never closed, closed late, links that almost are.
HARD = (
    "* *~ _ __ || > \n> ` ``` [ [a ![ \\ & &# &#x < <b> <b>x</b> <a> <a·a <a·href=' </ . a. .? .?a ..@ @. a@ a@b. @ab "
    "/a /a@ # #a # $A $AB@ tg:// tg://a? :// http:// http://a.b/ http://a.b/( a.ru:1 a.ru:0 a.ru? a@b.ru x.ru/.,? "
    "👍 \r \u200e *a*_b_ [a](b) [a](b.ru) \n>a||\n 1. - (a.ru"
)
NESTED = (("[a", "]"), ("*~", "~*"), ("<a>a", "</a>"), ("<b><i>", "</i></b>"), ("__||", "||__"), ("[*a*", "](b.ru)"))


def steps(source, mode):
    """How many lines of Python run."""
    counted = 0

    def count(_frame, event, _argument):
        nonlocal counted
        counted += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        formatted(source, mode, "")
    except BadRequestError:
        pass
    finally:
        sys.settrace(before)
    return counted


@pytest.mark.parametrize("mode", MODES)
def test_twice_the_text_takes_twice_the_steps(mode):
    for opening, closing in (*((piece.replace("·", " "), "") for piece in HARD.split(" ")), *NESTED):
        small, large = (opening * times + "x" + closing * times for times in (200, 400))
        assert steps(large, mode) < 2.3 * steps(small, mode) + 100, opening
        assert steps(large, mode) < 200 * len(large), opening


@pytest.mark.parametrize("mode", MODES)
def test_the_longest_text_is_not_too_deep(mode):
    for opening, closing in NESTED:
        source = opening * 4000 + "x" + closing * 4000
        assert steps(source, mode) < 200 * len(source)
