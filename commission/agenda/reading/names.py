"""What the name of a person looks like in an agenda, in any order of its parts."""

import re

from commission.agenda.reading.characters import is_quoted
from commission.agenda.reading.languages import ALL
from commission.agenda.reading.words import any_of

_UP = "A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺÀ-ÖØ-Þ"
_LOW = "a-zа-яёіїєґәғқңөұүһß-öø-ÿ'’ʼ"
_WORD = rf"(?:[{_UP}][{_LOW}]{{1,30}}(?:[{_UP}][{_LOW}]{{1,20}})?|[{_UP}][’'][{_UP}][{_LOW}]{{1,30}}|[{_UP}]{{3,30}})"
_NAME = rf"(?<![\w‐‑-]){_WORD}(?:[-‐‑][{_UP}{_LOW}]{{2,30}}){{0,2}}(?!\w)"
_INITIAL = rf"(?<!\w)[{_UP}][{_LOW}]?\."
_INITIALS = rf"{_INITIAL}(?:[\s-]?[{_UP}][{_LOW}]?\.){{0,2}}"
_BARE_INITIALS = rf"(?<!\w)(?!(?:{'|'.join(sorted({pair for words in ALL for pair in words.not_initials}))})(?!\w))"
_BARE_INITIALS += rf"(?:[{_UP}]\s?[{_UP}]\.?)(?!\w)"
_FILIATION = any_of(*(words.filiation for words in ALL))
_ENDING = "(?:" + "|".join(ending for words in ALL for ending in words.patronymic) + ")"
_PATRONYMIC = (
    rf"(?:[{_UP}][{_LOW}]{{2,30}}{_ENDING}(?!\w)|[{_UP}]{{3,30}}(?:ВИЧ|ВНА|ЧНА|ИЧ)(?!\w)|{_NAME}\s{_FILIATION}(?!\w))"
)
_HONORIFIC = rf"(?<!\w)(?:{'|'.join(word for words in ALL for word in words.honorific)})\.?\s"
_STRONG = (
    rf"(?:{_HONORIFIC}(?:{_INITIALS}\s?)?{_NAME}(?:\s(?:{_INITIAL}\s)?{_NAME})?"
    rf"|{_NAME}\s{_NAME}\s{_PATRONYMIC}|{_NAME}\s{_PATRONYMIC}\s{_NAME}"
    rf"|{_NAME}\s?(?:{_INITIALS}|{_BARE_INITIALS})(?:\s?{_FILIATION}(?!\w))?"
    rf"|(?:{_INITIALS}|{_BARE_INITIALS})(?:\s?{_FILIATION})?\s?{_NAME}"
    rf"|{_NAME}\s{_INITIAL}\s{_NAME})"
)
STRONG = re.compile(_STRONG)
"""Nobody but a person is written so: initials, a patronymic, or a «Mr» before it."""

_FULL = re.compile(rf"{_NAME}(?:\s{_NAME}){{1,2}}")
_WORDS = re.compile(r"\w+")
_POST = {word.casefold() for words in ALL for word in words.post}


def is_weak_name(text: str) -> bool:
    """Two or three capitalised words of which none is known to be a post's; or a quoted text."""
    if is_quoted(text):
        return True
    if len(text) > 120 or not _FULL.fullmatch(text):
        return False
    return not any(word.casefold() in _POST for word in _WORDS.findall(text))


def begins_with_name(text: str) -> bool:
    return bool(STRONG.match(text))
