"""Short messages that make a sound, and are redrawn to what became of them."""

from collections.abc import Callable
from dataclasses import dataclass

from commission.ids import MeetingId, PersonId
from commission.meetings.meeting import MeetingState
from commission.meetings.view_invitation import InvitationView, ViewInvitation
from commission.moment import Clock
from handlers.callbacks.meetings import CalendarTap
from handlers.cards.drawing import Drawing, button, lines
from handlers.cards.invitation import answer_buttons
from handlers.cards.meeting_texts import answer_line, heading, reason_text, where_and_when, with_reason
from handlers.texts import Texts, texts_for

Draw = Callable[[InvitationView, Texts, bool], Drawing | None]


@dataclass(frozen=True, slots=True)
class NoticePainter:
    """A notice about a meeting to somebody invited to it."""

    view: ViewInvitation
    clock: Clock
    draw: Draw

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(reader, MeetingId(subject))
        if fresh and self.clock.now() >= view.meeting.plan.starts_at:
            return None
        drawing = self.draw(view, texts_for(locale), fresh)
        return drawing.about(view.bodies) if drawing else None


def chase(view: InvitationView, texts: Texts, fresh: bool) -> Drawing | None:
    """You have not answered yet."""
    answer, plan = view.invitation.answer, view.meeting.plan
    if fresh and (answer or not view.takes_answers):
        return None
    about = heading(texts, view.meeting, view.bodies)
    if answer is None and view.takes_answers:
        until = texts.when(plan.reply_by, plan.time_zone)
        text = lines(texts.html("chase", until=until), "\n", about, where_and_when(texts, view.meeting))
    else:
        said = answer_line(texts, answer, reason_text(texts, answer.reason) if answer else "")
        text = lines(about, texts.html("meeting-when", when=texts.when(plan.starts_at, plan.time_zone)), said)
    return Drawing(text, answer_buttons(view, texts))


def upcoming(view: InvitationView, texts: Texts, fresh: bool) -> Drawing | None:
    """Tomorrow, in an hour: only to those who come."""
    if view.meeting.state is not MeetingState.ANNOUNCED or (fresh and not view.invitation.comes):
        return None
    about = heading(texts, view.meeting, view.bodies)
    said = answer_line(texts, view.invitation.answer)
    text = lines(texts.html("upcoming"), "\n", about, where_and_when(texts, view.meeting), "\n", said)
    return Drawing(text, answer_buttons(view, texts))


def cancelled(view: InvitationView, texts: Texts, fresh: bool) -> Drawing | None:
    about, plan = heading(texts, view.meeting, view.bodies), view.meeting.plan
    when = texts.when(plan.starts_at, plan.time_zone)
    text = with_reason(texts, "cancelled", view.meeting.cancel_reason, heading=about, when=when)
    return Drawing(text, [[button(texts.plain("button-calendar-remove"), CalendarTap(meeting=view.meeting.id))]])


def substitute(view: InvitationView, texts: Texts, fresh: bool) -> Drawing | None:
    """You are asked to sit in for somebody; if he comes himself after all, this says so."""
    names = ", ".join(person.short_name for person in view.stands_in_for)
    if not names or view.meeting.state is not MeetingState.ANNOUNCED:
        return None if fresh else Drawing(texts.html("substitute-released"))
    about = heading(texts, view.meeting, view.bodies)
    text = lines(texts.html("substitute-asked", names=names), "\n", about, where_and_when(texts, view.meeting))
    if view.invitation.answer:
        text = lines(text, "\n", answer_line(texts, view.invitation.answer))
    return Drawing(text, answer_buttons(view, texts))
