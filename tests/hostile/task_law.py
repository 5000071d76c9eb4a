"""The same about tasks: who may do what to them."""

from tests.hostile.book import Change, Row
from tests.hostile.case import Case

_STATE = {"state", "since"}
_ASKED = {"submitted", "submitted_at", "awaits_decision", "extension_due_at", "extension_reason", "remark"}
_DECIDED = {"decided_act", "decided_by", "decided_at", "decided_answers", "due_at"}
_COLUMNS = {
    "responsible": _STATE | _ASKED,
    "controller": _STATE | _ASKED | _DECIDED,
    "chair": _STATE | _ASKED | _DECIDED | {"responsible_id"},
}
_STATES = {
    "responsible": {"acknowledged", "reported"},
    "controller": {"accepted", "returned"},
    "chair": {"accepted", "returned", "assigned", "removed", "cancelled"},
}
_ACTS = {
    "responsible": {"acknowledge", "interim", "report", "ask_extension"},
    "helper": {"contribute"},
    "controller": {"accept", "return", "grant_extension", "refuse_extension", "reschedule"},
    "chair": {"accept", "return", "grant_extension", "refuse_extension", "reschedule", "assign", "remove", "cancel"},
}


def parts(case: Case, task: int) -> set[str]:
    """What the sender was to a task before."""
    row = _before(case, task)
    if row is None or not case.has_agreed or case.has_left(row["body_id"]):
        return set()
    is_part = {
        "responsible": row["responsible_id"] == case.sender_id,
        "helper": (task, case.sender_id) in case.before["co_executors"],
        "controller": row["controller_id"] == case.sender_id,
        "chair": case.presides(row["body_id"]),
    }
    return {part for part, is_he in is_part.items() if is_he}


def touches(case: Case, task: int) -> bool:
    """Whoever may do something to a task; what follows from it is done with it."""
    return case.runs(_body(case, task)) or bool(parts(case, task))


def tasks(case: Case, change: Change) -> bool:
    if case.runs(change.row["body_id"]):
        return "body_id" not in change.columns or change.before is None
    if change.before is None or change.after is None:
        return False
    held = parts(case, change.row["id"])
    columns = {column for part in held for column in _COLUMNS.get(part, set())}
    states = {state for part in held for state in _STATES.get(part, set())}
    return change.columns <= columns and ("state" not in change.columns or change.row["state"] in states)


def entries(case: Case, change: Change) -> bool:
    """In his own name; what was done stays as it was."""
    row, body = change.row, _body(case, change.row["task_id"])
    if change.before is not None or row["by"] != case.sender_id:
        return change.after is None and case.runs(body)
    if case.runs(body):
        return True
    acts = {act for part in parts(case, row["task_id"]) for act in _ACTS.get(part, set())}
    return row["act"] in acts and row["for_whom"] is None and not row["ground"]


def co_executors(case: Case, change: Change) -> bool:
    """Who helps says that he has reported; who becomes responsible helps no more."""
    row, held = change.row, parts(case, change.row["task_id"])
    if case.runs(_body(case, row["task_id"])):
        return True
    if change.after is None:
        return "chair" in held
    own = "helper" in held and row["person_id"] == case.sender_id
    return change.before is not None and change.columns <= {"contributed", "place"} and (own or "chair" in held)


def card(case: Case, row: Row) -> bool:
    """Whoever takes part in a task makes everybody's cards true; a sound is for those whom it concerns."""
    task, body = row["subject"], _body(case, row["subject"])
    if case.runs(body):
        return True
    if not parts(case, task):
        return False
    return row["mode"] == "refresh" or _concerns(case, task, body, row["person_id"])


def board(case: Case, row: Row) -> bool:
    """Of a body's tasks: made true by whoever takes part in one of them."""
    there = case.before["tasks"].values()
    acted = any(parts(case, task["id"]) for task in there if task["body_id"] == row["subject"])
    return case.runs(row["subject"]) or (row["mode"] == "refresh" and acted)


def digest(case: Case, row: Row) -> bool:
    """It is made true by whoever does something to a task that stands in it."""
    told = case.before["nudges"].values()
    tasks = [each["subject"] for each in told if each["digest_id"] == row["subject"] and each["card_kind"] == "task"]
    return row["mode"] == "refresh" and any(touches(case, task) for task in tasks)


def _concerns(case: Case, task: int, body: int, person: int) -> bool:
    named = {(row["responsible_id"], row["controller_id"]) for row in (_before(case, task), _after(case, task)) if row}
    helps = (task, person) in case.before["co_executors"] or (task, person) in case.after["co_executors"]
    return helps or any(person in pair for pair in named) or case.is_secretary_of(person, body)


def _body(case: Case, task: int) -> int:
    return int(case.known("tasks", task)["body_id"])


def _before(case: Case, task: int) -> Row | None:
    return case.before["tasks"].get((task,))


def _after(case: Case, task: int) -> Row | None:
    return case.after["tasks"].get((task,))


CARDS = {"task": card, "control": board, "digest": digest}
