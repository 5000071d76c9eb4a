"""The windows about meetings."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Row

from handlers.workspace.meetings import getters, handlers, inviting
from handlers.workspace.search import forget_search, search
from handlers.workspace.states import Meetings, Menu
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import (
    DANGER,
    PRIMARY,
    SUCCESS,
    TEXT,
    Say,
    choices,
    leave,
    pager,
    switch,
    tap,
    typed,
    window,
)


def make_meetings() -> Dialog:
    return Dialog(_page(), _view(), _announce(), _invite_more(), _cancel_reason(), _cancel(), on_start=keep_start_data)


def _page() -> Window:
    return window(
        Say("meetings-title"),
        choices("m", "meetings", handlers.open_meeting),
        pager(),
        Row(leave("button-menu", "menu", Menu.main), tap("menu-new", "new", handlers.new, style=PRIMARY)),
        state=Meetings.page,
        getter=getters.page,
    )


def _view() -> Window:
    return window(
        TEXT,
        switch("button-announce", "announce", Meetings.announce, when="draft", style=SUCCESS),
        tap("button-show-board", "board", handlers.take_board, when="announced", style=PRIMARY),
        tap("button-vote-in-meeting", "vote", handlers.open_vote, when="announced"),
        tap("button-meeting-tasks", "tasks", handlers.open_tasks),
        tap("button-agenda-desk", "agenda", handlers.open_agenda, when="has_agenda"),
        Row(
            tap("button-edit", "edit", handlers.edit, when="draft"),
            tap("button-reschedule", "move", handlers.edit, when="announced"),
            tap("button-delete-draft", "delete", handlers.ask_reason, when="draft"),
            tap("button-cancel-meeting", "cancel", handlers.ask_reason, when="announced"),
        ),
        tap("button-invite-more", "more", inviting.begin, when="ahead"),
        tap("button-copy", "copy", handlers.copy),
        Row(switch("button-to-list", "list", Meetings.page), leave("button-menu", "menu", Menu.main)),
        state=Meetings.view,
        getter=getters.view,
    )


def _announce() -> Window:
    return window(
        Say("announce-question"),
        TEXT,
        tap("button-announce-now", "yes", handlers.announce, when="in_time", style=SUCCESS),
        tap("button-announce-anyway", "anyway", handlers.announce, when="late", style=DANGER),
        Row(
            tap("button-edit", "edit", handlers.edit),
            switch("button-not-now", "no", Meetings.view),
        ),
        state=Meetings.announce,
        getter=getters.announcement,
    )


def _invite_more() -> Window:
    return window(
        Say("invite-more"),
        Say("search-found", when="search"),
        choices("p", "people", inviting.invite, width=2),
        pager(),
        tap("button-forget-search", "forget", forget_search, when="search"),
        typed("more_typed", search),
        tap("button-done", "done", inviting.end, style=PRIMARY),
        state=Meetings.invite_more,
        getter=inviting.candidates,
    )


def _cancel_reason() -> Window:
    return window(
        Say("cancel-reason"),
        tap("button-no-reason", "no_reason", handlers.no_reason),
        switch("button-back", "back", Meetings.view),
        typed("reason", handlers.type_reason),
        state=Meetings.cancel_reason,
        getter=getters.cancellation,
    )


def _cancel() -> Window:
    return window(
        TEXT,
        Say("cancel-question", when="announced"),
        Say("cancel-reason-given", when="reason"),
        Say("cancel-draft-question", when="draft"),
        tap("button-cancel-yes", "yes", handlers.cancel, when="announced", style=DANGER),
        tap("button-delete-yes", "del", handlers.delete_draft, when="draft", style=DANGER),
        switch("button-back", "back", Meetings.view),
        state=Meetings.cancel,
        getter=getters.cancellation,
    )
