"""Buttons of the lists of tasks."""

from aiogram.filters.callback_data import CallbackData

from commission.tasks.query import Share, TaskSight
from handlers.callbacks.fields import Id


class MyTasksTap(CallbackData, prefix="ky"):
    """What one has to do; `edit`: in place instead of in a new message."""

    share: Share
    page: Id = 0
    edit: bool = True


class ControlTap(CallbackData, prefix="ko"):
    """Gives a control board of a body."""

    body: Id


class TaskListTap(CallbackData, prefix="kv"):
    """Tasks of a body; `edit`: in place instead of in a new message."""

    sight: TaskSight
    body: Id
    page: Id = 0
    edit: bool = True
