"""`kvorum verify-vote`: recompute a closed vote from its export. It needs no database and no settings."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from commission.polls import export, secret_export

_SIZE_LIMIT = 50 * 1024**2  # bytes; ten thousand ballots with long opinions


def verify(file: Path, say: Callable[[str], None]) -> int:
    """The exit code: 0 it agrees, 1 it does not, 2 it is no export."""
    try:
        with file.open("rb") as source:
            data = json.loads(source.read(_SIZE_LIMIT))
    except (OSError, ValueError, RecursionError) as error:
        say(f"{file.name}: cannot be read as an export ({type(error).__name__})")
        return 2
    found, ends = _looked_through(data)
    if found == ["format"]:
        say(f"{file.name}: is no export of a vote, or a part of it is missing")
        return 2
    for fault in found:
        say(f"{file.name}: the {fault} does not agree with the rest")
    if not found:
        say(f"{file.name}: the text, the chain of {sum(ends.values())} ballots and every result agree")
        for end in ends:
            say(f"last link of the chain: {end}")
    return int(bool(found))


def _looked_through(data: Any) -> tuple[list[str], dict[str, int]]:
    """The faults; and of an export without any the last link of each chain, with how many ballots are in it."""
    if isinstance(data, dict) and data.get("format") == secret_export.FORMAT:
        found = secret_export.secret_faults(data)
        return found, {} if found else {
            (each["chain"] or [data["sha256"]])[-1]: len(each["slips"]) for each in data["bodies"]
        }
    found = export.faults(data)
    return found, {} if found else {(data["chain"] or [data["sha256"]])[-1]: len(data["ballots"])}
