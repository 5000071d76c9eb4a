"""What has been said so far of a vote that is not open yet; it lives in the dialog's data."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from secrets import token_hex
from typing import Any

from aiogram_dialog import DialogManager

from commission.errors import checked_text
from commission.ids import AgendaItemId, BodyId, MeetingId, PersonId
from commission.polls.vote import TEXT_LIMIT, TITLE_LIMIT, VotePlan
from handlers.cards.pages import shortened

_KEY = "vote"
_HEAD = 100  # characters of a text that stand for its title, where it has no line of its own


@dataclass(frozen=True, slots=True)
class VoteForm:
    """`token`: of this form, so that two taps open one vote. `closes_at`: ISO 8601, "" if it is not set."""

    token: str
    bodies: tuple[int, ...] = ()
    title: str = ""
    text: str = ""
    meeting: int = 0
    item: int = 0
    closes_at: str = ""
    present: tuple[int, ...] = ()
    secret: bool = False

    @property
    def absentee(self) -> bool:
        return self.meeting == 0

    def with_text(self, said: str) -> "VoteForm":
        """The first line is the question, the rest is what is decided; of an item the title is known already.

        Raises TextLengthError.
        """
        said = checked_text(said, limit=TITLE_LIMIT + TEXT_LIMIT)
        head, _, rest = said.partition("\n")
        if self.item or not rest.strip():
            title = self.title or shortened(head, _HEAD)
            return replace(self, title=title, text=checked_text(said, limit=TEXT_LIMIT))
        title, text = checked_text(head, limit=TITLE_LIMIT), checked_text(rest, limit=TEXT_LIMIT)
        return replace(self, title=title, text=text)

    def toggled(self, people: Iterable[int]) -> "VoteForm":
        """All of them leave if all of them are there; otherwise all of them come."""
        some, there = set(people), set(self.present)
        return replace(self, present=tuple(sorted(there - some if some <= there else there | some)))

    def plan(self) -> VotePlan:
        return VotePlan(
            tuple(BodyId(each) for each in self.bodies),
            self.title,
            self.text,
            self.absentee,
            datetime.fromisoformat(self.closes_at) if self.closes_at else None,
            MeetingId(self.meeting) if self.meeting else None,
            AgendaItemId(self.item) if self.item else None,
            frozenset(PersonId(each) for each in self.present),
            self.secret,
        )


def new_form(**said: Any) -> dict[str, Any]:
    """The data that the dialog is opened with."""
    return {_KEY: asdict(VoteForm(token_hex(16), **said))}


def form_of(manager: DialogManager) -> VoteForm:
    said = manager.dialog_data[_KEY]
    return VoteForm(**{**said, "bodies": tuple(said["bodies"]), "present": tuple(said["present"])})


def keep(manager: DialogManager, form: VoteForm) -> None:
    manager.dialog_data[_KEY] = asdict(form)
