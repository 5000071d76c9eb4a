"""Buttons of the boards, of broadcasts, and of the lists beside them."""

from aiogram.filters.callback_data import CallbackData

from commission.delivery.broadcast import BroadcastState
from commission.meetings.invitation import Attendance
from handlers.callbacks.fields import Id


class BoardTap(CallbackData, prefix="b"):
    """Gives a board of one's own."""

    meeting: Id


class RemindTap(CallbackData, prefix="rm"):
    meeting: Id


class ListTap(CallbackData, prefix="l"):
    """`what`: which list; `edit`: turn the page in place instead of sending a new list."""

    meeting: Id
    what: str
    page: Id = 0
    edit: bool = True


class PersonTap(CallbackData, prefix="p"):
    """One person of a meeting; `what` and `page` lead back to the list he was chosen from."""

    meeting: Id
    person: Id
    what: str
    page: Id = 0


class RecordTap(CallbackData, prefix="rc"):
    """An answer for somebody who phoned; without `ground` it is asked for."""

    meeting: Id
    person: Id
    choice: Attendance
    ground: str = ""


class ToldTap(CallbackData, prefix="t"):
    meeting: Id
    person: Id


class SteerTap(CallbackData, prefix="bc"):
    """Pauses a broadcast, stops it, or lets it go on."""

    broadcast: Id
    to: BroadcastState


class StopTap(CallbackData, prefix="bs"):
    """Asks whether a broadcast is really to be stopped."""

    broadcast: Id


class CloseTap(CallbackData, prefix="x"):
    """Takes a list away."""
