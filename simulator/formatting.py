"""Formatted text as the server keeps it: parsed, cleaned, trimmed, its entities put in order."""

import json

from simulator.entities import found_in, in_order, read_entities
from simulator.errors import BadRequestError, UnsupportedError
from simulator.html_reader import parse_html
from simulator.model import Json
from simulator.unicode_text import check_unicode
from simulator.utf16 import length

LONGEST_SOURCE = 32768
DROPPED = dict.fromkeys(map(ord, "\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u0333\u033f\u030a"))
BLANKED = dict.fromkeys((code for code in range(33) if code not in (10, 13)), " ")


def formatted(source: str, parse_mode: str, entities_json: str) -> tuple[str, list[Json]]:
    """Text and entities of a message; BadRequestError in the server's words when either is wrong. May be empty."""
    if len(source.encode("utf-8", errors="surrogatepass")) > LONGEST_SOURCE:
        raise BadRequestError("text is too long")
    check_unicode(source)
    text, entities = _parsed(source, parse_mode.lower(), entities_json)
    text, entities = _cleaned(text, entities)
    text, entities = _trimmed(text, in_order(entities))
    return text, in_order(entities + found_in(text, entities))


def _parsed(source: str, parse_mode: str, entities_json: str) -> tuple[str, list[Json]]:
    if source and parse_mode not in ("", "none"):
        if parse_mode == "html":
            return parse_html(source)
        if parse_mode in ("markdown", "markdownv2"):
            raise UnsupportedError(f"parse mode {parse_mode}")
        raise BadRequestError("unsupported parse_mode")
    try:
        value = json.loads(entities_json) if entities_json else []
    except (ValueError, RecursionError):
        value = []
    return source, read_entities(value, source)


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    blanked = text.translate(BLANKED)
    clean = blanked.translate(DROPPED)
    if len(clean) == len(text) or not entities:
        return clean, entities
    kept = _kept_before(blanked)
    moved = []
    for entity in entities:
        start, end = kept[entity["offset"]], kept[entity["offset"] + entity["length"]]
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return clean, moved


def _kept_before(text: str) -> list[int]:
    """For every UTF-16 offset of the text: how many units before it survive the cleaning."""
    kept = [0]
    for character in text:
        step = 0 if ord(character) in DROPPED else 1
        kept.extend(kept[-1] + step * (unit + 1) for unit in range(length(character)))
    return kept


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    right = text.rstrip(" \n")
    end = length(right)
    cut = [
        {**entity, "length": min(entity["length"], end - entity["offset"])}
        for entity in entities
        if entity["offset"] < end
    ]
    lead = len(right) - len(right.lstrip(" \n"))
    lead = min([lead, *(entity["offset"] for entity in cut)])
    return right[lead:], [{**entity, "offset": entity["offset"] - lead} for entity in cut]
