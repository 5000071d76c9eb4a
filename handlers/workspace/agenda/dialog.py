"""The windows about an agenda."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Group, Row

from handlers.workspace.agenda import entering, getters, handlers, publishing
from handlers.workspace.agenda.material_windows import board_buttons, material_windows
from handlers.workspace.states import Agenda
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import DANGER, PRIMARY, SUCCESS, TEXT, Say, choices, pager, switch, tap, typed, window


def make_agenda() -> Dialog:
    return Dialog(
        _items(),
        _enter(),
        _preview(),
        _add(),
        *_item_windows(),
        *material_windows(),
        _publish(),
        on_start=keep_start_data,
    )


def _items() -> Window:
    return window(
        TEXT,
        choices("i", "items", handlers.open_item),
        pager(),
        tap("button-publish", "publish", publishing.begin, when="can_publish", style=SUCCESS),
        Row(
            tap("button-paste-agenda", "paste", entering.begin),
            switch("button-add-item", "add", Agenda.add),
        ),
        board_buttons(),
        tap("button-back", "back", handlers.to_meeting),
        state=Agenda.items,
        getter=getters.items,
    )


def _enter() -> Window:
    return window(
        Say("agenda-enter"),
        typed("pasted", entering.add_text),
        switch("button-back", "back", Agenda.items),
        state=Agenda.enter,
    )


def _preview() -> Window:
    return window(
        TEXT,
        pager(),
        choices("n", "candidates", entering.answer, parse=entering.read_answer, when="asks"),
        tap("button-agenda-replace", "replace", entering.replace_all, when="replaces", style=PRIMARY),
        tap("button-agenda-append", "append", entering.append, when="replaces"),
        tap("button-agenda-accept", "accept", entering.replace_all, when="is_first", style=SUCCESS),
        tap("button-agenda-forget", "forget", entering.forget),
        typed("pasted_more", entering.add_text),
        state=Agenda.preview,
        getter=entering.preview,
    )


def _add() -> Window:
    return window(
        Say("agenda-add"),
        typed("added", entering.add_item),
        switch("button-back", "back", Agenda.items),
        state=Agenda.add,
    )


def _item_windows() -> list[Window]:
    asked = [
        (Agenda.title, "agenda-ask-title", handlers.type_title),
        (Agenda.minutes, "agenda-ask-minutes", handlers.type_minutes),
        (Agenda.people, "agenda-ask-people", entering.type_people),
    ]
    questions = [
        window(
            TEXT,
            Say(key),
            typed(f"typed_{state.state.rpartition(':')[2]}" if state.state else "typed", on_text),
            switch("button-back", "back", Agenda.item),
            state=state,
            getter=getters.item,
        )
        for state, key, on_text in asked
    ]
    return [_item(), _carry(), _remove(), _seal(), *questions]


def _seal() -> Window:
    """Without the words of the item: this message stays in the chat when they are gone."""
    return window(
        TEXT,
        typed("typed_seal", handlers.type_seal),
        switch("button-back", "back", Agenda.item),
        state=Agenda.seal,
        getter=getters.sealing,
    )


def _item() -> Window:
    return window(
        TEXT,
        Group(
            Row(
                tap("button-item-up", "up", handlers.move_up, when="not_first"),
                tap("button-item-down", "down", handlers.move_down, when="not_last"),
            ),
            Row(
                switch("button-item-title", "title", Agenda.title, when="open"),
                switch("button-item-minutes", "minutes", Agenda.minutes),
            ),
            Row(
                switch("button-item-people", "people", Agenda.people),
                tap("button-item-kind", "kind", handlers.change_kind),
            ),
            Row(
                switch("button-item-seal", "seal", Agenda.seal, when="open"),
                switch("button-item-place", "place", Agenda.seal, when="sealed"),
                switch("button-item-carry", "carry", Agenda.carry),
            ),
            tap("button-item-vote", "vote", handlers.open_vote, when="can_vote"),
            tap("button-item-task", "task", handlers.open_task),
            switch("button-item-materials", "materials", Agenda.materials),
            switch("button-item-remove", "remove", Agenda.remove, style=DANGER),
            when="there",
        ),
        switch("button-to-agenda", "list", Agenda.items),
        state=Agenda.item,
        getter=getters.item,
    )


def _carry() -> Window:
    return window(
        Say("agenda-carry"),
        Say("agenda-carry-nowhere", when="nowhere"),
        choices("to", "meetings", handlers.carry),
        switch("button-back", "back", Agenda.item),
        state=Agenda.carry,
        getter=getters.later_meetings,
    )


def _remove() -> Window:
    return window(
        TEXT,
        Say("agenda-remove-question", when="there"),
        tap("button-item-remove-yes", "yes", handlers.remove, when="there", style=DANGER),
        switch("button-back", "back", Agenda.item),
        state=Agenda.remove,
        getter=getters.item,
    )


def _publish() -> Window:
    return window(
        TEXT,
        tap("button-publish-now", "now", publishing.publish, style=SUCCESS),
        switch("button-not-now", "not_now", Agenda.items),
        state=Agenda.publish,
        getter=publishing.preview,
    )
