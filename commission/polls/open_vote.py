"""The secretary puts a decision to the vote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.agenda.editing import find
from commission.agenda.marks import carries
from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import BodyId, MeetingId, PersonId, PollId
from commission.meetings.gathering import Gathering, gather
from commission.meetings.seating import Seating
from commission.meetings.take_board import take_card
from commission.moment import Clock, utc
from commission.polls.electorate import BodyRoll, Electorate
from commission.polls.refusals import (
    AbsenteeForbiddenError,
    CloseInPastError,
    NobodyToVoteError,
    RestrictedVoteError,
    TooFewForSecretError,
)
from commission.polls.reminding import renew_vote_reminders
from commission.polls.roll import Roll
from commission.polls.rule import VotingRule
from commission.polls.vote import Terms, Vote, VotePlan
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class Voter:
    """Of whom the secretary is asked whether he is there. `comes`: what he has answered to the invitation."""

    person: Person
    bodies: tuple[BodyId, ...]
    comes: bool


@dataclass(frozen=True, slots=True)
class ViewVoters:
    """Who could vote in a meeting: its members with a vote, and those who sit in for them. Raises as OpenVote."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> list[Voter]:
        async with self.work.reading() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            seats = [seat for seat in gathering.memberships if seat.votes or seat.substitutes_for is not None]
            people = await unit.roster.people({seat.person_id for seat in seats})
            return [_voter(person, seats, gathering) for person in people]


@dataclass(frozen=True, slots=True)
class OpenVote:
    """Whoever has a voice gets his ballot, the secretary her board. The same `token` again gives the same vote.

    The text, the terms and who may vote are frozen: what changes later in the roster or in a regulation changes
    nothing in it. `marks`: words of what is restricted.
    Raises NotAllowedError, NotFoundError, WrongStateError, TextLengthError, AbsenteeForbiddenError,
    RestrictedVoteError, CloseInPastError, NobodyToVoteError, TooFewForSecretError.
    """

    work: Work
    clock: Clock
    marks: Sequence[str]

    @one_trip
    async def __call__(self, actor: Actor, plan: VotePlan, *, token: str) -> Vote:
        plan, now = plan.checked(), self.clock.now()
        actor.must_manage(plan.body_ids)
        async with self.work() as unit:
            if there := await unit.polls.with_token(token):
                return there
            await _must_be_its_meeting(unit, plan)
            await self._must_not_be_restricted(unit, plan)
            bodies = await _bodies(unit, plan)
            electorate = await _electorate(unit, plan, bodies)
            vote = await unit.polls.add(_opened(plan, bodies, actor.id, now), electorate, token=token)
            if plan.secret:
                await unit.slips.make_box(vote.id)
            await _announce(unit, vote, electorate, bodies[0], by=actor.id, now=now)
            await unit.commit()
        return vote

    async def _must_not_be_restricted(self, unit: UnitOfWork, plan: VotePlan) -> None:
        marked = any(carries(text, self.marks) for text in (plan.title, plan.text))
        if not marked and plan.meeting_id is not None and plan.item_id is not None:
            marked = find(await unit.agendas.items(plan.meeting_id), plan.item_id).restricted
        if marked:
            raise RestrictedVoteError


async def _must_be_its_meeting(unit: UnitOfWork, plan: VotePlan) -> None:
    """Whoever manages some bodies has no business with the meeting of others. Raises NotFoundError."""
    if plan.meeting_id is None:
        return
    meeting = await unit.meetings.meeting(plan.meeting_id)
    if not set(plan.body_ids) <= set(meeting.plan.body_ids):
        raise NotFoundError


async def _announce(
    unit: UnitOfWork, vote: Vote, electorate: Electorate, body: Body, *, by: PersonId, now: datetime
) -> None:
    heard = sorted(electorate.voters | electorate.advisers)
    urgency = Priority.ROUTINE if vote.terms.absentee else Priority.URGENT
    # The board of the vote shows who has it: a broadcast of its own would be one of a meeting.
    await unit.outbox.notify(Card.vote(vote.id), heard, key="opened", priority=urgency)
    await take_card(unit, Card.vote_board(vote.id), by, now=now)
    await renew_vote_reminders(unit, vote, body.regulation, now=now)


async def _bodies(unit: UnitOfWork, plan: VotePlan) -> list[Body]:
    """In the order of the plan. Raises NotFoundError, AbsenteeForbiddenError."""
    known = {body.id: body for body in await unit.roster.bodies(plan.body_ids)}
    if not plan.body_ids or len(known) < len(plan.body_ids):
        raise NotFoundError
    bodies = [known[body_id] for body_id in plan.body_ids]
    for body in bodies:
        if plan.absentee and not body.regulation.absentee_voting:
            raise AbsenteeForbiddenError(body=body.code)
    return bodies


async def _electorate(unit: UnitOfWork, plan: VotePlan, bodies: Sequence[Body]) -> Electorate:
    """Raises NotFoundError, WrongStateError where the meeting takes no votes, NobodyToVoteError."""
    memberships = await unit.roster.memberships(plan.body_ids)
    if plan.absentee:
        rolls: Mapping[BodyId, Roll] = {body.id: Roll.absentee(body, memberships) for body in bodies}
    else:
        rolls = await _in_meeting(unit, plan, bodies)
    electorate = Electorate(tuple(_frozen(body, rolls[body.id], memberships) for body in bodies))
    if not electorate.voters:
        raise NobodyToVoteError
    return _secret(electorate, bodies) if plan.secret else electorate


def _secret(electorate: Electorate, bodies: Sequence[Body]) -> Electorate:
    """Raises TooFewForSecretError where the result could not be published even if all of them voted."""
    for each, body in zip(electorate.rolls, bodies, strict=True):
        if len(each.roll.voters) < each.rule.fewest:
            raise TooFewForSecretError(body=body.code, fewest=each.rule.fewest)
    return electorate.without_advice()


async def _in_meeting(unit: UnitOfWork, plan: VotePlan, bodies: Sequence[Body]) -> Mapping[BodyId, Roll]:
    if plan.meeting_id is None:
        raise NotFoundError
    gathering = await gather(unit, plan.meeting_id)
    gathering.meeting.must_be_announced()
    chair = gathering.meeting.plan.chair_id
    sent = _sitting_in(gathering)
    return {body.id: Roll.in_meeting(body, gathering.memberships, plan.present, sent, chair) for body in bodies}


def _sitting_in(gathering: Gathering) -> Mapping[PersonId, PersonId]:
    """Whom those have named who cannot come."""
    answers = {person: i.answer for person, i in gathering.invitations.items() if i.answer}
    return {
        person: answer.substitute_id
        for person, answer in answers.items()
        if answer.substitute_id is not None and not answer.choice.comes
    }


def _frozen(body: Body, roll: Roll, memberships: Sequence[Membership]) -> BodyRoll:
    return BodyRoll(body.id, roll, VotingRule.of(body.regulation), len(Seating.of(body, memberships).base()))


def _opened(plan: VotePlan, bodies: Sequence[Body], by: PersonId, now: datetime) -> Vote:
    """Of several bodies the strictest terms hold. A secret slip can be neither changed nor explained: whose is it?

    Raises CloseInPastError.
    """
    too_soon = plan.closes_at is not None and plan.closes_at <= now
    if too_soon or (plan.absentee and plan.closes_at is None):
        raise CloseInPastError
    rules = [body.regulation for body in bodies]
    terms = Terms(
        plan.absentee,
        not plan.secret and all(rule.ballots_may_change for rule in rules),
        not plan.secret and all(rule.dissent for rule in rules),
        all(rule.recusal for rule in rules),
        plan.secret,
    )
    return Vote(
        PollId(0),
        plan.body_ids,
        plan.title,
        plan.text,
        terms,
        rules[0].time_zone,
        by,
        utc(now),
        plan.closes_at,
        plan.meeting_id,
        plan.item_id,
    )


def _voter(person: Person, seats: Sequence[Membership], gathering: Gathering) -> Voter:
    invitation = gathering.invitations.get(person.id)
    his = tuple(seat.body_id for seat in seats if seat.person_id == person.id)
    return Voter(person, his, invitation is not None and invitation.comes)
