"""Deadlines in words: all of a label, or in the midst of a sentence."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from commission.agenda.reading.words import any_of
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.lengths import length, within
from commission.tasks.reading.reckoning import Reckoning
from commission.tasks.reading.recurring import Spans, period_in
from commission.tasks.reading.spoken import day_ahead_in_the_end, spoken_at, with_weekday
from commission.tasks.reading.stretches import stretch_at
from commission.tasks.reading.when import Stretch, When

_UNTIL = any_of(*(words.until for words in ALL))
_END_OF = any_of(*(words.end_of for words in ALL))
_TERM = any_of(*(words.term for words in ALL))
_PREFIX = re.compile(
    rf"(?<![\w-])(?P<term>{_TERM}\s*[:–—-]?\s+)?(?:{_UNTIL})\s+(?P<end_of>(?:{_END_OF})\s+)?(?=[\w«\"“])", re.IGNORECASE
)
_UNTIL_BEFORE = re.compile(rf"(?<!\w)(?:{_UNTIL})\s+$", re.IGNORECASE)
_PERMANENT = re.compile(rf"(?<!\w){any_of(*(words.permanent for words in ALL))}(?!\w)", re.IGNORECASE)
_FILLER = {part for words in ALL for filler in words.filler for part in re.findall(r"\w+", filler)}
_SEQUEL = re.compile(rf"(?<!\w){any_of(*(words.sequel for words in ALL))}(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_START = re.compile(r"(?<![\w.])[\w«\"“]")
_LABEL_LIMIT = 300  # characters; longer ones say more than a deadline
_DATES = 20  # in one sentence


def whole(text: str, reckoning: Reckoning) -> tuple[When, bool]:
    """What a label says; whether there is nothing else in it, and it says but one thing."""
    if len(text) > _LABEL_LIMIT:
        return When(), False
    if in_turn := _first_and_then(text, reckoning):
        return in_turn
    permanent, recurring = _PERMANENT.search(text), period_in(text)
    counted = within(text, reckoning) or length(text, reckoning)
    spans: Spans = [range(*permanent.span())] if permanent else []
    if recurring:
        return When(None, recurring[0], permanent is not None), _is_filler(text, [*spans, *recurring[1]])
    spans += [counted[1]] if counted else []
    days = [found for found in _stretches(text, reckoning.on) if not _overlap(found, spans)]
    spans += [range(day.start, day.end) for day in days]
    last = [*(_meant(text, day) for day in days), *([counted[0]] if counted else [])]
    when = When(max(last, default=None), None, permanent is not None)
    return when, when.is_known and len(last) < 2 and _is_filler(text, spans)


def _first_and_then(text: str, reckoning: Reckoning) -> tuple[When, bool] | None:
    """«До 01.09.2021, далее – ежеквартально»."""
    sequel = _SEQUEL.search(text)
    if sequel is None:
        return None
    first, is_all = whole(text[: sequel.start()], reckoning)
    then, is_rest = whole(text[sequel.end() :], reckoning)
    is_so = first.day and then.period and not first.period
    return (When(first.day, then.period), is_all and is_rest) if is_so else None


def amid(text: str, reckoning: Reckoning) -> When:
    """What a sentence says: a day only counts behind «до». The last of them; but one behind «в срок до» comes first,
    then what comes again, since such a sentence mostly says what is done until that day."""
    recurring, counted = period_in(text), within(text, reckoning)
    announced = list(_announced(text, reckoning.on, recurring[1] if recurring else []))
    if terms := [day for day, is_term in announced if is_term]:
        return When(max(terms))
    if recurring:
        return When(None, recurring[0])
    said = max((day for day, _ in announced), default=counted[0] if counted else None)
    return When(said or day_ahead_in_the_end(text, reckoning.on))


def _announced(text: str, on: date | None, taken: Spans) -> Iterator[tuple[date, bool]]:
    """The days, and whether it says that they are a term."""
    for prefix in islice(_PREFIX.finditer(text), _DATES):
        starts = [prefix.end(), *([prefix.start("end_of")] if prefix["end_of"] else [])]
        stretch = next((found for start in starts if (found := _said_at(text, start, on))), None)
        if stretch and not _overlap(stretch, taken):
            yield stretch.last if prefix["end_of"] else stretch.until(), bool(prefix["term"])


def _stretches(text: str, on: date | None) -> Iterator[Stretch]:
    """One after the other, from left to right."""
    end = 0
    for start in _START.finditer(text):
        if start.start() >= end and (found := _said_at(text, start.start(), on)):
            yield found
            end = found.end


def _said_at(text: str, start: int, on: date | None) -> Stretch | None:
    found = stretch_at(text, start, on) or spoken_at(text, start, on)
    return with_weekday(text, found) if found else None


def _meant(text: str, stretch: Stretch) -> date:
    return stretch.until() if _UNTIL_BEFORE.search(text[: stretch.start]) else stretch.last


def _overlap(stretch: Stretch, spans: Iterable[range]) -> bool:
    return any(stretch.start < span.stop and span.start < stretch.end for span in spans)


def _is_filler(text: str, spans: Spans) -> bool:
    letters = list(text)
    for span in spans:
        letters[span.start : span.stop] = " " * len(span)
    return all(word.casefold().replace("ё", "е") in _FILLER for word in _WORD.findall("".join(letters)))
