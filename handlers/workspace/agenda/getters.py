"""What the windows about an agenda show."""

from typing import Any

from aiogram_dialog import DialogManager

from commission.agenda.item import AgendaItem, Part
from commission.agenda.working_copy import ListLaterMeetings, ViewWorkingCopy, WorkingCopy
from commission.ids import AgendaItemId, MeetingId
from commission.meetings.meeting import MeetingState
from commission.roster.actor import Actor
from handlers.cards.agenda_words import person_line, title_of
from handlers.cards.drawing import clipped, lines
from handlers.cards.meeting_texts import heading
from handlers.cards.pages import shortened
from handlers.texts import Html, Texts
from handlers.workspace.paging import page_of
from handlers.workspace.widgets import Choice

PAGE_SIZE = 8
_LABEL, _IN_LIST = 60, 160  # characters of a title on a button, and in the list
Facts = dict[str, Any]


def meeting_id(manager: DialogManager) -> MeetingId:
    return MeetingId(int(manager.dialog_data["meeting"]))


def item_id(manager: DialogManager) -> AgendaItemId:
    return AgendaItemId(int(manager.dialog_data["item"]))


async def items(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_working_copy: ViewWorkingCopy, **_: object
) -> Facts:
    copy = await view_working_copy(actor, meeting_id(dialog_manager))
    page = page_of(dialog_manager, PAGE_SIZE, len(copy.items))
    numbered = list(enumerate(copy.items, start=1))
    announced = copy.meeting.state is MeetingState.ANNOUNCED
    text = lines(
        texts.html("agenda-desk-title"),
        heading(texts, copy.meeting, copy.bodies),
        _state(texts, copy),
        "\n",
        *(item_line(texts, number, item) for number, item in page.of(numbered)),
        "" if copy.items else texts.html("agenda-desk-empty"),
    )
    rows = [
        Choice(item.id, clipped(f"{number}. {title_of(texts, item)}", _LABEL)) for number, item in page.of(numbered)
    ]
    can_publish = announced and bool(copy.items) and not copy.is_published
    return {**page.facts(), "text": text, "items": rows, "can_publish": can_publish}


async def item(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_working_copy: ViewWorkingCopy, **_: object
) -> Facts:
    """A colleague may have taken it away."""
    copy = await view_working_copy(actor, meeting_id(dialog_manager))
    if all(each.id != item_id(dialog_manager) for each in copy.items):
        return {"text": texts.html("desk-item-gone"), "there": False}
    found = copy.item(item_id(dialog_manager))
    number = copy.number(found.id)
    return {
        "text": item_text(texts, number, found),
        "number": number,
        "not_first": number > 1,
        "not_last": number < len(copy.items),
        "open": not found.restricted,
        "sealed": found.restricted,
        "can_vote": not found.restricted and copy.meeting.state is MeetingState.ANNOUNCED,
        "there": True,
    }


async def sealing(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_working_copy: ViewWorkingCopy, **_: object
) -> Facts:
    found = await item(dialog_manager, actor, texts, view_working_copy)
    return {**found, "text": texts.html("agenda-ask-seal", number=found["number"])} if found["there"] else found


async def later_meetings(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, list_later_meetings: ListLaterMeetings, **_: object
) -> Facts:
    found = await list_later_meetings(actor, meeting_id(dialog_manager))
    rows = [
        Choice(other.id, texts.short_day(other.plan.starts_at, other.plan.time_zone)) for other in found[:PAGE_SIZE]
    ]
    return {"meetings": rows, "nowhere": not rows}


def item_line(texts: Texts, number: int, item: AgendaItem) -> Html:
    """An item in a list: enough to know it by."""
    speakers = ", ".join(each.name for each in item.taking(Part.SPEAKER))
    return texts.html(
        "agenda-desk-line",
        number=number,
        title=shortened(title_of(texts, item), _IN_LIST),
        minutes=item.minutes or 0,
        speakers=speakers,
        has_speakers="yes" if speakers else "no",
    )


def item_text(texts: Texts, number: int, item: AgendaItem) -> Html:
    """All of an item. A name that the roster does not know has a mark."""
    people = [
        texts.html("agenda-desk-person", part=each.part, who=person_line(each), known="yes" if each.person_id else "no")
        for each in item.participants
    ]
    return lines(
        texts.html("agenda-item", number=number, title=title_of(texts, item)),
        texts.html("agenda-desk-kind", kind=item.kind, minutes=item.minutes or 0),
        *people,
    )


def _state(texts: Texts, copy: WorkingCopy) -> Html:
    total = texts.html("agenda-desk-total", count=len(copy.items), minutes=copy.minutes) if copy.items else Html("")
    if copy.meeting.state is MeetingState.DRAFT:
        return lines(total, texts.html("agenda-desk-draft") if copy.items else "")
    if copy.published is None:
        return lines(total, texts.html("agenda-desk-unpublished") if copy.items else "")
    key = "agenda-desk-published" if copy.is_published else "agenda-desk-changed"
    return lines(total, texts.html(key, number=copy.published.number))
