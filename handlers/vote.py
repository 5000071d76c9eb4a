"""Taps on a ballot, and on the board of a vote."""

import json
from contextlib import suppress

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from commission.errors import CommissionError, NotFoundError
from commission.ids import PersonId, PollId
from commission.polls.cast_ballot import CastVote, Dissent, MakeReceipts, RecordVote
from commission.polls.close_vote import CancelVote, CloseVote
from commission.polls.take_export import TakeSlips, TakeVoteExport
from commission.polls.view_vote import RemindVoters, TakeVoteBoard, ViewVote, ViewVoteBoard, VoteBoard, VoteRow
from commission.roster.actor import Actor
from handlers.callbacks.votes import (
    DissentTap,
    RecordVoteTap,
    RemindVotersTap,
    VoteBoardTap,
    VoteEndTap,
    VoteExportTap,
    VoteListTap,
    VotePersonTap,
    VoteSlipsTap,
    VoteTap,
)
from handlers.cards.grounds import ground_said
from handlers.cards.vote import draw_receipt
from handlers.cards.vote_board import draw_silent, draw_sure, draw_voter, draw_votes, row_of
from handlers.cards.vote_words import slips_text, words_kind
from handlers.identity import Belongs
from handlers.questions import Answers, ask
from handlers.sending import send
from handlers.showing import show, take_away, turn_page
from handlers.texts import Texts

_ALERT = 200  # characters (Bot API, answerCallbackQuery)
_DISSENT = "o"  # the sign of the question for a dissenting opinion, or a reason
_ASKED = {"dissent": "dissent", "reason": "vote-reason"}  # how the texts of the question are called


def make_vote_router() -> Router:
    router = Router(name="vote")
    router.callback_query.filter(Belongs())
    router.message.filter(Belongs())
    router.callback_query.register(cast, VoteTap.filter())
    router.callback_query.register(ask_dissent, DissentTap.filter())
    router.callback_query.register(take_board, VoteBoardTap.filter())
    router.callback_query.register(show_list, VoteListTap.filter())
    router.callback_query.register(remind, RemindVotersTap.filter())
    router.callback_query.register(show_voter, VotePersonTap.filter())
    router.callback_query.register(ask_ground, RecordVoteTap.filter(F.ground == ""))
    router.callback_query.register(record, RecordVoteTap.filter())
    router.callback_query.register(take_export, VoteExportTap.filter())
    router.callback_query.register(take_slips, VoteSlipsTap.filter())
    router.callback_query.register(end, VoteEndTap.filter(F.sure))
    router.callback_query.register(ask_whether, VoteEndTap.filter())
    router.message.register(dissent, Answers(_DISSENT))
    return router


async def cast(
    query: CallbackQuery,
    callback_data: VoteTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    make_receipts: MakeReceipts,
    cast_vote: CastVote,
) -> None:
    """The receipts of a secret vote are in the chat before it counts: they are nowhere else, whatever happens then."""
    poll, choice = PollId(callback_data.poll), callback_data.choice
    receipts = await make_receipts(actor, poll, choice)
    told = await send(bot, query.from_user.id, draw_receipt(poll, receipts, texts)) if receipts else None
    try:
        accepted = await cast_vote(actor, poll, choice, receipts)
    except CommissionError:  # another tap was quicker
        if told:
            with suppress(TelegramAPIError):
                await bot.delete_message(query.from_user.id, told)
        raise
    if not receipts:
        await query.answer(texts.plain("toast-vote", choice=accepted.ballot.choice or "none"))
        return
    codes = ", ".join(code for _, code in receipts)
    await query.answer(texts.plain("toast-vote-secret", codes=codes)[:_ALERT], show_alert=True)


async def ask_dissent(
    query: CallbackQuery, callback_data: DissentTap, actor: Actor, texts: Texts, bot: Bot, view_vote: ViewVote
) -> None:
    view = await view_vote(actor, PollId(callback_data.poll))
    view.vote.dissented(view.ballot, "", view.now)  # better refused now than after he has written it
    await query.answer()
    kind = words_kind(view.ballot.choice if view.ballot else None)
    await ask(bot, query.from_user.id, texts, _ASKED[kind], _DISSENT, view.vote.id)


async def dissent(message: Message, asked: int, actor: Actor, texts: Texts, dissent: Dissent) -> None:
    ballot = await dissent(actor, PollId(asked), message.text or "")
    await message.answer(texts.html("dissent-noted", kind=words_kind(ballot.choice)), protect_content=True)


async def take_board(
    query: CallbackQuery, callback_data: VoteBoardTap, actor: Actor, take_vote_board: TakeVoteBoard
) -> None:
    await take_vote_board(actor, PollId(callback_data.poll))
    await query.answer()


async def show_list(
    query: CallbackQuery,
    callback_data: VoteListTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_vote_board: ViewVoteBoard,
) -> None:
    board = await view_vote_board(actor, PollId(callback_data.poll))
    draw = {"all": draw_votes, "silent": draw_silent}.get(callback_data.what)
    if draw is None:
        raise NotFoundError
    drawing = draw(board, texts, callback_data.page).about(board.bodies)
    await query.answer()
    await show(query, bot, drawing, edit=callback_data.edit)


async def take_export(
    query: CallbackQuery,
    callback_data: VoteExportTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    take_vote_export: TakeVoteExport,
) -> None:
    taken = await take_vote_export(actor, PollId(callback_data.poll))
    await query.answer()
    content = json.dumps(taken.data, ensure_ascii=False, indent=1).encode()
    await bot.send_document(
        query.from_user.id,
        BufferedInputFile(content, f"vote-{taken.vote.id}.json"),
        caption=texts.html("vote-export-caption", number=str(taken.vote.id)),
        disable_notification=True,
        protect_content=any(body.regulation.protect_content for body in taken.bodies) or None,
    )


async def take_slips(
    query: CallbackQuery, callback_data: VoteSlipsTap, actor: Actor, texts: Texts, bot: Bot, take_slips: TakeSlips
) -> None:
    taken = await take_slips(actor, PollId(callback_data.poll))
    await query.answer()
    await bot.send_document(
        query.from_user.id,
        BufferedInputFile(slips_text(taken, texts).encode(), f"slips-{taken.vote.id}.txt"),
        caption=texts.html("vote-slips-caption", number=str(taken.vote.id)),
        disable_notification=True,
        protect_content=any(body.regulation.protect_content for body in taken.bodies) or None,
    )


async def remind(
    query: CallbackQuery, callback_data: RemindVotersTap, actor: Actor, texts: Texts, remind_voters: RemindVoters
) -> None:
    count = await remind_voters(actor, PollId(callback_data.poll))
    await query.answer(texts.plain("toast-reminded", count=count))


async def show_voter(
    query: CallbackQuery, callback_data: VotePersonTap, actor: Actor, texts: Texts, view_vote_board: ViewVoteBoard
) -> None:
    board, row = await _one_of(callback_data, actor, view_vote_board)
    await query.answer()
    await turn_page(query, draw_voter(board, row, texts))


async def ask_ground(
    query: CallbackQuery, callback_data: RecordVoteTap, actor: Actor, texts: Texts, view_vote_board: ViewVoteBoard
) -> None:
    board, row = await _one_of(callback_data, actor, view_vote_board)
    await query.answer()
    await turn_page(query, draw_voter(board, row, texts, callback_data.choice))


async def record(
    query: CallbackQuery,
    callback_data: RecordVoteTap,
    actor: Actor,
    texts: Texts,
    record_vote: RecordVote,
    view_vote_board: ViewVoteBoard,
) -> None:
    poll, person = PollId(callback_data.poll), PersonId(callback_data.person)
    ground = ground_said(texts, callback_data.ground)
    await record_vote(actor, poll, person, callback_data.choice, ground)
    await query.answer(texts.plain("toast-recorded"))
    await turn_page(query, draw_silent(await view_vote_board(actor, poll), texts, 0))


async def ask_whether(
    query: CallbackQuery,
    callback_data: VoteEndTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_vote_board: ViewVoteBoard,
) -> None:
    board = await view_vote_board(actor, PollId(callback_data.poll))
    actor.must_manage(board.vote.body_ids)
    await query.answer()
    await send(bot, query.from_user.id, draw_sure(board, texts, cancel=callback_data.cancel).about(board.bodies))


async def end(
    query: CallbackQuery,
    callback_data: VoteEndTap,
    actor: Actor,
    texts: Texts,
    close_vote: CloseVote,
    cancel_vote: CancelVote,
) -> None:
    poll = PollId(callback_data.poll)
    if callback_data.cancel:
        await cancel_vote(actor, poll)
    else:
        await close_vote(actor, poll)
    await query.answer(texts.plain("toast-vote-ended", cancel="yes" if callback_data.cancel else "no"))
    await take_away(query)


async def _one_of(
    tap: VotePersonTap | RecordVoteTap, actor: Actor, view_vote_board: ViewVoteBoard
) -> tuple[VoteBoard, VoteRow]:
    """Whom the tap is about, for those who manage. Raises NotAllowedError, NotFoundError."""
    board = await view_vote_board(actor, PollId(tap.poll))
    actor.must_manage(board.vote.body_ids)
    row = row_of(board.rows, PersonId(tap.person))
    if row is None:
        raise NotFoundError
    return board, row
