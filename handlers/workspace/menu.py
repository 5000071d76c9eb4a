"""The first window."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.roster.actor import Actor
from commission.roster.view_roster import ViewRoster
from handlers.workspace.states import Bodies, Meetings, Menu, Questions, Roster, Scheduling, Tasks, Votes
from handlers.workspace.widgets import PRIMARY, Say, leave, tap, window
from handlers.workspace.wizard.start import start_new


def make_menu() -> Dialog:
    return Dialog(
        window(
            Say("workspace-menu", when="bodies"),
            Say("workspace-menu-empty", when="empty"),
            leave("menu-meetings", "meetings", Meetings.page, when="bodies"),
            tap("menu-new", "new", _start_new, when="bodies", style=PRIMARY),
            leave("menu-tasks", "tasks", Tasks.page, when="bodies"),
            leave("menu-votes", "votes", Votes.page, when="bodies"),
            leave("menu-questions", "questions", Questions.page, when="bodies"),
            leave("menu-scheduling", "dates", Scheduling.page, when="bodies"),
            leave("menu-roster", "roster", Roster.page, when="bodies"),
            leave("menu-bodies", "regulations", Bodies.page, when="bodies"),
            state=Menu.main,
            getter=_menu,
        )
    )


async def _menu(actor: Actor, view_roster: ViewRoster, **_: object) -> dict[str, Any]:
    roster = await view_roster(actor)
    own = roster.own_bodies()
    return {
        "name": actor.person.greeting_name,
        "bodies": ", ".join(body.code for body in own),
        "people": len(roster.members(roster.mine)),
        "empty": not own,
    }


async def _start_new(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await start_new(manager)
