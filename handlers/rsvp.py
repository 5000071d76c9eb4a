"""A member's taps on his invitation."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, Message

from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId
from commission.meetings.answer_invitation import AnswerInvitation, ExplainAbsence, SendSubstitute
from commission.meetings.invitation import REASON_LIMIT
from commission.meetings.view_invitation import OpenInvitation, ViewInvitation
from commission.roster.actor import Actor
from handlers.callbacks.meetings import DetailsTap, ReasonTap, RsvpTap, SubstituteTap
from handlers.cards.details import draw_details, draw_substitutes
from handlers.cards.meeting_texts import READY_REASONS
from handlers.identity import Belongs
from handlers.questions import Answers, ask
from handlers.sending import send
from handlers.texts import Texts

_SIGN = ""  # of the question for a reason


def make_rsvp_router() -> Router:
    router = Router(name="rsvp")
    router.callback_query.filter(Belongs())
    router.callback_query.register(answer_invitation, RsvpTap.filter())
    router.callback_query.register(ask_reason, ReasonTap.filter(F.code == "own"))
    router.callback_query.register(explain_absence, ReasonTap.filter())
    router.callback_query.register(offer_substitutes, SubstituteTap.filter(F.person == 0))
    router.callback_query.register(send_substitute, SubstituteTap.filter())
    router.callback_query.register(show_details, DetailsTap.filter())
    return router


def make_reason_router() -> Router:
    """Behind the door: who comes in by a link or a code means that, whatever he replies to."""
    router = Router(name="reason")
    router.message.filter(Belongs())
    router.message.register(explain_in_words, Answers(_SIGN))
    return router


async def answer_invitation(
    query: CallbackQuery, callback_data: RsvpTap, actor: Actor, texts: Texts, answer_invitation: AnswerInvitation
) -> None:
    meeting = MeetingId(callback_data.meeting)
    await answer_invitation(actor.id, meeting, callback_data.round, callback_data.choice)
    await query.answer(texts.plain("toast-answered", choice=callback_data.choice))


async def explain_absence(
    query: CallbackQuery, callback_data: ReasonTap, actor: Actor, texts: Texts, explain_absence: ExplainAbsence
) -> None:
    if callback_data.code not in READY_REASONS:
        raise NotFoundError
    await explain_absence(actor.id, MeetingId(callback_data.meeting), callback_data.code)
    await query.answer(texts.plain("toast-reason"))


async def ask_reason(
    query: CallbackQuery,
    callback_data: ReasonTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_invitation: ViewInvitation,
) -> None:
    view = await view_invitation(actor.id, MeetingId(callback_data.meeting))
    await query.answer()
    await ask(bot, query.from_user.id, texts, "reason", _SIGN, view.meeting.id)


async def explain_in_words(
    message: Message, asked: int, actor: Actor, texts: Texts, explain_absence: ExplainAbsence
) -> None:
    reason = message.text or ""
    await explain_absence(actor.id, MeetingId(asked), reason)
    await message.answer(texts.html("reason-noted", limit=REASON_LIMIT), protect_content=True)


async def offer_substitutes(
    query: CallbackQuery,
    callback_data: SubstituteTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_invitation: ViewInvitation,
) -> None:
    view = await view_invitation(actor.id, MeetingId(callback_data.meeting))
    await query.answer()
    await send(bot, query.from_user.id, draw_substitutes(view, texts).about(view.bodies))


async def send_substitute(
    query: CallbackQuery, callback_data: SubstituteTap, actor: Actor, texts: Texts, send_substitute: SendSubstitute
) -> None:
    await send_substitute(actor.id, MeetingId(callback_data.meeting), PersonId(callback_data.person))
    await query.answer(texts.plain("toast-substitute"))
    if isinstance(query.message, Message):
        await query.message.edit_text(texts.html("substitute-chosen"))


async def show_details(
    query: CallbackQuery,
    callback_data: DetailsTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_invitation: ViewInvitation,
    open_invitation: OpenInvitation,
) -> None:
    meeting = MeetingId(callback_data.meeting)
    view = await view_invitation(actor.id, meeting)
    await open_invitation(actor.id, meeting)
    await query.answer()
    await send(bot, query.from_user.id, draw_details(view, texts).about(view.bodies))
