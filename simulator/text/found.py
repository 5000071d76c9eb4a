"""What Telegram finds in plain words: mentions, commands, hashtags, cashtags, links, e-mail addresses.

The rules are those of find_entities in tdlib's MessageEntity.cpp. Phone numbers are found by Telegram's servers by a
rule that is not published; here they stay words.
"""

import re
from collections.abc import Iterator
from itertools import chain

from simulator.model import Json
from simulator.text.entity_rules import in_order, settled, without_crossing
from simulator.text.found_urls import PATH, PATH_END, find_urls
from simulator.text.utf16 import length

Found = Iterator[tuple[str, int, int]]
# The first sign is a literal, so that plain text is passed at once; what stands before it is looked at later.
MENTION = re.compile(r"@([A-Za-z0-9_]{2,32})(?!\w)")
SHORT_NAMES = {"gif", "nft", "pic", "ufc", "vid"}
COMMAND = re.compile(r"/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32}|(?!@))(?![\w/<>])")
CASHTAG = re.compile(r"\$(?:1INCH|[A-Z]{1,8}(?![A-Z]))(?:@[A-Za-z0-9_]{3,32}(?![A-Za-z0-9_]))?")
HASHTAG = re.compile(r"#([\w\u200c\u00b7\u0d80-\u0dff]+)")
HASHTAG_NAME = re.compile(r"@[A-Za-z0-9_]{3,32}")
LONGEST_HASHTAG = 256
TG_LINK = re.compile(r"(?:tg|tonsite|ton)://[a-z0-9_-]{1,253}", re.IGNORECASE | re.ASCII)


def found_in(text: str, known: list[Json]) -> list[Json]:
    """What is found in the words, without what entities known before exclude."""
    found = find_entities(text)
    kinds = {entity["type"] for entity in found}
    return [entity for entity in settled(known, found) if entity["type"] in kinds] if known else found


def find_entities(text: str) -> list[Json]:
    """All that is found, by offset; of two that meet, the first."""
    found = [{"type": kind, "offset": start, "length": end - start} for kind, start, end in _places(text)]
    return _in_units(text, without_crossing(in_order(found))) if found else []


def _places(text: str) -> Found:
    signs = (("@", _mentions), ("/", _commands), ("#", _hashtags), ("$", _cashtags), ("://", _tg_links))
    finders = [finder for sign, finder in (*signs, (".", find_urls)) if sign in text]
    return chain.from_iterable(finder(text) for finder in finders)


def _in_units(text: str, entities: list[Json]) -> list[Json]:
    """Characters counted anew in UTF-16 units."""
    if length(text) == len(text):
        return entities
    done, units = 0, 0
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        entity["offset"] = units + length(text[done:start])
        entity["length"] = length(text[start:end])
        done, units = end, entity["offset"] + entity["length"]
    return entities


def _mentions(text: str) -> Found:
    for match in MENTION.finditer(text):
        is_name = len(match[1]) >= 4 or match[1].lower() in SHORT_NAMES
        if is_name and not _in_word(text, match.start()):
            yield "mention", match.start(), match.end()


def _commands(text: str) -> Found:
    for match in COMMAND.finditer(text):
        start = match.start()
        if not _in_word(text, start) and text[start - 1 : start] not in ("/", "<", ">"):
            yield "bot_command", match.start(), match.end()


def _in_word(text: str, position: int) -> bool:
    before = text[position - 1] if position else " "
    return before == "_" or before.isalnum()


def _cashtags(text: str) -> Found:
    for match in CASHTAG.finditer(text):
        around = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
        if not any(sign == "$" or _in_hashtag(sign) for sign in around):
            yield "cashtag", match.start(), match.end()


def _hashtags(text: str) -> Found:
    position = 0
    while (start := text.find("#", position)) >= 0:
        position = start + 1
        if start and _in_hashtag(text[start - 1]):
            continue
        position = _letters_end(text, start + 1)
        end = min(position, start + 1 + LONGEST_HASHTAG)
        has_letter = any(map(str.isalpha, text[start + 1 : end]))
        if end == position and (name := HASHTAG_NAME.match(text, end)):
            position = end = name.end()
        if has_letter and text[position : position + 1] != "#":
            yield "hashtag", start, end


def _letters_end(text: str, position: int) -> int:
    match = HASHTAG.match(text, position - 1)
    run = match[1] if match else ""
    # \w is also "½", which no hashtag holds.
    return position + next((place for place, sign in enumerate(run) if not _in_hashtag(sign)), len(run))


def _in_hashtag(sign: str) -> bool:
    return sign.isalpha() or sign.isdecimal() or sign in "_\u200c\u00b7" or "\u0d80" <= sign <= "\u0dff"


def _tg_links(text: str) -> Found:
    position = 0
    while match := TG_LINK.search(text, position):
        position = match.end()
        sign = text[position : position + 1]
        if sign and sign in "/?#":
            path = PATH.match(text, position + 1)
            words = path.group().rstrip(PATH_END) if path else ""
            position += 1 + len(words) if words or sign == "/" else 0
        yield "url", match.start(), position
