"""Buttons of free questions."""

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.fields import Chosen, Id, OptionNumber


class AskedTap(CallbackData, prefix="qa"):
    """Chooses an option, or takes it back: a tap that comes twice does the same."""

    question: Id
    option: OptionNumber
    on: bool = True


class FinishAnswerTap(CallbackData, prefix="qf"):
    """Of several options these are all."""

    question: Id


class PickTap(CallbackData, prefix="qk"):
    """Of an anonymous question, where `chosen` is ticked so far: one more is, or is not any more."""

    question: Id
    chosen: Chosen
    option: OptionNumber
    on: bool = True


class AnonymousAnswerTap(CallbackData, prefix="qs"):
    """These are all, once and for all."""

    question: Id
    chosen: Chosen


class OwnOptionTap(CallbackData, prefix="qo"):
    """Asks for an option of one's own."""

    question: Id


class QuestionBoardTap(CallbackData, prefix="qb"):
    """Gives the live board of a question."""

    question: Id


class AskedListTap(CallbackData, prefix="ql"):
    """`what`: all or silent; `edit`: turn the page in place instead of sending a new list."""

    question: Id
    what: str
    page: Id = 0
    edit: bool = True


class AskedPersonTap(CallbackData, prefix="qp"):
    """Somebody whose answer is to be entered, and what has been chosen for him so far."""

    question: Id
    person: Id
    chosen: Chosen = 0


class RecordReplyTap(CallbackData, prefix="qr"):
    """An answer of somebody who phoned; without `ground` it is asked for."""

    question: Id
    person: Id
    chosen: Chosen
    ground: str = ""


class RemindAskedTap(CallbackData, prefix="qm"):
    question: Id


class QuestionEndTap(CallbackData, prefix="qe"):
    """Ends a question, with its result or without one; asked first."""

    question: Id
    cancel: bool
    sure: bool = False
