"""Why a vote, or a ballot, is refused."""

from commission.errors import CommissionError


class AbsenteeForbiddenError(CommissionError):
    """The regulation of a body knows no voting outside of a meeting. Facts: `body` (its code)."""

    key = "error-absentee-forbidden"


class RestrictedVoteError(CommissionError):
    """What a restricted question says does not go through the bot: it is put to the vote on paper."""

    key = "error-restricted-vote"


class SealedVoteError(CommissionError):
    """Its question has become restricted since: the bot gives out no word of it."""

    key = "error-sealed-vote"


class VoteRunningError(CommissionError):
    """The meeting in which it is held cannot move to another time or place meanwhile. Facts: `title`."""

    key = "error-vote-running"


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


class TooFewForSecretError(CommissionError):
    """So few may vote that the result would say how each of them did. Facts: `body` (its code), `fewest`."""

    key = "error-too-few-for-secret"


class RecordedSecretError(CommissionError):
    """In a secret vote nobody votes for somebody else."""

    key = "error-recorded-secret"


class BoxLostError(CommissionError):
    """The key to the slips of a secret vote is gone: they can neither be added to nor read."""

    key = "error-box-lost"


class NoSlipsError(CommissionError):
    """There are no slips to look at: the vote was not secret, or its result is not published."""

    key = "error-no-slips"


class VotedAlreadyError(CommissionError):
    """The regulation lets nobody change his mind. Facts: `choice` ("none" in a secret vote)."""

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
