"""The export of a closed vote, for the file of the meeting and for whoever wants to check it."""

from dataclasses import dataclass
from typing import Any

from commission.ids import PollId
from commission.polls.chain import Slip
from commission.polls.export import exported
from commission.polls.refusals import NoSlipsError, PollOpenError, SealedVoteError
from commission.polls.secret_export import exported_secretly
from commission.polls.view_vote import must_see
from commission.polls.vote import PollState, Vote
from commission.ports.work import Work, one_long_look
from commission.roster.actor import Actor
from commission.roster.body import Body


@dataclass(frozen=True, slots=True)
class VoteExport:
    vote: Vote
    bodies: tuple[Body, ...]
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class TakeVoteExport:
    """For those who manage the bodies or preside.

    Raises NotAllowedError, NotFoundError, PollOpenError, SealedVoteError.
    """

    work: Work

    @one_long_look
    async def __call__(self, actor: Actor, poll_id: PollId) -> VoteExport:
        async with self.work.reading() as unit:
            vote = await unit.polls.vote(poll_id)
            actor.must_oversee(vote.body_ids)
            if vote.state is not PollState.CLOSED:
                raise PollOpenError
            _must_not_be_sealed(vote)
            electorate, ballots = await unit.polls.electorate(poll_id), await unit.polls.ballots(poll_id)
            bodies = {body.id: body for body in await unit.roster.bodies(vote.body_ids)}
            people = {person.id: person for person in await unit.roster.people({each.voter for each in ballots})}
            if vote.terms.secret:
                slips = await unit.slips.published(poll_id)
                data = exported_secretly(vote, electorate, ballots, slips, bodies, people)
            else:
                data = exported(vote, electorate, ballots, bodies, people)
            return VoteExport(vote, tuple(bodies.values()), data)


@dataclass(frozen=True, slots=True)
class PublishedSlips:
    """`boxes`: in the order of the bodies, each in the order of the receipts."""

    vote: Vote
    bodies: tuple[Body, ...]
    boxes: tuple[tuple[Body, tuple[Slip, ...]], ...]


@dataclass(frozen=True, slots=True)
class TakeSlips:
    """The slips of a closed secret vote, for everybody who sees the vote: there he finds his own.

    Raises NotFoundError, PollOpenError, SealedVoteError, NoSlipsError.
    """

    work: Work

    @one_long_look
    async def __call__(self, actor: Actor, poll_id: PollId) -> PublishedSlips:
        async with self.work.reading() as unit:
            vote = await unit.polls.vote(poll_id)
            await must_see(unit, vote, actor)
            if vote.is_open:
                raise PollOpenError
            _must_not_be_sealed(vote)
            slips = await unit.slips.published(poll_id)
            if not slips:
                raise NoSlipsError
            bodies = {body.id: body for body in await unit.roster.bodies(vote.body_ids)}
            boxes = tuple((bodies[each], tuple(slips[each])) for each in vote.body_ids if each in slips)
            return PublishedSlips(vote, tuple(bodies.values()), boxes)


def _must_not_be_sealed(vote: Vote) -> None:
    if vote.sealed:
        raise SealedVoteError
