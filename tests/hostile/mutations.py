"""Recorded updates, changed: other ids, other types, other words, things left out, doubled or taken from elsewhere."""

import copy
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from bot.updates.intake import Raw
from tests.hostile.census import ACCOUNT, Part
from tests.hostile.taps import any_data
from tests.hostile.texts import SURROGATES, any_text
from tests.hostile.updates import Forge

_HERE = Path(__file__).parent
_CORPORA = (_HERE / "recorded.json", _HERE.parent / "bot" / "updates.json")
_NUMBERS = (0, 1, -1, 2, 7, 42, 2**31, 2**52, 2**62, 2**63, -(2**63), 10**30, -1001, 10_001)
_MOST = 3  # changes of one update
Place = tuple[Any, Any]  # what holds it, and under which name or number


@cache
def corpus() -> tuple[Raw, ...]:
    """The sample's play (`record.py`), and one of nearly every kind that the Bot API has."""
    return tuple(raw for file in _CORPORA for raw in json.loads(file.read_text(encoding="utf-8")))


@dataclass(frozen=True, slots=True)
class Mutant:
    """Makes updates like `Forge`, out of recorded ones."""

    forge: Forge
    parts: dict[str, list[Any]] = field(default_factory=lambda: _by_name(corpus()))

    def update(self, part: Part) -> Raw:
        raw = copy.deepcopy(self._chance.choice(corpus()))
        if self._chance.random() < 0.9:
            _recast(raw, ACCOUNT[part])
        if "data" in raw.get("callback_query", {}) and self._chance.random() < 0.6:
            raw["callback_query"]["data"] = any_data(self._chance, self.forge.census, self.forge.telegram)
        for _ in range(self._chance.randint(0, _MOST)):
            self._change(raw)
        raw["update_id"] = next(self.forge.numbers)
        if isinstance(query := raw.get("callback_query"), dict) and "id" in query:
            query["id"] = str(raw["update_id"])
        return raw

    @property
    def _chance(self) -> random.Random:
        return self.forge.chance

    def _change(self, raw: Raw) -> None:
        places = [place for place in _places(raw) if place[1] != "update_id"]
        if places:
            holder, name = self._chance.choice(places)
            changes: list[Callable[[Any, Any], None]] = [
                self._alike,
                self._other,
                self._drop,
                self._double,
                self._borrow,
            ]
            self._chance.choices(changes, [50, 8, 15, 7, 20])[0](holder, name)

    def _alike(self, holder: Any, name: Any) -> None:
        """Another value of the same type."""
        old = holder[name]
        if isinstance(old, bool):
            holder[name] = not old
        elif isinstance(old, int | float):
            holder[name] = self._chance.choice((*_NUMBERS, *ACCOUNT.values()))
        elif isinstance(old, str):
            holder[name] = any_text(self._chance)
        else:
            holder[name] = type(old)()

    def _other(self, holder: Any, name: Any) -> None:
        """A value of a type that nobody expects; words that are no Unicode."""
        holder[name] = self._chance.choice((None, "1", 1.5, True, [], {}, [[]], "NaN", *SURROGATES))

    def _drop(self, holder: Any, name: Any) -> None:
        del holder[name]

    def _double(self, holder: Any, name: Any) -> None:
        holder[name] = [copy.deepcopy(holder[name]) for _ in range(2)]

    def _borrow(self, holder: Any, name: Any) -> None:
        """What another update has under the same name; under a strange one, anything."""
        found = self.parts.get(name) or self.parts["chat"]
        holder[name] = copy.deepcopy(self._chance.choice(found))


def _recast(thing: Any, account: int) -> None:
    """People, and their private chats, become the account's."""
    for holder, name in [*_places(thing)]:
        inner = holder[name]
        is_person = isinstance(inner, dict) and (inner.get("is_bot") is False or inner.get("type") == "private")
        if is_person and "id" in inner:
            inner["id"] = account


def _places(thing: Any) -> Iterator[Place]:
    """All there is, from the outside in."""
    pairs = thing.items() if isinstance(thing, dict) else enumerate(thing) if isinstance(thing, list) else ()
    for name, inner in [*pairs]:
        yield thing, name
        yield from _places(inner)


def _by_name(raws: tuple[Raw, ...]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for raw in raws:
        for holder, name in _places(raw):
            if isinstance(name, str):
                found.setdefault(name, []).append(holder[name])
    return found
