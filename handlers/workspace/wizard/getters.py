"""What the windows of the single fields show."""

from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager
from babel.dates import format_date

from commission.meetings.list_meetings import ListMeetings
from commission.meetings.meeting import MeetingFormat, MeetingKind
from commission.roster.actor import Actor
from commission.roster.person import Person
from commission.roster.view_roster import RosterView, ViewRoster
from handlers.texts import Texts
from handlers.workspace.search import found
from handlers.workspace.widgets import Choice, token
from handlers.workspace.wizard.calendar import today_in
from handlers.workspace.wizard.form import Form, Purpose, form_of
from handlers.workspace.wizard.steps import previous_step

_HALF_HOURS = (*(time(hour, minute) for hour in range(9, 18) for minute in (0, 30)), time(18))
_EARLIER = 30  # so many meetings back places are remembered
_PLACES = 6
_BODIES = 90  # a keyboard holds a hundred buttons
_CANDIDATES = 12
Facts = dict[str, Any]


async def common(dialog_manager: DialogManager, **_: object) -> Facts:
    """For every window: whether there is a step to go back to."""
    return {
        "has_back": previous_step(dialog_manager) is not None,
        "announced": form_of(dialog_manager).purpose is Purpose.RESCHEDULE,
    }


async def bodies(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    marked = [Choice(b.id, f"{'✅' if b.id in form.bodies else '▫️'} {b.code}") for b in roster.bodies[:_BODIES]]
    return {"bodies": marked, "chosen": len(form.bodies)}


async def day(dialog_manager: DialogManager, **_: object) -> Facts:
    return {"today": today_in(form_of(dialog_manager).zone, dialog_manager)}


async def hour(dialog_manager: DialogManager, texts: Texts, **_: object) -> Facts:
    form = form_of(dialog_manager)
    return {"hours": hours_marked(form.hour), "day": spelled(form.day, texts), "zone": form.zone}


async def reply_hour(dialog_manager: DialogManager, texts: Texts, **_: object) -> Facts:
    form, day_ = form_of(dialog_manager), date.fromisoformat(dialog_manager.dialog_data["reply_day"])
    chosen = form.reply_by.astimezone(ZoneInfo(form.zone)).time() if form.reply_by else None
    return {"hours": hours_marked(chosen), "day": spelled(day_, texts), "zone": form.zone}


async def formats(dialog_manager: DialogManager, texts: Texts, **_: object) -> Facts:
    chosen = form_of(dialog_manager).format
    return {"formats": [_option(texts, "wizard-format", f, f is chosen) for f in MeetingFormat]}


async def kinds(dialog_manager: DialogManager, texts: Texts, **_: object) -> Facts:
    chosen = form_of(dialog_manager).kind
    return {"kinds": [_option(texts, "wizard-kind", k, k is chosen) for k in MeetingKind]}


async def places(dialog_manager: DialogManager, actor: Actor, list_meetings: ListMeetings, **_: object) -> Facts:
    form = form_of(dialog_manager)
    known = await recent_places(form, actor, list_meetings)
    return {"places": [Choice(token(place), place[:60]) for place in known], "now": form.place}


async def recent_places(form: Form, actor: Actor, list_meetings: ListMeetings) -> list[str]:
    """Where these bodies met last, newest first."""
    page = await list_meetings(actor, limit=_EARLIER, offset=0)
    theirs = [m.plan.place for m in page.meetings if set(m.plan.body_ids) & set(form.bodies)]
    return [place for place in dict.fromkeys(theirs) if place][:_PLACES]


async def chairs(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    wanted = dialog_manager.dialog_data.get("chair_search", "")
    candidates = _candidates(form, roster, wanted)
    marked = [Choice(p.id, f"{'✅ ' if p.id == form.chair else ''}{p.short_name}") for p in candidates]
    return {"chairs": marked, "search": wanted, "found": len(candidates)}


async def deadline(dialog_manager: DialogManager, **_: object) -> Facts:
    form = form_of(dialog_manager)
    return {"today": today_in(form.zone, dialog_manager), "own": form.reply_by is not None}


async def link(dialog_manager: DialogManager, **_: object) -> Facts:
    return {"now": form_of(dialog_manager).link}


async def ground(dialog_manager: DialogManager, **_: object) -> Facts:
    return {"now": form_of(dialog_manager).ground}


def hours_marked(chosen: time | None) -> list[Choice]:
    return [Choice(f"{t:%H%M}", f"• {t:%H:%M}" if t == chosen else f"{t:%H:%M}") for t in _HALF_HOURS]


def spelled(day_: date | None, texts: Texts) -> str:
    return format_date(day_, "EEE, d MMMM y", locale=texts.locale) if day_ else ""


def _candidates(form: Form, roster: RosterView, wanted: str) -> list[Person]:
    if wanted:
        return found((roster.people[p] for p in roster.members(form.bodies)), wanted)[:_CANDIDATES]
    return [roster.people[p] for p in roster.presiding(form.bodies) if p in roster.people][:_CANDIDATES]


def _option(texts: Texts, key: str, value: MeetingFormat | MeetingKind, chosen: bool) -> Choice:
    label = texts.plain(key, value=value)
    return Choice(value, f"✅ {label}" if chosen else label)
