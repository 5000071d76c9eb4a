"""Words by which a text says that it is not for everybody."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from commission.agenda.look_alikes import look, looks
from commission.errors import CommissionError

# «секретно» is also written as «секретный» and declined; -ость and -арь are other words, and stay such.
_ADVERB_OR_ADJECTIVE = re.compile(r"(\w{4,}[НК])(?:О|ЫИ|ИИ|АЯ|ОЕ|ЫЕ|ИЕ)")
_ENDINGS = "О|А|Ы|ЫИ|ИИ|АЯ|ОЕ|ЫЕ|ИЕ|ОГО|ОМУ|ЫМ|ИМ|ОМ|ОИ|ОЮ|УЮ|ЫХ|ИХ|ЫМИ|ИМИ"
# Who keeps secrets is named in many a post: «начальник режимно-секретного отдела».
_NOT_OF_AN_OFFICE = r"(?!\W+(?:ОТДЕЛ(?!Ь)|СЕКТОР|ПОДРАЗДЕЛЕН|ДЕЛОПРОИЗВОДСТВ|КАНЦЕЛЯР))"
_SHORT = 3  # letters: single ones are words and initials, «лит. Д с п. 5», «Иванов Д.С. п. 3»
_BETWEEN = r"(?:[-._·*]?\s?)"
_APART = r"[-._·*/\\,–—−]?"  # what stands between the letters of a short one
_CAPITALS = re.compile(r"(?<=[а-яёa-z])(?=[А-ЯЁA-Z]{2})")
_LETTER = r"[^\W\d_]"
_NEGATED = rf"(?<!(?<!{_LETTER})НЕ[\s_-])"


class MarkedTextError(CommissionError):
    """The text carries a mark of restriction: it is not taken, and does not stay where it was written."""

    key = "error-marked-text"


def carries(text: str, marks: Sequence[str]) -> bool:
    """Whether one of the marks stands in it, as words of their own, however they are written and declined."""
    pattern = _restricting(tuple(marks))
    if pattern is None:
        return False
    return any(pattern.search(look(variant)) for variant in _variants(text))


def must_carry_none(text: str, marks: Sequence[str]) -> None:
    """Raises MarkedTextError."""
    if carries(text, marks):
        raise MarkedTextError


def unmarked(text: str, marks: Sequence[str]) -> str:
    """The text with a space in the place of each mark."""
    pattern = _restricting(tuple(marks))
    if pattern is None:
        return text
    whole = next((each for each in _variants(text) if pattern.search(look(each))), text)
    return "".join(_left(whole, pattern))


def _variants(text: str) -> Iterator[str]:
    """As it is written; with a gap where something cannot be seen; and «ОтчетДСП», where capitals begin a word."""
    yield text
    yield _parted(text)
    yield _CAPITALS.sub(" ", text)


def _parted(text: str) -> str:
    """What cannot be seen may stand inside a mark, or between it and another word."""
    return text if text.isprintable() else "".join(letter if letter.isprintable() else " " for letter in text)


def _left(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    folded, places = looks(text)
    end = 0
    for found in pattern.finditer(folded):
        yield text[end : places[found.start()]] + " "
        end = places[found.end() - 1] + 1
    yield text[end:]


@lru_cache
def _restricting(marks: tuple[str, ...]) -> re.Pattern[str] | None:
    """For texts as they look. A digit beside a mark belongs to no word: «5дсп», «ДСП2021»."""
    words = [_phrase(mark) for each in marks if (mark := look(each).split())]
    return re.compile(rf"(?<!{_LETTER}){_NEGATED}(?:{'|'.join(words)})(?!{_LETTER})") if words else None


def _phrase(mark: Sequence[str]) -> str:
    return r"[\W_]*".join(_word(word) for word in mark)


def _word(word: str) -> str:
    if found := _ADVERB_OR_ADJECTIVE.fullmatch(word):
        return rf"{_spelt(found[1])}{_BETWEEN}(?:{_ENDINGS}){_NOT_OF_AN_OFFICE}"
    return _spelt(word)


def _spelt(word: str) -> str:
    """«Д.С.П.», «Д. С. П.», «с е к р е т н о», «секрет-но»."""
    letters = [re.escape(letter) for letter in word]
    if len(word) > _SHORT:
        return _BETWEEN.join(letters)
    return rf"(?:{_APART.join(letters)}|{'[.] '.join(letters)})"
