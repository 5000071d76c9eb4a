"""The windows about questions to people."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Row

from commission.questions.audience import Circle
from handlers.workspace.asking import getters, handlers
from handlers.workspace.states import Menu, Questions
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import PRIMARY, SUCCESS, TEXT, Say, choices, leave, pager, switch, tap, typed, window


def make_asking() -> Dialog:
    windows = (_page(), _bodies(), _text(), _options(), _kind(), _audience(), _people(), _closes(), _preview())
    return Dialog(*windows, on_start=keep_start_data)


def _page() -> Window:
    return window(
        Say("questions-title"),
        choices("q", "questions", handlers.open_board),
        pager(),
        tap("button-question-new", "new", handlers.begin, style=PRIMARY),
        leave("button-menu", "menu", Menu.main),
        state=Questions.page,
        getter=getters.page,
    )


def _bodies() -> Window:
    return window(
        Say("question-ask-bodies"),
        choices("b", "bodies", handlers.toggle_body),
        tap("button-done", "done", handlers.bodies_chosen, style=PRIMARY),
        switch("button-back", "back", Questions.page),
        state=Questions.bodies,
        getter=getters.bodies,
    )


def _text() -> Window:
    return window(
        Say("question-ask-text"),
        typed("text", handlers.type_text),
        tap("button-question-give-up", "away", handlers.give_up),
        state=Questions.text,
    )


def _options() -> Window:
    return window(
        Say("question-ask-options"),
        typed("options", handlers.type_options),
        tap("button-question-give-up", "away", handlers.give_up),
        state=Questions.options,
        getter=getters.asked_options,
    )


def _kind() -> Window:
    return window(
        Say("question-ask-kind"),
        tap("button-question-several", "several", handlers.turn_several),
        tap("button-question-anonymous", "anonymous", handlers.turn_anonymous),
        tap("button-question-own", "own", handlers.turn_own, when="named"),
        tap("button-question-next", "next", handlers.kind_chosen, style=PRIMARY),
        tap("button-question-give-up", "away", handlers.give_up),
        state=Questions.kind,
        getter=getters.kind,
    )


def _audience() -> Window:
    return window(
        Say("question-ask-audience"),
        choices("c", "circles", handlers.toggle_circle, parse=Circle),
        choices("g", "groups", handlers.toggle_group),
        tap("button-question-people", "people", handlers.pick_people),
        tap("button-question-next", "next", handlers.audience_chosen, style=PRIMARY),
        tap("button-question-give-up", "away", handlers.give_up),
        state=Questions.audience,
        getter=getters.audience,
    )


def _people() -> Window:
    return window(
        Say("question-ask-people"),
        choices("p", "people", handlers.toggle_person, width=2),
        pager(),
        switch("button-done", "done", Questions.audience, style=PRIMARY),
        state=Questions.people,
        getter=getters.people,
    )


def _closes() -> Window:
    return window(
        Say("question-ask-close"),
        choices("d", "days", handlers.choose_days),
        typed("day", handlers.type_day),
        tap("button-question-give-up", "away", handlers.give_up),
        state=Questions.closes,
        getter=getters.asked_close,
    )


def _preview() -> Window:
    return window(
        TEXT,
        tap("button-question-send", "send", handlers.send_question, style=SUCCESS),
        Row(
            switch("button-question-text", "text", Questions.text),
            switch("button-question-options", "options", Questions.options),
        ),
        Row(
            switch("button-question-kind", "kind", Questions.kind),
            switch("button-question-audience", "audience", Questions.audience),
            switch("button-question-until", "until", Questions.closes),
        ),
        tap("button-question-give-up", "away", handlers.give_up),
        state=Questions.preview,
        getter=getters.preview,
    )
