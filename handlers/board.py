"""The secretary's and the chair's taps on the board and its lists."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId
from commission.meetings.board import AttendanceBoard, BoardRow, ViewBoard
from commission.meetings.record_answer import RecordAnswer, ToldByPhone
from commission.meetings.remind_unanswered import RemindUnanswered
from commission.meetings.take_board import TakeBoard
from commission.roster.actor import Actor
from handlers.callbacks.boards import BoardTap, CloseTap, ListTap, PersonTap, RecordTap, RemindTap, ToldTap
from handlers.cards.grounds import ground_said
from handlers.cards.lists import draw_list
from handlers.cards.record import draw_grounds, draw_person
from handlers.identity import Belongs
from handlers.showing import show, take_away, turn_page
from handlers.texts import Texts


def make_board_router() -> Router:
    router = Router(name="board")
    router.callback_query.filter(Belongs())
    router.callback_query.register(take_board, BoardTap.filter())
    router.callback_query.register(remind, RemindTap.filter())
    router.callback_query.register(show_list, ListTap.filter())
    router.callback_query.register(show_person, PersonTap.filter())
    router.callback_query.register(ask_ground, RecordTap.filter(F.ground == ""))
    router.callback_query.register(record_answer, RecordTap.filter())
    router.callback_query.register(told_by_phone, ToldTap.filter())
    router.callback_query.register(close, CloseTap.filter())
    return router


async def take_board(query: CallbackQuery, callback_data: BoardTap, actor: Actor, take_board: TakeBoard) -> None:
    await take_board(actor, MeetingId(callback_data.meeting))
    await query.answer()


async def remind(
    query: CallbackQuery, callback_data: RemindTap, actor: Actor, texts: Texts, remind_unanswered: RemindUnanswered
) -> None:
    count = await remind_unanswered(actor, MeetingId(callback_data.meeting))
    await query.answer(texts.plain("toast-reminded", count=count))


async def show_list(
    query: CallbackQuery, callback_data: ListTap, actor: Actor, texts: Texts, bot: Bot, view_board: ViewBoard
) -> None:
    board = await view_board(actor, MeetingId(callback_data.meeting))
    await query.answer()
    drawing = draw_list(board, texts, callback_data.what, callback_data.page).about(board.bodies)
    await show(query, bot, drawing, edit=callback_data.edit)


async def show_person(
    query: CallbackQuery, callback_data: PersonTap, actor: Actor, texts: Texts, view_board: ViewBoard
) -> None:
    board, row = await _one_of(callback_data, actor, view_board)
    await query.answer()
    await turn_page(query, draw_person(board, row, texts, what=callback_data.what, page=callback_data.page))


async def ask_ground(
    query: CallbackQuery, callback_data: RecordTap, actor: Actor, texts: Texts, view_board: ViewBoard
) -> None:
    board, row = await _one_of(callback_data, actor, view_board)
    await query.answer()
    await turn_page(query, draw_grounds(board, row, texts, callback_data.choice))


async def record_answer(
    query: CallbackQuery,
    callback_data: RecordTap,
    actor: Actor,
    texts: Texts,
    record_answer: RecordAnswer,
    view_board: ViewBoard,
) -> None:
    meeting, person = MeetingId(callback_data.meeting), PersonId(callback_data.person)
    ground = ground_said(texts, callback_data.ground)
    await record_answer(actor, meeting, person, callback_data.choice, ground)
    await query.answer(texts.plain("toast-recorded"))
    await turn_page(query, draw_list(await view_board(actor, meeting), texts, "record", 0))


async def told_by_phone(
    query: CallbackQuery,
    callback_data: ToldTap,
    actor: Actor,
    texts: Texts,
    told_by_phone: ToldByPhone,
    view_board: ViewBoard,
) -> None:
    meeting = MeetingId(callback_data.meeting)
    await told_by_phone(actor, meeting, PersonId(callback_data.person), texts.plain("ground-phone"))
    await query.answer(texts.plain("toast-told"))
    await turn_page(query, draw_list(await view_board(actor, meeting), texts, "phone", 0))


async def close(query: CallbackQuery) -> None:
    await query.answer()
    await take_away(query)


async def _one_of(tap: PersonTap | RecordTap, actor: Actor, view_board: ViewBoard) -> tuple[AttendanceBoard, BoardRow]:
    """The person whom the tap is about, for those who manage. Raises NotAllowedError, NotFoundError."""
    board = await view_board(actor, MeetingId(tap.meeting))
    actor.must_manage(board.meeting.plan.body_ids)
    row = board.row(PersonId(tap.person))
    if row is None:
        raise NotFoundError
    return board, row
