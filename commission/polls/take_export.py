"""The export of a closed vote, for the file of the meeting and for whoever wants to check it."""

from dataclasses import dataclass
from typing import Any

from commission.ids import PollId
from commission.polls.export import exported
from commission.polls.refusals import PollOpenError
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
    """For those who manage the bodies or preside. Raises NotAllowedError, NotFoundError, PollOpenError."""

    work: Work

    @one_long_look
    async def __call__(self, actor: Actor, poll_id: PollId) -> VoteExport:
        async with self.work.reading() as unit:
            vote = await unit.polls.vote(poll_id)
            actor.must_oversee(vote.body_ids)
            if vote.state is not PollState.CLOSED:
                raise PollOpenError
            electorate, ballots = await unit.polls.electorate(poll_id), await unit.polls.ballots(poll_id)
            bodies = {body.id: body for body in await unit.roster.bodies(vote.body_ids)}
            people = {person.id: person for person in await unit.roster.people({each.voter for each in ballots})}
            data = exported(vote, electorate, ballots, bodies, people)
            return VoteExport(vote, tuple(bodies.values()), data)
