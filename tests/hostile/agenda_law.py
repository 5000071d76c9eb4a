"""The same about agendas and materials."""

from tests.hostile.book import Change
from tests.hostile.case import Case


def participants(case: Case, change: Change) -> bool:
    return case.runs_meeting(case.known("agenda_items", change.row["item_id"])["meeting_id"])


def told(case: Case, change: Change) -> bool:
    """By who publishes it, or invites somebody; a member gives it to whom he sends in his place."""
    meeting = case.known("agenda_revisions", change.row["revision_id"])["meeting_id"]
    return case.runs_meeting(meeting) or case.sends(meeting) == change.row["person_id"]


def readings(case: Case, change: Change) -> bool:
    row = change.row
    own = case.has_agreed and row["person_id"] == case.sender_id
    return (
        change.before is None and own and (case.is_invited(row["meeting_id"]) or case.runs_meeting(row["meeting_id"]))
    )


def proposals(case: Case, change: Change) -> bool:
    row = change.row
    if change.before is None:
        return case.has_agreed and row["person_id"] == case.sender_id and case.is_invited(row["meeting_id"])
    return case.runs_meeting(row["meeting_id"]) and "text" not in change.columns


def materials(case: Case, change: Change) -> bool:
    """Whoever owes one sends it; everything else is the secretaries'."""
    if case.runs_meeting(change.row["meeting_id"]):
        return True
    sent = change.before is not None and change.after is not None and change.columns <= {"state", "remark"}
    return sent and case.owes(change.row["id"]) and change.row["state"] == "delivered"


def versions(case: Case, change: Change) -> bool:
    """A version that came stays as it came."""
    material = change.row["material_id"]
    if case.runs_meeting(case.known("materials", material)["meeting_id"]):
        return change.before is None or change.after is None
    return change.before is None and case.owes(material) and change.row["sent_by"] == case.sender_id
