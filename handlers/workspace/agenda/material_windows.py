"""The windows about materials."""

from aiogram import F
from aiogram.fsm.state import State
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Row

from commission.materials.material import MaterialKind
from handlers.workspace.agenda import material_getters, materials, requests
from handlers.workspace.search import forget_search, search
from handlers.workspace.states import Agenda
from handlers.workspace.widgets import (
    DANGER,
    SUCCESS,
    TEXT,
    OnChoice,
    Say,
    choices,
    pager,
    switch,
    tap,
    typed,
    window,
)


def material_windows() -> list[Window]:
    return [
        _of_item(),
        _person(Agenda.whom, "desk-whom", requests.ask_person, back=Agenda.materials),
        _person(Agenda.instead, "desk-instead", requests.pass_on, back=Agenda.material),
        _material(),
        _remark(),
        _paper(),
        _withdraw(),
        _everybody(),
    ]


def board_buttons() -> Row:
    """In the window of the whole agenda."""
    return Row(
        tap("button-materials-board", "owed", requests.take_board),
        switch("button-ask-everybody", "ask_all", Agenda.everybody),
        when="items",
    )


def _of_item() -> Window:
    return window(
        TEXT,
        choices("k", "kinds", materials.open_or_ask, parse=MaterialKind),
        switch("button-back", "back", Agenda.item, when="there"),
        switch("button-to-agenda", "list", Agenda.items, when=~F["there"]),
        state=Agenda.materials,
        getter=material_getters.of_item,
    )


def _person(state: State, question: str, on_choice: OnChoice, *, back: State) -> Window:
    return window(
        Say(question),
        Say("search-found", when="search"),
        choices("w", "people", on_choice, width=2),
        pager(),
        tap("button-forget-search", "forget", forget_search, when="search"),
        typed(f"name_{question.removeprefix('desk-')}", search),
        switch("button-back", "back", back),
        state=state,
        getter=requests.candidates,
    )


def _material() -> Window:
    return window(
        TEXT,
        Row(
            tap("button-accept", "accept", materials.accept, style=SUCCESS),
            switch("button-return", "return", Agenda.remark, style=DANGER, when="returnable"),
            when="waits",
        ),
        choices("v", "versions", materials.open_version, width=2),
        Row(
            tap("button-attach", "attach", materials.attach),
            tap("button-instead", "instead", requests.choose_instead),
            when="electronic",
        ),
        Row(
            switch("button-paper", "paper", Agenda.paper, when="electronic"),
            switch("button-withdraw-material", "withdraw", Agenda.withdraw, when="there"),
        ),
        switch("button-back", "back", Agenda.materials),
        state=Agenda.material,
        getter=material_getters.material,
    )


def _remark() -> Window:
    return window(
        Say("desk-remark"),
        typed("remark", materials.type_remark),
        switch("button-back", "back", Agenda.material),
        state=Agenda.remark,
    )


def _paper() -> Window:
    return window(
        Say("desk-paper"),
        typed("place", materials.type_place),
        switch("button-back", "back", Agenda.material),
        state=Agenda.paper,
    )


def _withdraw() -> Window:
    return window(
        TEXT,
        Say("desk-withdraw-question", when="there"),
        tap("button-withdraw-yes", "yes", materials.withdraw, when="there", style=DANGER),
        switch("button-back", "back", Agenda.material),
        state=Agenda.withdraw,
        getter=material_getters.material,
    )


def _everybody() -> Window:
    return window(
        TEXT,
        choices("k", "kinds", requests.toggle_kind, parse=MaterialKind),
        tap("button-ask-now", "now", requests.ask_everybody, when="any", style=SUCCESS),
        switch("button-back", "back", Agenda.items),
        state=Agenda.everybody,
        getter=requests.everybody,
    )
