"""Whether the minutes of a meeting are written: to its secretaries."""

from dataclasses import dataclass

from commission.ids import MeetingId, PersonId
from commission.meetings.meeting import MeetingState
from commission.meetings.note_minutes import MinutesView, ViewMinutes
from commission.roster.find_actor import FindActor
from handlers.callbacks.meetings import MinutesTap
from handlers.cards.drawing import Drawing, button, lines
from handlers.cards.meeting_texts import heading, where_and_when
from handlers.texts import Texts, texts_for


@dataclass(frozen=True, slots=True)
class MinutesPainter:
    view: ViewMinutes
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(await self.find_actor(reader), MeetingId(subject))
        due = view.meeting.minutes_at is None and view.meeting.state is MeetingState.ANNOUNCED
        if fresh and not due:
            return None
        return draw_minutes(view, texts_for(locale)).about(view.bodies)


def draw_minutes(view: MinutesView, texts: Texts) -> Drawing:
    about, meeting = heading(texts, view.meeting, view.bodies), view.meeting
    farewell = texts.html("minutes-farewell", heading=about)
    if meeting.minutes_at is not None:
        return Drawing(lines(texts.html("minutes-done"), about), farewell=farewell)
    text = lines(texts.html("minutes-due"), "\n", about, where_and_when(texts, meeting))
    done = button(texts.plain("button-minutes-done"), MinutesTap(meeting=meeting.id), "success")
    return Drawing(text, [[done]], farewell=farewell)
