"""An impatient finger: the same button again before it has been redrawn."""

from typing import Any

from bot.updates.intake import Raw
from tests.hostile.arena import Arena
from tests.hostile.book import Change

_ONCE = {"answers", "meetings", "people", "bodies", "invitations", "memberships"}
_SILENT = {"file", "item"}  # what each tap is given anew is recorded for each


async def twice(arena: Arena, raw: Raw, number: int) -> list[str]:
    """Sentences about what the second tap has done that the first one had already done."""
    done = arena.changes
    query = {**raw["callback_query"], "id": str(number)}
    wrong = await arena.feed({"update_id": number, "callback_query": query})
    repeated = [change for change in arena.changes if _is_new(change) and any(_same(change, one) for one in done)]
    return wrong + [f"done by both taps: {change}" for change in repeated]


def _is_new(change: Change) -> bool:
    """A row that tells of an act, or a message that makes a sound."""
    if change.table == "outbox":
        return change.before is None and change.row["mode"] == "notify" and change.row["kind"] not in _SILENT
    return change.before is None and change.table in _ONCE


def _same(change: Change, earlier: Change) -> bool:
    """Of the same kind, about the same thing; who and what, but not when and under which number."""
    return change.table == earlier.table and earlier.before is None and _about(change) == _about(earlier)


def _about(change: Change) -> dict[str, Any]:
    names = ("person_id", "meeting_id", "kind", "subject", "choice", "reason", "name", "starts_at")
    return {name: change.row[name] for name in names if name in change.row}
