"""What the windows about questions show."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from commission.ids import PersonId
from commission.questions.anonymity import fewest_answers
from commission.questions.audience import Audience, Circle
from commission.questions.question import MOST_OPTIONS
from commission.questions.view_question import ListQuestions
from commission.roster.actor import Actor
from commission.roster.body import Membership
from commission.roster.person import Reach
from commission.roster.view_roster import RosterView, ViewRoster
from commission.tasks.deadline import Doubt, doubts
from handlers.cards.drawing import NAME_LIMIT, clipped, lines
from handlers.cards.pages import shortened
from handlers.texts import Html, Texts
from handlers.workspace.asking.form import QuestionForm, form_of
from handlers.workspace.facts import codes
from handlers.workspace.paging import page_of, wanted_page
from handlers.workspace.using import cases
from handlers.workspace.votes.handlers import DAYS
from handlers.workspace.widgets import Choice, token

_PEOPLE, _GROUPS = 12, 20
_ROW, _GROUP = 50, 30  # characters
_MARKS = {True: "✅", False: "▫️"}
Facts = dict[str, Any]


async def page(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, list_questions: ListQuestions, **_: object
) -> Facts:
    listed = await list_questions(actor, wanted_page(dialog_manager))
    dialog_manager.dialog_data["page"] = listed.page
    rows = [
        Choice(each.id, texts.plain("questions-row", state=each.state, text=shortened(each.text, _ROW)))
        for each in listed.questions
    ]
    turning = {"page": listed.page + 1, "pages": listed.pages, "has_pages": listed.pages > 1}
    return {**turning, "questions": rows, "total": len(rows)}


async def bodies(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    own = roster.own_bodies()
    return {"bodies": [Choice(b.id, f"{_MARKS[b.id in form.bodies]} {b.code[:NAME_LIMIT]}") for b in own]}


async def asked_options(dialog_manager: DialogManager, **_: object) -> Facts:
    return {"question": shortened(form_of(dialog_manager).text, 200), "most": MOST_OPTIONS}


async def kind(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    fewest = fewest_answers(roster.body(each) for each in form.body_ids)
    return {**_kind(form), "named": not form.anonymous, "fewest": fewest}


async def audience(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_roster: ViewRoster, **_: object
) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    seats = _seats(form, roster)
    circles = [
        Choice(circle.value, f"{_MARKS[circle.value in form.circles]} {texts.plain('circle', circle=circle)}: {count}")
        for circle in Circle
        if (count := len(Audience(frozenset({circle})).among(seats))) or circle.value in form.circles
    ]
    groups = [
        Choice(token(name), f"{_MARKS[name in form.groups]} {clipped(name, _GROUP)}: {len(people_)}")
        for name, people_ in list(roster.groups(form.body_ids).items())[:_GROUPS]
    ]
    return {"circles": circles, "groups": groups, "picked": len(form.people), **_reached(form, roster)}


async def people(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    members = roster.members(form.body_ids)
    here = page_of(dialog_manager, _PEOPLE, len(members))
    shown = [
        Choice(each, f"{_MARKS[each in form.people]} {clipped(roster.person(each).short_name, NAME_LIMIT)}")
        for each in here.of(members)
    ]
    return {**here.facts(), "people": shown, "picked": len(form.people)}


async def asked_close(texts: Texts, **_: object) -> Facts:
    return {"days": [Choice(days, texts.plain("button-vote-days", count=days)) for days in DAYS]}


async def preview(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_roster: ViewRoster, **_: object
) -> Facts:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    chosen = [roster.body(body_id) for body_id in form.body_ids]
    reached = _reached(form, roster)
    text = lines(
        texts.html("question-preview-title", bodies=codes(chosen)),
        "\n",
        texts.html("asked-text", text=form.text),
        *(texts.html("asked-option", number=n, text=option) for n, option in enumerate(form.options, start=1)),
        "\n",
        texts.html("question-preview-kind", **_kind(form)),
        texts.html("question-preview-audience", **reached),
        *_when(dialog_manager, form, roster, texts),
    )
    return {"text": text}


def _kind(form: QuestionForm) -> dict[str, str]:
    said = {"several": form.several, "own": form.own_options, "anonymous": form.anonymous}
    return {name: "yes" if is_so else "no" for name, is_so in said.items()}


def _when(manager: DialogManager, form: QuestionForm, roster: RosterView, texts: Texts) -> list[Html]:
    closes_at = datetime.fromisoformat(form.closes_at)
    regulation = roster.body(form.body_ids[0]).regulation
    idle = Doubt.DAY_OFF in doubts(closes_at, regulation, now=cases(manager).clock.now())
    until = texts.html("asked-until", when=texts.day(closes_at, regulation.time_zone))
    return [until, texts.html("vote-preview-day-off") if idle else Html("")]


def _reached(form: QuestionForm, roster: RosterView) -> dict[str, int]:
    asked: frozenset[PersonId] = form.audience.among(_seats(form, roster))
    phone = sum(1 for each in asked if roster.person(each).reach is not Reach.REACHABLE)
    return {"count": len(asked), "phone": phone}


def _seats(form: QuestionForm, roster: RosterView) -> Sequence[Membership]:
    return [seat for seat in roster.memberships if seat.body_id in form.bodies]
