"""A question to somebody: its options, what he has chosen, and in the end how all have answered."""

from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton

from commission.ids import PersonId, QuestionId
from commission.questions.question import MOST_WITH_OWN, QuestionState
from commission.questions.view_question import QuestionView, ViewQuestion
from commission.roster.find_actor import FindActor
from handlers.callbacks.questions import (
    AnonymousAnswerTap,
    AskedTap,
    FinishAnswerTap,
    OwnOptionTap,
    PickTap,
    QuestionBoardTap,
)
from handlers.cards.asked_words import nameless, outcome, until
from handlers.cards.drawing import TEXT_LIMIT, Drawing, Rows, button, lines
from handlers.cards.pages import seen_length, shortened
from handlers.cards.task_words import within
from handlers.cards.vote_words import bodies_of
from handlers.texts import Html, Texts, texts_for

_ON_A_BUTTON = 30  # characters; what is longer is cut on a telephone, and is written out above
_OPTION = 100  # UTF-16 units


@dataclass(frozen=True, slots=True)
class QuestionPainter:
    view: ViewQuestion
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(await self.find_actor(reader), QuestionId(subject))
        if fresh and view.question.state is QuestionState.CANCELLED:
            return None
        return draw_question(view, texts_for(locale)).about(view.bodies)


def draw_question(view: QuestionView, texts: Texts, picked: int = 0) -> Drawing:
    """`picked`: what is ticked of an anonymous question, as bits; nothing but this message knows of it."""
    above = texts.html("asked-title", state=view.question.state, bodies=bodies_of(view.bodies))
    below = lines(*_written_out(view, texts), *_standing(view, texts))
    text = within(view.question.text, TEXT_LIMIT - seen_length(above) - seen_length(below) - 10)
    whole = lines(above, texts.html("asked-text", text=text), "\n", below)
    farewell = texts.html("asked-farewell", text=shortened(view.question.text, 200))
    return Drawing(whole, _rows(view, texts, picked), farewell=farewell)


def _written_out(view: QuestionView, texts: Texts) -> list[Html]:
    """The options whose buttons are too small for their words."""
    is_open = view.question.takes_answers(view.now)
    if not is_open or all(len(option.text) <= _ON_A_BUTTON for option in view.options):
        return []
    return [
        *(texts.html("asked-option", number=each.number, text=within(each.text, _OPTION)) for each in view.options),
        Html("\n"),
    ]


def _standing(view: QuestionView, texts: Texts) -> list[Html]:
    if view.question.state is QuestionState.CANCELLED:
        return [texts.html("asked-cancelled")]
    own = _own(view, texts)
    if view.tally is not None:
        return [*outcome(view.options, view.tally, texts), Html("\n"), own]
    ends = until(view.question, texts) if view.question.is_open else Html("")
    return [nameless(view.question, texts), ends, own]


def _own(view: QuestionView, texts: Texts) -> Html:
    answer = view.answer
    if answer is None or not answer.is_given:
        several = "yes" if view.question.several else "no"
        awaited = view.question.takes_answers(view.now)
        return texts.html("asked-how", asked="yes" if view.asked else "no", several=several) if awaited else Html("")
    if view.question.anonymous:
        return texts.html("asked-own-nameless")
    chosen = [within(option.text, _OPTION) for option in view.options if option.number in answer.chosen]
    said = within("; ".join(chosen), 4 * _OPTION)
    return texts.html("asked-own", chosen=said, ground=answer.ground or "none")


def _rows(view: QuestionView, texts: Texts, picked: int) -> Rows:
    board = [button(texts.plain("button-asked-board"), QuestionBoardTap(question=view.question.id))]
    answers = _answers(view, texts, picked) if view.asked and view.question.takes_answers(view.now) else []
    return [*answers, board] if view.oversees else answers


def _answers(view: QuestionView, texts: Texts, picked: int) -> Rows:
    question = view.question
    if question.anonymous:
        return _ballot(view, texts, picked) if view.answer is None else []
    rows = _options(view, texts)
    if question.own_options and len(view.options) < MOST_WITH_OWN:
        rows.append([button(texts.plain("button-own-option"), OwnOptionTap(question=question.id))])
    if question.several and view.answer and view.answer.is_given and not view.answer.finished:
        rows.append([button(texts.plain("button-asked-done"), FinishAnswerTap(question=question.id), "success")])
    return rows


def _ballot(view: QuestionView, texts: Texts, picked: int) -> Rows:
    """What is ticked travels in the buttons: it is stored nowhere before it lies in the box."""
    question, rows = view.question.id, list[list[InlineKeyboardButton]]()
    for option in view.options:
        bit = 1 << option.number
        ticked, several = "yes" if picked & bit else "no", view.question.several
        label = texts.plain("button-option", text=option.text, kind="several" if several else "one", chosen=ticked)
        answer = AnonymousAnswerTap(question=question, chosen=bit)
        pick = PickTap(question=question, chosen=picked, option=option.number, on=not picked & bit)
        rows.append([button(label, pick if several else answer)])
    if picked:
        done = AnonymousAnswerTap(question=question, chosen=picked)
        rows.append([button(texts.plain("button-asked-done"), done, "success")])
    return rows


def _options(view: QuestionView, texts: Texts) -> Rows:
    chosen = view.answer.chosen if view.answer else frozenset()
    kind = "several" if view.question.several else "one"
    return [
        [
            button(
                texts.plain(
                    "button-option",
                    text=option.text,
                    kind=kind,
                    chosen="yes" if option.number in chosen else "no",
                ),
                AskedTap(
                    question=view.question.id,
                    option=option.number,
                    on=not view.question.several or option.number not in chosen,
                ),
            )
        ]
        for option in view.options
    ]
