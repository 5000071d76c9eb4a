"""A meeting: what is known of it, and what may be done with it in which state."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from commission.errors import CommissionError, NotFoundError, checked_text
from commission.ids import BodyId, MeetingId, PersonId
from commission.moment import utc


class MeetingState(StrEnum):
    DRAFT = "draft"
    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSED = "closed"
    APPROVED = "approved"  # its minutes are
    CANCELLED = "cancelled"


class MeetingFormat(StrEnum):
    IN_PERSON = "in_person"
    VIDEO = "video"  # a video conference, with a room for those who come
    MIXED = "mixed"


class MeetingKind(StrEnum):
    REGULAR = "regular"
    EXTRAORDINARY = "extraordinary"
    OFFSITE = "offsite"
    ENLARGED = "enlarged"


class DateInPastError(CommissionError):
    """Facts: `starts` (UTC), `zone`."""

    key = "error-date-in-past"


class ReplyDeadlineError(CommissionError):
    """Answers must be due before the meeting begins and after now."""

    key = "error-reply-deadline"


class WrongStateError(CommissionError):
    """The meeting is no longer (or not yet) in a state that allows this. Facts: `state`."""

    key = "error-wrong-state"


class StaleFormError(CommissionError):
    """Somebody else has changed the meeting since the form was opened: look again."""

    key = "error-stale-form"


class NotHeldYetError(CommissionError):
    """There are no minutes of a meeting that has not begun."""

    key = "error-not-held-yet"


class NobodyInvitedError(CommissionError):
    key = "error-nobody-invited"


class IncompleteMeetingError(CommissionError):
    """A body, a place or a link is missing. Facts: `missing`."""

    key = "error-incomplete-meeting"


PLACE_LIMIT = 300
LINK_LIMIT = 500
GROUND_LIMIT = 300
REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What the secretary decides about a meeting; instants are UTC, `time_zone` is where the meeting takes place."""

    body_ids: tuple[BodyId, ...]
    starts_at: datetime
    reply_by: datetime
    time_zone: str
    kind: MeetingKind = MeetingKind.REGULAR
    format: MeetingFormat = MeetingFormat.IN_PERSON
    place: str = ""
    video_link: str = ""
    chair_id: PersonId | None = None
    ground: str = ""

    def checked(self, now: datetime) -> "MeetingPlan":
        """The plan, tidied. Raises a CommissionError that names what must be mended."""
        starts_at, reply_by = utc(self.starts_at), utc(self.reply_by)
        if not self.body_ids:
            raise IncompleteMeetingError(missing="body")
        if starts_at <= now:
            raise DateInPastError(starts=starts_at, zone=self.time_zone)
        if not now < reply_by <= starts_at:
            raise ReplyDeadlineError
        return replace(
            self,
            body_ids=tuple(dict.fromkeys(self.body_ids)),
            starts_at=starts_at,
            reply_by=reply_by,
            place=checked_text(self.place, limit=PLACE_LIMIT, empty=True),
            video_link=checked_text(self.video_link, limit=LINK_LIMIT, empty=True),
            ground=checked_text(self.ground, limit=GROUND_LIMIT, empty=True),
        )

    @property
    def edition(self) -> str:
        """Equal for equal plans: by it a form knows whether somebody has changed the meeting meanwhile."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:16]

    def moved_against(self, other: "MeetingPlan") -> bool:
        """Whether people must be asked again: another time, place or format."""
        mine = (self.starts_at, self.place, self.format)
        return mine != (other.starts_at, other.place, other.format)

    @property
    def entered(self) -> tuple[object, ...]:
        """What of it stands in people's own calendars."""
        return (self.body_ids, self.kind, self.starts_at, self.time_zone, self.place, self.format, self.video_link)


@dataclass(frozen=True, slots=True)
class Meeting:
    """`round` counts how often people were asked: an answer is an answer to one round.

    `sequence` counts the changes that calendars must show, `changed_at` is the instant of the last one (UTC).
    `minutes_at` (UTC): when the secretary said that its minutes are written.
    """

    id: MeetingId
    plan: MeetingPlan
    state: MeetingState = MeetingState.DRAFT
    round: int = 1
    announced_at: datetime | None = None
    cancel_reason: str = ""
    sequence: int = 0
    changed_at: datetime | None = None
    minutes_at: datetime | None = None

    def edited(self, plan: MeetingPlan, based_on: str) -> "Meeting":
        """`based_on`: the edition that was in the form. Raises WrongStateError for all but a draft, StaleFormError."""
        self._must_be(MeetingState.DRAFT)
        self._must_still_be(based_on)
        return replace(self, plan=plan)

    def announced(self, *, at: datetime, invited: int) -> "Meeting":
        """Raises WrongStateError, NobodyInvitedError, DateInPastError, ReplyDeadlineError, IncompleteMeetingError."""
        self._must_be(MeetingState.DRAFT)
        plan = self.plan.checked(at)
        if not plan.place and not plan.video_link:
            raise IncompleteMeetingError(missing="place")
        if not invited:
            raise NobodyInvitedError
        return replace(self, plan=plan, state=MeetingState.ANNOUNCED, announced_at=at)

    def rescheduled(self, plan: MeetingPlan, based_on: str, *, at: datetime) -> "Meeting":
        """A new round if the time, the place or the format changed. Raises WrongStateError, StaleFormError."""
        self._must_be(MeetingState.ANNOUNCED)
        self._must_still_be(based_on)
        moved = replace(self, plan=plan, round=self.round + plan.moved_against(self.plan))
        if plan.entered == self.plan.entered:
            return moved
        return replace(moved, sequence=self.sequence + 1, changed_at=at)

    def cancelled(self, reason: str, *, at: datetime) -> "Meeting":
        """Raises WrongStateError, TextLengthError."""
        self.must_be_announced()
        reason = checked_text(reason, limit=REASON_LIMIT, empty=True)
        over = replace(self, state=MeetingState.CANCELLED, cancel_reason=reason)
        return replace(over, sequence=self.sequence + 1, changed_at=at)

    def with_minutes(self, *, at: datetime) -> "Meeting":
        """Once they are written they stay so. Raises WrongStateError, NotHeldYetError."""
        self.must_be_announced()
        if at < utc(self.plan.starts_at):
            raise NotHeldYetError
        return self if self.minutes_at else replace(self, minutes_at=utc(at))

    def must_be_known(self) -> None:
        """A draft is nobody's but the secretaries'. Raises NotFoundError."""
        if self.state is MeetingState.DRAFT:
            raise NotFoundError

    def must_be_draft(self) -> None:
        """Raises WrongStateError."""
        self._must_be(MeetingState.DRAFT)

    def must_be_announced(self) -> None:
        """Raises WrongStateError."""
        self._must_be(MeetingState.ANNOUNCED)

    def takes_answers(self, now: datetime) -> bool:
        return self.state is MeetingState.ANNOUNCED and now <= self.plan.reply_by

    def offers_video(self) -> bool:
        return self.plan.format is not MeetingFormat.IN_PERSON

    def _must_still_be(self, edition: str) -> None:
        if edition != self.plan.edition:
            raise StaleFormError

    def _must_be(self, *states: MeetingState) -> None:
        if self.state not in states:
            raise WrongStateError(state=self.state)
