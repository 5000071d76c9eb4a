"""How far a broadcast has got, and the buttons that steer it."""

from dataclasses import dataclass
from datetime import timedelta

from aiogram.types import InlineKeyboardButton

from commission.delivery.broadcast import BroadcastState
from commission.delivery.card import CardKind
from commission.ids import BroadcastId, PersonId
from commission.meetings.rounds import FIRST_ROUND
from commission.meetings.steer_broadcast import BroadcastView, ViewBroadcast
from commission.roster.find_actor import FindActor
from handlers.callbacks.boards import BoardTap, CloseTap, ListTap, SteerTap, StopTap
from handlers.cards.drawing import Drawing, Rows, button, lines
from handlers.cards.meeting_texts import heading
from handlers.texts import Html, Texts, texts_for

_BAR = 10  # cells
_MINUTES_SAY_LITTLE = 90  # from here on one counts hours


@dataclass(frozen=True, slots=True)
class BroadcastPainter:
    view: ViewBroadcast
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        actor = await self.find_actor(reader)
        view = await self.view(actor, BroadcastId(subject))
        return draw_broadcast(view, texts_for(locale)).about(view.bodies)


def draw_broadcast(view: BroadcastView, texts: Texts) -> Drawing:
    plan, progress, total = view.meeting.plan, view.progress, view.broadcast.total
    text = lines(
        texts.html("broadcast-title", what=_what(view)),
        heading(texts, view.meeting, view.bodies),
        texts.html("meeting-when", when=texts.when(plan.starts_at, plan.time_zone)),
        "\n",
        _bar(view, texts),
        texts.html("broadcast-sent", sent=progress.sent, total=total),
        texts.html("broadcast-unreached", count=progress.unreached) if progress.unreached else "",
        texts.html("broadcast-needless", count=progress.needless) if progress.needless else "",
        _standing(view, texts),
    )
    return Drawing(text, _rows(view, texts), silent=True)


def draw_stop_question(view: BroadcastView, texts: Texts) -> Drawing:
    which = view.broadcast.id
    text = texts.html("broadcast-stop-question", count=view.progress.waiting, what=_what(view))
    stop = button(texts.plain("button-stop-yes"), SteerTap(broadcast=which, to=BroadcastState.STOPPED), "danger")
    return Drawing(text, [[stop], [button(texts.plain("button-stop-no"), CloseTap())]], silent=True)


def _what(view: BroadcastView) -> str:
    """The word for what is sent; an invitation to a later round says that the meeting was moved."""
    card = view.broadcast.card.kind
    moved = card is CardKind.INVITATION and view.broadcast.key != FIRST_ROUND
    return "moved" if moved else card.value


def _bar(view: BroadcastView, texts: Texts) -> Html:
    """Of what can go at all, how much has gone."""
    gone = view.progress.sent
    share = gone / max(1, gone + view.progress.waiting + view.progress.stopped)
    full = int(share * _BAR)
    return texts.html("broadcast-bar", bar="▰" * full + "▱" * (_BAR - full), percent=int(share * 100))


def _standing(view: BroadcastView, texts: Texts) -> Html:
    progress = view.progress
    if progress.stopped:
        return texts.html("broadcast-stopped", count=progress.stopped)
    if view.over:
        return texts.html("broadcast-over")
    if not view.running:
        return texts.html("broadcast-paused", count=progress.waiting)
    return texts.html("broadcast-left", count=progress.waiting, time=_time_left(view, texts))


def _time_left(view: BroadcastView, texts: Texts) -> str:
    if view.time_left is None:
        return texts.plain("time-left-waits") if view.waits_its_turn else texts.plain("time-left-unknown")
    minutes = round(view.time_left / timedelta(minutes=1))
    if minutes >= _MINUTES_SAY_LITTLE:
        return texts.plain("time-left-hours", hours=round(minutes / 60))
    return texts.plain("time-left-minutes", minutes=minutes)


def _rows(view: BroadcastView, texts: Texts) -> Rows:
    if view.over or view.progress.stopped:
        return _rows_at_the_end(view, texts)
    running = view.running
    to = BroadcastState.PAUSED if running else BroadcastState.RUNNING
    pause = _steer(view, texts, "pause" if running else "go-on", to, None if running else "primary")
    stop = button(texts.plain("button-broadcast-stop"), StopTap(broadcast=view.broadcast.id), "danger")
    return [[pause, stop]]


def _rows_at_the_end(view: BroadcastView, texts: Texts) -> Rows:
    meeting, progress = view.meeting.id, view.progress
    rows = [[_steer(view, texts, "rest", BroadcastState.RUNNING, None)]] if progress.stopped else []
    who = [button(texts.plain("button-board"), BoardTap(meeting=meeting))]
    if view.broadcast.card.kind is CardKind.INVITATION and (progress.unreached or progress.stopped):
        who.insert(0, button(texts.plain("button-list-phone"), ListTap(meeting=meeting, what="phone", edit=False)))
    return [*rows, who]


def _steer(view: BroadcastView, texts: Texts, name: str, to: BroadcastState, style: str | None) -> InlineKeyboardButton:
    return button(texts.plain(f"button-broadcast-{name}"), SteerTap(broadcast=view.broadcast.id, to=to), style)
