"""Taps on a question that was put to people, and on its board."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, Message

from commission.errors import NotFoundError
from commission.ids import PersonId, QuestionId
from commission.questions.answer_anonymously import AnswerAnonymously
from commission.questions.answer_question import AddOption, AnswerQuestion, FinishAnswer, RecordReply
from commission.questions.close_question import CancelQuestion, CloseQuestion
from commission.questions.reminding import RemindAsked
from commission.questions.view_question import (
    AskedRow,
    QuestionBoard,
    TakeQuestionBoard,
    ViewQuestion,
    ViewQuestionBoard,
)
from commission.roster.actor import Actor
from handlers.callbacks.questions import (
    AnonymousAnswerTap,
    AskedListTap,
    AskedPersonTap,
    AskedTap,
    FinishAnswerTap,
    OwnOptionTap,
    PickTap,
    QuestionBoardTap,
    QuestionEndTap,
    RecordReplyTap,
    RemindAskedTap,
)
from handlers.cards.asked import draw_question
from handlers.cards.asked_board import (
    draw_answers,
    draw_question_sure,
    draw_reply,
    draw_reply_ground,
    draw_unanswered,
)
from handlers.cards.asked_words import numbers
from handlers.cards.grounds import ground_said
from handlers.identity import Belongs
from handlers.questions import Answers, ask
from handlers.sending import send
from handlers.showing import show, take_away, turn_page
from handlers.texts import Texts
from handlers.ticks import Ticks, TicksMiddleware

_OWN_OPTION = "q"  # the sign of the question for an option of one's own


def make_asked_router() -> Router:
    router = Router(name="asked")
    router.callback_query.filter(Belongs())
    router.message.filter(Belongs())
    router.callback_query.middleware(TicksMiddleware())
    router.callback_query.register(choose, AskedTap.filter())
    router.callback_query.register(finish, FinishAnswerTap.filter())
    router.callback_query.register(pick, PickTap.filter())
    router.callback_query.register(answer_anonymously, AnonymousAnswerTap.filter())
    router.callback_query.register(ask_option, OwnOptionTap.filter())
    router.callback_query.register(take_board, QuestionBoardTap.filter())
    router.callback_query.register(show_list, AskedListTap.filter())
    router.callback_query.register(remind, RemindAskedTap.filter())
    router.callback_query.register(show_person, AskedPersonTap.filter())
    router.callback_query.register(ask_ground, RecordReplyTap.filter(F.ground == ""))
    router.callback_query.register(record, RecordReplyTap.filter())
    router.callback_query.register(end, QuestionEndTap.filter(F.sure))
    router.callback_query.register(ask_whether, QuestionEndTap.filter())
    router.message.register(add_option, Answers(_OWN_OPTION))
    return router


async def choose(
    query: CallbackQuery, callback_data: AskedTap, actor: Actor, texts: Texts, answer_question: AnswerQuestion
) -> None:
    question = QuestionId(callback_data.question)
    answer = await answer_question(actor, question, callback_data.option, on=callback_data.on)
    finished = "yes" if answer.finished else "no"
    await query.answer(texts.plain("toast-asked", finished=finished, count=len(answer.chosen)))


async def finish(
    query: CallbackQuery, callback_data: FinishAnswerTap, actor: Actor, texts: Texts, finish_answer: FinishAnswer
) -> None:
    answer = await finish_answer(actor, QuestionId(callback_data.question))
    await query.answer(texts.plain("toast-asked", finished="yes", count=len(answer.chosen)))


async def pick(
    query: CallbackQuery, callback_data: PickTap, actor: Actor, texts: Texts, ticks: Ticks, view_question: ViewQuestion
) -> None:
    view = await view_question(actor, QuestionId(callback_data.question))
    view.question.must_take_answers(view.now)
    picked = ticks.tick(query, callback_data.chosen, callback_data.option, on=callback_data.on)
    await query.answer()
    await turn_page(query, draw_question(view, texts, picked).about(view.bodies))


async def answer_anonymously(
    query: CallbackQuery,
    callback_data: AnonymousAnswerTap,
    actor: Actor,
    texts: Texts,
    ticks: Ticks,
    answer_anonymously: AnswerAnonymously,
) -> None:
    picked = ticks.of(query, callback_data.chosen)
    await answer_anonymously(actor, QuestionId(callback_data.question), numbers(picked))
    ticks.forget(query)
    await query.answer(texts.plain("toast-asked-nameless"))


async def ask_option(
    query: CallbackQuery, callback_data: OwnOptionTap, actor: Actor, texts: Texts, bot: Bot, view_question: ViewQuestion
) -> None:
    view = await view_question(actor, QuestionId(callback_data.question))
    view.question.option("?", actor.id, view.options, view.now)  # better refused now than after he has written it
    await query.answer()
    await ask(bot, query.from_user.id, texts, "own-option", _OWN_OPTION, view.question.id)


async def add_option(message: Message, asked: int, actor: Actor, texts: Texts, add_option: AddOption) -> None:
    option = await add_option(actor, QuestionId(asked), message.text or "")
    await message.answer(texts.html("own-option-noted", text=option.text), protect_content=True)


async def take_board(
    query: CallbackQuery, callback_data: QuestionBoardTap, actor: Actor, take_question_board: TakeQuestionBoard
) -> None:
    await take_question_board(actor, QuestionId(callback_data.question))
    await query.answer()


async def show_list(
    query: CallbackQuery,
    callback_data: AskedListTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_question_board: ViewQuestionBoard,
) -> None:
    board = await view_question_board(actor, QuestionId(callback_data.question))
    draw = {"all": draw_answers, "silent": draw_unanswered}.get(callback_data.what)
    if draw is None:
        raise NotFoundError
    drawing = draw(board, texts, callback_data.page).about(board.bodies)
    await query.answer()
    await show(query, bot, drawing, edit=callback_data.edit)


async def remind(
    query: CallbackQuery, callback_data: RemindAskedTap, actor: Actor, texts: Texts, remind_asked: RemindAsked
) -> None:
    count = await remind_asked(actor, QuestionId(callback_data.question))
    await query.answer(texts.plain("toast-reminded", count=count))


async def show_person(
    query: CallbackQuery,
    callback_data: AskedPersonTap,
    actor: Actor,
    texts: Texts,
    view_question_board: ViewQuestionBoard,
) -> None:
    board, row = await _one_of(callback_data, actor, view_question_board)
    await query.answer()
    await turn_page(query, draw_reply(board, row, texts, callback_data.chosen))


async def ask_ground(
    query: CallbackQuery,
    callback_data: RecordReplyTap,
    actor: Actor,
    texts: Texts,
    view_question_board: ViewQuestionBoard,
) -> None:
    board, row = await _one_of(callback_data, actor, view_question_board)
    await query.answer()
    await turn_page(query, draw_reply_ground(board, row, texts, callback_data.chosen))


async def record(
    query: CallbackQuery,
    callback_data: RecordReplyTap,
    actor: Actor,
    texts: Texts,
    record_reply: RecordReply,
    view_question_board: ViewQuestionBoard,
) -> None:
    question, person = QuestionId(callback_data.question), PersonId(callback_data.person)
    ground = ground_said(texts, callback_data.ground)
    await record_reply(actor, question, person, numbers(callback_data.chosen), ground)
    await query.answer(texts.plain("toast-recorded"))
    board = await view_question_board(actor, question)
    await turn_page(query, draw_unanswered(board, texts, 0).about(board.bodies))


async def ask_whether(
    query: CallbackQuery,
    callback_data: QuestionEndTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_question_board: ViewQuestionBoard,
) -> None:
    board = await view_question_board(actor, QuestionId(callback_data.question))
    actor.must_manage(board.question.body_ids)
    board.question.must_take_answers(board.now)
    await query.answer()
    await send(
        bot, query.from_user.id, draw_question_sure(board, texts, cancel=callback_data.cancel).about(board.bodies)
    )


async def end(
    query: CallbackQuery,
    callback_data: QuestionEndTap,
    actor: Actor,
    texts: Texts,
    close_question: CloseQuestion,
    cancel_question: CancelQuestion,
) -> None:
    question = QuestionId(callback_data.question)
    if callback_data.cancel:
        await cancel_question(actor, question)
    else:
        await close_question(actor, question)
    await query.answer(texts.plain("toast-asked-ended", cancel="yes" if callback_data.cancel else "no"))
    await take_away(query)


async def _one_of(
    tap: AskedPersonTap | RecordReplyTap, actor: Actor, view_question_board: ViewQuestionBoard
) -> tuple[QuestionBoard, AskedRow]:
    """Whom the tap is about, for those who manage. Raises NotAllowedError, NotFoundError."""
    board = await view_question_board(actor, QuestionId(tap.question))
    actor.must_manage(board.question.body_ids)
    for row in board.rows:
        if row.person.id == tap.person:
            return board, row
    raise NotFoundError
