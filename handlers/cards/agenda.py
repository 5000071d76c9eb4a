"""The agenda as its reader sees it: whole, or what has changed for him."""

import html
from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton

from commission.agenda.item import AgendaItem, ItemKind, Part
from commission.agenda.view_agenda import AgendaView, NumberedItem, ViewRevision
from commission.ids import PersonId, RevisionId
from commission.meetings.meeting import MeetingState
from handlers.callbacks.agenda import AgendaTap, ProposeTap, ReadTap
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.materials import MaterialsTap
from handlers.cards.agenda_changes import change_lines
from handlers.cards.agenda_words import person_line, title_of
from handlers.cards.drawing import Drawing, Rows, button, lines, utf16_length
from handlers.cards.meeting_texts import heading
from handlers.cards.pages import paged
from handlers.cards.turning import turns
from handlers.texts import Html, Texts, texts_for

_NAMED = 12  # so many names of one part of one item; the rest are counted
# UTF-16 units, escaped, for all names of an item: so it fits on a page, and into the 2,500 that one part of a text may
# have (fluent.runtime.resolver, MAX_PART_LENGTH).
_NAMES_ROOM = 1800
_PARTS = (Part.SPEAKER, Part.CO_SPEAKER, Part.INVITEE)


@dataclass(frozen=True, slots=True)
class AgendaPainter:
    """A revision's notice. One whose place a newer took is not sent, and says so if it was."""

    view: ViewRevision

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view, texts = await self.view(reader, RevisionId(subject)), texts_for(locale)
        if fresh and not (view.is_latest and view.meeting.state is MeetingState.ANNOUNCED):
            return None
        return draw_notice(view, texts).about(view.bodies)


def draw_notice(view: AgendaView, texts: Texts) -> Drawing:
    about = heading(texts, view.meeting, view.bodies)
    if not view.is_latest:
        return Drawing(
            texts.html("agenda-superseded", heading=about, number=view.revision.number), [[_whole(view, texts)]]
        )
    if view.base is None:
        return draw_agenda(view, texts, 0, notice=True)
    text = lines(
        texts.html("agenda-changed", number=view.revision.number),
        about,
        _when(view, texts),
        "\n",
        *change_lines(view, texts),
        "\n",
        _reading(view, texts),
    )
    return Drawing(text, [*_read(view, texts), [_whole(view, texts), _materials(view, texts)]])


def draw_agenda(view: AgendaView, texts: Texts, page: int, *, notice: bool = False) -> Drawing:
    """All of what concerns the reader; the last page for a number beyond the end."""
    pages = paged([item_block(texts, each, view) for each in view.items] or [texts.html("agenda-nothing-for-you")])
    page = min(page, len(pages) - 1)
    text = lines(
        texts.html("agenda-title" if view.whole else "agenda-title-yours", number=view.revision.number),
        heading(texts, view.meeting, view.bodies),
        _when(view, texts),
        "\n",
        pages[page],
        "\n",
        texts.html("agenda-page", page=page + 1, pages=len(pages)) if len(pages) > 1 else "",
        _reading(view, texts) if notice else "",
    )
    turn = turns(texts, page, len(pages), lambda number: AgendaTap(meeting=view.meeting.id, page=number))
    materials = [_materials(view, texts)]
    rows = [*turn, *_read(view, texts), materials] if notice else [*turn, materials, _ends(view, texts)]
    return Drawing(text, rows, silent=not notice or view.comes_with_the_invitation)


def item_block(texts: Texts, each: NumberedItem, view: AgendaView) -> Html:
    item, zone = each.item, view.meeting.plan.time_zone
    known = texts.html(
        "agenda-item-time",
        time=texts.hour(each.expected.at, zone),
        sure="no" if each.expected.not_before else "yes",
        minutes=item.minutes or 0,
        kind=item.kind if item.kind is ItemKind.INFORMATION else "decision",
    )
    title = texts.html("agenda-item", number=each.number, title=title_of(texts, item))
    return lines(title, known, *_people(texts, item))


def _people(texts: Texts, item: AgendaItem) -> list[Html]:
    """Of each part somebody is named; whoever has no room is counted, invitees first."""
    room, told = _NAMES_ROOM, list[Html]()
    for part in filter(item.taking, _PARTS):
        people = item.taking(part)
        named = [person_line(each) for each in people[:_NAMED]]
        while len(named) > 1 and _escaped_length(named) > room:
            named.pop()
        room -= _escaped_length(named)
        names, more = "; ".join(named), len(people) - len(named)
        told.append(texts.html("agenda-people", part=part, names=names, count=len(people), more=more))
    return told


def _escaped_length(names: list[str]) -> int:
    return utf16_length(html.escape("; ".join(names), quote=False))


def _when(view: AgendaView, texts: Texts) -> Html:
    plan = view.meeting.plan
    return texts.html("meeting-when", when=texts.when(plan.starts_at, plan.time_zone))


def _reading(view: AgendaView, texts: Texts) -> Html:
    return texts.html("agenda-is-read") if view.is_read else Html("")


def _read(view: AgendaView, texts: Texts) -> Rows:
    if view.is_read or view.meeting.state is not MeetingState.ANNOUNCED:
        return []
    return [[button(texts.plain("button-read"), ReadTap(revision=view.revision.id), "success")]]


def _whole(view: AgendaView, texts: Texts) -> InlineKeyboardButton:
    return button(texts.plain("button-agenda"), AgendaTap(meeting=view.meeting.id, edit=False))


def _materials(view: AgendaView, texts: Texts) -> InlineKeyboardButton:
    return button(texts.plain("button-materials"), MaterialsTap(meeting=view.meeting.id, edit=False))


def _ends(view: AgendaView, texts: Texts) -> list[InlineKeyboardButton]:
    propose = button(texts.plain("button-propose"), ProposeTap(meeting=view.meeting.id))
    close = button(texts.plain("button-close"), CloseTap())
    return [propose, close] if view.meeting.state is MeetingState.ANNOUNCED else [close]
