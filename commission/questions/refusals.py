"""Why a question, or an answer, is refused."""

from commission.errors import CommissionError


class QuestionClosedError(CommissionError):
    """The answer came too late. Facts: `at` (UTC), `zone`."""

    key = "error-question-closed"


class QuestionCancelledError(CommissionError):
    key = "error-question-cancelled"


class QuestionInPastError(CommissionError):
    """A question must be open for some time."""

    key = "error-question-in-past"


class NobodyToAskError(CommissionError):
    """The audience is empty."""

    key = "error-nobody-to-ask"


class OptionsCountError(CommissionError):
    """Too few or too many different options. Facts: `fewest`, `most`, `count`."""

    key = "error-options-count"


class NotAskedError(CommissionError):
    """He oversees the question and was not asked himself."""

    key = "error-not-asked"


class NothingChosenError(CommissionError):
    """An answer has at least one option."""

    key = "error-nothing-chosen"


class OwnOptionsForbiddenError(CommissionError):
    """Only the options that are there can be chosen."""

    key = "error-own-options-forbidden"


class EnoughOwnOptionsError(CommissionError):
    """He has added as many as one person can. Facts: `most`."""

    key = "error-enough-own-options"


class TooManyOptionsError(CommissionError):
    """No more own options fit. Facts: `most`."""

    key = "error-too-many-options"


class AnsweredHimselfError(CommissionError):
    """Nobody writes over what a person has answered with his own hand."""

    key = "error-answered-himself"


class AnonymousOptionsError(CommissionError):
    """In an anonymous question people cannot add options."""

    key = "error-anonymous-options"


class TooFewForAnonymityError(CommissionError):
    """Of so few people it would be known who chose what. Facts: `fewest`, `count`."""

    key = "error-too-few-for-anonymity"


class AnsweredAlreadyError(CommissionError):
    """An anonymous answer cannot be changed: nobody knows which one it is."""

    key = "error-answered-already"


class RecordedAnonymousError(CommissionError):
    """Whoever takes down an anonymous answer would know it."""

    key = "error-recorded-anonymous"


class AnswerBoxLostError(CommissionError):
    """The key to the anonymous answers is gone: none is taken."""

    key = "error-answer-box-lost"


class EverybodyAnsweredError(CommissionError):
    """Everybody who can be written to has answered."""

    key = "error-everybody-answered"
