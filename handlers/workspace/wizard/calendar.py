"""aiogram-dialog's calendar in the reader's language, whose today is the clock's."""

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog import DialogManager, DialogProtocol
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.kbd import (
    Calendar,
    CalendarConfig,
    CalendarScope,
    CalendarUserConfig,
)
from aiogram_dialog.widgets.kbd.calendar_kbd import (
    CalendarDaysView,
    CalendarMonthView,
    CalendarScopeView,
    CalendarYearsView,
    OnDateSelected,
)
from aiogram_dialog.widgets.text import Const, Text
from babel.dates import format_date

from handlers.workspace.using import cases, texts_of

_YEARS = 3
_ZOOM = Const("🔍")


class Spelled(Text):
    """The date by a CLDR pattern, in the reader's language; `frame` stands around it."""

    def __init__(self, pattern: str, frame: str = "{}") -> None:
        super().__init__()
        self.pattern, self.frame = pattern, frame

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        day: date = data["date"]
        return self.frame.format(format_date(day, self.pattern, locale=texts_of(manager).locale))


class _Days(CalendarDaysView):
    async def _render_date_button(
        self, selected_date: date, today: date, data: dict[str, Any], manager: DialogManager
    ) -> InlineKeyboardButton:
        return await super()._render_date_button(selected_date, data["today"], data, manager)


class MeetingCalendar(Calendar):
    """From the getter's `today` on, for three years."""

    def __init__(self, id_: str, on_day: OnDateSelected) -> None:
        super().__init__(id_, on_day, CalendarConfig(years_per_page=_YEARS, years_columns=_YEARS))

    def _init_views(self) -> dict[CalendarScope, CalendarScopeView]:
        make = self._item_callback_data
        return {
            CalendarScope.DAYS: _Days(
                make,
                date_text=Spelled("d"),
                today_text=Spelled("d", "[{}]"),
                weekday_text=Spelled("EEEEEE"),
                header_text=Spelled("LLLL y", "🗓 {}"),
                zoom_out_text=_ZOOM,
                next_month_text=Spelled("LLL y", "{} ›"),
                prev_month_text=Spelled("LLL y", "‹ {}"),
            ),
            CalendarScope.MONTHS: CalendarMonthView(
                make,
                month_text=Spelled("LLLL"),
                this_month_text=Spelled("LLLL"),
                header_text=Spelled("y", "🗓 {}"),
                zoom_out_text=_ZOOM,
                next_year_text=Spelled("y", "{} ›"),
                prev_year_text=Spelled("y", "‹ {}"),
            ),
            CalendarScope.YEARS: CalendarYearsView(
                make,
                year_text=Spelled("y"),
                this_year_text=Spelled("y"),
                next_page_text=Spelled("y", "{} ›"),
                prev_page_text=Spelled("y", "‹ {}"),
            ),
        }

    async def _get_user_config(self, data: dict[str, Any], manager: DialogManager) -> CalendarUserConfig:
        today: date = data["today"]
        return CalendarUserConfig(min_date=today, max_date=date(today.year + _YEARS - 1, 12, 31))

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        today: date = data["today"]
        offset = self.get_offset(manager)
        if offset is None or offset < today.replace(day=1):
            # Never the 29th of February: the calendar goes from year to year by `replace(year=…)`.
            self._open(today.replace(day=1), manager)
        return _without_blank_rows(await super()._render_keyboard(data, manager))

    def _open(self, month: date, manager: DialogManager) -> None:
        self.set_widget_data(manager, {**self.get_widget_data(manager, {}), "current_offset": month.isoformat()})

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        """A forged day or month is nobody's tap."""
        try:
            _must_be_readable(data)
        except (ValueError, OverflowError):
            return False
        return await super()._process_item_callback(callback, data, dialog, manager)


def today_in(zone: str, manager: DialogManager) -> date:
    return cases(manager).clock.now().astimezone(ZoneInfo(zone)).date()


def _must_be_readable(data: str) -> None:
    if data.startswith("MONTH"):
        date(2000, int(data.removeprefix("MONTH")), 1)
    elif data.startswith("YEAR"):
        date(int(data.removeprefix("YEAR")), 1, 1)
    elif data.lstrip("-").isdigit():
        date(1970, 1, 1) + timedelta(seconds=int(data))


def _without_blank_rows(rows: RawKeyboard) -> RawKeyboard:
    """Weeks that are over would be rows of nothing."""
    return [row for row in rows if any(button.text.strip() for button in row)]
