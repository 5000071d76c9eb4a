"""Every text is there, in both languages, and every key that the code names exists."""

import html
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from handlers.languages import LOCALES
from handlers.texts import Html, texts_for

ROOT = Path(__file__).resolve().parents[2]
LOCALE_FOLDER = ROOT / "handlers" / "locales"


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 — the visitor's protocol
        self.names.add(node.id.name)


def messages(locale: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for file in sorted((LOCALE_FOLDER / locale).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} twice"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


def test_both_languages_say_the_same_things_with_the_same_facts() -> None:
    russian, english = (messages(locale) for locale in LOCALES)
    assert russian.keys() == english.keys()
    assert {key for key in russian if russian[key] != english[key]} == set()


def test_every_error_has_a_text() -> None:
    keys = set()
    for file in [*(ROOT / "commission").rglob("*.py"), *(ROOT / "documents").rglob("*.py")]:
        keys |= set(re.findall(r'"(error-[a-z-]+)"', file.read_text(encoding="utf-8")))
    assert keys - messages("ru").keys() == set()


def test_every_key_named_in_the_handlers_exists() -> None:
    keys = set()
    for file in (ROOT / "handlers").rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        keys |= set(re.findall(r'texts\.(?:html|plain)\(\s*"([a-z0-9-_]+)"', source))
    assert keys - messages("ru").keys() == set()


def test_facts_are_escaped_once() -> None:
    texts = texts_for("ru")
    assert "&lt;b&gt;Иван&lt;/b&gt; &amp; сын" in texts.html("consent-given", name="<b>Иван</b> & сын")
    assert "<b>Иван</b>" in texts.html("consent-given", name=Html("<b>Иван</b>"))


@pytest.mark.parametrize(
    ("count", "expected"), [(1, "1 приглашение"), (2, "2 приглашения"), (5, "5 приглашений"), (21, "21 приглашение")]
)
def test_russian_plurals(count: int, expected: str) -> None:
    assert texts_for("ru").plain("board-queued", count=count).endswith(expected)


def test_a_moment_is_shown_in_the_zone_of_the_meeting_and_carries_the_instant() -> None:
    moment = datetime(2021, 8, 4, 7, 0, tzinfo=UTC)
    when = texts_for("ru").when(moment, "Europe/Moscow")
    assert when == '<tg-time unix="1628060400" format="wDt">ср, 4 августа 2021 г., 10:00</tg-time>'


def test_an_unknown_language_is_answered_in_russian() -> None:
    assert texts_for("tlh").locale == "ru"


def test_what_was_said_once_is_said_right_to_the_next_one() -> None:
    texts = texts_for("ru")
    said = [texts.plain("board-queued", count=count) for count in (1, 2, 1, 5, 2)]
    assert said[0] == said[2] != said[1] == said[4]
    bold = [texts.html("chase", until=until) for until in ("<b>", Html("<b>"), "<b>")]
    assert bold[0] == bold[2] != bold[1]
    assert texts.plain("toast-reminded", count=1) != texts.plain("toast-reminded", count="1")


@pytest.mark.parametrize("fact", ["&" * 1000, '"<' * 2000, "ы" * 4000, "\U000f0000\U000f0001" * 600])
def test_no_fact_is_too_long(fact: str, caplog: pytest.LogCaptureFixture) -> None:
    texts = texts_for("ru")
    assert texts.html("agenda-item", number=1, title=fact) == f"<b>1.</b> {html.escape(fact, quote=False)}"
    told = texts.html("agenda-field-people", part="speaker", names=fact, count=1, more=0)
    assert told.strip() == f"докладывает: {html.escape(fact, quote=False)}"
    assert html.escape(fact, quote=False) in texts.html("agenda-item", number="\U000f0000", title=fact)
    assert not caplog.records
