"""The windows about a file."""

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row

from handlers.workspace.importing import getters, handlers
from handlers.workspace.states import Importing, Menu, Roster
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import SUCCESS, TEXT, Say, choices, leave, switch, tap, window


def make_importing() -> Dialog:
    return Dialog(
        window(
            TEXT,
            choices("q", "answers", handlers.answer, parse=handlers.read_answer, when="asks"),
            tap("button-apply", "apply", handlers.apply, when="ready", style=SUCCESS),
            leave("button-cancel-import", "cancel", Menu.main),
            state=Importing.preview,
            getter=getters.preview,
        ),
        window(
            Say("import-done"),
            TEXT,
            Row(leave("button-menu", "menu", Menu.main), leave("menu-roster", "roster", Roster.page)),
            state=Importing.done,
            getter=getters.done,
        ),
        window(
            Say("importing-who"),
            choices("w", "people", handlers.claim),
            switch("importing-nobody", "nobody", Importing.done),
            state=Importing.who,
            getter=getters.who,
        ),
        on_start=keep_start_data,
    )
