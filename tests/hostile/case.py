"""One update that may change rows, and all that is known of its sender."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.hostile.book import Page, Row

_ABOUT_A_REVISION = {"agenda", "readers"}
_ABOUT_A_PROPOSAL = {"proposal", "proposal_answer"}


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

    def presides(self, body: int) -> bool:
        seat = self.before["memberships"].get((self.sender_id, body))
        held = seat is not None and seat["role"] in {"chair", "deputy_chair"} and seat["ended_at"] is None
        return self.has_agreed and held

    def has_left(self, body: int) -> bool:
        seat = self.before["memberships"].get((self.sender_id, body))
        return seat is not None and seat["ended_at"] is not None

    def is_secretary_of(self, person: int, body: int) -> bool:
        """Of a body without any, the operator."""
        seats = [row for (_, of), row in self.before["memberships"].items() if of == body and row["ended_at"] is None]
        secretaries = {row["person_id"] for row in seats if row["role"] == "secretary"}
        operators = {row["id"] for row in self.before["people"].values() if row["is_operator"]}
        return person in (secretaries or operators)

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
        if kind in {"material", "file"}:
            return int(self.known("materials", subject)["meeting_id"])
        return subject

    def owes(self, material: int) -> bool:
        return self.has_agreed and self.known("materials", material)["person_id"] == self.sender_id

    def owes_something(self, meeting: int) -> bool:
        owed = self.before["materials"].values()
        return any(row["meeting_id"] == meeting and row["person_id"] == self.sender_id for row in owed)

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
