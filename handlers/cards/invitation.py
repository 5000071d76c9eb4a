"""The invitation: one tap, and one is done."""

from dataclasses import dataclass
from functools import lru_cache

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from commission.ids import MeetingId, PersonId
from commission.meetings.invitation import Attendance
from commission.meetings.meeting import MeetingState
from commission.meetings.view_invitation import InvitationView, ViewInvitation
from handlers.callbacks.boards import BoardTap
from handlers.callbacks.meetings import CalendarTap, DetailsTap, ReasonTap, RsvpTap, SubstituteTap
from handlers.cards.drawing import Drawing, Rows, button, lines
from handlers.cards.meeting_texts import (
    READY_REASONS,
    answer_line,
    choice_layout,
    heading,
    reason_text,
    where_and_when,
    with_reason,
)
from handlers.texts import Html, Texts, texts_for

_STYLES = {Attendance.IN_PERSON: "success", Attendance.VIDEO: "primary", Attendance.ABSENT: "danger"}
_REMEMBERED = 1_000  # buttons: they are alike for everybody, and to make them was two thirds of drawing a card


@dataclass(frozen=True, slots=True)
class InvitationPainter:
    view: ViewInvitation

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(reader, MeetingId(subject))
        if fresh and view.meeting.state is not MeetingState.ANNOUNCED:
            return None
        return draw_invitation(view, texts_for(locale)).about(view.bodies)


def draw_invitation(view: InvitationView, texts: Texts) -> Drawing:
    meeting = view.meeting
    text = lines(
        texts.html("invitation-moved" if meeting.round > 1 else "invitation-greeting", name=view.person.greeting_name),
        "\n",
        heading(texts, meeting, view.bodies),
        where_and_when(texts, meeting),
        _stand_in_line(view, texts),
        "\n",
        _status(view, texts),
    )
    farewell = texts.html("invitation-farewell", heading=heading(texts, meeting, view.bodies))
    return Drawing(text, _rows(view, texts), farewell=farewell)


def answer_buttons(view: InvitationView, texts: Texts) -> Rows:
    """The three answers; the given one is marked and the others lose their colour."""
    if not view.takes_answers:
        return []
    chosen = view.invitation.answer.choice if view.invitation.answer else None
    layout = choice_layout(view.meeting)
    meeting = view.meeting
    rows = [[_answer_button(texts, meeting.id, meeting.round, choice, chosen) for choice in row] for row in layout]
    return [*rows, *_absence_rows(view, texts)] if chosen is Attendance.ABSENT else rows


@lru_cache(_REMEMBERED)
def _answer_button(
    texts: Texts, meeting: MeetingId, round_: int, choice: Attendance, chosen: Attendance | None
) -> InlineKeyboardButton:
    label = texts.plain("button-chosen" if choice is chosen else "button-choice", choice=choice)
    style = _STYLES[choice] if chosen in (None, choice) else None
    return button(label, RsvpTap(meeting=meeting, round=round_, choice=choice), style)


@lru_cache(_REMEMBERED)
def _button(texts: Texts, key: str, tap: type[CallbackData], meeting: MeetingId) -> InlineKeyboardButton:
    return button(texts.plain(key), tap(meeting=meeting))


def _absence_rows(view: InvitationView, texts: Texts) -> Rows:
    meeting, answer = view.meeting.id, view.invitation.answer
    codes = [*READY_REASONS, "own"]
    reasons = [button(texts.plain(f"button-reason-{code}"), ReasonTap(meeting=meeting, code=code)) for code in codes]
    rows = [] if answer and answer.reason else [reasons[:3], reasons[3:]]
    if view.substitutes and (not view.substitute or view.substitute_choice is Attendance.ABSENT):
        rows.append([_button(texts, "button-substitute", SubstituteTap, meeting)])
    return rows


def _rows(view: InvitationView, texts: Texts) -> Rows:
    """Two small ones in a row: three would be cut short on a phone."""
    if view.meeting.state is MeetingState.CANCELLED:
        return []
    meeting = view.meeting.id
    more = [_button(texts, "button-details", DetailsTap, meeting)]
    if view.meeting.state is MeetingState.ANNOUNCED:
        more.append(_button(texts, "button-calendar", CalendarTap, meeting))
    board = [[_button(texts, "button-board", BoardTap, meeting)]] if view.sees_board else []
    return [*answer_buttons(view, texts), more, *board]


def _stand_in_line(view: InvitationView, texts: Texts) -> Html:
    names = ", ".join(person.short_name for person in view.stands_in_for)
    return texts.html("invitation-stands-in", names=names) if names else Html("")


def _status(view: InvitationView, texts: Texts) -> Html:
    plan, answer = view.meeting.plan, view.invitation.answer
    if view.meeting.state is MeetingState.CANCELLED:
        return with_reason(texts, "invitation-cancelled", view.meeting.cancel_reason)
    until = texts.when(plan.reply_by, plan.time_zone)
    if answer is None:
        ask = texts.html("invitation-ask" if view.takes_answers else "invitation-too-late", until=until)
        return lines(_tentative_line(view, texts), ask)
    return lines(
        answer_line(texts, answer, reason_text(texts, answer.reason)),
        _substitute_line(view, texts),
        texts.html("answer-recorded") if answer.recorded_by else "",
        texts.html("invitation-may-change" if view.takes_answers else "invitation-final", until=until),
    )


def _tentative_line(view: InvitationView, texts: Texts) -> Html:
    """What he said when a date was looked for is no answer yet."""
    if view.tentative is None or not view.takes_answers:
        return Html("")
    return texts.html("invitation-tentative", said=view.tentative)


def _substitute_line(view: InvitationView, texts: Texts) -> Html:
    if view.substitute is None:
        return Html("")
    return texts.html("answer-substitute", name=view.substitute.short_name, choice=view.substitute_choice or "none")
