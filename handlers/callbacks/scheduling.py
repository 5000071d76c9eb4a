"""Buttons of polls for a date."""

from aiogram.filters.callback_data import CallbackData

from commission.scheduling.availability import Availability
from handlers.callbacks.fields import Id, Place


class SchedulingTap(CallbackData, prefix="ya"):
    """When one can come; `option` 0: on all of the dates."""

    poll: Id
    availability: Availability
    option: Place = 0


class SchedulingDateTap(CallbackData, prefix="yi"):
    """Says a date in full."""

    poll: Id
    option: Place


class SchedulingBoardTap(CallbackData, prefix="yb"):
    """Gives the live board of a poll for a date."""

    poll: Id


class SchedulingListTap(CallbackData, prefix="yl"):
    """`what`: all or silent; `edit`: turn the page in place instead of sending a new list."""

    poll: Id
    what: str
    page: Id = 0
    edit: bool = True


class SchedulingPersonTap(CallbackData, prefix="yp"):
    """A member whose answers are to be entered; without `ground` it is asked for."""

    poll: Id
    person: Id
    ground: str = ""


class RecordSchedulingTap(CallbackData, prefix="yr"):
    """An answer of somebody who phoned; `option` 0: about all of the dates."""

    poll: Id
    person: Id
    ground: str
    availability: Availability
    option: Place = 0


class RemindSchedulingTap(CallbackData, prefix="ym"):
    poll: Id


class SchedulingEndTap(CallbackData, prefix="ye"):
    """Ends a poll for a date, so that one can be chosen or without any; asked first."""

    poll: Id
    cancel: bool
    sure: bool = False


class MakeMeetingTap(CallbackData, prefix="yn"):
    """A draft meeting on this date."""

    poll: Id
    option: Place
