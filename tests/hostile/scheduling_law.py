"""The same about polls for a date: whoever is asked speaks for himself, and the secretaries do the rest."""

from tests.hostile.book import Change, Row
from tests.hostile.case import Case

_END = {"state", "closed_at", "chosen", "meeting_id"}
_ASIDE = {"invitee", "secretary"}


def polls(case: Case, change: Change) -> bool:
    """What was asked stays as it was asked; it ends by its secretary, or with the last answer."""
    if change.before is None:
        return runs(case, change.row["id"])
    answered = change.columns <= {"state", "closed_at"} and ends(case, change.row["id"])
    return change.after is not None and change.columns <= _END and (answered or runs(case, change.row["id"]))


def bodies(case: Case, change: Change) -> bool:
    return change.before is None and case.runs(change.row["body_id"])


def options(case: Case, change: Change) -> bool:
    return change.before is None and runs(case, change.row["scheduling_id"])


def answers(case: Case, change: Change) -> bool:
    row = change.row
    if change.after is None:
        return False
    own = row["person_id"] == case.sender_id and row["recorded_by"] is None and asked(case, row["scheduling_id"])
    return own or (row["recorded_by"] == case.sender_id and runs(case, row["scheduling_id"]))


def tentative(case: Case, change: Change) -> bool:
    """Carried over with the draft, and gone with it."""
    return (change.before is None or change.after is None) and case.runs_meeting(change.row["meeting_id"])


def touches(case: Case, poll: int) -> bool:
    return runs(case, poll) or ends(case, poll)


def card(case: Case, row: Row) -> bool:
    return touches(case, row["subject"])


def board(case: Case, row: Row) -> bool:
    return touches(case, row["subject"]) or (row["mode"] == "refresh" and asked(case, row["subject"]))


def runs(case: Case, poll: int) -> bool:
    return any(case.runs(body) for body in _bodies(case, poll))


def asked(case: Case, poll: int) -> bool:
    return case.has_agreed and case.sender_id in _members(case, poll)


def ends(case: Case, poll: int) -> bool:
    """Its secretary, or the member whose answer was the last that was awaited."""
    dates = {number for of, number in case.after["scheduling_options"] if of == poll}
    given = case.after["scheduling_answers"]
    complete = all((poll, person, number) in given for person in _members(case, poll) for number in dates)
    return runs(case, poll) or (asked(case, poll) and complete)


def _bodies(case: Case, poll: int) -> set[int]:
    seats = [*case.before["scheduling_bodies"], *case.after["scheduling_bodies"]]
    return {body for of, body in seats if of == poll}


def _members(case: Case, poll: int) -> set[int]:
    wanted = _bodies(case, poll)
    seats = [row for (_, body), row in case.before["memberships"].items() if body in wanted]
    return {row["person_id"] for row in seats if row["ended_at"] is None and (row["votes"] or _is_plain(row))}


def _is_plain(seat: Row) -> bool:
    return seat["role"] not in _ASIDE and seat["substitutes_for"] is None


CARDS = {"scheduling": card, "scheduling_board": board}
