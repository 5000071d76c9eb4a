"""The whole meeting before it is saved."""

from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.meetings.list_meetings import ViewMeeting
from commission.meetings.meeting import Meeting, MeetingPlan
from commission.moment import Clock
from commission.roster.actor import Actor
from commission.roster.view_roster import RosterView, ViewRoster
from handlers.cards.drawing import lines
from handlers.texts import Html, Texts
from handlers.workspace.facts import plan_text
from handlers.workspace.states import Meetings
from handlers.workspace.using import actor_of, cases, go, toast
from handlers.workspace.wizard.form import Form, Purpose, form_of, keep


async def preview(
    dialog_manager: DialogManager,
    actor: Actor,
    texts: Texts,
    clock: Clock,
    view_roster: ViewRoster,
    view_meeting: ViewMeeting,
    **_: object,
) -> dict[str, Any]:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    keep(dialog_manager, replace(form, complete=True))
    plan = form.plan(roster.body(form.bodies[0]).regulation, clock.now())
    asked_again = 0
    if form.meeting_id is not None and form.purpose is Purpose.RESCHEDULE:
        gathering = (await view_meeting(actor, form.meeting_id)).gathering
        asked_again = len(gathering.invitations) if plan.moved_against(gathering.meeting.plan) else 0
    return {
        "text": _text(texts, form, plan, roster, past=plan.starts_at <= clock.now(), asked_again=asked_again),
        "asked_again": asked_again,
        "is_new": form.purpose is not Purpose.RESCHEDULE,
        "is_move": form.purpose is Purpose.RESCHEDULE,
        "video": form.offers_video,
        "several": len(roster.bodies) > 1 and form.purpose is not Purpose.RESCHEDULE,
    }


def _text(texts: Texts, form: Form, plan: MeetingPlan, roster: RosterView, *, past: bool, asked_again: int) -> Html:
    chair = roster.people.get(form.chair) if form.chair else None
    notes = (
        texts.html("wizard-past") if past else "",
        texts.html("wizard-asked-again", count=asked_again) if asked_again else "",
    )
    return lines(
        texts.html("wizard-preview-title", purpose=form.purpose),
        plan_text(texts, plan, [roster.body(b) for b in form.bodies], chair),
        texts.html("facts-invited", count=len(form.invited)),
        *(["\n", *notes] if any(notes) else []),
    )


async def save_draft(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    meeting = await _save(manager)
    await toast(query, manager, "toast-draft-saved")
    await go(manager, Meetings.view, meeting=meeting.id)


async def save_and_announce(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The draft is kept, whatever is answered to the question that comes now."""
    meeting = await _save(manager)
    await go(manager, Meetings.announce, meeting=meeting.id)


async def reschedule(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form, use = form_of(manager), cases(manager)
    if form.meeting_id is None:
        return
    plan = await _plan(manager, form)
    moved = await use.reschedule_meeting(actor_of(manager), form.meeting_id, plan, form.base)
    await toast(query, manager, "toast-rescheduled")
    await go(manager, Meetings.view, meeting=moved.id)


async def _save(manager: DialogManager) -> Meeting:
    form, use, actor = form_of(manager), cases(manager), actor_of(manager)
    plan = await _plan(manager, form)
    if form.meeting_id is None:
        return await use.draft_meeting(actor, plan, form.invited)
    return await use.edit_draft(actor, form.meeting_id, plan, form.invited, form.base)


async def _plan(manager: DialogManager, form: Form) -> MeetingPlan:
    use = cases(manager)
    roster = await use.view_roster(actor_of(manager))
    return form.plan(roster.body(form.bodies[0]).regulation, use.clock.now())
