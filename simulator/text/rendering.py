"""Text with entities as safe HTML: everything that came from outside is escaped."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, tzinfo
from html import escape

from simulator.model import Json
from simulator.text.date_time import from_unix, shown
from simulator.text.utf16 import cut, length

SIMPLE = {
    "bold": "strong",
    "italic": "em",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "blockquote": "blockquote",
}
SAFE_SCHEMES = ("http://", "https://", "tg://", "ton://", "mailto:")


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a text is shown: his zone, his moment, his language."""

    zone: tzinfo
    now: datetime
    english: bool = False


def to_html(text: str, entities: list[Json], reader: Reader) -> str:
    """Safe HTML of a message; line breaks stay as they are (the page shows them with `white-space: pre-wrap`)."""
    spans = sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
    return _render(text, 0, length(text), spans, reader)


def as_seen(text: str, entities: list[Json], reader: Reader) -> str:
    """Plain text of a message with the dates as the reader sees them."""
    pieces, position = [], 0
    for entity in sorted(entities, key=lambda entity: int(entity["offset"])):
        if entity["type"] == "date_time" and entity["offset"] >= position:
            pieces.append(cut(text, position, entity["offset"]))
            position = entity["offset"] + entity["length"]
            pieces.append(_moment(entity, cut(text, entity["offset"], position), reader))
    return "".join(pieces) + cut(text, position, length(text))


def _render(text: str, start: int, end: int, spans: list[Json], reader: Reader) -> str:
    pieces: list[str] = []
    position = start
    queue = deque(spans)
    while queue:
        entity = queue.popleft()
        stop = min(entity["offset"] + entity["length"], end)
        inside = []
        while queue and queue[0]["offset"] < stop:
            inside.append(queue.popleft())
        queue.extendleft(tail for other in reversed(inside) if (tail := _tail(other, stop)))
        pieces.append(escape(cut(text, position, entity["offset"])))
        pieces.append(_wrap(entity, text, stop, inside, reader))
        position = stop
    return "".join(pieces) + escape(cut(text, position, end))


def _tail(entity: Json, stop: int) -> Json | None:
    """What is left of an entity after `stop`."""
    end = entity["offset"] + entity["length"]
    return {**entity, "offset": stop, "length": end - stop} if end > stop else None


def _wrap(entity: Json, text: str, stop: int, inside: list[Json], reader: Reader) -> str:
    words = cut(text, entity["offset"], stop)
    kind = entity["type"]
    if kind == "date_time":
        return _time(entity, words, reader)
    inner = _render(text, entity["offset"], stop, inside, reader)
    if kind in SIMPLE:
        return f"<{SIMPLE[kind]}>{inner}</{SIMPLE[kind]}>"
    match kind:
        case "spoiler":
            return f'<span class="tg-spoiler">{inner}</span>'
        case "expandable_blockquote":
            return f"<blockquote expandable>{inner}</blockquote>"
        case "pre":
            language = escape(entity.get("language", ""))
            return f'<pre><code class="language-{language}">{inner}</code></pre>' if language else f"<pre>{inner}</pre>"
        case "text_link" | "url" | "email":
            return _link(_address(kind, entity, words), inner)
        case "text_mention":
            return f'<span class="mention">{inner}</span>'
    return f'<span class="{escape(kind.replace("_", "-"))}">{inner}</span>'


def _address(kind: str, entity: Json, words: str) -> str:
    if kind == "email":
        return f"mailto:{words}"
    address = str(entity.get("url", words))
    return address if "://" in address else f"https://{address}"


def _link(address: str, inner: str) -> str:
    if not address.lower().startswith(SAFE_SCHEMES):
        return inner
    return f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{inner}</a>'


def _time(entity: Json, words: str, reader: Reader) -> str:
    moment = from_unix(entity["unix_time"])
    title = shown(moment, "wDt", reader.zone, reader.now, english=reader.english)
    inner = escape(_moment(entity, words, reader))
    time = f'<time datetime="{moment.isoformat()}" title="{escape(title)}">{inner}</time>'
    # The outer tag lets a page draw the moment anew in its own zone.
    letters = escape(entity.get("date_time_format", ""))
    return f'<tg-time unix="{entity["unix_time"]}" format="{letters}">{time}</tg-time>'


def _moment(entity: Json, words: str, reader: Reader) -> str:
    letters = entity.get("date_time_format")
    if not letters:
        return words
    return shown(from_unix(entity["unix_time"]), letters, reader.zone, reader.now, english=reader.english)
