"""The messages of a chat: those of late as they are, old ones packed into a few hundred bytes each."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, MutableMapping, ValuesView
from itertools import islice, takewhile
from typing import Any, Protocol, Self, TypeVar

KEPT_OPEN = 2000


class Packable(Protocol):
    """What a history can keep."""

    def packed(self) -> bytes | None:
        """Itself in few bytes; None when it must stay as it is."""

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        """What was packed, as it was."""


Kept = TypeVar("Kept", bound=Packable)


class Recent:
    """Which messages of a whole server are open: the newest, and those that somebody asked for last."""

    def __init__(self, most: int = KEPT_OPEN) -> None:
        self._most = most
        self._open: OrderedDict[tuple[int, int], History[Any]] = OrderedDict()

    def note(self, history: History[Any], number: int) -> None:
        """Makes this message the last to be packed; the first of too many is packed now."""
        key = (id(history), number)
        self._open[key] = history
        self._open.move_to_end(key)
        while len(self._open) > self._most:
            (_, oldest), owner = self._open.popitem(last=False)
            owner.pack(oldest)

    def forget(self, history: History[Any], number: int) -> None:
        """The message is not there any more."""
        self._open.pop((id(history), number), None)


class History(MutableMapping[int, Kept]):
    """Messages by number, in the order in which they came.

    One that was got by its number may be changed in place: it stays open while it is among the recent ones. Those that
    `values` gives may be copies of packed ones, only to be read.
    """

    def __init__(self, kind: type[Kept], recent: Recent | None = None) -> None:
        self._kind = kind
        self._recent = recent or Recent()
        self._kept: dict[int, Kept | bytes] = {}

    @property
    def newest(self) -> Kept | None:
        """The last one that is still there."""
        number = next(reversed(self._kept), None)
        return None if number is None else self.look(number)

    @property
    def packed_size(self) -> int:
        """How many bytes the packed ones take."""
        return sum(len(kept) for kept in self._kept.values() if isinstance(kept, bytes))

    @property
    def open_count(self) -> int:
        """How many are not packed."""
        return sum(not isinstance(kept, bytes) for kept in self._kept.values())

    def look(self, number: int) -> Kept:
        """The message, only to be read; KeyError when it is not there."""
        kept = self._kept[number]
        return self._kind.unpacked(kept) if isinstance(kept, bytes) else kept

    def pack(self, number: int) -> None:
        """Makes a message small, if it is there and can be packed."""
        kept = self._kept.get(number)
        if kept is not None and not isinstance(kept, bytes) and (data := kept.packed()):
            self._kept[number] = data

    def __getitem__(self, number: int) -> Kept:
        message = self._kept[number] = self.look(number)
        self._recent.note(self, number)
        return message

    def __setitem__(self, number: int, message: Kept) -> None:
        self._kept[number] = message
        self._recent.note(self, number)

    def __delitem__(self, number: int) -> None:
        del self._kept[number]
        self._recent.forget(self, number)

    def __contains__(self, number: object) -> bool:
        return number in self._kept

    def __iter__(self) -> Iterator[int]:
        return iter(self._kept)

    def __reversed__(self) -> Iterator[int]:
        return reversed(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def latest(self, most: int | None = None, after: int = 0) -> list[Kept]:
        """The newest ones, `most` of them with numbers above `after`, oldest first; only to be read."""
        newer = takewhile(lambda number: number > after, reversed(self._kept))
        return [self.look(number) for number in islice(newer, most)][::-1]

    def values(self) -> ValuesView[Kept]:
        """All messages, oldest first; unlike getting them one by one it opens nothing."""
        return _Values(self)


class _Values(ValuesView[Kept]):
    def __init__(self, history: History[Kept]) -> None:
        super().__init__(history)
        self._history = history

    def __iter__(self) -> Iterator[Kept]:
        return map(self._history.look, self._history)
