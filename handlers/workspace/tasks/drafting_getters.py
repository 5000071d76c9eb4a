"""What the windows about tasks that are not assigned yet show."""

from datetime import date
from textwrap import wrap
from typing import Any

from aiogram_dialog import DialogManager

from commission.moment import Clock
from commission.roster.actor import Actor
from commission.roster.view_roster import RosterView, ViewRoster
from commission.tasks.deadline import doubts, end_of_day
from handlers.callbacks.task_people import TaskSeat
from handlers.cards.drawing import NAME_LIMIT, clipped, lines
from handlers.cards.pages import fitting, paged, shortened
from handlers.cards.task_words import moment, one_line, within
from handlers.texts import Html, Texts
from handlers.workspace.paging import page_of
from handlers.workspace.search import found, wanted_name
from handlers.workspace.tasks.drafting import DRAFTS, body_of, next_working_day, seat_of, today
from handlers.workspace.tasks.drafting_words import Wording
from handlers.workspace.tasks.form import Asked, Batch, batch_of
from handlers.workspace.widgets import Choice

_PEOPLE = 12  # on a page
_MAY_BE_ONE = 5  # tasks: more are a decision, and a slip of the finger would cost much
_TITLE, _LABEL, _UNREAD = 200, 40, 1000  # characters
_ROWS, _SAID = 3300, 3000  # UTF-16 units of a page of the list, of the text that is corrected
Facts = dict[str, Any]


async def bodies(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    own = set(dialog_manager.dialog_data.get("own", []))
    roster = await view_roster(actor)
    return {"bodies": [Choice(b.id, b.code[:NAME_LIMIT]) for b in roster.own_bodies() if b.id in own]}


async def asked_text(dialog_manager: DialogManager, **_: object) -> Facts:
    title = batch_of(dialog_manager).title
    return {"title": shortened(title, _TITLE) or "none", "has_title": bool(title)}


async def drafts(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_roster: ViewRoster, clock: Clock, **_: object
) -> Facts:
    batch, roster = batch_of(dialog_manager), await view_roster(actor)
    wording = Wording(texts, roster.people, await body_of(dialog_manager), clock.now())
    page = page_of(dialog_manager, DRAFTS, len(batch.forms))
    shown = page.of(list(enumerate(batch.forms)))
    rows = [Html(f"\n{wording.row(at, form)}") for at, form in shown]
    asked = _first_question(batch)
    text = lines(
        texts.html("drafts-title", count=len(batch.wanted), body=clipped(wording.body.code, NAME_LIMIT)),
        texts.html("drafts-unread", count=len(batch.unread)) if batch.unread else "",
        *fitting(rows, lambda left: texts.html("drafts-more", count=left), _ROWS),
        *(
            ["\n", texts.html("drafts-whom", name=clipped(asked.name, NAME_LIMIT), count=_questions(batch))]
            if asked
            else []
        ),
    )
    return {
        **page.facts(),
        "text": text,
        "drafts": [Choice(at, f"✏️ {form.number or at + 1} {one_line(form.text, _LABEL)}") for at, form in shown],
        "asks": asked is not None,
        "ready": asked is None and bool(batch.wanted),
        "candidates": _candidates(asked, roster, texts) if asked else [],
        "left": len(batch.wanted),
        "unread": len(batch.unread),
        "may_be_one": not batch.touched and len(batch.forms) <= _MAY_BE_ONE,
    }


async def unread(dialog_manager: DialogManager, texts: Texts, **_: object) -> Facts:
    parts = [part for line in batch_of(dialog_manager).unread for part in wrap(line, _UNREAD)]
    said = [texts.html("draft-unread-line", text=part) for part in parts]
    pages = paged(said)
    page = page_of(dialog_manager, 1, len(pages))
    return {**page.facts(), "text": pages[page.number]}


async def draft(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_roster: ViewRoster, clock: Clock, **_: object
) -> Facts:
    batch, roster = batch_of(dialog_manager), await view_roster(actor)
    form = batch.form
    asked = form.asked[0] if form.asked else None
    wording = Wording(texts, roster.people, await body_of(dialog_manager), clock.now())
    return {
        "text": wording.whole(form),
        "asks": asked is not None,
        "candidates": _candidates(asked, roster, texts) if asked else [],
        "single": batch.is_single,
        "several": not batch.is_single,
        "ready": batch.is_single and asked is None,
        "is_urgent": "yes" if form.urgent else "no",
        "is_out": "yes" if form.left_out else "no",
        "has_files": bool(form.files),
    }


async def wording(dialog_manager: DialogManager, **_: object) -> Facts:
    return {"said": within(batch_of(dialog_manager).form.text, _SAID)}


async def people(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    """Those of the body come first."""
    batch, roster, seat = batch_of(dialog_manager), await view_roster(actor), seat_of(dialog_manager)
    members = roster.members([(await body_of(dialog_manager)).id])
    there = set(members)
    everybody = [roster.people[each] for each in (*members, *(p for p in roster.people if p not in there))]
    wanted = wanted_name(dialog_manager)
    candidates, chosen = found(everybody, wanted), set(batch.form.people(seat))
    page = page_of(dialog_manager, _PEOPLE, len(candidates))
    shown = [
        Choice(p.id, f"{'✅ ' if p.id in chosen else ''}{clipped(p.short_name, NAME_LIMIT)}")
        for p in page.of(candidates)
    ]
    return {
        **page.facts(),
        "people": shown,
        "seat": seat.name.lower(),
        "search": wanted,
        "found": len(candidates),
        "several": seat is TaskSeat.HELPER,
        "one": seat is not TaskSeat.HELPER,
    }


async def due(dialog_manager: DialogManager, **_: object) -> Facts:
    return {"today": today(dialog_manager, await body_of(dialog_manager))}


async def doubt(dialog_manager: DialogManager, texts: Texts, clock: Clock, **_: object) -> Facts:
    body, form = await body_of(dialog_manager), batch_of(dialog_manager).form
    if not form.day:
        return {"text": texts.html("due-ask"), "other": "", "has_day": False}
    instant, zone, now = (
        end_of_day(date.fromisoformat(form.day), body.regulation),
        body.regulation.time_zone,
        clock.now(),
    )
    following = end_of_day(next_working_day(dialog_manager, body, form.day), body.regulation)
    found = sorted(doubts(instant, body.regulation, now=now), reverse=True)
    when = moment(texts, instant, zone, now=now)
    return {
        "text": texts.html("due-doubt", doubt=found[0] if found else "none", when=when),
        "other": moment(texts, following, zone, now=now),
        "has_day": True,
    }


def _questions(batch: Batch) -> int:
    return len({asked.id for form in batch.wanted for asked in form.asked})


def _first_question(batch: Batch) -> Asked | None:
    return next((asked for form in batch.wanted for asked in form.asked), None)


def _candidates(asked: Asked, roster: RosterView, texts: Texts) -> list[Choice]:
    """The id names the question, so that a late tap never answers another."""
    known = [roster.people[person] for person in roster.people if person in asked.candidates]
    shown = [Choice(f"{asked.id}~{p.id}", f"{p.name}, {p.post}"[:60] if p.post else p.name[:60]) for p in known]
    return [*shown, Choice(f"{asked.id}~0", texts.plain("draft-whom-nobody"))]
