"""The order of entities and which of them can be together: rules of MessageEntity.cpp in tdlib.

Bold, italic, underline, strikethrough and spoiler can be anywhere but in code and dates; they are cut at the borders of
other entities. Of other entities that meet, the first stays, but a quote may hold them whole.
"""

from simulator.model import Json

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = ("blockquote", "expandable_blockquote")
ALONE = ("pre", "code", "date_time")
PRIORITY = {
    **dict.fromkeys(QUOTES, 0),
    "pre": 10,
    "code": 20,
    "date_time": 30,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
MOST_ENTITIES = 100


def in_order(entities: list[Json]) -> list[Json]:
    """By offset, the longer first, then by kind."""
    return sorted(entities, key=_place)


def settled(entities: list[Json], found: list[Json] | None = None) -> list[Json]:
    """Entities that may be together, in order: those that were asked for, and found ones where nothing excludes them.

    `found` must be in order and not intersect.
    """
    if not entities:
        return found or []
    ordered = in_order(entities)
    quotes = without_crossing([entity for entity in ordered if entity["type"] in QUOTES])
    apart = without_crossing([entity for entity in ordered if entity["type"] not in (*SPLITTABLE, *QUOTES)])
    apart = _merged(_off_borders(apart, quotes), _off_borders(found or [], quotes))
    borders = in_order(apart + quotes)
    styles = _split([entity for entity in ordered if entity["type"] in SPLITTABLE], borders)
    return in_order(borders + styles)


def first_hundred(entities: list[Json]) -> list[Json]:
    """What the server keeps of too many: a hundred, those that can't be split first; custom emoji are not counted."""
    if len(entities) <= MOST_ENTITIES:
        return entities
    emoji = [entity for entity in entities if entity["type"] == "custom_emoji"]
    others = [entity for entity in entities if entity["type"] not in (*SPLITTABLE, "custom_emoji")]
    styles = _split([entity for entity in entities if entity["type"] in SPLITTABLE], [])
    return in_order(emoji + (others + styles)[:MOST_ENTITIES])


def without_crossing(entities: list[Json]) -> list[Json]:
    """Of ordered entities that meet, the first."""
    kept: list[Json] = []
    for entity in entities:
        if not kept or entity["offset"] >= _end(kept[-1]):
            kept.append(entity)
    return kept


def _place(entity: Json) -> tuple[int, int, int]:
    return entity["offset"], -entity["length"], PRIORITY.get(entity["type"], 50)


def _end(entity: Json) -> int:
    return int(entity["offset"] + entity["length"])


def _off_borders(entities: list[Json], quotes: list[Json]) -> list[Json]:
    """Without those that cross the border of a quote; both lists are in order and do not intersect."""
    kept = []
    rest = iter(quotes)
    quote = next(rest, None)
    for entity in entities:
        while quote is not None and _end(quote) <= entity["offset"]:
            quote = next(rest, None)
        if quote is None or _end(entity) <= quote["offset"] or _holds(quote, entity):
            kept.append(entity)
    return kept


def _holds(quote: Json, entity: Json) -> bool:
    return bool(quote["offset"] <= entity["offset"] and _end(entity) <= _end(quote))


def _merged(known: list[Json], found: list[Json]) -> list[Json]:
    """Both, without what was found where something is known; both are in order and do not intersect."""
    merged: list[Json] = []
    rest = iter([*found, None])
    new = next(rest)
    for entity in known:
        while new is not None and _end(new) <= entity["offset"]:
            merged.append(new)
            new = next(rest)
        merged.append(entity)
        while new is not None and new["offset"] < _end(entity):
            new = next(rest)
    return merged + [entity for entity in (new, *rest) if entity is not None]


def _split(styles: list[Json], borders: list[Json]) -> list[Json]:
    """Styles cut at the borders of other entities and where another style begins, neighbours of a kind joined."""
    if not styles:
        return []
    cutter = _Cutter(styles)
    around: list[Json] = []
    for entity in borders:
        _leave(cutter, around, entity["offset"])
        cutter.cut(entity["offset"])
        around.append(entity)
    _leave(cutter, around, None)
    cutter.cut(max(map(_end, styles)))
    return cutter.done


def _leave(cutter: "_Cutter", around: list[Json], offset: int | None) -> None:
    """Cuts at the ends of the entities that end before the offset; nothing stays inside code and dates."""
    while around and (offset is None or _end(around[-1]) <= offset):
        before = len(cutter.done)
        entity = around.pop()
        cutter.cut(_end(entity))
        if entity["type"] in ALONE:
            del cutter.done[before:]


class _Cutter:
    """Walks along ordered styles; `done` are the parts before the last cut."""

    def __init__(self, styles: list[Json]) -> None:
        self.done: list[Json] = []
        self._coming = iter([*styles, None])
        self._next = next(self._coming)
        self._running: dict[str, tuple[int, int]] = {}

    def cut(self, offset: int) -> None:
        """Ends every style at the offset; what is longer begins anew there."""
        while self._next is not None and self._next["offset"] < offset:
            self._begin(self._next)
            self._next = next(self._coming)
        self._flush(offset)

    def _begin(self, style: Json) -> None:
        kind, start, end = style["type"], style["offset"], _end(style)
        running = self._running.get(kind)
        if running is not None and start <= running[1]:
            self._running[kind] = running[0], max(running[1], end)
        else:
            self._flush(start)
            self._running[kind] = start, end

    def _flush(self, offset: int) -> None:
        for kind, (start, end) in list(self._running.items()):
            if start >= offset:
                continue
            self.done.append({"type": kind, "offset": start, "length": min(end, offset) - start})
            if end <= offset:
                del self._running[kind]
            else:
                self._running[kind] = offset, end
