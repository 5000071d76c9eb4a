"""What a language's agendas are made of. Grammar, not interface: no text here is written for the reader of a card."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Each field holds variants; `е` also stands for `ё`, a space for any white space.

    The `..._colon` words are too common to announce somebody unless a colon follows them. `printed_...` are what an
    agenda is printed with: they must be among the variants that are read.
    """

    speaker: tuple[str, ...]
    speaker_colon: tuple[str, ...]
    co_speaker: tuple[str, ...]
    invitee: tuple[str, ...]
    invitee_colon: tuple[str, ...]

    item: tuple[str, ...]  # before a number: «Вопрос № 1»
    items: tuple[str, ...]  # the head of a group of items: «Вопросы для сведения»
    heading: tuple[str, ...]  # beginnings of words that belong to what stands above the items
    opener: tuple[str, ...]  # first words of a title, with a capital: «О», «Об»
    other_business: tuple[str, ...]
    signature: tuple[str, ...]  # who signs below the agenda

    information: tuple[str, ...]
    decision: tuple[str, ...]

    minute: tuple[str, ...]
    hour: tuple[str, ...]
    about: tuple[str, ...]  # before a duration: «до»
    each: tuple[str, ...]  # before a duration that everybody has, or after it
    duration: tuple[str, ...]  # a label of a duration: «Время»

    conjunction: tuple[str, ...]  # between two people
    patronymic: tuple[str, ...]  # endings
    filiation: tuple[str, ...]  # words of their own behind a name: «оглы»
    honorific: tuple[str, ...]  # before a name
    post: tuple[str, ...]  # words that make two capitalised words a post and no name
    not_initials: tuple[str, ...]  # two capitals behind a capitalised word: «Президент РФ»

    sealed: str  # the title of an item of which nothing may be said
    read_at: str  # a label of the place where that can be read

    printed_speaker: tuple[str, str]  # one, several
    printed_co_speaker: tuple[str, str]
    printed_invitee: tuple[str, str]
    printed_information: str
    printed_decision: str
    printed_minute: str


def any_of(*variants: Iterable[str]) -> str:
    """A group for a regular expression without regard to case; the longest variant is tried first."""
    words = sorted({word for some in variants for word in some}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_pattern(word) for word in words) + ")"


def _pattern(word: str) -> str:
    return re.escape(word).replace("\\ ", r"\s+").replace("е", "[её]").replace("\\-", "[-‐‑]")
