"""The windows about bodies."""

from datetime import date

from aiogram.fsm.state import State
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Group

from commission.roster.quorum import QuorumBase, QuorumShare
from commission.roster.regulation import Majority, SubstituteRule, TieRule
from handlers.workspace.bodies import getters, handlers
from handlers.workspace.bodies.voting import VotingRight
from handlers.workspace.states import Bodies, Menu
from handlers.workspace.using import keep_start_data
from handlers.workspace.widgets import TEXT, Content, Say, choices, leave, pager, switch, tap, typed, window


def make_bodies() -> Dialog:
    return Dialog(
        _page(),
        _view(),
        *_rules_of_deciding(),
        *_rules_of_time(),
        *_calendar(),
        *_reminders(),
        on_start=keep_start_data,
    )


def _page() -> Window:
    return window(
        Say("bodies-title"),
        choices("bb", "bodies", handlers.open_body),
        pager(),
        leave("button-menu", "menu", Menu.main),
        state=Bodies.page,
        getter=getters.page,
    )


def _view() -> Window:
    return window(
        TEXT,
        Group(
            switch("bodies-edit-quorum", "quorum", Bodies.quorum),
            switch("bodies-edit-decision", "decision", Bodies.decision),
            switch("bodies-edit-voting", "voting", Bodies.voting),
            switch("bodies-edit-substitutes", "substitutes", Bodies.substitutes),
            switch("bodies-edit-notice", "notice", Bodies.notice),
            switch("bodies-edit-materials", "materials", Bodies.materials),
            switch("bodies-edit-reply", "reply", Bodies.reply),
            switch("bodies-edit-ladder", "ladder", Bodies.ladder),
            switch("bodies-edit-upcoming", "upcoming", Bodies.upcoming),
            switch("bodies-edit-zone", "zone", Bodies.zone),
            switch("bodies-edit-hours", "hours", Bodies.hours),
            switch("bodies-edit-days", "days", Bodies.days),
            switch("bodies-edit-title", "title", Bodies.title),
            width=2,
        ),
        tap("bodies-protect", "protect", handlers.change_protection),
        switch("button-to-list", "list", Bodies.page),
        state=Bodies.view,
        getter=getters.body,
    )


def _rules_of_deciding() -> tuple[Window, ...]:
    return (
        _rule(Say("bodies-title-question"), typed("t_title", handlers.type_title), state=Bodies.title),
        _rule(
            Say("bodies-quorum-question"),
            choices("qs", "shares", handlers.choose_share, parse=QuorumShare),
            choices("qb", "bases", handlers.choose_base, parse=QuorumBase),
            typed("t_number", handlers.type_number),
            state=Bodies.quorum,
        ),
        _rule(
            Say("bodies-decision-question"),
            choices("mj", "majorities", handlers.choose_majority, parse=Majority),
            choices("ti", "ties", handlers.choose_tie, parse=TieRule),
            state=Bodies.decision,
        ),
        _rule(
            Say("bodies-voting-question"),
            choices("vr", "rights", handlers.switch_right, parse=VotingRight),
            choices("fs", "fewest", handlers.choose_fewest, width=4),
            typed("t_fewest", handlers.type_fewest),
            state=Bodies.voting,
        ),
        _rule(
            Say("bodies-substitutes-question"),
            choices("sr", "rules", handlers.choose_rule, parse=SubstituteRule),
            state=Bodies.substitutes,
        ),
    )


def _rules_of_time() -> tuple[Window, ...]:
    return (
        _rule(
            Say("bodies-zone-question"),
            choices("tz", "zones", handlers.choose_zone, width=2),
            typed("t_zone", handlers.type_zone),
            state=Bodies.zone,
        ),
        _rule(
            Say("bodies-notice-question"),
            choices("nd", "notices", handlers.choose_notice, width=4),
            typed("t_notice", handlers.type_notice),
            state=Bodies.notice,
        ),
        _rule(
            Say("bodies-materials-question"),
            choices("md", "materials", handlers.choose_materials, width=4),
            typed("t_materials", handlers.type_materials),
            state=Bodies.materials,
        ),
        _rule(
            Say("bodies-reply-question"),
            choices("rd", "days", handlers.choose_days, width=4),
            typed("t_days", handlers.type_days),
            state=Bodies.reply,
        ),
    )


def _calendar() -> tuple[Window, ...]:
    return (
        _rule(Say("bodies-hours-question"), typed("t_hours", handlers.type_hours), state=Bodies.hours),
        _rule(
            Say("bodies-days-question"),
            choices("co", "countries", handlers.choose_country, width=2),
            choices("od", "own_days", handlers.forget_day, width=2, parse=date.fromisoformat),
            typed("t_own_days", handlers.type_own_days),
            state=Bodies.days,
        ),
    )


def _reminders() -> tuple[Window, ...]:
    return (
        _rule(
            Say("bodies-ladder-question"),
            choices("cl", "ladders", handlers.choose_ladder),
            typed("t_ladder", handlers.type_ladder),
            state=Bodies.ladder,
        ),
        _rule(
            Say("bodies-upcoming-question"),
            choices("up", "upcoming", handlers.choose_upcoming),
            typed("t_upcoming", handlers.type_upcoming),
            state=Bodies.upcoming,
        ),
    )


def _rule(*widgets: Content, state: State) -> Window:
    return window(*widgets, switch("button-back", "back", Bodies.view), state=state, getter=getters.body)
