"""`kvorum verify-vote`: recompute a closed vote from its export. It needs no database and no settings."""

import json
from collections.abc import Callable
from pathlib import Path

from commission.polls.export import faults

_SIZE_LIMIT = 50 * 1024**2  # bytes; ten thousand ballots with long opinions


def verify(file: Path, say: Callable[[str], None]) -> int:
    """The exit code: 0 it agrees, 1 it does not, 2 it is no export."""
    try:
        with file.open("rb") as source:
            data = json.loads(source.read(_SIZE_LIMIT))
    except (OSError, ValueError, RecursionError) as error:
        say(f"{file.name}: cannot be read as an export ({type(error).__name__})")
        return 2
    found = faults(data)
    if found == ["format"]:
        say(f"{file.name}: is no export of a vote, or a part of it is missing")
        return 2
    for fault in found:
        say(f"{file.name}: the {fault} does not agree with the rest")
    if not found:
        say(f"{file.name}: the text, the chain of {len(data['ballots'])} ballots and every result agree")
        say(f"last link of the chain: {data['chain'][-1] if data['chain'] else data['sha256']}")
    return int(bool(found))
