"""Names with their posts, in any order, several on a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commission.agenda.item import NAME_LIMIT, POST_LIMIT
from commission.agenda.reading.brackets import split_outside
from commission.agenda.reading.characters import DASHES, is_quoted
from commission.agenda.reading.languages import ALL
from commission.agenda.reading.names import STRONG, is_weak_name
from commission.agenda.reading.words import any_of

_AND = any_of(*(words.conjunction for words in ALL))
_AND_NAME = re.compile(rf"\s{_AND}\s(?={STRONG.pattern})")
_AND_REST = re.compile(rf"{_AND}\s")
_SPLIT_WEAK = re.compile(rf"\s{_AND}\s")
_DASH = re.compile(rf"\s[{DASHES}]+\s")
_AROUND = f" ,;:{DASHES}"
_PIECE_LIMIT = NAME_LIMIT + POST_LIMIT + 20
_SHORT_WORD = re.compile(r"(?<!\w)\w{1,3}\.$")  # an abbreviation keeps its full stop: «и др.»


@dataclass(slots=True)
class Person:
    name: str
    post: str = ""
    weak: bool = False

    def add_to_post(self, more: str) -> None:
        self.post = f"{self.post}, {more}" if self.post else more


def people(text: str) -> list[Person] | None:
    """Everybody named; None if the text is no such thing, because it is too long for that."""
    found: list[Person] = []
    for segment in split_outside(text, ";"):
        if not (pieces := list(_pieces(segment))):
            continue
        if max(map(len, pieces)) > _PIECE_LIMIT:
            return None
        found += _of_pieces(pieces)
    return found if all(len(each.name) <= NAME_LIMIT and len(each.post) <= POST_LIMIT for each in found) else None


def _pieces(segment: str) -> Iterator[str]:
    for piece in split_outside(_AND_NAME.sub(", ", segment), ","):
        if stripped := _without_full_stop(piece.strip(_AROUND)):
            yield stripped


def _of_pieces(pieces: list[str]) -> list[Person]:
    """A piece with a name in it is a person; what is before the first name, and between two, belongs to posts."""
    found: list[Person] = []
    before: list[str] = []
    for piece in pieces:
        named = _named(piece) or (_weak(piece) if not found or found[-1].weak else [])
        if named:
            named[0].post = ", ".join([*before, *filter(None, [named[0].post])])
            before = []
            found += named
        elif found:
            found[-1].add_to_post(piece)
        else:
            before.append(piece)
    return found or _unknown(before)


def _named(piece: str) -> list[Person]:
    """«Орлова М.Э. (начальник)», «начальник Орлова М.Э.»: one that begins with a name has the posts behind them."""
    names = list(STRONG.finditer(piece))
    if len(names) > 1:
        starts = [name.start() for name in names] if not names[0].start() else [0, *(name.end() for name in names[:-1])]
        parts = [piece[start:end].strip(_AROUND) for start, end in zip(starts, [*starts[1:], len(piece)], strict=True)]
        return [person for part in parts for person in _named(part)]
    return [_person(piece, name) for name in names]


def _person(piece: str, name: re.Match[str]) -> Person:
    before, after = piece[: name.start()].strip(_AROUND), piece[name.end() :].strip(_AROUND)
    after = _AND_REST.sub("", after, count=1) if _AND_REST.match(after) else after
    return Person(name[0], " ".join(filter(None, [before, _unwrapped(after)])))


def _weak(piece: str) -> list[Person]:
    """«Орлова Марина», "John Smith - head of unit": only believed where nobody is written better."""
    name, *post = _DASH.split(piece, maxsplit=1)
    if is_weak_name(name) and not (post and is_quoted(name)):
        return [Person(name, post[0] if post else "", weak=not is_quoted(name))]
    return []


def _unknown(pieces: list[str]) -> list[Person]:
    """Kept as it is written; the secretary sees what was taken for the name."""
    names = _SPLIT_WEAK.split(pieces[0])
    if len(names) > 1 and all(map(is_weak_name, names)):
        return [*map(Person, names[:-1]), Person(names[-1], ", ".join(pieces[1:]))]
    name, *post = _DASH.split(pieces[0], maxsplit=1)
    return [Person(name, ", ".join([*post, *pieces[1:]]))]


def _unwrapped(post: str) -> str:
    """Without brackets around all of it."""
    inner = post[1:-1]
    return inner.strip(_AROUND) if post[:1] == "(" and post[-1:] == ")" and not set("()") & set(inner) else post


def _without_full_stop(piece: str) -> str:
    return piece if _SHORT_WORD.search(piece[-5:]) else piece.rstrip(f".{_AROUND}")
