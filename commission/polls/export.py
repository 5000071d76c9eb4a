"""A closed vote as data that anybody can recompute: the text, the rules, who had a voice, the ballots, their chain."""

from collections.abc import Iterable, Mapping
from typing import Any

from commission.ids import BodyId, PersonId
from commission.polls.chain import Slip, chained, text_hash
from commission.polls.choice import Ballot, Choice
from commission.polls.counting import Result, counted
from commission.polls.electorate import BodyRoll, Electorate
from commission.polls.plain import result_data, result_from, rule_data, rule_from
from commission.polls.roll import Roll
from commission.polls.vote import CastBallot, Vote, named
from commission.roster.body import Body
from commission.roster.person import Person

FORMAT = "kvorum-vote-1"


def exported(
    vote: Vote,
    electorate: Electorate,
    ballots: Iterable[CastBallot],
    bodies: Mapping[BodyId, Body],
    people: Mapping[PersonId, Person],
) -> dict[str, Any]:
    """Fit for JSON. People are named by their numbers, and by their names beside the ballots."""
    cast = sorted(ballots, key=lambda ballot: _mark(ballot.voter))
    slips = [Slip(_mark(each.voter), each.choice) for each in named(cast)]
    return {
        "format": FORMAT,
        **vote_data(vote),
        "bodies": [body_data(each, bodies, dict(vote.results)[each.body_id]) for each in electorate.rolls],
        "ballots": [_ballot(each, people) for each in cast],
        "chain": list(chained(slips, vote.sha256)),
    }


def faults(data: Any) -> list[str]:
    """What does not agree with the rest of it, by the name of the part; empty for a vote that is as it says it is.

    Raises nothing: what is no export at all has the one fault "format".
    """
    try:
        return _faults(data) if data["format"] == FORMAT else ["format"]
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, ArithmeticError):
        return ["format"]


def _faults(data: Any) -> list[str]:
    ballots = [Ballot(PersonId(int(each["mark"])), Choice(each["choice"])) for each in data["ballots"]]
    slips = [Slip(_mark(each.voter), each.choice) for each in ballots]
    voters, codes = [each.voter for each in ballots], [each["code"] for each in data["bodies"]]
    wrong = {
        "text": text_hash(data["text"]) != data["sha256"],
        "ballots": len(set(voters)) != len(voters) or not _heard(data["bodies"]).issuperset(voters),
        "bodies": not codes or len(set(codes)) != len(codes),
        "chain": list(chained(slips, data["sha256"])) != data["chain"],
    }
    bodies = [f"result of {each['code']}" for each in data["bodies"] if not _agrees(each, ballots, data["absentee"])]
    return [part for part, is_wrong in wrong.items() if is_wrong] + bodies


def _heard(bodies: Iterable[Mapping[str, Any]]) -> frozenset[PersonId]:
    """Whose ballot may be there: a voter's, or an adviser's."""
    rolls = [roll_from(body).roll for body in bodies]
    return frozenset(person for roll in rolls for person in (*roll.voters, *roll.advisory))


def _agrees(body: Mapping[str, Any], ballots: list[Ballot], absentee: bool) -> bool:
    each = roll_from(body)
    counting = counted(each.roll, ballots, each.rule, quorum_base=each.quorum_base, absentee=absentee)
    return counting == result_from(body["result"])


def roll_from(body: Mapping[str, Any], number: int = 0) -> BodyRoll:
    """`number`: for want of the body's own, which no export tells. Raises KeyError, ValueError, TypeError."""
    seats = {PersonId(seat): PersonId(voter) for seat, voter in body["seats"]}
    roll = Roll(seats, frozenset(body["present"]), frozenset(body["advisory"]), body["presiding"])
    return BodyRoll(BodyId(number), roll, rule_from(body["rule"]), int(body["quorum_base"]))


def vote_data(vote: Vote) -> dict[str, Any]:
    return {
        "title": vote.title,
        "text": vote.text,
        "sha256": vote.sha256,
        "absentee": vote.terms.absentee,
        "opened_at": vote.opened_at.isoformat(),
        "closed_at": vote.closed_at.isoformat() if vote.closed_at else None,
    }


def body_data(each: BodyRoll, bodies: Mapping[BodyId, Body], result: Result) -> dict[str, Any]:
    """What is counted in a body, and by what rule."""
    known = bodies.get(each.body_id)
    return {
        "code": known.code if known else str(each.body_id),
        "rule": rule_data(each.rule),
        "quorum_base": each.quorum_base,
        "seats": sorted([seat, voter] for seat, voter in each.roll.seats.items()),
        "present": sorted(each.roll.present),
        "advisory": sorted(each.roll.advisory),
        "presiding": each.roll.presiding,
        "result": result_data(result),
    }


def _ballot(ballot: CastBallot, people: Mapping[PersonId, Person]) -> dict[str, Any]:
    voter = people.get(ballot.voter)
    return {
        "mark": _mark(ballot.voter),
        "name": voter.name if voter else None,
        "choice": ballot.choice,
        "dissent": ballot.dissent,
        "ground": ballot.ground,
    }


def _mark(voter: PersonId) -> str:
    return f"{voter:010}"
