"""Who may change which row: written down a second time, apart from the program, to hold the program to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.hostile.book import Change, Page, Row

_ABOUT_A_REVISION = {"agenda", "readers"}
_ABOUT_A_PROPOSAL = {"proposal", "proposal_answer"}
_OWN_PERSON = {"telegram_id", "locale", "reach", "consented_at"}
_OWN_ANSWER = {"choice", "answered_at", "reason", "substitute_id", "recorded_by", "ground", "opened_at", "round"}


@dataclass(frozen=True, slots=True)
class Deed:
    """One update: its number, who sent it, and what in it may open a door: his own number, the words he wrote."""

    update_id: int
    sender: int | None = None
    private: bool = True
    phone: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What is known before the update, and after."""

    deed: Deed
    before: Page
    after: Page
    secrets: Mapping[str, int]

    def person(self, page: Page | None = None) -> Row | None:
        """Whose account the sender's is."""
        people = (page or self.before)["people"].values()
        sender = self.deed.sender
        return next((row for row in people if row["telegram_id"] == sender), None) if sender is not None else None

    @property
    def sender_id(self) -> int | None:
        """Also of one who has joined by this very update."""
        row = self.person() or self.person(self.after)
        return row["id"] if row else None

    @property
    def has_agreed(self) -> bool:
        row = self.person()
        return row is not None and row["consented_at"] is not None

    @property
    def is_operator(self) -> bool:
        row = self.person()
        return row is not None and self.has_agreed and bool(row["is_operator"])

    @property
    def is_secretary(self) -> bool:
        return self.is_operator or any(self.runs(body) for _, body in self.before["memberships"])

    def runs(self, body: int) -> bool:
        seat = self.before["memberships"].get((self.sender_id, body))
        held = seat is not None and seat["role"] == "secretary" and seat["ended_at"] is None
        return self.is_operator or (self.has_agreed and held)

    def runs_meeting(self, meeting: int) -> bool:
        """Of a draft that was just made, the bodies are those of now."""
        seats = [*self.before["meeting_bodies"], *self.after["meeting_bodies"]]
        return any(self.runs(body) for its, body in seats if its == meeting)

    def is_invited(self, meeting: int) -> bool:
        return (meeting, self.sender_id) in self.before["invitations"]

    def known(self, table: str, id_: int) -> Row:
        """The row as it is now, or as it was before it went."""
        rows = [*self.after[table].values(), *self.before[table].values()]
        return next(row for row in rows if row["id"] == id_)

    def meeting_of(self, kind: str, subject: int) -> int:
        """Which meeting a card is about."""
        if kind in _ABOUT_A_REVISION:
            return int(self.known("agenda_revisions", subject)["meeting_id"])
        if kind in _ABOUT_A_PROPOSAL:
            return int(self.known("proposals", subject)["meeting_id"])
        return subject

    def sends(self, meeting: int) -> int | None:
        """Whom the sender has now named to sit in for him."""
        row = self.after["invitations"].get((meeting, self.sender_id))
        return row["substitute_id"] if row else None

    def sits_in_ours(self, person: int) -> bool:
        seats = [*self.before["memberships"], *self.after["memberships"]]
        return self.is_operator or any(self.runs(body) for who, body in seats if who == person)

    def opens_door(self, person: Row) -> bool:
        """The sender has shown the person's own number, or a secret that is his."""
        shown = [owner for secret, owner in self.secrets.items() if secret in self.deed.words]
        return person["id"] in shown or (bool(person["phone"]) and person["phone"] == self.deed.phone)


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


def _of_subject(case: Case, change: Change) -> bool:
    return case.runs_meeting(change.row["subject"])


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


def _participants(case: Case, change: Change) -> bool:
    return case.runs_meeting(case.known("agenda_items", change.row["item_id"])["meeting_id"])


def _told(case: Case, change: Change) -> bool:
    """By who publishes it, or invites somebody; a member gives it to whom he sends in his place."""
    meeting = case.known("agenda_revisions", change.row["revision_id"])["meeting_id"]
    return case.runs_meeting(meeting) or case.sends(meeting) == change.row["person_id"]


def _readings(case: Case, change: Change) -> bool:
    row = change.row
    own = case.has_agreed and row["person_id"] == case.sender_id
    return (
        change.before is None and own and (case.is_invited(row["meeting_id"]) or case.runs_meeting(row["meeting_id"]))
    )


def _proposals(case: Case, change: Change) -> bool:
    row = change.row
    if change.before is None:
        return case.has_agreed and row["person_id"] == case.sender_id and case.is_invited(row["meeting_id"])
    return case.runs_meeting(row["meeting_id"]) and "text" not in change.columns


def _outbox(case: Case, change: Change) -> bool:
    row, meeting = change.row, case.meeting_of(change.row["kind"], change.row["subject"])
    if change.after is None or case.sender_id is None:
        return False
    if row["person_id"] == case.sender_id or case.runs_meeting(meeting):
        return True
    if row["mode"] == "refresh":
        touched = case.is_invited(meeting) or case.sits_in_ours(row["person_id"]) or case.is_secretary
        return touched and row["kind"] in {"board", "invitation", "substitute", "readers", "agenda"}
    if row["kind"] == "proposal":
        return case.is_invited(meeting)
    return row["kind"] in {"invitation", "substitute", "agenda"} and case.sends(meeting) == row["person_id"]


def _nobody(_case: Case, _change: Change) -> bool:
    """Cards are what the delivery worker has sent; here it sends nothing."""
    return False


_LAWS: dict[str, Callable[[Case, Change], bool]] = {
    "agenda_items": _of_meeting,
    "agenda_participants": _participants,
    "agenda_readings": _readings,
    "agenda_revisions": _of_meeting,
    "agenda_told": _told,
    "answers": _answers,
    "bodies": _bodies,
    "broadcasts": _broadcasts,
    "cards": _nobody,
    "conversation": _conversation,
    "credentials": _credentials,
    "handled_updates": _handled,
    "invitations": _invitations,
    "meeting_bodies": _of_meeting,
    "meetings": _meetings,
    "memberships": _memberships,
    "outbox": _outbox,
    "people": _people,
    "proposals": _proposals,
    "reminders": _of_subject,
}


def _shown(change: Change) -> dict[str, Any]:
    before = change.before or {}
    return {name: (before.get(name), (change.after or {}).get(name)) for name in sorted(change.columns)}
