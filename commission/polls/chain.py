"""The ballots of a closed vote, chained by hashes: none can be changed, added or taken away unnoticed."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from commission.polls.choice import Choice


@dataclass(frozen=True, slots=True)
class Slip:
    """A ballot as it is published. `mark`: the receipt, or in an open vote the voter's number."""

    mark: str
    choice: Choice


def text_hash(text: str) -> str:
    """SHA-256 of a decision's text, in hexadecimal digits: UTF-8, exactly as it was put to the vote."""
    return hashlib.sha256(text.encode()).hexdigest()


def chained(slips: Iterable[Slip], beginning: str) -> tuple[str, ...]:
    """A link for each slip, in the order of the marks: SHA-256 of the link before it and of the slip.

    The first one has the `beginning`: the hash of the text, so that the ballots of one decision fit no other; in a
    secret vote, where each body has a chain, with the body's code.
    """
    links, before = [], beginning
    for slip in sorted(slips, key=lambda each: each.mark):
        said = json.dumps([before, slip.mark, slip.choice], ensure_ascii=True, separators=(",", ":"))
        before = hashlib.sha256(said.encode()).hexdigest()
        links.append(before)
    return tuple(links)
