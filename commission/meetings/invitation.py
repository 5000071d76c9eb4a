"""One person, one meeting: what he was asked, what he answered, and who says so."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from commission.errors import CommissionError, checked_text
from commission.ids import MeetingId, PersonId
from commission.meetings.meeting import Meeting, MeetingState, WrongStateError

REASON_LIMIT = 300


class Attendance(StrEnum):
    IN_PERSON = "in_person"
    VIDEO = "video"
    ABSENT = "absent"

    @property
    def comes(self) -> bool:
        return self is not Attendance.ABSENT


class AnswerClosedError(CommissionError):
    """The reply deadline is over: the secretary can still record an answer. Facts: `deadline` (UTC), `zone`."""

    key = "error-answer-closed"


class OldInvitationError(CommissionError):
    """The button belongs to a date that is no longer true."""

    key = "error-old-invitation"


class NoVideoError(CommissionError):
    key = "error-no-video"


class NotAbsentError(CommissionError):
    """Only who cannot come sends somebody in his place."""

    key = "error-not-absent"


class SubstituteRefusedError(CommissionError):
    """The regulation does not let this person sit in for that one."""

    key = "error-substitute-refused"


@dataclass(frozen=True, slots=True)
class Answer:
    """`recorded_by` and `ground` are set when the secretary entered it for the person."""

    choice: Attendance
    at: datetime
    reason: str = ""
    substitute_id: PersonId | None = None
    recorded_by: PersonId | None = None
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """`told_ground` says how a person without Telegram was told; `opened_at` is when he first looked."""

    meeting_id: MeetingId
    person_id: PersonId
    round: int = 1
    answer: Answer | None = None
    opened_at: datetime | None = None
    told_at: datetime | None = None
    told_ground: str = ""

    @property
    def comes(self) -> bool:
        return self.answer is not None and self.answer.choice.comes

    def answered(self, meeting: Meeting, round_: int, choice: Attendance, *, at: datetime) -> "Invitation":
        """The person's own answer; the same choice again keeps what he added to it.

        Raises WrongStateError, OldInvitationError, AnswerClosedError, NoVideoError.
        """
        self._must_take_answers(meeting, round_, at)
        self._must_fit(meeting, choice)
        if self.answer and self.answer.choice is choice and self.answer.recorded_by is None:
            return self
        return self._with(Answer(choice, at))

    def explained(self, meeting: Meeting, reason: str, *, at: datetime) -> "Invitation":
        """Why he cannot come. Raises as `answered`, and NotAbsentError, TextLengthError."""
        reason = checked_text(reason, limit=REASON_LIMIT)
        absence = self._absence(meeting, at)
        return self if absence.reason == reason else self._with(_own(absence, at, reason=reason))

    def substituted(self, meeting: Meeting, substitute: PersonId, *, at: datetime) -> "Invitation":
        """Who sits in for him. Raises as `explained`."""
        absence = self._absence(meeting, at)
        if absence.substitute_id == substitute:
            return self
        return self._with(_own(absence, at, substitute_id=substitute))

    def recorded(
        self, meeting: Meeting, choice: Attendance, *, at: datetime, by: PersonId, ground: str
    ) -> "Invitation":
        """An answer that the secretary enters, also after the deadline; the same one again changes nothing.

        Raises WrongStateError, NoVideoError.
        """
        meeting.must_be_announced()
        self._must_fit(meeting, choice)
        ground = checked_text(ground, limit=REASON_LIMIT)
        if self.answer and (self.answer.choice, self.answer.recorded_by, self.answer.ground) == (choice, by, ground):
            return self
        told = self.told_at or at
        return replace(
            self._with(Answer(choice, at, recorded_by=by, ground=ground)),
            told_at=told,
            told_ground=self.told_ground or ground,
        )

    def asked_again(self, round_: int) -> "Invitation":
        """The same invitation for a new date: nothing of the old answer counts."""
        return Invitation(self.meeting_id, self.person_id, round_)

    def _absence(self, meeting: Meeting, at: datetime) -> Answer:
        self._must_take_answers(meeting, self.round, at)
        if self.answer is None or self.answer.choice is not Attendance.ABSENT:
            raise NotAbsentError
        return self.answer

    def _must_take_answers(self, meeting: Meeting, round_: int, at: datetime) -> None:
        if meeting.state is not MeetingState.ANNOUNCED:
            raise WrongStateError(state=meeting.state)
        if round_ != meeting.round:
            raise OldInvitationError
        if not meeting.takes_answers(at):
            raise AnswerClosedError(deadline=meeting.plan.reply_by, zone=meeting.plan.time_zone)

    @staticmethod
    def _must_fit(meeting: Meeting, choice: Attendance) -> None:
        if choice is Attendance.VIDEO and not meeting.offers_video():
            raise NoVideoError

    def _with(self, answer: Answer) -> "Invitation":
        return replace(self, answer=answer)


def _own(answer: Answer, at: datetime, **said: Any) -> Answer:
    """What he adds himself to an answer that the secretary had entered makes it his own."""
    return replace(answer, at=at, recorded_by=None, ground="", **said)
