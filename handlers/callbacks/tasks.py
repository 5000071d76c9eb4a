"""Buttons of the card of one task."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from commission.clock.put_off import Later
from commission.tasks.act import Act
from handlers.callbacks.fields import Id


class Ground(StrEnum):
    """How the secretary knows what she enters for somebody."""

    NONE = ""
    CALL = "call"
    NOTE = "note"  # on paper
    OWN = "own"  # she says it in words


class TaskTap(CallbackData, prefix="kc"):
    """Gives the card of a task."""

    task: Id


class TaskActTap(CallbackData, prefix="ka"):
    """Does something to a task, or asks for the words, the date or the ground that this needs.

    `number`: the submission that is decided on (`Entry.answers`), or the co-executor who is spoken for.
    """

    task: Id
    act: Act
    number: Id = 0
    ground: Ground = Ground.NONE


class TaskSureTap(CallbackData, prefix="kq"):
    """Asks whether a task is really to end so."""

    task: Id
    act: Act


class TaskMoreTap(CallbackData, prefix="km"):
    """All else that one may do to a task, also for others; `edit`: in place instead of in a new message."""

    task: Id
    edit: bool = True


class TaskHistoryTap(CallbackData, prefix="kh"):
    """What was done to a task; `edit`: turn the page in place instead of sending a new message."""

    task: Id
    page: Id = 0
    edit: bool = True


class TaskFileTap(CallbackData, prefix="kf"):
    """Gives a file; `entry` and `number` as `TakeTaskFile` counts them."""

    task: Id
    entry: Id
    number: Id


class TaskLaterTap(CallbackData, prefix="kl"):
    """A task, not now."""

    task: Id
    until: Later
