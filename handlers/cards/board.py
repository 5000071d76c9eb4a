"""The board: who comes, and whether that is enough."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton

from commission.ids import MeetingId, PersonId
from commission.meetings.board import AttendanceBoard, BoardRow, ViewBoard
from commission.meetings.forecast import QuorumForecast
from commission.meetings.invitation import Attendance
from commission.roster.actor import Actor
from commission.roster.find_actor import FindActor
from commission.scheduling.availability import Availability
from handlers.callbacks.boards import ListTap, RemindTap
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.meeting_texts import heading
from handlers.texts import Html, Texts, texts_for

_NAMED = 12  # so many names fit on the card; the rest is one tap away


@dataclass(frozen=True, slots=True)
class BoardPainter:
    view: ViewBoard
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        actor = await self.find_actor(reader)
        board = await self.view(actor, MeetingId(subject))
        return draw_board(board, actor, texts_for(locale)).about(board.bodies)


def draw_board(board: AttendanceBoard, actor: Actor, texts: Texts) -> Drawing:
    plan = board.meeting.plan
    text = lines(
        texts.html("board-title", state=board.meeting.state),
        heading(texts, board.meeting, board.bodies),
        texts.html("meeting-when", when=texts.when(plan.starts_at, plan.time_zone)),
        "\n",
        *(_quorum(texts, forecast) for forecast in board.forecasts),
        "\n",
        _counts(board, texts),
        "\n",
        _names(texts, "board-unanswered", board.tally.unanswered),
        _tentative(texts, board.tally.unanswered),
        _names(texts, "board-unreached", board.tally.unreached),
        _waiting(board, texts),
    )
    farewell = texts.html("board-farewell", heading=heading(texts, board.meeting, board.bodies))
    return Drawing(text, _rows(board, actor, texts), silent=True, farewell=farewell)


def _quorum(texts: Texts, forecast: QuorumForecast) -> Html:
    facts = {"body": forecast.body.code, "coming": forecast.coming, "needed": forecast.needed, "base": forecast.base}
    if forecast.has_quorum:
        return texts.html("quorum-reached", **facts)
    return texts.html("quorum-lost" if forecast.out_of_reach else "quorum-short", short=forecast.short, **facts)


def _counts(board: AttendanceBoard, texts: Texts) -> Html:
    counts = board.tally.choices
    return texts.html(
        "board-counts",
        in_person=counts[Attendance.IN_PERSON],
        video=counts[Attendance.VIDEO],
        absent=counts[Attendance.ABSENT],
        silent=counts[None],
        invited=len(board.rows),
    )


def _names(texts: Texts, key: str, rows: Sequence[BoardRow]) -> Html:
    if not rows:
        return Html("")
    shown = ", ".join(clipped(row.person.short_name, NAME_LIMIT) for row in rows[:_NAMED])
    return texts.html(key, count=len(rows), names=shown, more=max(0, len(rows) - _NAMED))


def _tentative(texts: Texts, silent: Sequence[BoardRow]) -> Html:
    """What those who are silent said when a date was looked for: nobody counts it."""
    said = Counter(row.tentative for row in silent if row.tentative)
    if not said:
        return Html("")
    yes, maybe, no = (said[each] for each in Availability)
    return texts.html("board-tentative", yes=yes, maybe=maybe, no=no)


def _waiting(board: AttendanceBoard, texts: Texts) -> Html:
    tally = board.tally
    if not tally.queued:
        return Html("")
    return texts.html("board-paused" if tally.paused else "board-queued", count=tally.queued)


def _rows(board: AttendanceBoard, actor: Actor, texts: Texts) -> Rows:
    meeting = board.meeting.id
    manages = board.takes_changes and actor.manages(board.meeting.plan.body_ids)
    rows = []
    if manages and board.tally.to_remind:
        label = texts.plain("button-remind", count=board.tally.to_remind)
        rows.append([button(label, RemindTap(meeting=meeting), "primary")])
    rows.append([_list_button(texts, meeting, "groups"), _list_button(texts, meeting, "phone")])
    if manages:
        rows.append([_list_button(texts, meeting, "record")])
    return rows


def _list_button(texts: Texts, meeting: MeetingId, what: str) -> InlineKeyboardButton:
    return button(texts.plain(f"button-list-{what}"), ListTap(meeting=meeting, what=what, edit=False))
