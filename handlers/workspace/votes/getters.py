"""What the windows about votes show."""

from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from commission.ids import MeetingId
from commission.polls.open_vote import ViewVoters
from commission.polls.view_vote import ListVotes
from commission.roster.actor import Actor
from commission.roster.view_roster import RosterView, ViewRoster
from commission.tasks.deadline import Doubt, doubts
from handlers.cards.drawing import NAME_LIMIT, clipped, lines
from handlers.cards.pages import shortened
from handlers.cards.vote_words import how, title_of
from handlers.texts import Html, Texts
from handlers.workspace.facts import codes
from handlers.workspace.paging import page_of, wanted_page
from handlers.workspace.using import cases
from handlers.workspace.votes.form import VoteForm, form_of
from handlers.workspace.votes.handlers import DAYS
from handlers.workspace.widgets import Choice

_VOTERS = 12
_TITLE, _TEXT = 50, 2000  # characters
Facts = dict[str, Any]


async def page(dialog_manager: DialogManager, actor: Actor, texts: Texts, list_votes: ListVotes, **_: object) -> Facts:
    listed = await list_votes(actor, wanted_page(dialog_manager))
    dialog_manager.dialog_data["page"] = listed.page
    rows = [
        Choice(vote.id, texts.plain("votes-row", state=vote.state, title=shortened(title_of(vote, texts), _TITLE)))
        for vote in listed.votes
    ]
    turning = {"page": listed.page + 1, "pages": listed.pages, "has_pages": listed.pages > 1}
    return {**turning, "votes": rows, "total": len(rows)}


async def bodies(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    marks = {True: "✅", False: "▫️"}
    return {
        "bodies": [Choice(b.id, f"{marks[b.id in form.bodies]} {b.code[:NAME_LIMIT]}") for b in roster.own_bodies()]
    }


async def asked_text(dialog_manager: DialogManager, **_: object) -> Facts:
    form = form_of(dialog_manager)
    return {"title": form.title or "none", "of_item": "yes" if form.item else "no"}


async def asked_close(texts: Texts, **_: object) -> Facts:
    return {"days": [Choice(days, texts.plain("button-vote-days", count=days)) for days in DAYS]}


async def present(dialog_manager: DialogManager, actor: Actor, view_voters: ViewVoters, **_: object) -> Facts:
    form = form_of(dialog_manager)
    voters = await view_voters(actor, MeetingId(form.meeting))
    here, there = page_of(dialog_manager, _VOTERS, len(voters)), set(form.present)
    shown = [
        Choice(v.person.id, f"{'✅' if v.person.id in there else '▫️'} {clipped(v.person.short_name, NAME_LIMIT)}")
        for v in here.of(voters)
    ]
    count = sum(1 for voter in voters if voter.person.id in there)
    return {**here.facts(), "people": shown, "count": count, "all": len(voters)}


async def preview(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_roster: ViewRoster, **_: object
) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    chosen = [roster.body(body.id) for body in roster.bodies if body.id in form.bodies]
    text = lines(
        texts.html("vote-preview-title", how=how(form.absentee, form.secret), bodies=codes(chosen)),
        texts.html("vote-preview-about", title=form.title),
        "\n",
        texts.html("vote-text", text=shortened(form.text, _TEXT)),
        "\n",
        *_when(dialog_manager, form, roster, texts),
        texts.html("vote-preview-secret") if form.secret else Html(""),
    )
    return {
        "text": text,
        "absentee": form.absentee,
        "in_meeting": not form.absentee,
        "is_secret": form.secret,
        "is_open": not form.secret,
    }


def _when(manager: DialogManager, form: VoteForm, roster: RosterView, texts: Texts) -> list[Html]:
    if not form.absentee:
        return [texts.html("vote-preview-present", count=len(form.present)), texts.html("vote-until-closed")]
    closes_at = datetime.fromisoformat(form.closes_at)
    regulation = roster.body(form.plan().body_ids[0]).regulation
    idle = Doubt.DAY_OFF in doubts(closes_at, regulation, now=cases(manager).clock.now())
    until = texts.html("vote-until", when=texts.day(closes_at, regulation.time_zone))
    return [until, texts.html("vote-preview-day-off") if idle else Html("")]
