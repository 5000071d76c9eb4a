"""A member proposes an item, the secretary decides about it; words come as replies to questions."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, Message

from commission.agenda.proposal import ProposalDecidedError, ProposalState
from commission.agenda.propose_item import AcceptProposal, DeclineProposal, ProposeItem, ViewProposal
from commission.agenda.working_copy import ListLaterMeetings
from commission.ids import MeetingId, ProposalId
from commission.meetings.view_invitation import ViewInvitation
from commission.roster.actor import Actor
from handlers.callbacks.agenda import DeclineTap, ProposalTap, ProposeTap
from handlers.cards.proposal import draw_later
from handlers.identity import Belongs
from handlers.questions import Answers, ask
from handlers.sending import send
from handlers.texts import Texts

_ITEM, _REFUSAL = "p", "d"  # the signs of the two questions
_MEETINGS = 10


def make_proposals_router() -> Router:
    router = Router(name="proposals")
    router.callback_query.filter(Belongs())
    router.message.filter(Belongs())
    router.callback_query.register(ask_item, ProposeTap.filter())
    router.callback_query.register(choose_meeting, ProposalTap.filter(F.to == 0))
    router.callback_query.register(accept, ProposalTap.filter())
    router.callback_query.register(ask_refusal, DeclineTap.filter())
    router.message.register(propose, Answers(_ITEM))
    router.message.register(decline, Answers(_REFUSAL))
    return router


async def ask_item(
    query: CallbackQuery,
    callback_data: ProposeTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_invitation: ViewInvitation,
) -> None:
    view = await view_invitation(actor.id, MeetingId(callback_data.meeting))
    await query.answer()
    await ask(bot, query.from_user.id, texts, "proposal", _ITEM, view.meeting.id)


async def propose(message: Message, asked: int, actor: Actor, texts: Texts, propose_item: ProposeItem) -> None:
    await propose_item(actor.id, MeetingId(asked), message.text or "")
    await message.answer(texts.html("proposal-sent"), protect_content=True)


async def choose_meeting(
    query: CallbackQuery,
    callback_data: ProposalTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_proposal: ViewProposal,
    list_later_meetings: ListLaterMeetings,
) -> None:
    view = await view_proposal(actor, ProposalId(callback_data.proposal))
    later = await list_later_meetings(actor, view.meeting.id)
    await query.answer()
    drawing = draw_later(view, later[:_MEETINGS], texts).about(view.bodies)
    await send(bot, query.from_user.id, drawing)


async def accept(
    query: CallbackQuery, callback_data: ProposalTap, actor: Actor, texts: Texts, accept_proposal: AcceptProposal
) -> None:
    await accept_proposal(actor, ProposalId(callback_data.proposal), MeetingId(callback_data.to))
    await query.answer(texts.plain("toast-proposal-accepted"))


async def ask_refusal(
    query: CallbackQuery, callback_data: DeclineTap, actor: Actor, texts: Texts, bot: Bot, view_proposal: ViewProposal
) -> None:
    view = await view_proposal(actor, ProposalId(callback_data.proposal))
    actor.must_manage(view.meeting.plan.body_ids)
    if view.proposal.state is not ProposalState.PROPOSED:
        raise ProposalDecidedError(state=view.proposal.state)
    await query.answer()
    await ask(bot, query.from_user.id, texts, "refusal", _REFUSAL, view.proposal.id)


async def decline(message: Message, asked: int, actor: Actor, texts: Texts, decline_proposal: DeclineProposal) -> None:
    await decline_proposal(actor, ProposalId(asked), message.text or "")
    await message.answer(texts.html("refusal-sent"), protect_content=True)
