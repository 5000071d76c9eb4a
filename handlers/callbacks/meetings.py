"""Buttons of an invitation and of the details of a meeting."""

from aiogram.filters.callback_data import CallbackData

from commission.meetings.invitation import Attendance
from handlers.callbacks.fields import Id


class ConsentTap(CallbackData, prefix="ok"):
    pass


class RsvpTap(CallbackData, prefix="a"):
    meeting: Id
    round: Id
    choice: Attendance


class ReasonTap(CallbackData, prefix="r"):
    """`code` names the text of a ready reason; `own` asks for one in words."""

    meeting: Id
    code: str


class SubstituteTap(CallbackData, prefix="s"):
    """`person` 0: show whom one may send."""

    meeting: Id
    person: Id = 0


class DetailsTap(CallbackData, prefix="d"):
    meeting: Id


class CalendarTap(CallbackData, prefix="c"):
    """Gives the file for one's own calendar, as the meeting is now."""

    meeting: Id


class MinutesTap(CallbackData, prefix="mn"):
    """The minutes of a meeting are written."""

    meeting: Id


class DeskTap(CallbackData, prefix="mw"):
    """Opens a meeting where its secretary works on it."""

    meeting: Id
