"""Votes as rows: what is kept comes back, from another transaction."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.errors import NotFoundError
from commission.ids import PersonId, PollId
from commission.polls.choice import Ballot, Choice
from commission.polls.electorate import BodyRoll, Electorate
from commission.polls.roll import Roll
from commission.polls.rule import VotingRule
from commission.polls.vote import CastBallot, PollState, Terms, Vote
from commission.roster.regulation import Majority, Regulation
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House


def vote(house: House, **said: object) -> Vote:
    known = Vote(
        PollId(0),
        (house.second, house.first),
        "План",
        "Утвердить план работы",
        Terms(absentee=True, may_change=True),
        "Europe/Moscow",
        house.secretary,
        NOW,
        NOW + timedelta(days=3),
        house.meeting,
    )
    return replace(known, **said)  # type: ignore[arg-type]


def electorate(house: House) -> Electorate:
    """The absent one sits in for the member; the secretary advises."""
    first = Roll(
        {house.chair: house.chair, house.member: house.absent},
        frozenset({house.chair, house.absent}),
        frozenset({house.secretary}),
        house.chair,
    )
    second = Roll({house.chair: house.chair}, frozenset(), frozenset(), None)
    rule = VotingRule.of(Regulation(majority=Majority.TWO_THIRDS_PRESENT))
    return Electorate((BodyRoll(house.second, second, rule, 1), BodyRoll(house.first, first, rule, 2)))


async def opened(work: SqlWork, house: House, token: str = "tap", **said: object) -> Vote:
    async with work() as unit:
        made = await unit.polls.add(vote(house, **said), electorate(house), token=token)
        await unit.commit()
    return made


async def test_a_vote_and_who_may_take_part_are_kept(house: House, work: SqlWork) -> None:
    made = await opened(work, house)
    async with work.reading() as unit:
        assert await unit.polls.vote(made.id) == made == vote(house, id=made.id)
        assert await unit.polls.electorate(made.id) == electorate(house)
        assert await unit.polls.with_token("tap") == made
        assert await unit.polls.with_token("another") is None


async def test_its_result_is_kept(house: House, work: SqlWork) -> None:
    made = await opened(work, house)
    results = electorate(house).results([Ballot(house.chair, Choice.FOR)], absentee=True)
    closed = made.closed(results, NOW)
    async with work() as unit:
        await unit.polls.save(closed)
        await unit.commit()
    async with work.reading() as unit:
        assert await unit.polls.vote(made.id) == closed


async def test_one_voter_has_one_ballot(house: House, work: SqlWork) -> None:
    made = await opened(work, house)
    first = CastBallot(house.chair, Choice.FOR, NOW)
    second = CastBallot(house.chair, Choice.AGAINST, NOW, "Против спешки", house.secretary, "по телефону")
    async with work() as unit:
        for ballot in (first, second, CastBallot(house.absent, Choice.ABSTAIN, NOW)):
            await unit.polls.put(made.id, ballot)
        await unit.commit()
    async with work.reading() as unit:
        assert await unit.polls.ballots(made.id) == [second, CastBallot(house.absent, Choice.ABSTAIN, NOW)]
        assert await unit.polls.ballot(made.id, house.chair) == second
        assert await unit.polls.ballot(made.id, house.member) is None


async def test_a_voter_finds_what_waits_for_him(house: House, work: SqlWork) -> None:
    late = await opened(work, house, "a", closes_at=NOW + timedelta(days=9))
    soon = await opened(work, house, "b")
    await opened(work, house, "c", state=PollState.CLOSED)
    async with work() as unit:

        async def awaiting(person: PersonId) -> list[PollId]:
            return [each.id for each in await unit.polls.awaiting(person)]

        assert await awaiting(house.chair) == await awaiting(house.absent) == [soon.id, late.id]
        assert await awaiting(house.member) == await awaiting(house.secretary) == []
        await unit.polls.put(soon.id, CastBallot(house.chair, Choice.FOR, NOW))
        assert await awaiting(house.chair) == [late.id]


async def test_votes_of_bodies_and_of_a_meeting_are_found(house: House, work: SqlWork) -> None:
    first = await opened(work, house, "a")
    second = await opened(work, house, "b", meeting_id=None)
    async with work.reading() as unit:
        assert await unit.polls.page([house.first], limit=9, offset=0) == [second, first]
        assert await unit.polls.page([], limit=9, offset=0) == []
        assert await unit.polls.count([house.first, house.second]) == 2
        assert await unit.polls.of_meeting(house.meeting) == [first]
        with pytest.raises(NotFoundError):
            await unit.polls.vote(PollId(99))
        with pytest.raises(NotFoundError):
            await unit.polls.electorate(PollId(99))
