"""Several dates that are offered to the members of one body or of several."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from commission.errors import NotFoundError, checked_text
from commission.ids import BodyId, MeetingId, PersonId, SchedulingId
from commission.meetings.meeting import PLACE_LIMIT
from commission.moment import utc
from commission.scheduling.availability import Answer
from commission.scheduling.refusals import (
    DurationError,
    MeetingMadeError,
    OptionCountError,
    OptionInPastError,
    SchedulingCancelledError,
    SchedulingClosedError,
    SchedulingDeadlineError,
    SchedulingOpenError,
)

TITLE_LIMIT = 300
GROUND_LIMIT = 300
FEWEST, MOST = 2, 10  # options; with three buttons each, and one for its date, they stay under Telegram's 100
SHORTEST, LONGEST = 15, 12 * 60  # minutes


class SchedulingState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Option:
    """`number` counts from 1 in the order of the dates; `starts_at` is UTC."""

    number: int
    starts_at: datetime
    minutes: int

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class SchedulingPlan:
    """What the secretary asks. `starts` and `closes_at` are UTC, `minutes` is how long the meeting will take."""

    body_ids: tuple[BodyId, ...]
    title: str
    starts: tuple[datetime, ...]
    minutes: int
    closes_at: datetime
    place: str = ""

    def checked(self, now: datetime, zone: str) -> "SchedulingPlan":
        """Tidied: each date once, in their order. `zone` (IANA): where they are read.

        Raises TextLengthError, OptionCountError, OptionInPastError, DurationError, SchedulingDeadlineError.
        """
        starts = checked_starts(self.starts, now, zone)
        closes_at = utc(self.closes_at)
        if not SHORTEST <= self.minutes <= LONGEST:
            raise DurationError(fewest=SHORTEST, most=LONGEST)
        if not now < closes_at < starts[0]:
            raise SchedulingDeadlineError
        return replace(
            self,
            body_ids=tuple(dict.fromkeys(self.body_ids)),
            title=checked_text(self.title, limit=TITLE_LIMIT),
            place=checked_text(self.place, limit=PLACE_LIMIT, empty=True),
            starts=starts,
            closes_at=closes_at,
        )

    @property
    def options(self) -> tuple[Option, ...]:
        return tuple(Option(number, at, self.minutes) for number, at in enumerate(self.starts, start=1))


def checked_starts(starts: tuple[datetime, ...], now: datetime, zone: str) -> tuple[datetime, ...]:
    """Each once, in their order. Raises OptionCountError, OptionInPastError."""
    dates = tuple(sorted({utc(each) for each in starts}))
    if not FEWEST <= len(dates) <= MOST:
        raise OptionCountError(fewest=FEWEST, most=MOST)
    if dates[0] <= now:
        raise OptionInPastError(starts=dates[0], zone=zone)
    return dates


@dataclass(frozen=True, slots=True)
class SchedulingPoll:
    """`zone` (IANA): where its dates are read. `chosen`: the number of the option of which `meeting_id` has come.

    Instants are UTC.
    """

    id: SchedulingId
    body_ids: tuple[BodyId, ...]
    title: str
    place: str
    options: tuple[Option, ...]
    zone: str
    opened_by: PersonId | None
    opened_at: datetime
    closes_at: datetime
    state: SchedulingState = SchedulingState.OPEN
    closed_at: datetime | None = None
    chosen: int | None = None
    meeting_id: MeetingId | None = None

    @property
    def is_open(self) -> bool:
        return self.state is SchedulingState.OPEN

    @property
    def chosen_option(self) -> Option | None:
        """None too when the meeting that had come of it is no more."""
        if self.chosen is None or self.meeting_id is None:
            return None
        return self.option(self.chosen)

    def option(self, number: int) -> Option:
        """Raises NotFoundError."""
        for option in self.options:
            if option.number == number:
                return option
        raise NotFoundError

    def takes_answers(self, now: datetime) -> bool:
        """Late by a second is too late, whether the clock has closed it yet or not."""
        return self.is_open and now < self.closes_at

    def must_take_answers(self, now: datetime) -> None:
        """Raises SchedulingClosedError, SchedulingCancelledError."""
        if self.state is SchedulingState.CANCELLED:
            raise SchedulingCancelledError
        if not self.takes_answers(now):
            raise SchedulingClosedError(at=self.closed_at or self.closes_at, zone=self.zone)

    def answered(self, answer: Answer) -> Answer:
        """Fit to be kept: of an option that there is, in time, and with its ground where the secretary speaks for him.

        Raises NotFoundError, SchedulingClosedError, SchedulingCancelledError, TextLengthError.
        """
        self.must_take_answers(answer.at)
        self.option(answer.option)
        return replace(answer, ground=checked_text(answer.ground, limit=GROUND_LIMIT, empty=answer.recorded_by is None))

    def closed(self, at: datetime) -> "SchedulingPoll":
        return replace(self, state=SchedulingState.CLOSED, closed_at=utc(at))

    def cancelled(self, at: datetime) -> "SchedulingPoll":
        """Raises SchedulingClosedError, SchedulingCancelledError."""
        if self.state is SchedulingState.CANCELLED:
            raise SchedulingCancelledError
        if not self.is_open:
            raise SchedulingClosedError(at=self.closed_at, zone=self.zone)
        return replace(self, state=SchedulingState.CANCELLED, closed_at=utc(at))

    def may_become_a_meeting(self, number: int) -> Option:
        """Raises NotFoundError, SchedulingOpenError, SchedulingCancelledError, MeetingMadeError."""
        option = self.option(number)
        if self.state is SchedulingState.CANCELLED:
            raise SchedulingCancelledError
        if self.is_open:
            raise SchedulingOpenError
        if self.chosen_option not in (None, option):
            raise MeetingMadeError
        return option

    def with_meeting(self, option: Option, meeting_id: MeetingId) -> "SchedulingPoll":
        return replace(self, chosen=option.number, meeting_id=meeting_id)

    def without_meeting(self) -> "SchedulingPoll":
        return replace(self, chosen=None, meeting_id=None)
