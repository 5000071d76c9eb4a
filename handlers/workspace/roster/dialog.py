"""The windows about people."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Row

from handlers.workspace.roster import credentials, getters, handlers
from handlers.workspace.search import forget_search, search
from handlers.workspace.states import Menu, Roster
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import (
    DANGER,
    PRIMARY,
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


def make_roster() -> Dialog:
    return Dialog(_page(), _person(), _remove(), _links(), on_start=keep_start_data)


def _page() -> Window:
    return window(
        Say("roster-title"),
        Say("search-found", when="search"),
        choices("rb", "bodies", handlers.choose_body, width=4, when="several"),
        choices("rp", "people", handlers.open_person, width=2),
        pager(),
        tap("button-forget-search", "forget", forget_search, when="search"),
        tap("roster-only-absent", "absent", handlers.toggle_absent, when="everybody"),
        tap("roster-everybody", "all", handlers.toggle_absent, when="absent"),
        switch("roster-all-links", "links", Roster.links, when="invitable"),
        leave("button-menu", "menu", Menu.main),
        typed("search", search),
        state=Roster.page,
        getter=getters.page,
    )


def _person() -> Window:
    return window(
        TEXT,
        Row(
            tap("button-link", "link", credentials.give_link, when="opens", style=PRIMARY),
            tap("button-code", "code", credentials.give_code, when="opens"),
        ),
        tap("button-remove", "remove", handlers.ask_removal, when="seated"),
        switch("button-to-list", "list", Roster.page),
        state=Roster.person,
        getter=getters.person,
    )


def _remove() -> Window:
    return window(
        Say("roster-remove-where", when="open"),
        Say("roster-remove-question", when="chosen"),
        choices("rl", "bodies", handlers.choose_left_body, width=2, when="open"),
        tap("button-remove-yes", "yes", handlers.remove, when="chosen", style=DANGER),
        switch("button-back", "back", Roster.person),
        state=Roster.remove,
        getter=getters.removal,
    )


def _links() -> Window:
    return window(
        Say("roster-links-question"),
        tap("button-links-yes", "yes", credentials.give_all_links, when="count", style=PRIMARY),
        switch("button-back", "back", Roster.page),
        state=Roster.links,
        getter=getters.links,
    )
