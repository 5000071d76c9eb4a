"""A question to those who ask it: the turnout, how it stands, and whom to phone."""

from collections.abc import Iterable
from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton

from commission.ids import PersonId, QuestionId
from commission.questions.question import QuestionState
from commission.questions.view_question import AskedRow, QuestionBoard, ViewQuestionBoard
from commission.roster.find_actor import FindActor
from commission.roster.person import Reach
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.questions import AskedListTap, AskedPersonTap, QuestionEndTap, RecordReplyTap, RemindAskedTap
from handlers.cards.asked_words import nameless, numbers, outcome, until
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.grounds import ground_buttons
from handlers.cards.task_words import within
from handlers.cards.turning import page_of, turns
from handlers.cards.vote_words import bodies_of
from handlers.texts import Html, Texts, texts_for

_LINES, _BUTTONS = 15, 8  # people on a page of text, and of buttons
_TITLE, _CHOSEN = 300, 100  # UTF-16 units


@dataclass(frozen=True, slots=True)
class QuestionBoardPainter:
    view: ViewQuestionBoard
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        actor = await self.find_actor(reader)
        board = await self.view(actor, QuestionId(subject))
        manages = actor.manages(board.question.body_ids)
        return draw_question_board(board, texts_for(locale), manages=manages).about(board.bodies)


def draw_question_board(board: QuestionBoard, texts: Texts, *, manages: bool) -> Drawing:
    question, silent = board.question, board.silent
    about = {"text": within(question.text, _TITLE), "bodies": bodies_of(board.bodies)}
    title = texts.html("asked-board-title", state=question.state, **about)
    ends = until(question, texts) if question.is_open else Html("")
    turnout = texts.html("asked-turnout", given=len(board.rows) - len(silent), all=len(board.rows))
    unreached = sum(1 for row in silent if row.person.reach is not Reach.REACHABLE)
    phone = texts.html("asked-board-phone", count=unreached) if unreached and question.is_open else Html("")
    is_told = board.tally is not None and question.state is not QuestionState.CANCELLED
    shown = outcome(board.options, board.tally, texts)[:-1] if board.tally and is_told else [nameless(question, texts)]
    return Drawing(lines(title, ends, turnout, phone, "\n", *shown), _rows(board, texts, manages=manages))


def draw_answers(board: QuestionBoard, texts: Texts, page: int) -> Drawing:
    """Who has said what, by name; who is silent comes last."""
    rows, page, pages = page_of(sorted(board.rows, key=lambda row: row.answer is None), page, _LINES)
    title = texts.html("asked-list-title", anonymous=_anonymous(board))
    text = lines(title, "\n", *(_line(board, row, texts) for row in rows))
    return Drawing(text, _turns(board, "all", page, pages, texts), silent=True)


def draw_unanswered(board: QuestionBoard, texts: Texts, page: int) -> Drawing:
    """Whose answer the secretary can enter when he phones, and where she can phone him."""
    rows, page, pages = page_of(board.silent, page, _BUTTONS)
    people = [[button(_name(row), AskedPersonTap(question=board.question.id, person=row.person.id))] for row in rows]
    told = [_phone(row, texts) for row in rows] or [texts.html("asked-silent-none")]
    offered = people if board.question.takes_answers(board.now) and not board.question.anonymous else []
    text = lines(texts.html("asked-silent-title"), "\n", *told)
    return Drawing(text, [*offered, *_turns(board, "silent", page, pages, texts)], silent=True)


def draw_reply(board: QuestionBoard, row: AskedRow, texts: Texts, chosen: int) -> Drawing:
    """What he said; of several options until these are all. `chosen`: their numbers as bits."""
    rows = [[_option(board, row, texts, option.number, option.text, chosen)] for option in board.options]
    if board.question.several and chosen:
        ready = RecordReplyTap(question=board.question.id, person=row.person.id, chosen=chosen)
        rows.append([button(texts.plain("button-asked-done"), ready, "success")])
    return _recording("asked-record", board, row, texts, rows)


def draw_reply_ground(board: QuestionBoard, row: AskedRow, texts: Texts, chosen: int) -> Drawing:
    """And how that became known."""
    tap = RecordReplyTap(question=board.question.id, person=row.person.id, chosen=chosen)
    rows = ground_buttons(texts, lambda ground: tap.model_copy(update={"ground": ground}))
    return _recording("asked-record-ground", board, row, texts, rows, _words(board, numbers(chosen)))


def draw_question_sure(board: QuestionBoard, texts: Texts, *, cancel: bool) -> Drawing:
    said = "yes" if cancel else "no"
    text = texts.html("asked-sure", cancel=said, missing=len(board.silent))
    sure = QuestionEndTap(question=board.question.id, cancel=cancel, sure=True)
    yes = button(texts.plain("button-asked-sure", cancel=said), sure, "danger")
    return Drawing(text, [[yes], [button(texts.plain("button-close"), CloseTap())]], silent=True)


def _option(
    board: QuestionBoard, row: AskedRow, texts: Texts, number: int, text: str, chosen: int
) -> InlineKeyboardButton:
    several = board.question.several
    ticked = "yes" if number in numbers(chosen) else "no"
    label = texts.plain("button-option", text=text, kind="several" if several else "one", chosen=ticked)
    question, person = board.question.id, row.person.id
    if several:
        return button(label, AskedPersonTap(question=question, person=person, chosen=chosen ^ 1 << number))
    return button(label, RecordReplyTap(question=question, person=person, chosen=1 << number))


def _recording(key: str, board: QuestionBoard, row: AskedRow, texts: Texts, rows: Rows, chosen: str = "") -> Drawing:
    text = texts.html(key, name=clipped(row.person.name, 2 * NAME_LIMIT), chosen=chosen)
    back = button(texts.plain("button-back"), AskedListTap(question=board.question.id, what="silent"))
    return Drawing(lines(text, _phone(row, texts)), [*rows, [back]], silent=True)


def _rows(board: QuestionBoard, texts: Texts, *, manages: bool) -> Rows:
    question = board.question
    listed = AskedListTap(question=question.id, what="all", edit=False)
    rows: Rows = [[button(texts.plain("button-asked-list", anonymous=_anonymous(board)), listed)]]
    if not (manages and question.is_open):
        return rows
    if silent := len(board.silent):
        remind, phone = (
            RemindAskedTap(question=question.id),
            AskedListTap(question=question.id, what="silent", edit=False),
        )
        rows.append([button(texts.plain("button-asked-remind", count=silent), remind)])
        rows.append([button(texts.plain("button-asked-phone" if question.anonymous else "button-asked-record"), phone)])
    close, cancel = (QuestionEndTap(question=question.id, cancel=each) for each in (False, True))
    rows.append([button(texts.plain("button-asked-close"), close), button(texts.plain("button-asked-cancel"), cancel)])
    return rows


def _anonymous(board: QuestionBoard) -> str:
    return "yes" if board.question.anonymous else "no"


def _line(board: QuestionBoard, row: AskedRow, texts: Texts) -> Html:
    if row.answer is None:
        return texts.html("asked-row-silent", name=_name(row))
    ground = clipped(row.answer.ground, NAME_LIMIT) or "none"
    chosen = _words(board, row.answer.chosen) or "none"
    return texts.html("asked-row", name=_name(row), chosen=chosen, ground=ground)


def _words(board: QuestionBoard, chosen: Iterable[int]) -> str:
    return within("; ".join(option.text for option in board.options if option.number in chosen), _CHOSEN)


def _name(row: AskedRow) -> str:
    return clipped(row.person.short_name, NAME_LIMIT)


def _phone(row: AskedRow, texts: Texts) -> Html:
    contact = row.person.phone or row.person.email or texts.plain("list-no-phone")
    return texts.html("vote-phone", name=_name(row), contact=contact)


def _turns(board: QuestionBoard, what: str, page: int, pages: int, texts: Texts) -> Rows:
    turn = turns(texts, page, pages, lambda number: AskedListTap(question=board.question.id, what=what, page=number))
    return [*turn, [button(texts.plain("button-close"), CloseTap())]]
