"""The windows about all tasks."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Row

from commission.tasks.query import TaskSight
from handlers.workspace.search import forget_search, search
from handlers.workspace.states import Menu, Tasks
from handlers.workspace.tasks import getters, handlers
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import PRIMARY, TEXT, Say, choices, leave, pager, switch, tap, typed, window


def make_tasks() -> Dialog:
    return Dialog(_page(), _sights(), _whose(), _bodies(), _meetings(), on_start=keep_start_data)


def _page() -> Window:
    return window(
        TEXT,
        choices("t", "tasks", handlers.open_card),
        pager(),
        Row(
            switch("button-tasks-sight", "sight", Tasks.sights),
            tap("button-tasks-whose", "whose", handlers.to_people),
        ),
        Row(
            switch("button-tasks-body", "body", Tasks.bodies, when="many_bodies"),
            tap("button-tasks-meeting", "meeting", handlers.to_meetings),
        ),
        tap("button-tasks-all", "all", handlers.widen, when="narrowed"),
        tap("button-task-new", "new", handlers.new, style=PRIMARY),
        leave("button-menu", "menu", Menu.main),
        state=Tasks.page,
        getter=getters.page,
    )


def _sights() -> Window:
    return window(
        Say("tasks-ask-sight"),
        choices("s", "sights", handlers.choose_sight, parse=TaskSight),
        switch("button-back", "back", Tasks.page),
        state=Tasks.sights,
        getter=getters.sights,
    )


def _whose() -> Window:
    return window(
        Say("tasks-ask-whose"),
        Say("search-found", when="search"),
        choices("p", "people", handlers.choose_person, width=2),
        pager(),
        tap("button-forget-search", "forget", forget_search, when="search"),
        typed("name", search),
        switch("button-back", "back", Tasks.page),
        state=Tasks.whose,
        getter=getters.whose,
    )


def _bodies() -> Window:
    return window(
        Say("tasks-ask-body"),
        choices("b", "bodies", handlers.choose_body),
        switch("button-back", "back", Tasks.page),
        state=Tasks.bodies,
        getter=getters.bodies,
    )


def _meetings() -> Window:
    return window(
        Say("tasks-ask-meeting"),
        choices("m", "meetings", handlers.choose_meeting),
        pager(),
        switch("button-back", "back", Tasks.page),
        state=Tasks.meetings,
        getter=getters.meetings,
    )
