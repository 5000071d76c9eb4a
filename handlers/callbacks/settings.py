"""Buttons of one's own settings."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from commission.clock.reminder import ReminderKind
from handlers.callbacks.fields import Hour


class SettingsWindow(StrEnum):
    MAIN = "main"
    HOURS = "hours"
    ZONE = "zone"


class SettingsTap(CallbackData, prefix="sg"):
    """A window of one's own settings."""

    window: SettingsWindow


class QuietTap(CallbackData, prefix="sq"):
    """Quiet hours from one hour of the day to another; equal ones: none."""

    begins: Hour
    ends: Hour


class ZoneTap(CallbackData, prefix="sz"):
    """Where one lives: the place in the list that is offered, 0 for where the bodies are."""

    place: Annotated[int, Field(ge=0, le=99)]


class MuteTap(CallbackData, prefix="sm"):
    """Turns reminders of a kind off, or on again."""

    kind: ReminderKind
    off: bool
