"""What the windows about meetings show."""

from typing import Any

from aiogram_dialog import DialogManager

from commission.clock.notice import short_notice
from commission.ids import MeetingId
from commission.meetings.list_meetings import ListMeetings, MeetingPage, MeetingView, ViewMeeting
from commission.meetings.meeting import Meeting, MeetingState
from commission.moment import Clock
from commission.roster.actor import Actor
from commission.roster.person import Reach
from handlers.cards.drawing import lines
from handlers.texts import Html, Texts
from handlers.workspace.facts import plan_text
from handlers.workspace.paging import page_of, wanted_page
from handlers.workspace.widgets import Choice

PAGE_SIZE = 8
Facts = dict[str, Any]


def meeting_id(manager: DialogManager) -> MeetingId:
    return MeetingId(int(manager.dialog_data["meeting"]))


async def page(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, list_meetings: ListMeetings, **_: object
) -> Facts:
    wanted = wanted_page(dialog_manager)
    listed = await list_meetings(actor, limit=PAGE_SIZE, offset=wanted * PAGE_SIZE)
    here = page_of(dialog_manager, PAGE_SIZE, listed.total)
    if here.number != wanted:
        listed = await list_meetings(actor, limit=PAGE_SIZE, offset=here.offset)
    rows = [Choice(meeting.id, _row(texts, listed, meeting)) for meeting in listed.meetings]
    return {**here.facts(), "meetings": rows, "total": listed.total}


async def view(
    dialog_manager: DialogManager,
    actor: Actor,
    texts: Texts,
    clock: Clock,
    view_meeting: ViewMeeting,
    **_: object,
) -> Facts:
    seen = await view_meeting(actor, meeting_id(dialog_manager))
    meeting = seen.gathering.meeting
    draft, announced = meeting.state is MeetingState.DRAFT, meeting.state is MeetingState.ANNOUNCED
    text = lines(
        texts.html("meeting-state", state=meeting.state),
        about(texts, seen),
        texts.html("facts-invited", count=len(seen.gathering.invitations)),
        texts.html("meeting-answered", count=_answered(seen)) if announced else "",
        texts.html("meeting-cancel-reason", reason=meeting.cancel_reason) if meeting.cancel_reason else "",
    )
    ahead = announced and meeting.plan.starts_at > clock.now()
    return {"text": text, "draft": draft, "announced": announced, "ahead": ahead, "has_agenda": draft or announced}


async def announcement(
    dialog_manager: DialogManager,
    actor: Actor,
    texts: Texts,
    clock: Clock,
    view_meeting: ViewMeeting,
    **_: object,
) -> Facts:
    """How many will get it, how many cannot be reached, and whether it comes too late."""
    seen = await view_meeting(actor, meeting_id(dialog_manager))
    gathering = seen.gathering
    reaches = [seen.people[p].reach for p in gathering.invitations if p in seen.people]
    reached = sum(1 for reach in reaches if reach is Reach.REACHABLE)
    left = short_notice(gathering.meeting.plan, gathering.regulation, now=clock.now())
    wanted = gathering.regulation.notice_working_days
    unreached = len(reaches) - reached
    text = lines(
        about(texts, seen),
        "\n",
        texts.html("announce-reached", count=reached),
        texts.html("announce-unreached", count=unreached) if unreached else "",
        texts.html("announce-short-notice", left=left, wanted=wanted) if left is not None else "",
    )
    return {"text": text, "late": left is not None, "in_time": left is None}


async def cancellation(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_meeting: ViewMeeting, **_: object
) -> Facts:
    seen = await view_meeting(actor, meeting_id(dialog_manager))
    draft = seen.gathering.meeting.state is MeetingState.DRAFT
    return {
        "text": about(texts, seen),
        "reason": dialog_manager.dialog_data.get("reason", ""),
        "count": len(seen.gathering.invitations),
        "draft": draft,
        "announced": not draft,
    }


def about(texts: Texts, seen: MeetingView) -> Html:
    plan = seen.gathering.meeting.plan
    chair = seen.people.get(plan.chair_id) if plan.chair_id else None
    return plan_text(texts, plan, seen.gathering.bodies, chair)


def _answered(seen: MeetingView) -> int:
    return sum(1 for invitation in seen.gathering.invitations.values() if invitation.answer)


def _row(texts: Texts, listed: MeetingPage, meeting: Meeting) -> str:
    when = texts.short_day(meeting.plan.starts_at, meeting.plan.time_zone)
    return texts.plain("meetings-row", state=meeting.state, when=when, bodies=listed.codes(meeting))
