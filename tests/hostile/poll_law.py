"""The same about votes: whoever has a voice casts his own ballot, and the secretaries do the rest."""

from tests.hostile.book import Change, Row
from tests.hostile.case import Case

_END = {"state", "closed_at", "results"}


def polls(case: Case, change: Change) -> bool:
    """What was put to the vote stays as it was put; it ends by its secretary, or with the last ballot."""
    if change.before is None:
        return runs(case, change.row["id"])
    return change.after is not None and change.columns <= _END and ends(case, change.row["id"])


def frozen(case: Case, change: Change) -> bool:
    """The electorate: made with the vote, and never touched."""
    return change.before is None and case.runs(change.row["body_id"])


def ballots(case: Case, change: Change) -> bool:
    row = change.row
    if change.after is None:
        return False
    own = row["voter"] == case.sender_id and row["recorded_by"] is None and votes(case, row["poll_id"])
    by_phone = row["recorded_by"] == case.sender_id and runs(case, row["poll_id"])
    secret = case.known("polls", row["poll_id"])["secret"]
    names_the_choice = row["choice"] not in (None, "recuse")
    return (own or (by_phone and not secret)) and not (secret and names_the_choice)


def sealed_slips(case: Case, change: Change) -> bool:
    poll = change.row["poll_id"]
    return ends(case, poll) if change.after is None else change.before is None and votes(case, poll)


def slips(case: Case, change: Change) -> bool:
    return change.before is None and ends(case, change.row["poll_id"])


def touches(case: Case, poll: int) -> bool:
    return runs(case, poll) or ends(case, poll)


def card(case: Case, row: Row) -> bool:
    return touches(case, row["subject"])


def board(case: Case, row: Row) -> bool:
    return touches(case, row["subject"]) or (row["mode"] == "refresh" and votes(case, row["subject"]))


def runs(case: Case, poll: int) -> bool:
    bodies = {body for of, body in [*case.before["poll_bodies"], *case.after["poll_bodies"]] if of == poll}
    return bool(bodies) and all(case.runs(body) for body in bodies)


def votes(case: Case, poll: int) -> bool:
    """Or is heard: he has a seat, is there, and is still in one of the bodies."""
    seats = [row for (of, *_), row in case.before["poll_seats"].items() if of == poll]
    his = any(row["voter_id"] == case.sender_id and row["present"] for row in seats)
    left = all(case.has_left(body) or (case.sender_id, body) not in case.before["memberships"] for body in _of(seats))
    return case.has_agreed and his and not left


def ends(case: Case, poll: int) -> bool:
    """Its secretary, or the voter whose ballot was the last."""
    seats = [row for (of, *_), row in case.before["poll_seats"].items() if of == poll]
    awaited = {row["voter_id"] for row in seats if row["votes"] and row["present"]}
    cast = {voter for of, voter in case.after["ballots"] if of == poll}
    return runs(case, poll) or (votes(case, poll) and awaited <= cast)


def _of(seats: list[Row]) -> set[int]:
    return {row["body_id"] for row in seats}


CARDS = {"vote": card, "vote_board": board}
