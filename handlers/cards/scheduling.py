"""The dates that a member is asked about: one tap for each."""

from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton

from commission.ids import PersonId, SchedulingId
from commission.roster.find_actor import FindActor
from commission.scheduling.availability import Availability
from commission.scheduling.poll import Option, SchedulingPoll, SchedulingState
from commission.scheduling.view_scheduling import SchedulingView, ViewScheduling
from handlers.callbacks.scheduling import SchedulingBoardTap, SchedulingDateTap, SchedulingTap
from handlers.cards.drawing import Drawing, Rows, button, lines
from handlers.cards.pages import shortened
from handlers.cards.scheduling_words import answer_button, bodies_of, date_line, ground_of
from handlers.texts import Html, Texts, texts_for

ALL_OF_THEM = (Availability.YES, Availability.NO)  # what can be said of all dates at once


@dataclass(frozen=True, slots=True)
class SchedulingPainter:
    view: ViewScheduling
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(await self.find_actor(reader), SchedulingId(subject))
        if fresh and not view.poll.is_open:
            return None
        return draw_scheduling(view, texts_for(locale)).about(view.bodies)


def draw_scheduling(view: SchedulingView, texts: Texts) -> Drawing:
    poll = view.poll
    text = lines(
        texts.html("scheduling-title", state=poll.state, chosen="yes" if poll.chosen_option else "no"),
        texts.html("scheduling-about", bodies=bodies_of(view.bodies), title=poll.title),
        texts.html("meeting-place", place=poll.place) if poll.place else "",
        texts.html("scheduling-length", minutes=poll.options[0].minutes),
        "\n",
        *_standing(view, texts),
    )
    farewell = texts.html("scheduling-farewell", title=shortened(poll.title, 200))
    return Drawing(text, _rows(view, texts), farewell=farewell)


def _standing(view: SchedulingView, texts: Texts) -> list[Html]:
    poll = view.poll
    if poll.state is SchedulingState.CANCELLED:
        return [texts.html("scheduling-cancelled")]
    dates = [date_line(option, poll, texts, view.said.get(option.number)) for option in poll.options]
    if poll.takes_answers(view.now):
        until = texts.html("scheduling-until", when=texts.when(poll.closes_at, poll.zone))
        return [*dates, Html("\n"), *_own(view, texts), until]
    if option := poll.chosen_option:
        return [texts.html("scheduling-chosen", when=texts.when(option.starts_at, poll.zone))]
    return [*dates, Html("\n"), texts.html("scheduling-closed")]


def _own(view: SchedulingView, texts: Texts) -> list[Html]:
    if not view.is_asked:
        return [texts.html("scheduling-looks-on")]
    by_phone = ground_of(view.said)
    left = texts.html("scheduling-left", count=view.unsaid) if view.unsaid else texts.html("scheduling-all-said")
    return [left, texts.html("scheduling-recorded", ground=by_phone) if by_phone else Html("")]


def _rows(view: SchedulingView, texts: Texts) -> Rows:
    poll, rows = view.poll, Rows()
    if view.is_asked and poll.takes_answers(view.now):
        rows = [_row(option, view, texts) for option in poll.options]
        rows.append([_for_all(view, availability, texts) for availability in ALL_OF_THEM])
    if view.oversees:
        rows.append([button(texts.plain("button-scheduling-board"), SchedulingBoardTap(poll=poll.id))])
    return rows


def _row(option: Option, view: SchedulingView, texts: Texts) -> list[InlineKeyboardButton]:
    poll = view.poll
    date = button(_date(option, poll, texts), SchedulingDateTap(poll=poll.id, option=option.number))
    taps = [SchedulingTap(poll=poll.id, availability=each, option=option.number) for each in Availability]
    return [date, *(answer_button(option, tap.availability, view.said, tap, texts) for tap in taps)]


def _date(option: Option, poll: SchedulingPoll, texts: Texts) -> str:
    """Short, for it is one of four in its row; with the hour where the day alone says too little."""
    day = texts.weekday(option.starts_at, poll.zone)
    if [texts.weekday(each.starts_at, poll.zone) for each in poll.options].count(day) == 1:
        return day
    return f"{day.split()[0]} {texts.hour(option.starts_at, poll.zone)}"


def _for_all(view: SchedulingView, availability: Availability, texts: Texts) -> InlineKeyboardButton:
    label = texts.plain("button-scheduling-all", availability=availability)
    return button(label, SchedulingTap(poll=view.poll.id, availability=availability))
