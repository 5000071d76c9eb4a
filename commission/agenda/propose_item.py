"""A member proposes an item; a secretary takes it, for this meeting or a later one, or says why not."""

from collections.abc import Sequence
from dataclasses import dataclass

from commission.agenda.editing import added
from commission.agenda.item import AgendaItem, Part, Participant
from commission.agenda.marks import must_carry_none
from commission.agenda.proposal import WAITING_AT_MOST, Proposal, TooManyProposalsError
from commission.agenda.working_copy import edited
from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import AgendaItemId, MeetingId, PersonId, ProposalId
from commission.meetings.gathering import bodies_of, gather
from commission.meetings.meeting import Meeting
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class ProposalView:
    """`to`: the meeting on whose agenda it came."""

    proposal: Proposal
    author: Person
    meeting: Meeting
    bodies: tuple[Body, ...]
    to: Meeting | None


@dataclass(frozen=True, slots=True)
class ProposeItem:
    """By somebody who is invited. The secretaries are told at once.

    Raises NotFoundError, WrongStateError, TextLengthError, MarkedTextError, TooManyProposalsError.
    """

    work: Work
    clock: Clock
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId, text: str) -> Proposal:
        must_carry_none(text, self.marks)
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            gathering.meeting.must_be_announced()
            if person_id not in gathering.invitations:
                raise NotFoundError
            waiting = await unit.proposals.waiting(meeting_id, person_id)
            made = Proposal.made(meeting_id, person_id, text, self.clock.now())
            if same := next((each for each in waiting if each.text == made.text), None):
                return same  # an impatient second time
            if len(waiting) >= WAITING_AT_MOST:
                raise TooManyProposalsError(limit=WAITING_AT_MOST)
            proposal = await unit.proposals.add(made)
            card = Card.proposal(proposal.id)
            await unit.outbox.notify(card, gathering.secretaries(), key="proposed", priority=Priority.URGENT)
            await unit.commit()
        return proposal


@dataclass(frozen=True, slots=True)
class ViewProposal:
    """For its author and for those who manage the meeting. Raises NotFoundError."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor, proposal_id: ProposalId) -> ProposalView:
        async with self.work.reading() as unit:
            proposal = await unit.proposals.proposal(proposal_id)
            meeting = await unit.meetings.meeting(proposal.meeting_id)
            if actor.id != proposal.person_id and not actor.manages(meeting.plan.body_ids):
                raise NotFoundError
            author = await unit.roster.person(proposal.person_id)
            to = await unit.meetings.meeting(proposal.to) if proposal.to else None
            return ProposalView(proposal, author, meeting, await bodies_of(unit, meeting), to)


@dataclass(frozen=True, slots=True)
class AcceptProposal:
    """Becomes the last item of the working copy of `to`, with its author as the speaker; he is told so.

    One that was made before its mark was one becomes a restricted item.
    Raises NotAllowedError, NotFoundError, WrongStateError, ProposalDecidedError, AgendaTooLongError.
    """

    work: Work
    clock: Clock
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(self, actor: Actor, proposal_id: ProposalId, to: MeetingId) -> Proposal:
        async with self.work() as unit:
            proposal = await unit.proposals.proposal(proposal_id)
            await _must_manage(unit, actor, proposal)
            accepted = proposal.accepted(to, by=actor.id, at=self.clock.now())
            item = await _item(unit, proposal, to)
            await edited(unit, actor, to, lambda items: added(items, item), self.marks)
            await _decide(unit, accepted)
            await unit.commit()
        return accepted


@dataclass(frozen=True, slots=True)
class DeclineProposal:
    """Its author gets the reason.

    Raises NotAllowedError, NotFoundError, ProposalDecidedError, TextLengthError, MarkedTextError.
    """

    work: Work
    clock: Clock
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(self, actor: Actor, proposal_id: ProposalId, reason: str) -> Proposal:
        must_carry_none(reason, self.marks)
        async with self.work() as unit:
            proposal = await unit.proposals.proposal(proposal_id)
            await _must_manage(unit, actor, proposal)
            declined = proposal.declined(reason, by=actor.id, at=self.clock.now())
            await _decide(unit, declined)
            await unit.commit()
        return declined


async def _must_manage(unit: UnitOfWork, actor: Actor, proposal: Proposal) -> None:
    meeting = await unit.meetings.meeting(proposal.meeting_id)
    actor.must_manage(meeting.plan.body_ids)


async def _decide(unit: UnitOfWork, proposal: Proposal) -> None:
    """The secretaries' cards say what was decided, and the author hears of it."""
    await unit.proposals.save(proposal)
    await unit.outbox.refresh(Card.proposal(proposal.id), priority=Priority.OWN_TAP)
    answer = Card.proposal_answer(proposal.id)
    await unit.outbox.notify(answer, [proposal.person_id], key="decided", priority=Priority.URGENT)


async def _item(unit: UnitOfWork, proposal: Proposal, to: MeetingId) -> AgendaItem:
    """Who has left meanwhile is a name: by publishing nobody is invited who has no part in it any more."""
    author = await unit.roster.actor_of(proposal.person_id)
    gathering = await gather(unit, to)
    bodies = gathering.meeting.plan.body_ids
    has_part = author.id in gathering.invitations or any(seat.body_id in bodies for seat in author.memberships)
    person = author.person
    speaker = Participant(Part.SPEAKER, person.short_name, person.post, person.id if has_part else None)
    return AgendaItem(AgendaItemId(0), proposal.text, participants=(speaker,)).checked()
