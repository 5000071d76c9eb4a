"""The windows about polls for a date."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Row

from handlers.workspace.scheduling import getters, handlers
from handlers.workspace.states import Menu, Scheduling
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import PRIMARY, SUCCESS, TEXT, Say, choices, leave, pager, switch, tap, typed, window


def make_scheduling() -> Dialog:
    return Dialog(
        _page(), _bodies(), _title(), _dates(), _minutes(), _closes(), _place(), _preview(), on_start=keep_start_data
    )


def _page() -> Window:
    return window(
        Say("scheduling-page-title"),
        choices("s", "polls", handlers.open_board),
        pager(),
        tap("button-scheduling-new", "new", handlers.begin, style=PRIMARY),
        leave("button-menu", "menu", Menu.main),
        state=Scheduling.page,
        getter=getters.page,
    )


def _bodies() -> Window:
    return window(
        Say("scheduling-ask-bodies"),
        choices("b", "bodies", handlers.toggle_body),
        tap("button-done", "done", handlers.bodies_chosen, style=PRIMARY),
        switch("button-back", "back", Scheduling.page),
        state=Scheduling.bodies,
        getter=getters.bodies,
    )


def _title() -> Window:
    return window(
        Say("scheduling-ask-title"),
        typed("title", handlers.type_title),
        switch("button-scheduling-give-up", "away", Scheduling.page),
        state=Scheduling.title,
    )


def _dates() -> Window:
    return window(
        Say("scheduling-ask-dates"),
        typed("dates", handlers.type_dates),
        switch("button-scheduling-give-up", "away", Scheduling.page),
        state=Scheduling.dates,
    )


def _minutes() -> Window:
    return window(
        Say("scheduling-ask-minutes"),
        choices("m", "minutes", handlers.choose_minutes, width=2),
        switch("button-scheduling-give-up", "away", Scheduling.page),
        state=Scheduling.minutes,
        getter=getters.asked_minutes,
    )


def _closes() -> Window:
    return window(
        Say("scheduling-ask-close"),
        choices("d", "days", handlers.choose_days),
        typed("day", handlers.type_day),
        switch("button-scheduling-give-up", "away", Scheduling.page),
        state=Scheduling.closes,
        getter=getters.asked_close,
    )


def _place() -> Window:
    return window(
        Say("scheduling-ask-place"),
        typed("place", handlers.type_place),
        switch("button-back", "back", Scheduling.preview),
        state=Scheduling.place,
    )


def _preview() -> Window:
    return window(
        TEXT,
        tap("button-scheduling-send", "send", handlers.send, style=SUCCESS),
        Row(
            switch("button-scheduling-dates", "dates", Scheduling.dates),
            switch("button-scheduling-place", "place", Scheduling.place),
        ),
        Row(
            switch("button-scheduling-length", "minutes", Scheduling.minutes),
            switch("button-vote-until", "until", Scheduling.closes),
        ),
        switch("button-scheduling-give-up", "away", Scheduling.page),
        state=Scheduling.preview,
        getter=getters.preview,
    )
