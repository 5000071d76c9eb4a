"""What is true of every text."""

import re
import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from commission.agenda.item import MINUTES_LIMIT
from commission.agenda.printing import print_agenda
from commission.agenda.reading.languages import ALL
from commission.agenda.reading.read import LINE_LIMIT, read_agenda
from commission.agenda.reading.read_item import ReadAgenda
from tests.commission.agenda.reading.texts import shuffled, spoilt, texts

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2029]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_GRAMMAR = set(_WORD.findall(repr(ALL).casefold().replace("ё", "е")))


def seen(text: str) -> str:
    """The letters that a person sees; some bullets are of Word's own fonts."""
    text = re.sub("[\uf0b7\uf0a7\uf0d8\uf0fc\uf0be\uf076\uf02d]", "•", text)
    return unicodedata.normalize(
        "NFC", "".join(letter for letter in text if unicodedata.category(letter)[0] not in "CZ")
    )


def words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold().replace("ё", "е"))) - _GRAMMAR


def everything_said(agenda: ReadAgenda) -> str:
    people = (f"{each.name} {each.post}" for item in agenda.items for each in item.participants)
    items = (f"{item.title} {item.read_at}" for item in agenda.items)
    return " ".join([*agenda.heading, *items, *people, *(line.text for line in agenda.unread)])


@settings(deadline=None)
@given(texts | spoilt())
@example("1. А\n2.\n")
@example("Вопросы для решения\n2000\nО").via("a heading below the head of a group")
def test_every_line_is_accounted_for(text: str) -> None:
    agenda = read_agenda(text)
    visible = {number: line for number, line in enumerate(_LINE_END.split(text), 1) if seen(line)}
    below = {number for item in agenda.items for number in item.lines} | {line.number for line in agenda.unread}
    above = [line for number, line in visible.items() if number not in below]
    assert seen("".join(agenda.heading)) == seen("".join(map(seen, above)))
    assert all(line.number in visible and line.text == visible[line.number].strip() for line in agenda.unread)
    starts = [item.lines.start for item in agenda.items]
    assert starts == sorted(starts)


@settings(deadline=None)
@given(shuffled)
@example("1. О портале. Докладчик: Попова И.С. Перерыв 15 минут.").via("minutes behind a word")
def test_no_word_of_an_agenda_is_lost(text: str) -> None:
    """Words that are not grammar are somewhere in what the secretary is shown."""
    clean = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    assert words(clean) <= words(everything_said(read_agenda(text)).replace("\u00ad", "").replace("\u200b", ""))


@settings(deadline=None)
@given(texts | spoilt())
def test_items_are_fit_to_be_shown(text: str) -> None:
    for item in read_agenda(text, ["ДСП"]).items:
        assert item.title == item.title.strip()
        assert item.title or item.restricted
        assert "\n" not in item.title
        assert item.minutes is None or 0 < item.minutes <= MINUTES_LIMIT
        for each in item.participants:
            assert each.checked() == each


@settings(deadline=None)
@given(texts | spoilt(), st.sampled_from(["ru", "en"]))
@example("1. О\nДокладчик: Я (0:01)\rи", "ru").via("minutes amid a name")
def test_reading_what_was_read_changes_nothing(text: str, language: str) -> None:
    agenda = read_agenda(text)
    again = read_agenda(print_agenda(agenda.heading, agenda.items, language))
    assert again.items == agenda.items
    assert again.heading == tuple(line for line in agenda.heading if line)
    assert again.unread == ()


@settings(deadline=None)
@given(texts | spoilt())
def test_marks_only_add_restrictions(text: str) -> None:
    plain, guarded = read_agenda(text), read_agenda(text, ["ДСП", "слово"])
    assert [item.title for item in guarded.items] == [item.title for item in plain.items]
    assert all(now.restricted or not before.restricted for before, now in zip(plain.items, guarded.items, strict=True))


def test_lines_beyond_all_measure_are_shown_unread() -> None:
    agenda = read_agenda("1. О мерах\n" * (LINE_LIMIT + 2))
    assert (len(agenda.items), [line.number for line in agenda.unread]) == (
        LINE_LIMIT,
        [LINE_LIMIT + 1, LINE_LIMIT + 2],
    )
