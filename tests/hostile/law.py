"""Who may change which row: written down a second time, apart from the program, to hold the program to it."""

from collections.abc import Callable
from typing import Any

from tests.hostile import agenda_law, poll_law, question_law, scheduling_law, task_law
from tests.hostile.book import Change
from tests.hostile.case import Case

_CARDS = {**task_law.CARDS, **poll_law.CARDS, **scheduling_law.CARDS, **question_law.CARDS}
_OWN_PERSON = {"telegram_id", "locale", "reach", "consented_at"}
_OWN_ANSWER = {"choice", "answered_at", "reason", "substitute_id", "recorded_by", "ground", "opened_at", "round"}


def broken(case: Case, changes: list[Change]) -> list[str]:
    """The changes that the sender had no right to."""
    return [
        f"{change.table} {change.key}: {_shown(change)}"
        for change in changes
        if not _LAWS.get(change.table, _nobody)(case, change)
    ]


def _handled(case: Case, change: Change) -> bool:
    return change.before is None and change.row["update_id"] == case.deed.update_id


def _conversation(case: Case, change: Change) -> bool:
    _, _, chat, user, *_ = change.row["key"].split(":")
    return case.is_secretary and case.deed.private and chat == user == str(case.deed.sender)


def _people(case: Case, change: Change) -> bool:
    row, changed = change.row, change.columns
    if "is_operator" in changed and row["is_operator"]:
        return False
    own = case.deed.sender is not None and case.deed.sender in (
        row["telegram_id"],
        (change.before or {}).get("telegram_id"),
    )
    if own and change.before and change.after and changed <= _OWN_PERSON:
        return "telegram_id" not in changed or case.opens_door(row)
    imported = change.before is None and case.is_secretary and row["telegram_id"] is None
    return change.after is not None and (imported or ("telegram_id" not in changed and case.sits_in_ours(row["id"])))


def _memberships(case: Case, change: Change) -> bool:
    new_body = (
        change.row["body_id"] not in case.before["bodies"] and (change.row["body_id"],) not in case.before["bodies"]
    )
    return change.after is not None and (case.runs(change.row["body_id"]) or (new_body and case.is_secretary))


def _bodies(case: Case, change: Change) -> bool:
    return change.after is not None and (case.is_secretary if change.before is None else case.runs(change.row["id"]))


def _meetings(case: Case, change: Change) -> bool:
    return case.runs_meeting(change.row["id"])


def _of_meeting(case: Case, change: Change) -> bool:
    return case.runs_meeting(change.row["meeting_id"])


def _reminders(case: Case, change: Change) -> bool:
    if change.row["about"] == "task":
        return task_law.touches(case, change.row["subject"])
    if change.row["about"] == "vote":
        return poll_law.touches(case, change.row["subject"])
    if change.row["about"] == "question":
        return question_law.touches(case, change.row["subject"])
    if change.row["about"] == "scheduling":
        return scheduling_law.touches(case, change.row["subject"])
    return change.row["about"] == "meeting" and case.runs_meeting(change.row["subject"])


def _own(case: Case, change: Change) -> bool:
    return case.has_agreed and change.row["person_id"] == case.sender_id


def _broadcasts(case: Case, change: Change) -> bool:
    return case.runs_meeting(case.meeting_of(change.row["kind"], change.row["subject"]))


def _invitations(case: Case, change: Change) -> bool:
    meeting, person = change.row["meeting_id"], change.row["person_id"]
    if case.runs_meeting(meeting):
        return True
    if not case.has_agreed or change.after is None:
        return False
    if person == case.sender_id:
        recorded = "recorded_by" in change.columns and change.after["recorded_by"] is not None
        return change.before is not None and change.columns <= _OWN_ANSWER and not recorded
    anew = change.before is None or change.before["withdrawn_at"] is not None
    return anew and change.after["choice"] is None and case.sends(meeting) == person


def _answers(case: Case, change: Change) -> bool:
    row = change.row
    own = case.has_agreed and row["person_id"] == case.sender_id and row["recorded_by"] is None
    recorded = case.runs_meeting(row["meeting_id"]) and row["recorded_by"] == case.sender_id
    return change.before is None and (own or recorded)


def _credentials(case: Case, change: Change) -> bool:
    person = change.row["person_id"]
    own = person == case.sender_id and (change.after is None or change.columns <= {"used_at", "expires_at"})
    return own or (case.is_secretary and case.sits_in_ours(person))


def _outbox(case: Case, change: Change) -> bool:
    row, meeting = change.row, case.meeting_of(change.row["kind"], change.row["subject"])
    if change.after is None or case.sender_id is None:
        return False
    if row["kind"] in _CARDS:
        return row["person_id"] == case.sender_id or _CARDS[row["kind"]](case, row)
    if row["person_id"] == case.sender_id or case.runs_meeting(meeting):
        return True
    if row["mode"] == "refresh":
        touched = case.is_invited(meeting) or case.sits_in_ours(row["person_id"]) or case.is_secretary
        touched_by_files = case.owes_something(meeting) and row["kind"] in {"material", "materials"}
        return touched_by_files or (
            touched and row["kind"] in {"board", "invitation", "substitute", "readers", "agenda"}
        )
    if row["kind"] == "proposal":
        return case.is_invited(meeting)
    if row["kind"] == "material":
        return case.owes(row["subject"])
    return row["kind"] in {"invitation", "substitute", "agenda"} and case.sends(meeting) == row["person_id"]


def _nobody(_case: Case, _change: Change) -> bool:
    """Cards are what the delivery worker has sent; here it sends nothing."""
    return False


_LAWS: dict[str, Callable[[Case, Change], bool]] = {
    "agenda_items": _of_meeting,
    "agenda_participants": agenda_law.participants,
    "agenda_readings": agenda_law.readings,
    "agenda_revisions": _of_meeting,
    "agenda_told": agenda_law.told,
    "answers": _answers,
    "ballots": poll_law.ballots,
    "bodies": _bodies,
    "broadcasts": _broadcasts,
    "cards": _nobody,
    "co_executors": task_law.co_executors,
    "conversation": _conversation,
    "credentials": _credentials,
    "habits": _own,
    "handled_updates": _handled,
    "invitations": _invitations,
    "material_versions": agenda_law.versions,
    "materials": agenda_law.materials,
    "meeting_bodies": _of_meeting,
    "meetings": _meetings,
    "memberships": _memberships,
    "mutes": _own,
    "nudges": _own,
    "outbox": _outbox,
    "people": _people,
    "poll_bodies": poll_law.frozen,
    "poll_seats": poll_law.frozen,
    "polls": poll_law.polls,
    "proposals": agenda_law.proposals,
    "question_answers": question_law.answers,
    "question_audience": question_law.audience,
    "question_bodies": question_law.bodies,
    "question_options": question_law.options,
    "questions": question_law.questions,
    "reminders": _reminders,
    "scheduling_answers": scheduling_law.answers,
    "scheduling_bodies": scheduling_law.bodies,
    "scheduling_options": scheduling_law.options,
    "scheduling_polls": scheduling_law.polls,
    "sealed_answers": question_law.sealed,
    "sealed_slips": poll_law.sealed_slips,
    "slips": poll_law.slips,
    "task_entries": task_law.entries,
    "tasks": task_law.tasks,
    "tentative_answers": scheduling_law.tentative,
}


def _shown(change: Change) -> dict[str, Any]:
    before = change.before or {}
    return {name: (before.get(name), (change.after or {}).get(name)) for name in sorted(change.columns)}
