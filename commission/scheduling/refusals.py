"""Why a poll for a date, or an answer to it, is refused."""

from commission.errors import CommissionError


class OptionCountError(CommissionError):
    """There is nothing to choose from, or too much for one card. Facts: `fewest`, `most`."""

    key = "error-scheduling-options"


class OptionInPastError(CommissionError):
    """Facts: `starts` (UTC), `zone`."""

    key = "error-scheduling-past"


class SchedulingDeadlineError(CommissionError):
    """Answers must be due after now, and before the first of the dates."""

    key = "error-scheduling-deadline"


class DurationError(CommissionError):
    """Facts: `fewest`, `most` (minutes)."""

    key = "error-scheduling-duration"


class NobodyToAskError(CommissionError):
    """The bodies have no members."""

    key = "error-scheduling-nobody"


class SchedulingClosedError(CommissionError):
    """The answer came too late. Facts: `at` (UTC), `zone`."""

    key = "error-scheduling-closed"


class SchedulingCancelledError(CommissionError):
    key = "error-scheduling-cancelled"


class SchedulingOpenError(CommissionError):
    """A date is chosen when the answers are in."""

    key = "error-scheduling-open"


class NotAskedError(CommissionError):
    """He is no member of the bodies that meet, and only looks on."""

    key = "error-scheduling-not-asked"


class MeetingMadeError(CommissionError):
    """There is a meeting at another one of the dates already."""

    key = "error-scheduling-made"


class AllAvailableError(CommissionError):
    """Everybody who can be written to has answered."""

    key = "error-scheduling-all-answered"
