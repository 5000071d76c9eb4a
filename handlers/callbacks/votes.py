"""Buttons of votes."""

from aiogram.filters.callback_data import CallbackData

from commission.polls.choice import Choice
from handlers.callbacks.fields import Id


class VoteTap(CallbackData, prefix="vt"):
    """A ballot."""

    poll: Id
    choice: Choice


class DissentTap(CallbackData, prefix="vd"):
    """Asks for a dissenting opinion."""

    poll: Id


class VoteBoardTap(CallbackData, prefix="vb"):
    """Gives the live board of a vote."""

    poll: Id


class VoteListTap(CallbackData, prefix="vl"):
    """`what`: all or silent; `edit`: turn the page in place instead of sending a new list."""

    poll: Id
    what: str
    page: Id = 0
    edit: bool = True


class VotePersonTap(CallbackData, prefix="vp"):
    """A voter whose vote is to be entered."""

    poll: Id
    person: Id


class RecordVoteTap(CallbackData, prefix="vr"):
    """A vote of somebody who phoned; without `ground` it is asked for."""

    poll: Id
    person: Id
    choice: Choice
    ground: str = ""


class VoteExportTap(CallbackData, prefix="vx"):
    """Gives a closed vote as a file that can be recomputed."""

    poll: Id


class VoteSlipsTap(CallbackData, prefix="vz"):
    """Gives the slips of a closed secret vote, each with its receipt."""

    poll: Id


class RemindVotersTap(CallbackData, prefix="vm"):
    poll: Id


class VoteEndTap(CallbackData, prefix="ve"):
    """Ends a vote, with its result or without one; asked first."""

    poll: Id
    cancel: bool
    sure: bool = False
