"""A poll for a date to those who hold it: the turnout, the best dates with each body's quorum, and whom to phone."""

from dataclasses import dataclass

from commission.ids import PersonId, SchedulingId
from commission.roster.find_actor import FindActor
from commission.roster.person import Reach
from commission.scheduling.availability import Availability
from commission.scheduling.outlook import Outlook, SeatForecast
from commission.scheduling.poll import Option, SchedulingState
from commission.scheduling.view_scheduling import AvailabilityRow, SchedulingBoard, ViewSchedulingBoard
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.meetings import DeskTap
from handlers.callbacks.scheduling import MakeMeetingTap, RemindSchedulingTap, SchedulingEndTap, SchedulingListTap
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.pages import fitting
from handlers.cards.scheduling_words import bodies_of
from handlers.texts import Html, Texts, texts_for

_BEST = 3  # dates that are shown with their forecasts; all of them are offered for the meeting
_ROOM = 1800  # UTF-16 units for these; what stands beside them fits too
_NAMED = 8  # of those who are silent; the rest is one tap away


@dataclass(frozen=True, slots=True)
class SchedulingBoardPainter:
    view: ViewSchedulingBoard
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        actor = await self.find_actor(reader)
        board = await self.view(actor, SchedulingId(subject))
        manages = actor.manages(board.poll.body_ids)
        return draw_scheduling_board(board, texts_for(locale), manages=manages).about(board.bodies)


def draw_scheduling_board(board: SchedulingBoard, texts: Texts, *, manages: bool) -> Drawing:
    poll = board.poll
    silent = board.silent
    title = texts.html(
        "scheduling-board-title", state=poll.state, title=clipped(poll.title, 200), bodies=bodies_of(board.bodies)
    )
    answered = len(board.rows) - len(silent)
    turnout = texts.html("scheduling-turnout", answered=answered, asked=len(board.rows), begun=board.begun)
    text = lines(
        title,
        texts.html("scheduling-until", when=texts.when(poll.closes_at, poll.zone)) if poll.is_open else "",
        turnout,
        *_fate(board, texts),
        *(_best(board, texts) if poll.state is not SchedulingState.CANCELLED else []),
        *(_silent(silent, texts) if poll.is_open else []),
    )
    return Drawing(text, _rows(board, texts, manages=manages))


def phone_line(row: AvailabilityRow, texts: Texts) -> Html:
    contact = row.person.phone or row.person.email or texts.plain("list-no-phone")
    return texts.html("vote-phone", name=clipped(row.person.short_name, NAME_LIMIT), contact=contact)


def draw_sure(board: SchedulingBoard, texts: Texts, *, cancel: bool) -> Drawing:
    ends = "yes" if cancel else "no"
    text = texts.html("scheduling-sure", cancel=ends, missing=len(board.silent))
    tap = SchedulingEndTap(poll=board.poll.id, cancel=cancel, sure=True)
    yes = button(texts.plain("button-scheduling-sure", cancel=ends), tap, "danger")
    return Drawing(text, [[yes], [button(texts.plain("button-close"), CloseTap())]], silent=True)


def _fate(board: SchedulingBoard, texts: Texts) -> list[Html]:
    """What came of it, or what is to be done now."""
    poll = board.poll
    if option := poll.chosen_option:
        return [texts.html("scheduling-made", when=texts.when(option.starts_at, poll.zone))]
    if poll.state is not SchedulingState.CLOSED:
        return []
    return [texts.html("scheduling-choose" if _ahead(board) else "scheduling-all-past")]


def _ahead(board: SchedulingBoard) -> list[Option]:
    """The best first."""
    return [each.option for each in board.outlooks if each.option.starts_at > board.now]


def _best(board: SchedulingBoard, texts: Texts) -> list[Html]:
    told = [line for outlook in board.outlooks[:_BEST] for line in (Html("\n"), *_outlook(outlook, board, texts))][1:]
    more = fitting(told, lambda count: texts.html("scheduling-more", count=count), _ROOM)
    return [Html("\n"), texts.html("scheduling-best"), *more]


def _outlook(outlook: Outlook, board: SchedulingBoard, texts: Texts) -> list[Html]:
    counts = outlook.counts
    when = texts.when(outlook.option.starts_at, board.poll.zone)
    date = texts.html(
        "scheduling-outlook",
        number=outlook.option.number,
        when=when,
        yes=counts[Availability.YES],
        maybe=counts[Availability.IF_NEED_BE],
        no=counts[Availability.NO],
    )
    return [date, *(_forecast(each, texts) for each in outlook.forecasts)]


def _forecast(forecast: SeatForecast, texts: Texts) -> Html:
    quorum = "yes" if forecast.has_quorum else "maybe" if forecast.may_have_quorum else "no"
    return texts.html(
        "scheduling-forecast",
        body=clipped(forecast.body.code, NAME_LIMIT),
        quorum=quorum,
        surely=forecast.surely,
        maybe=forecast.if_need_be,
        needed=forecast.needed,
        base=forecast.base,
    )


def _silent(silent: list[AvailabilityRow], texts: Texts) -> list[Html]:
    """Those whom the bot cannot write to come first: they are to be phoned."""
    if not silent:
        return []
    by_phone = sorted(silent, key=lambda row: row.person.reach is Reach.REACHABLE)
    more = len(silent) - _NAMED
    title = texts.html("scheduling-silent-title", count=len(silent))
    told = [phone_line(row, texts) for row in by_phone[:_NAMED]]
    return [Html("\n"), title, *told, texts.html("scheduling-silent-more", count=more) if more > 0 else Html("")]


def _rows(board: SchedulingBoard, texts: Texts, *, manages: bool) -> Rows:
    poll = board.poll
    rows: Rows = [
        [button(texts.plain("button-scheduling-list"), SchedulingListTap(poll=poll.id, what="all", edit=False))]
    ]
    if not manages:
        return rows
    return [*rows, *(_open_rows(board, texts) if poll.is_open else _meeting_rows(board, texts))]


def _open_rows(board: SchedulingBoard, texts: Texts) -> Rows:
    poll, silent = board.poll.id, len(board.silent)
    rows = Rows()
    if silent:
        rows.append([button(texts.plain("button-scheduling-remind", count=silent), RemindSchedulingTap(poll=poll))])
    record = SchedulingListTap(poll=poll, what="silent", edit=False)
    rows.append([button(texts.plain("button-scheduling-record"), record)])
    ends = [SchedulingEndTap(poll=poll, cancel=False), SchedulingEndTap(poll=poll, cancel=True)]
    keys = ["button-scheduling-close", "button-scheduling-cancel"]
    return [*rows, [button(texts.plain(key), tap) for key, tap in zip(keys, ends, strict=True)]]


def _meeting_rows(board: SchedulingBoard, texts: Texts) -> Rows:
    """One tap, and the date is a draft meeting, the next one opens it; one that is over is no date any more."""
    poll = board.poll
    if poll.state is not SchedulingState.CLOSED:
        return []
    if poll.chosen_option and poll.meeting_id is not None:
        return [[button(texts.plain("button-scheduling-draft"), DeskTap(meeting=poll.meeting_id), "primary")]]
    return [
        [
            button(
                texts.plain("button-scheduling-meeting", when=texts.short_day(option.starts_at, poll.zone)),
                MakeMeetingTap(poll=poll.id, option=option.number),
                "primary" if place == 0 else None,
            )
        ]
        for place, option in enumerate(_ahead(board))
    ]
