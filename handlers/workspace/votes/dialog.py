"""The windows about votes."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Row

from handlers.workspace.states import Menu, Votes
from handlers.workspace.using import keep_start_data
from handlers.workspace.votes import getters, handlers
from handlers.workspace.widgets import PRIMARY, SUCCESS, TEXT, Say, choices, leave, pager, switch, tap, typed, window


def make_votes() -> Dialog:
    return Dialog(_page(), _bodies(), _text(), _closes(), _present(), _preview(), on_start=keep_start_data)


def _page() -> Window:
    return window(
        Say("votes-title"),
        choices("v", "votes", handlers.open_board),
        pager(),
        tap("button-vote-absentee", "new", handlers.begin_absentee, style=PRIMARY),
        leave("button-menu", "menu", Menu.main),
        state=Votes.page,
        getter=getters.page,
    )


def _bodies() -> Window:
    return window(
        Say("vote-ask-bodies"),
        choices("b", "bodies", handlers.toggle_body),
        tap("button-done", "done", handlers.bodies_chosen, style=PRIMARY),
        switch("button-back", "back", Votes.page),
        state=Votes.bodies,
        getter=getters.bodies,
    )


def _text() -> Window:
    return window(
        Say("vote-ask-text"),
        typed("text", handlers.type_text),
        tap("button-vote-give-up", "away", handlers.give_up),
        state=Votes.text,
        getter=getters.asked_text,
    )


def _closes() -> Window:
    return window(
        Say("vote-ask-close"),
        choices("d", "days", handlers.choose_days),
        typed("day", handlers.type_day),
        tap("button-vote-give-up", "away", handlers.give_up),
        state=Votes.closes,
        getter=getters.asked_close,
    )


def _present() -> Window:
    return window(
        Say("vote-ask-present"),
        choices("p", "people", handlers.toggle_present, width=2),
        pager(),
        tap("button-vote-everybody", "all", handlers.toggle_everybody),
        switch("button-done", "done", Votes.preview, style=PRIMARY),
        tap("button-vote-give-up", "away", handlers.give_up),
        state=Votes.present,
        getter=getters.present,
    )


def _preview() -> Window:
    return window(
        TEXT,
        tap("button-vote-begin", "begin", handlers.begin_vote, style=SUCCESS),
        tap("button-vote-secret", "secret", handlers.turn_secret, when="is_open"),
        tap("button-vote-open", "open", handlers.turn_secret, when="is_secret"),
        Row(
            switch("button-vote-text", "text", Votes.text),
            tap("button-vote-until", "until", handlers.change_rest, when="absentee"),
            tap("button-vote-present", "there", handlers.change_rest, when="in_meeting"),
        ),
        tap("button-vote-give-up", "away", handlers.give_up),
        state=Votes.preview,
        getter=getters.preview,
    )
