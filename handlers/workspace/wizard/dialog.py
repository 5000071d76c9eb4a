"""The wizard's windows."""

from datetime import time

from aiogram.fsm.state import State
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Group, Row
from aiogram_dialog.widgets.utils import GetterVariant

from commission.meetings.meeting import MeetingFormat, MeetingKind
from handlers.workspace.search import forget_search, search
from handlers.workspace.states import Wizard
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import PRIMARY, SUCCESS, TEXT, Content, Say, choices, pager, switch, tap, typed, window
from handlers.workspace.wizard import getters, handlers, invitees, preview
from handlers.workspace.wizard.calendar import MeetingCalendar


def make_wizard() -> Dialog:
    windows = (*_who_and_when(), *_where(), _preview(), *_choices(), *_deadline(), *_invitees())
    return Dialog(*windows, on_start=keep_start_data, getter=getters.common)


def _who_and_when() -> tuple[Window, ...]:
    """The fields that have no sensible default, in their order; `_where` goes on with them."""
    return (
        _step(
            Say("wizard-bodies"),
            choices("b", "bodies", handlers.toggle_body, width=2),
            tap("button-onward", "next", handlers.take_bodies, when="chosen", style=PRIMARY),
            state=Wizard.bodies,
            getter=getters.bodies,
        ),
        _step(
            Say("wizard-day"),
            MeetingCalendar("d", handlers.choose_day),
            typed("day_typed", handlers.type_day),
            state=Wizard.day,
            getter=getters.day,
        ),
        _step(
            Say("wizard-hour"),
            choices("h", "hours", handlers.choose_hour, width=4, parse=_hour),
            typed("hour_typed", handlers.type_hour),
            state=Wizard.hour,
            getter=getters.hour,
        ),
    )


def _where() -> tuple[Window, ...]:
    return (
        _step(
            Say("wizard-format-question"),
            choices("f", "formats", handlers.choose_format, parse=MeetingFormat),
            state=Wizard.format,
            getter=getters.formats,
        ),
        _step(
            Say("wizard-place"),
            Say("wizard-now", when="now"),
            choices("p", "places", handlers.choose_place),
            tap("button-later", "no_place", handlers.skip_place),
            typed("place_typed", handlers.type_place),
            state=Wizard.place,
            getter=getters.places,
        ),
        _step(
            Say("wizard-link"),
            Say("wizard-now", when="now"),
            tap("button-no-link", "no_link", handlers.skip_link),
            typed("link_typed", handlers.type_link),
            state=Wizard.link,
            getter=getters.link,
        ),
    )


def _preview() -> Window:
    fields = Group(
        switch("field-bodies", "e_bodies", Wizard.bodies, when="several"),
        switch("field-day", "e_day", Wizard.day),
        switch("field-format", "e_format", Wizard.format),
        switch("field-place", "e_place", Wizard.place),
        switch("field-link", "e_link", Wizard.link, when="video"),
        switch("field-invitees", "e_people", Wizard.invitees, when="is_new"),
        switch("field-reply", "e_reply", Wizard.reply_day),
        switch("field-chair", "e_chair", Wizard.chair),
        switch("field-kind", "e_kind", Wizard.kind),
        switch("field-ground", "e_ground", Wizard.ground),
        width=2,
    )
    return window(
        TEXT,
        tap("button-announce", "announce", preview.save_and_announce, when="is_new", style=SUCCESS),
        tap("button-save-draft", "save", preview.save_draft, when="is_new"),
        tap("button-reschedule-save", "move", preview.reschedule, when="is_move", style=SUCCESS),
        fields,
        tap("button-leave-unsaved", "leave", handlers.leave_wizard),
        state=Wizard.preview,
        getter=preview.preview,
    )


def _choices() -> tuple[Window, ...]:
    return (
        _field(
            Say("wizard-kind-question"),
            choices("k", "kinds", handlers.choose_kind, parse=MeetingKind),
            state=Wizard.kind,
            getter=getters.kinds,
        ),
        _field(
            Say("wizard-chair"),
            Say("search-found", when="search"),
            choices("c", "chairs", handlers.choose_chair),
            tap("button-no-chair", "no_chair", handlers.drop_chair),
            typed("chair_typed", handlers.search_chair),
            state=Wizard.chair,
            getter=getters.chairs,
        ),
        _field(
            Say("wizard-ground"),
            Say("wizard-now", when="now"),
            tap("button-no-ground", "no_ground", handlers.drop_ground),
            typed("ground_typed", handlers.type_ground),
            state=Wizard.ground,
            getter=getters.ground,
        ),
    )


def _deadline() -> tuple[Window, ...]:
    return (
        _field(
            Say("wizard-reply-day"),
            tap("button-by-regulation", "by_rule", handlers.deadline_by_regulation, when="own"),
            MeetingCalendar("rd", handlers.choose_reply_day),
            typed("reply_day_typed", handlers.type_reply_day),
            state=Wizard.reply_day,
            getter=getters.deadline,
        ),
        _field(
            Say("wizard-reply-hour"),
            choices("rh", "hours", handlers.choose_reply_hour, width=4, parse=_hour),
            typed("reply_hour_typed", handlers.type_reply_hour),
            state=Wizard.reply_hour,
            getter=getters.reply_hour,
        ),
    )


def _invitees() -> tuple[Window, ...]:
    return (
        window(
            Say("wizard-invitees"),
            choices("ib", "by_body", invitees.toggle_body, width=2),
            choices("ig", "by_group", invitees.toggle_group, width=2),
            switch("button-by-person", "by_person", Wizard.people),
            switch("button-done", "done", Wizard.preview, style=PRIMARY),
            state=Wizard.invitees,
            getter=invitees.summary,
        ),
        window(
            Say("wizard-people"),
            Say("search-found", when="search"),
            choices("ip", "people", invitees.toggle_person, width=2),
            pager(),
            tap("button-forget-search", "forget", forget_search, when="search"),
            typed("people_typed", search),
            Row(
                switch("button-back", "to_groups", Wizard.invitees),
                switch("button-done", "done", Wizard.preview, style=PRIMARY),
            ),
            state=Wizard.people,
            getter=invitees.people,
        ),
    )


def _step(*widgets: Content, state: State, getter: GetterVariant) -> Window:
    footer = Row(
        tap("button-back", "back", handlers.step_back, when="has_back"),
        tap("button-leave-unsaved", "leave", handlers.leave_wizard),
    )
    return window(*widgets, footer, state=state, getter=getter)


def _field(*widgets: Content, state: State, getter: GetterVariant) -> Window:
    return window(*widgets, switch("button-back", "back", Wizard.preview), state=state, getter=getter)


def _hour(compact: str) -> time:
    """«0930». Raises ValueError."""
    return time(int(compact[:2]), int(compact[2:]))
