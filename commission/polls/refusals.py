"""Why a vote, or a ballot, is refused."""

from commission.errors import CommissionError


class AbsenteeForbiddenError(CommissionError):
    """The regulation of a body knows no voting outside of a meeting. Facts: `body` (its code)."""

    key = "error-absentee-forbidden"


class RestrictedVoteError(CommissionError):
    """What a restricted question says does not go through the bot: it is put to the vote on paper."""

    key = "error-restricted-vote"


class CloseInPastError(CommissionError):
    """A vote must be open for some time."""

    key = "error-close-in-past"


class NobodyToVoteError(CommissionError):
    """None of the bodies has anybody who may vote on this now."""

    key = "error-nobody-to-vote"


class PollClosedError(CommissionError):
    """The ballot came too late. Facts: `at` (UTC), `zone`."""

    key = "error-poll-closed"


class PollCancelledError(CommissionError):
    key = "error-poll-cancelled"


class PollOpenError(CommissionError):
    """There is nothing to give out before the close."""

    key = "error-poll-open"


class VotedAlreadyError(CommissionError):
    """The regulation lets nobody change his mind. Facts: `choice`."""

    key = "error-voted-already"


class NoVoiceError(CommissionError):
    """He has no vote in this, or is not there."""

    key = "error-no-voice"


class RecusalForbiddenError(CommissionError):
    key = "error-recusal-forbidden"


class DissentForbiddenError(CommissionError):
    """The regulation knows no dissenting opinions, or he has not voted."""

    key = "error-dissent-forbidden"


class NobodyToChaseError(CommissionError):
    """Everybody who can be written to has voted."""

    key = "error-nobody-to-chase"
