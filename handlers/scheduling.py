"""Taps on the dates that members are asked about, and on the board of such a poll."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from commission.errors import NotFoundError
from commission.ids import PersonId, SchedulingId
from commission.roster.actor import Actor
from commission.scheduling.answer_scheduling import AnswerScheduling, RecordAvailability
from commission.scheduling.close_scheduling import CancelScheduling, CloseScheduling
from commission.scheduling.make_meeting import MakeMeeting
from commission.scheduling.view_scheduling import (
    AvailabilityRow,
    RemindScheduling,
    SchedulingBoard,
    TakeSchedulingBoard,
    ViewScheduling,
    ViewSchedulingBoard,
)
from handlers.callbacks.scheduling import (
    MakeMeetingTap,
    RecordSchedulingTap,
    RemindSchedulingTap,
    SchedulingBoardTap,
    SchedulingDateTap,
    SchedulingEndTap,
    SchedulingListTap,
    SchedulingPersonTap,
    SchedulingTap,
)
from handlers.cards.grounds import GROUNDS, ground_said
from handlers.cards.scheduling_board import draw_sure
from handlers.cards.scheduling_lists import draw_everybody, draw_member, draw_to_record
from handlers.identity import Belongs
from handlers.sending import send
from handlers.showing import show, take_away, turn_page
from handlers.texts import Texts


def make_scheduling_router() -> Router:
    router = Router(name="scheduling")
    router.callback_query.filter(Belongs())
    router.callback_query.register(answer, SchedulingTap.filter())
    router.callback_query.register(say_date, SchedulingDateTap.filter())
    router.callback_query.register(take_board, SchedulingBoardTap.filter())
    router.callback_query.register(show_list, SchedulingListTap.filter())
    router.callback_query.register(remind, RemindSchedulingTap.filter())
    router.callback_query.register(show_member, SchedulingPersonTap.filter())
    router.callback_query.register(record, RecordSchedulingTap.filter())
    router.callback_query.register(end, SchedulingEndTap.filter(F.sure))
    router.callback_query.register(ask_whether, SchedulingEndTap.filter())
    router.callback_query.register(make_meeting, MakeMeetingTap.filter())
    return router


async def answer(
    query: CallbackQuery,
    callback_data: SchedulingTap,
    actor: Actor,
    texts: Texts,
    answer_scheduling: AnswerScheduling,
) -> None:
    number = callback_data.option or None
    poll = await answer_scheduling(actor, SchedulingId(callback_data.poll), callback_data.availability, number)
    date = texts.short_day(poll.option(number).starts_at, poll.zone) if number else "none"
    await query.answer(texts.plain("toast-scheduling", availability=callback_data.availability, date=date))


async def say_date(
    query: CallbackQuery,
    callback_data: SchedulingDateTap,
    actor: Actor,
    texts: Texts,
    view_scheduling: ViewScheduling,
) -> None:
    poll = (await view_scheduling(actor, SchedulingId(callback_data.poll))).poll
    option = poll.option(callback_data.option)
    when, until = texts.day(option.starts_at, poll.zone), texts.hour(option.ends_at, poll.zone)
    await query.answer(texts.plain("toast-scheduling-date", number=option.number, when=when, until=until))


async def take_board(
    query: CallbackQuery, callback_data: SchedulingBoardTap, actor: Actor, take_scheduling_board: TakeSchedulingBoard
) -> None:
    await take_scheduling_board(actor, SchedulingId(callback_data.poll))
    await query.answer()


async def show_list(
    query: CallbackQuery,
    callback_data: SchedulingListTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_scheduling_board: ViewSchedulingBoard,
) -> None:
    board = await view_scheduling_board(actor, SchedulingId(callback_data.poll))
    draw = {"all": draw_everybody, "silent": draw_to_record}.get(callback_data.what)
    if draw is None:
        raise NotFoundError
    drawing = draw(board, texts, callback_data.page).about(board.bodies)
    await query.answer()
    await show(query, bot, drawing, edit=callback_data.edit)


async def remind(
    query: CallbackQuery,
    callback_data: RemindSchedulingTap,
    actor: Actor,
    texts: Texts,
    remind_scheduling: RemindScheduling,
) -> None:
    count = await remind_scheduling(actor, SchedulingId(callback_data.poll))
    await query.answer(texts.plain("toast-reminded", count=count))


async def show_member(
    query: CallbackQuery,
    callback_data: SchedulingPersonTap,
    actor: Actor,
    texts: Texts,
    view_scheduling_board: ViewSchedulingBoard,
) -> None:
    board, row = await _one_of(callback_data, actor, view_scheduling_board)
    drawing = draw_member(board, row, texts, callback_data.ground)
    await query.answer()
    await turn_page(query, drawing)


async def record(
    query: CallbackQuery,
    callback_data: RecordSchedulingTap,
    actor: Actor,
    texts: Texts,
    record_availability: RecordAvailability,
    view_scheduling_board: ViewSchedulingBoard,
) -> None:
    ground = ground_said(texts, callback_data.ground)
    poll, person = SchedulingId(callback_data.poll), PersonId(callback_data.person)
    before, _ = await _one_of(callback_data, actor, view_scheduling_board)
    await record_availability(actor, poll, person, callback_data.availability, ground, callback_data.option or None)
    await query.answer(texts.plain("toast-recorded"))
    board, row = await _one_of(callback_data, actor, view_scheduling_board)
    said_all = len(row.said) == len(board.poll.options)
    was_silent = person in {each.person.id for each in before.silent}
    drawn = draw_to_record(board, texts, 0) if said_all and was_silent else None
    await turn_page(query, drawn or draw_member(board, row, texts, callback_data.ground))


async def ask_whether(
    query: CallbackQuery,
    callback_data: SchedulingEndTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_scheduling_board: ViewSchedulingBoard,
) -> None:
    board = await view_scheduling_board(actor, SchedulingId(callback_data.poll))
    actor.must_manage(board.poll.body_ids)
    await query.answer()
    await send(bot, query.from_user.id, draw_sure(board, texts, cancel=callback_data.cancel).about(board.bodies))


async def end(
    query: CallbackQuery,
    callback_data: SchedulingEndTap,
    actor: Actor,
    texts: Texts,
    close_scheduling: CloseScheduling,
    cancel_scheduling: CancelScheduling,
) -> None:
    poll = SchedulingId(callback_data.poll)
    if callback_data.cancel:
        await cancel_scheduling(actor, poll)
    else:
        await close_scheduling(actor, poll)
    await query.answer(texts.plain("toast-scheduling-ended", cancel="yes" if callback_data.cancel else "no"))
    await take_away(query)


async def make_meeting(
    query: CallbackQuery, callback_data: MakeMeetingTap, actor: Actor, texts: Texts, make_meeting: MakeMeeting
) -> None:
    await make_meeting(actor, SchedulingId(callback_data.poll), callback_data.option)
    await query.answer(texts.plain("toast-scheduling-meeting"), show_alert=True)


async def _one_of(
    tap: SchedulingPersonTap | RecordSchedulingTap, actor: Actor, view_scheduling_board: ViewSchedulingBoard
) -> tuple[SchedulingBoard, AvailabilityRow]:
    """Whom the tap is about, for those who manage. Raises NotAllowedError, NotFoundError."""
    if tap.ground and tap.ground not in GROUNDS:
        raise NotFoundError
    board = await view_scheduling_board(actor, SchedulingId(tap.poll))
    actor.must_manage(board.poll.body_ids)
    return board, board.row(PersonId(tap.person))
