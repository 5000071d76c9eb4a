"""What the windows about polls for a date show."""

from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from commission.ids import BodyId
from commission.roster.actor import Actor
from commission.roster.view_roster import ViewRoster
from commission.scheduling.outlook import asked
from commission.scheduling.view_scheduling import ListScheduling
from handlers.cards.drawing import NAME_LIMIT, lines
from handlers.cards.pages import shortened
from handlers.texts import Texts
from handlers.workspace.facts import codes
from handlers.workspace.paging import wanted_page
from handlers.workspace.scheduling.form import form_of
from handlers.workspace.scheduling.handlers import DAYS, MINUTES
from handlers.workspace.widgets import Choice

_TITLE = 50  # characters
Facts = dict[str, Any]


async def page(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, list_scheduling: ListScheduling, **_: object
) -> Facts:
    listed = await list_scheduling(actor, wanted_page(dialog_manager))
    dialog_manager.dialog_data["page"] = listed.page
    rows = [
        Choice(poll.id, texts.plain("votes-row", state=poll.state, title=shortened(poll.title, _TITLE)))
        for poll in listed.polls
    ]
    turning = {"page": listed.page + 1, "pages": listed.pages, "has_pages": listed.pages > 1}
    return {**turning, "polls": rows, "total": len(rows)}


async def bodies(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    marks = {True: "✅", False: "▫️"}
    own = roster.own_bodies()
    return {"bodies": [Choice(b.id, f"{marks[b.id in form.bodies]} {b.code[:NAME_LIMIT]}") for b in own]}


async def asked_minutes(texts: Texts, **_: object) -> Facts:
    return {"minutes": [Choice(each, texts.plain("button-scheduling-minutes", minutes=each)) for each in MINUTES]}


async def asked_close(texts: Texts, **_: object) -> Facts:
    return {"days": [Choice(days, texts.plain("button-vote-days", count=days)) for days in DAYS]}


async def preview(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_roster: ViewRoster, **_: object
) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    chosen = [roster.body(BodyId(each)) for each in form.bodies]
    zone = chosen[0].regulation.time_zone
    dates = [
        texts.html("scheduling-date", number=number, when=texts.day(at, zone), said="none")
        for number, at in enumerate(form.dates, start=1)
    ]
    text = lines(
        texts.html("scheduling-preview-title", bodies=codes(chosen)),
        texts.html("scheduling-preview-about", title=form.title),
        texts.html("meeting-place", place=form.place) if form.place else "",
        texts.html("scheduling-length", minutes=form.minutes),
        "\n",
        *dates,
        "\n",
        texts.html("scheduling-until", when=texts.day(datetime.fromisoformat(form.closes_at), zone)),
        texts.html("scheduling-preview-asked", count=len(asked(chosen, roster.memberships))),
    )
    return {"text": text}
