"""An item that a member proposes: to the secretaries, and what they said to it, to him."""

from collections.abc import Sequence
from dataclasses import dataclass

from commission.agenda.proposal import ProposalState
from commission.agenda.propose_item import ProposalView, ViewProposal
from commission.ids import PersonId, ProposalId
from commission.meetings.meeting import Meeting
from commission.roster.find_actor import FindActor
from handlers.callbacks.agenda import DeclineTap, ProposalTap
from handlers.callbacks.boards import CloseTap
from handlers.cards.drawing import Drawing, button, lines
from handlers.cards.meeting_texts import heading
from handlers.texts import Html, Texts, texts_for


@dataclass(frozen=True, slots=True)
class ProposalPainter:
    view: ViewProposal
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(await self.find_actor(reader), ProposalId(subject))
        if fresh and view.proposal.state is not ProposalState.PROPOSED:
            return None
        return draw_proposal(view, texts_for(locale)).about(view.bodies)


@dataclass(frozen=True, slots=True)
class ProposalAnswerPainter:
    view: ViewProposal
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(await self.find_actor(reader), ProposalId(subject))
        texts = texts_for(locale)
        text = lines(_outcome(view, texts), "\n", _words(view, texts))
        return Drawing(text).about(view.bodies)


def draw_proposal(view: ProposalView, texts: Texts) -> Drawing:
    text = lines(
        texts.html("proposal-title"),
        heading(texts, view.meeting, view.bodies),
        "\n",
        texts.html("proposal-from", name=view.author.short_name, post=view.author.post or "—"),
        _words(view, texts),
    )
    if view.proposal.state is not ProposalState.PROPOSED:
        return Drawing(lines(text, "\n", _outcome(view, texts)))
    which = view.proposal.id
    accept = button(texts.plain("button-proposal-here"), ProposalTap(proposal=which, to=view.meeting.id), "success")
    later = button(texts.plain("button-proposal-later"), ProposalTap(proposal=which))
    decline = button(texts.plain("button-proposal-decline"), DeclineTap(proposal=which), "danger")
    return Drawing(text, [[accept], [later, decline]])


def draw_later(view: ProposalView, meetings: Sequence[Meeting], texts: Texts) -> Drawing:
    """To which meeting it goes."""
    rows = [
        [
            button(
                texts.short_day(each.plan.starts_at, each.plan.time_zone),
                ProposalTap(proposal=view.proposal.id, to=each.id),
            )
        ]
        for each in meetings
    ]
    question = texts.html("agenda-carry" if rows else "agenda-carry-nowhere")
    return Drawing(question, [*rows, [button(texts.plain("button-close"), CloseTap())]], silent=True)


def _words(view: ProposalView, texts: Texts) -> Html:
    return texts.html("proposal-text", text=view.proposal.text) if view.proposal.text else texts.html("proposal-unsaid")


def _outcome(view: ProposalView, texts: Texts) -> Html:
    if view.proposal.state is ProposalState.DECLINED:
        return texts.html("proposal-declined", reason=view.proposal.reason)
    plan = (view.to or view.meeting).plan
    return texts.html("proposal-accepted", when=texts.day(plan.starts_at, plan.time_zone))
