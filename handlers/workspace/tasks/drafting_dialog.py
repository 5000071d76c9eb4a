"""The windows in which tasks are prepared, one or many."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Row

from handlers.workspace.search import forget_search, search
from handlers.workspace.states import NewTasks
from handlers.workspace.tasks import drafting, entering
from handlers.workspace.tasks import drafting_getters as getters
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import DANGER, PRIMARY, SUCCESS, TEXT, Say, choices, pager, switch, tap, typed, window
from handlers.workspace.wizard.calendar import MeetingCalendar


def make_new_tasks() -> Dialog:
    windows = (_bodies(), _text(), _drafts(), _unread(), _draft(), _wording(), _people(), _due(), _doubt())
    return Dialog(*windows, on_start=keep_start_data)


def _bodies() -> Window:
    return window(
        Say("new-task-ask-body"),
        choices("b", "bodies", entering.choose_body),
        tap("button-task-give-up", "away", drafting.give_up),
        state=NewTasks.bodies,
        getter=getters.bodies,
    )


def _text() -> Window:
    return window(
        Say("new-task-ask-text"),
        typed("text", entering.add_text),
        tap("button-task-take-title", "title", entering.take_title, when="has_title"),
        tap("button-task-give-up", "away", drafting.give_up),
        state=NewTasks.text,
        getter=getters.asked_text,
    )


def _drafts() -> Window:
    return window(
        TEXT,
        choices("n", "candidates", entering.answer, parse=entering.read_answer, when="asks"),
        tap("button-tasks-assign", "assign", drafting.assign, when="ready", style=SUCCESS),
        choices("t", "drafts", drafting.open_draft),
        pager(),
        switch("button-tasks-unread", "unread", NewTasks.unread, when="unread"),
        tap("button-tasks-one", "one", entering.as_one, when="may_be_one"),
        tap("button-task-give-up", "away", drafting.give_up, style=DANGER),
        typed("more", entering.add_text),
        state=NewTasks.drafts,
        getter=getters.drafts,
    )


def _unread() -> Window:
    return window(
        Say("drafts-unread-title"),
        TEXT,
        pager(),
        tap("button-tasks-list", "list", drafting.to_list),
        state=NewTasks.unread,
        getter=getters.unread,
    )


def _draft() -> Window:
    return window(
        TEXT,
        Say("draft-whom", when="asks"),
        choices("n", "candidates", entering.answer, parse=entering.read_answer, when="asks"),
        tap("button-task-assign", "assign", drafting.assign, when="ready", style=SUCCESS),
        Row(
            switch("button-task-wording", "wording", NewTasks.wording),
            tap("button-task-due", "due", drafting.change_due),
        ),
        Row(
            tap("button-task-responsible", "seat_r", drafting.choose_seat),
            tap("button-task-helpers", "seat_h", drafting.choose_seat),
        ),
        Row(
            tap("button-task-controller", "seat_c", drafting.choose_seat),
            tap("button-task-urgency", "urgency", drafting.change_urgency),
        ),
        tap("button-task-no-files", "no_files", drafting.without_files, when="has_files"),
        Say("draft-file-hint"),
        tap("button-task-leave-out", "out", drafting.leave_out, when="several"),
        tap("button-tasks-list", "list", drafting.to_list, when="several"),
        tap("button-task-give-up", "away", drafting.give_up, when="single"),
        state=NewTasks.draft,
        getter=getters.draft,
    )


def _wording() -> Window:
    return window(
        Say("draft-ask-wording"),
        typed("wording", entering.type_wording),
        switch("button-back", "back", NewTasks.draft),
        state=NewTasks.wording,
        getter=getters.wording,
    )


def _people() -> Window:
    return window(
        Say("draft-ask-people"),
        Say("search-found", when="search"),
        choices("p", "people", drafting.choose_person, width=2),
        pager(),
        tap("button-forget-search", "forget", forget_search, when="search"),
        typed("name", search),
        tap("button-task-nobody", "nobody", drafting.choose_nobody),
        tap("button-done", "done", drafting.as_it_is, when="several", style=PRIMARY),
        tap("button-task-as-it-is", "back", drafting.as_it_is, when="one"),
        state=NewTasks.people,
        getter=getters.people,
    )


def _due() -> Window:
    return window(
        Say("due-ask"),
        MeetingCalendar("d", drafting.choose_due),
        typed("due", drafting.type_due),
        tap("button-task-no-due", "none", drafting.no_due),
        tap("button-task-as-it-is", "back", drafting.as_it_is),
        state=NewTasks.due,
        getter=getters.due,
    )


def _doubt() -> Window:
    return window(
        TEXT,
        tap("button-due-leave", "leave", drafting.as_it_is, when="has_day"),
        tap("button-due-next", "next", drafting.take_next_working_day, when="has_day", style=PRIMARY),
        tap("button-due-other", "other", drafting.change_due),
        typed("due_again", drafting.type_due),
        state=NewTasks.doubt,
        getter=getters.doubt,
    )
