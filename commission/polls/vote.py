"""A decision that is put to the vote, and the ballots that come."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from commission.errors import checked_text
from commission.ids import AgendaItemId, BodyId, MeetingId, PersonId, PollId
from commission.moment import utc
from commission.polls.chain import text_hash
from commission.polls.choice import Ballot, Choice
from commission.polls.counting import Result
from commission.polls.refusals import (
    DissentForbiddenError,
    PollCancelledError,
    PollClosedError,
    RecordedSecretError,
    RecusalForbiddenError,
    VotedAlreadyError,
)

TITLE_LIMIT = 300
TEXT_LIMIT = 3000  # with all that a card says around it, it fits one message
DISSENT_LIMIT = 4000
GROUND_LIMIT = 300


class PollState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Terms:
    """By which a vote is held, frozen when it opens. `absentee`: outside of a meeting. `secret`: nobody learns how."""

    absentee: bool = False
    may_change: bool = False
    dissent: bool = True
    recusal: bool = True
    secret: bool = False


@dataclass(frozen=True, slots=True)
class VotePlan:
    """What the secretary puts to the vote. `closes_at` (UTC): None for a vote in a meeting, which she closes.

    `absentee`: outside of a meeting; else `present` are those of the voters who are in it. `secret`: nobody learns how
    anybody has voted.
    """

    body_ids: tuple[BodyId, ...]
    title: str
    text: str
    absentee: bool = False
    closes_at: datetime | None = None
    meeting_id: MeetingId | None = None
    item_id: AgendaItemId | None = None
    present: frozenset[PersonId] = frozenset()
    secret: bool = False

    def checked(self) -> "VotePlan":
        """Tidied. Raises TextLengthError."""
        return replace(
            self,
            body_ids=tuple(dict.fromkeys(self.body_ids)),
            title=checked_text(self.title, limit=TITLE_LIMIT),
            text=checked_text(self.text, limit=TEXT_LIMIT),
            closes_at=utc(self.closes_at) if self.closes_at else None,
        )


@dataclass(frozen=True, slots=True)
class CastBallot:
    """One for each voter. `recorded_by` and `ground` are set when the secretary entered it for him.

    `choice`: None in a secret vote, where it says only that he has voted. `dissent`: his dissenting opinion («особое
    мнение»), or his reason where he does not dissent; it goes with the result.
    """

    voter: PersonId
    choice: Choice | None
    at: datetime
    dissent: str = ""
    recorded_by: PersonId | None = None
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """`text` is frozen from the moment it opens, and `sha256` proves that. `zone` (IANA): where its deadline is read.

    `results`: by body, once it is closed. `sealed`: its question is restricted by now, and nobody is shown its words.
    Instants are UTC.
    """

    id: PollId
    body_ids: tuple[BodyId, ...]
    title: str
    text: str
    terms: Terms
    zone: str
    opened_by: PersonId | None
    opened_at: datetime
    closes_at: datetime | None = None
    meeting_id: MeetingId | None = None
    item_id: AgendaItemId | None = None
    state: PollState = PollState.OPEN
    closed_at: datetime | None = None
    results: tuple[tuple[BodyId, Result], ...] = ()
    sealed: bool = False

    @property
    def sha256(self) -> str:
        return text_hash(self.text)

    @property
    def is_open(self) -> bool:
        return self.state is PollState.OPEN

    def must_take_ballots(self, now: datetime) -> None:
        """Also late by a second is too late, whether the clock has closed it yet or not.

        Raises PollClosedError, PollCancelledError.
        """
        if self.state is PollState.CANCELLED:
            raise PollCancelledError
        if not self.is_open or (self.closes_at and now >= self.closes_at):
            raise PollClosedError(at=self.closed_at or self.closes_at, zone=self.zone)

    def cast(self, before: CastBallot | None, ballot: CastBallot) -> CastBallot:
        """What counts after it; the same choice again changes nothing. Of a secret one it keeps only that it was cast.

        What he has said beside it stays, unless it was said for the opposite.

        Raises PollClosedError, PollCancelledError, RecusalForbiddenError, RecordedSecretError, VotedAlreadyError.
        """
        self.must_take_ballots(ballot.at)
        if ballot.choice is Choice.RECUSE and not self.terms.recusal:
            raise RecusalForbiddenError
        if self.terms.secret and ballot.recorded_by is not None:
            raise RecordedSecretError
        if before is None:
            return self._kept(replace(ballot, ground=_ground(ballot)))
        if before.choice is ballot.choice:
            return before
        if not self.terms.may_change:
            raise VotedAlreadyError(choice=before.choice or "none")
        same = (
            before.choice is not None and ballot.choice is not None and before.choice.dissents is ballot.choice.dissents
        )
        return replace(ballot, dissent=before.dissent if same else "", ground=_ground(ballot))

    def _kept(self, ballot: CastBallot) -> CastBallot:
        """Who recuses himself says so openly, in a secret vote too."""
        return ballot if not self.terms.secret or ballot.choice is Choice.RECUSE else replace(ballot, choice=None)

    def dissented(self, ballot: CastBallot | None, words: str, now: datetime) -> CastBallot:
        """With his opinion, or his reason, on record; empty words take it back.

        Raises PollClosedError, PollCancelledError, DissentForbiddenError, TextLengthError.
        """
        self.must_take_ballots(now)
        if not self.terms.dissent or ballot is None:
            raise DissentForbiddenError
        return replace(ballot, dissent=checked_text(words, limit=DISSENT_LIMIT, empty=True))

    def closed(self, results: tuple[tuple[BodyId, Result], ...], at: datetime) -> "Vote":
        return replace(self, state=PollState.CLOSED, closed_at=utc(at), results=results)

    def cancelled(self, at: datetime) -> "Vote":
        """Raises PollClosedError, PollCancelledError."""
        if self.state is PollState.CANCELLED:
            raise PollCancelledError
        if not self.is_open:
            raise PollClosedError(at=self.closed_at, zone=self.zone)
        return replace(self, state=PollState.CANCELLED, closed_at=utc(at))

    def hushed(self) -> "Vote":
        """An open one ends with it."""
        return replace(self, sealed=True, state=PollState.CANCELLED if self.is_open else self.state)


def _ground(ballot: CastBallot) -> str:
    """The secretary says how she knows. Raises TextLengthError."""
    return checked_text(ballot.ground, limit=GROUND_LIMIT, empty=ballot.recorded_by is None)


def named(ballots: Iterable[CastBallot]) -> list[Ballot]:
    """Those that say what their voter wants: all of an open vote, of a secret one the recusals."""
    return [Ballot(each.voter, each.choice) for each in ballots if each.choice is not None]
