"""Why an act is refused."""

from commission.errors import CommissionError


class TaskOverError(CommissionError):
    """It is accepted, removed from control or cancelled. Facts: `state`, and of the decision `act`, `by`, `at`."""

    key = "error-task-over"


class DecidedAlreadyError(CommissionError):
    """Somebody was quicker. Facts: `act` (what he decided), `by` (PersonId; None: the clock), `at` (UTC)."""

    key = "error-task-decided"


class NewerSubmissionError(CommissionError):
    """What he decides on is no longer what was sent last: look again."""

    key = "error-task-newer"


class WrongTaskStateError(CommissionError):
    """The task is not in a state that allows this. Facts: `state`, `act`."""

    key = "error-task-state"


class NothingReportedError(CommissionError):
    """A report is words, or files, or both."""

    key = "error-task-nothing-reported"
    other_words = True


class TooManyFilesError(CommissionError):
    """Facts: `limit`."""

    key = "error-task-too-many-files"
    other_words = True


class ExtensionDateError(CommissionError):
    """An extension ends after the deadline, and after now. Facts: `due_at` (UTC)."""

    key = "error-task-extension-date"
    other_words = True


class NobodyResponsibleError(CommissionError):
    key = "error-task-nobody"
