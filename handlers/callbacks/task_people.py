"""Buttons that change a task itself: who has it, by when, what it says."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from commission.tasks.act import Act
from handlers.callbacks.fields import Id
from handlers.callbacks.tasks import Ground


class TaskSeat(StrEnum):
    """What somebody is to be to a task."""

    RESPONSIBLE = "r"
    CONTROLLER = "c"
    HELPER = "h"


class TaskAssignTap(CallbackData, prefix="kn"):
    """This person has this seat from now on; who has it already loses it, but for the responsible one.

    `person` 0 shows who there is; `edit`: in place, not in a new message.
    """

    task: Id
    person: Id = 0
    page: Id = 0
    edit: bool = False
    seat: TaskSeat = TaskSeat.RESPONSIBLE


class TaskSearchTap(CallbackData, prefix="ks"):
    """Asks for a part of the name of who is to have this seat."""

    task: Id
    seat: TaskSeat


class TaskUrgentTap(CallbackData, prefix="ku"):
    task: Id
    urgent: bool


class TaskTextTap(CallbackData, prefix="kx"):
    """Asks for the corrected text of a task."""

    task: Id


class TaskDayTap(CallbackData, prefix="kd"):
    """This day is meant, whether people work on it or not. `day`: its ordinal (`date.toordinal`)."""

    task: Id
    act: Act
    day: Id
    ground: Ground = Ground.NONE
