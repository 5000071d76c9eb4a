"""Formatted text as the server keeps it: parsed, cleaned, trimmed, its entities put in order.

The steps and their order are those of fix_formatted_text in tdlib's MessageEntity.cpp.
"""

import json
import re

from simulator.errors import BadRequestError
from simulator.model import Json
from simulator.text.entities import check_spans, read_entities
from simulator.text.entity_rules import first_hundred, settled
from simulator.text.found import find_entities
from simulator.text.html_reader import parse_html
from simulator.text.markdown_reader import parse_markdown
from simulator.text.old_markdown import parse_old_markdown
from simulator.text.unicode_text import check_unicode
from simulator.text.utf16 import cut, length

LONGEST_SOURCE = 32768
PARSERS = {"html": parse_html, "markdownv2": parse_markdown, "markdown": parse_old_markdown}
DROPPED = "\r\u2028-\u202e\u0333\u033f\u030a"
UNCLEAN = re.compile(rf"[\x00-\x09\x0b-\x1f{DROPPED}\u200e\u200f]")
CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
DROP = re.compile(rf"[{DROPPED}]")
# Many direction marks in a row are how people break other people's screens.
DIRECTIONS = re.compile(r"[\u200e\u200f](?=[\u200e\u200f])")
INVISIBLE = re.compile(
    r"[ \n\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufffc\ufeff\u00a0\U000e0000-\U000e007f]*"
)


def formatted(source: str, parse_mode: str, entities_json: str) -> tuple[str, list[Json]]:
    """Text and entities of a message; BadRequestError in the server's words when either is wrong. May be empty."""
    if len(source.encode("utf-8", errors="surrogatepass")) > LONGEST_SOURCE:
        raise BadRequestError("text is too long")
    check_unicode(source)
    text, entities = _parsed(source, parse_mode.lower(), entities_json)
    if entities:
        entities = settled(entities)
        check_spans(entities, text)
    text, entities = _cleaned(text, entities)
    text, entities = _trimmed(text, settled(entities))
    if INVISIBLE.fullmatch(text):
        return "", []
    return text, settled(first_hundred(entities), find_entities(text))


def _parsed(source: str, parse_mode: str, entities_json: str) -> tuple[str, list[Json]]:
    if source and parse_mode not in ("", "none"):
        if parse_mode not in PARSERS:
            raise BadRequestError("unsupported parse_mode")
        return PARSERS[parse_mode](source)
    try:
        value = json.loads(entities_json) if entities_json else []
    except (ValueError, RecursionError):
        value = []
    return source, read_entities(value)


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    if not UNCLEAN.search(text):
        return text, entities
    text = CONTROL.sub(" ", text)
    clean = DROP.sub("", text)
    moved = _moved(text, entities) if len(clean) < len(text) else entities
    return DIRECTIONS.sub("\u200c", clean), moved


def _moved(text: str, entities: list[Json]) -> list[Json]:
    """The entities after the cleaning; those that held nothing else are gone."""
    kept = [0]
    for character in text:
        before = kept[-1]
        if DROP.match(character):
            kept.append(before)
        else:
            kept.extend(range(before + 1, before + 1 + length(character)))
    moved = []
    for entity in entities:
        start, end = kept[entity["offset"]], kept[entity["offset"] + entity["length"]]
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return moved


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    right = text.rstrip(" \n")
    if not entities:
        return right.lstrip(" \n"), []
    end = length(right)
    lead = len(right) - len(right.lstrip(" \n"))
    lead = min([lead, *(entity["offset"] for entity in entities)])
    cut_off = [
        {**entity, "offset": entity["offset"] - lead, "length": min(entity["length"], end - entity["offset"])}
        for entity in entities
        if entity["offset"] < end
    ]
    return cut(right, lead, end), cut_off
