"""The same about free questions: whoever is asked answers for himself, and the secretaries do the rest."""

from tests.hostile.book import Change, Row
from tests.hostile.case import Case

_END = {"state", "closed_at", "result", "disclosure"}


def questions(case: Case, change: Change) -> bool:
    """What was asked stays as it was; it ends by its secretary, or with the last answer."""
    if change.before is None:
        return runs(case, change.row["id"])
    return change.after is not None and change.columns <= _END and ends(case, change.row["id"])


def bodies(case: Case, change: Change) -> bool:
    return change.before is None and case.runs(change.row["body_id"])


def audience(case: Case, change: Change) -> bool:
    """Made with the question, and never touched."""
    return change.before is None and runs(case, change.row["question_id"])


def options(case: Case, change: Change) -> bool:
    """None goes away or changes its words; people add theirs where they may."""
    if change.before is not None or change.after is None:
        return False
    question = change.row["question_id"]
    if change.row["added_by"] is None:
        return runs(case, question)
    own = change.row["added_by"] == case.sender_id and is_asked(case, question)
    return own and bool(case.known("questions", question)["own_options"])


def answers(case: Case, change: Change) -> bool:
    row = change.row
    if change.after is None:
        return False
    own = row["person_id"] == case.sender_id and row["recorded_by"] is None and is_asked(case, row["question_id"])
    his_own = change.before is not None and change.before["recorded_by"] is None and _is_given(change.before)
    if case.known("questions", row["question_id"])["anonymous"]:
        return own and not his_own and not row["chosen"]
    by_phone = row["recorded_by"] == case.sender_id and runs(case, row["question_id"]) and not his_own
    return own or by_phone


def sealed(case: Case, change: Change) -> bool:
    """Into the box comes one answer of who is asked; nobody changes it, and at the end the box is emptied."""
    question = change.row["question_id"]
    return is_asked(case, question) if change.before is None else change.after is None and ends(case, question)


def _is_given(row: Row) -> bool:
    return bool(row["chosen"] or row["finished"])


def touches(case: Case, question: int) -> bool:
    return runs(case, question) or ends(case, question)


def card(case: Case, row: Row) -> bool:
    """Somebody's own option is shown to everybody from then on."""
    own_option = row["mode"] == "refresh" and is_asked(case, row["subject"])
    return touches(case, row["subject"]) or own_option


def runs(case: Case, question: int) -> bool:
    asking = {body for of, body in [*case.before["question_bodies"], *case.after["question_bodies"]] if of == question}
    return any(case.runs(body) for body in asking)


def is_asked(case: Case, question: int) -> bool:
    """And still sits in one of the bodies."""
    asking = [body for of, body in case.before["question_bodies"] if of == question]
    sits = any((case.sender_id, body) in case.before["memberships"] and not case.has_left(body) for body in asking)
    return case.has_agreed and sits and (question, case.sender_id) in case.before["question_audience"]


def ends(case: Case, question: int) -> bool:
    """Its secretary, or whose answer was the last."""
    awaited = {person for of, person in case.before["question_audience"] if of == question}
    done = {
        person for (of, person), row in case.after["question_answers"].items() if of == question and row["finished"]
    }
    return runs(case, question) or (is_asked(case, question) and awaited <= done)


CARDS = {"question": card, "question_board": card}
