"""Who can come when, by name; and the answers of somebody who phoned."""

from aiogram.types import InlineKeyboardButton

from commission.scheduling.availability import Availability
from commission.scheduling.poll import Option
from commission.scheduling.view_scheduling import AvailabilityRow, SchedulingBoard
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.scheduling import RecordSchedulingTap, SchedulingListTap, SchedulingPersonTap
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.grounds import ground_buttons
from handlers.cards.scheduling import ALL_OF_THEM
from handlers.cards.scheduling_board import phone_line
from handlers.cards.scheduling_words import answer_button, date_line
from handlers.cards.turning import page_of, turns
from handlers.texts import Html, Texts

_LINES, _BUTTONS = 25, 8  # people on a page of text, and of buttons


def draw_everybody(board: SchedulingBoard, texts: Texts, page: int) -> Drawing:
    """A mark for each date, in their order; who has said least comes last."""
    ranked = sorted(board.rows, key=lambda row: -len(row.said))
    rows, page, pages = page_of(ranked, page, _LINES)
    dates = [date_line(option, board.poll, texts, None) for option in board.poll.options]
    told = [_line(row, board, texts) for row in rows]
    text = lines(texts.html("scheduling-list-title"), *dates, "\n", *told)
    return Drawing(text, _turns(board, "all", page, pages, texts), silent=True)


def draw_to_record(board: SchedulingBoard, texts: Texts, page: int) -> Drawing:
    """Whose answers the secretary can enter when he phones; those who are silent first, with their numbers."""
    ranked = sorted(board.rows, key=lambda row: len(row.said))
    rows, page, pages = page_of(ranked, page, _BUTTONS)
    people = [
        [
            button(
                clipped(row.person.short_name, NAME_LIMIT),
                SchedulingPersonTap(poll=board.poll.id, person=row.person.id),
            )
        ]
        for row in rows
    ]
    text = lines(texts.html("scheduling-record-title"), "\n", *(phone_line(row, texts) for row in rows))
    return Drawing(text, [*people, *_turns(board, "silent", page, pages, texts)], silent=True)


def draw_member(board: SchedulingBoard, row: AvailabilityRow, texts: Texts, ground: str) -> Drawing:
    """First how it became known, then what he says of each date."""
    poll = board.poll
    back = button(texts.plain("button-back"), SchedulingListTap(poll=poll.id, what="silent"))
    title = texts.html(
        "scheduling-record", name=clipped(row.person.name, 2 * NAME_LIMIT), ground="yes" if ground else "no"
    )
    if not ground:
        return Drawing(lines(title, phone_line(row, texts)), [*_grounds(board, row, texts), [back]], silent=True)
    dates = [date_line(option, poll, texts, row.said.get(option.number)) for option in poll.options]
    grid = [_grid_row(option, board, row, texts, ground) for option in poll.options]
    every = [_for_all(board, row, texts, ground, availability) for availability in ALL_OF_THEM]
    return Drawing(lines(title, "\n", *dates), [*grid, every, [back]], silent=True)


def _grounds(board: SchedulingBoard, row: AvailabilityRow, texts: Texts) -> Rows:
    tap = SchedulingPersonTap(poll=board.poll.id, person=row.person.id)
    return ground_buttons(texts, lambda ground: tap.model_copy(update={"ground": ground}))


def _grid_row(
    option: Option, board: SchedulingBoard, row: AvailabilityRow, texts: Texts, ground: str
) -> list[InlineKeyboardButton]:
    return [
        answer_button(option, availability, row.said, _tap(board, row, ground, availability, option.number), texts)
        for availability in Availability
    ]


def _for_all(
    board: SchedulingBoard, row: AvailabilityRow, texts: Texts, ground: str, availability: Availability
) -> InlineKeyboardButton:
    label = texts.plain("button-scheduling-all", availability=availability)
    return button(label, _tap(board, row, ground, availability))


def _tap(
    board: SchedulingBoard, row: AvailabilityRow, ground: str, availability: Availability, option: int = 0
) -> RecordSchedulingTap:
    return RecordSchedulingTap(
        poll=board.poll.id, person=row.person.id, ground=ground, availability=availability, option=option
    )


def _line(row: AvailabilityRow, board: SchedulingBoard, texts: Texts) -> Html:
    said = (row.said.get(option.number) for option in board.poll.options)
    marks = " ".join(texts.plain("scheduling-mark", said=each.availability if each else "none") for each in said)
    by_phone = "yes" if any(answer.recorded_by is not None for answer in row.said.values()) else "no"
    name = clipped(row.person.short_name, NAME_LIMIT)
    return texts.html("scheduling-row", marks=marks, name=name, recorded=by_phone)


def _turns(board: SchedulingBoard, what: str, page: int, pages: int, texts: Texts) -> Rows:
    turn = turns(texts, page, pages, lambda number: SchedulingListTap(poll=board.poll.id, what=what, page=number))
    return [*turn, [button(texts.plain("button-close"), CloseTap())]]
