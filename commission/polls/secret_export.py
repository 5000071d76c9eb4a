"""A closed secret vote as data that anybody can recompute: who voted, and apart from that the slips."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from commission.ids import BodyId, PersonId
from commission.polls.chain import Slip, chained, text_hash
from commission.polls.choice import Choice
from commission.polls.electorate import BodyRoll, Electorate
from commission.polls.export import body_data, roll_from, vote_data
from commission.polls.plain import result_from
from commission.polls.rule import FEWEST
from commission.polls.secrecy import Slips, Turnout, results
from commission.polls.vote import CastBallot, Vote
from commission.roster.body import Body
from commission.roster.person import Person

FORMAT = "kvorum-secret-vote-1"
_SOME_TIME = datetime(1970, 1, 1, tzinfo=UTC)  # an export does not say when anybody has voted


def exported_secretly(
    vote: Vote,
    electorate: Electorate,
    ballots: Collection[CastBallot],
    slips: Slips,
    bodies: Mapping[BodyId, Body],
    people: Mapping[PersonId, Person],
) -> dict[str, Any]:
    """Fit for JSON. `slips`: as published; those of a body whose result is not published are not in it."""
    return {
        "format": FORMAT,
        **vote_data(vote),
        "turnout": [_voter(ballot, people) for ballot in sorted(ballots, key=lambda each: each.voter)],
        "bodies": [_body(vote, each, bodies, slips) for each in electorate.rolls],
    }


def secret_faults(data: Any) -> list[str]:
    """As `export.faults`. "slips of …": more or fewer than voters, a receipt twice, or one that says what no slip can.

    "turnout": somebody is there twice, or has no voice. "rule of …": results of so few may not be told.
    """
    try:
        return _faults(data) if data["format"] == FORMAT else ["format"]
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, ArithmeticError):
        return ["format"]


def _faults(data: Any) -> list[str]:
    rolls = tuple(roll_from(body, number) for number, body in enumerate(data["bodies"]))
    ballots = [_ballot(each) for each in data["turnout"]]
    slips = {BodyId(number): _slips(body) for number, body in enumerate(data["bodies"])}
    lost = None if any(body["result"]["verdict"] == "unreadable" for body in data["bodies"]) else slips
    counted = dict(results(Electorate(rolls), ballots, lost, absentee=data["absentee"]))
    wrong = ["text"] if text_hash(data["text"]) != data["sha256"] else []
    voters = [ballot.voter for ballot in ballots]
    if len(set(voters)) != len(voters) or not Electorate(rolls).voters.issuperset(voters):
        wrong.append("turnout")
    for each, body in zip(rolls, data["bodies"], strict=True):
        box, code = slips[each.body_id], body["code"]
        told = body["result"]["verdict"] not in ("undisclosed", "unreadable")
        cast = len(Turnout.of(each, ballots).slips) if told else 0
        checks = {
            f"rule of {code}": each.rule.fewest < FEWEST,
            f"slips of {code}": len(box) != cast or not _are_slips(box),
            f"chain of {code}": list(chained(box, _beginning(data["sha256"], code))) != body["chain"],
            f"result of {code}": counted[each.body_id] != result_from(body["result"]),
        }
        wrong += [part for part, is_wrong in checks.items() if is_wrong]
    return wrong


def _body(vote: Vote, each: BodyRoll, bodies: Mapping[BodyId, Body], slips: Slips) -> dict[str, Any]:
    data = body_data(each, bodies, dict(vote.results)[each.body_id])
    box = sorted(slips.get(each.body_id, ()), key=lambda slip: slip.mark)
    chain = list(chained(box, _beginning(vote.sha256, data["code"])))
    return {**data, "slips": [[slip.mark, slip.choice] for slip in box], "chain": chain}


def _voter(ballot: CastBallot, people: Mapping[PersonId, Person]) -> dict[str, Any]:
    voter = people.get(ballot.voter)
    return {"voter": ballot.voter, "name": voter.name if voter else None, "recused": ballot.choice is Choice.RECUSE}


def _ballot(said: Mapping[str, Any]) -> CastBallot:
    return CastBallot(PersonId(said["voter"]), Choice.RECUSE if said["recused"] else None, _SOME_TIME)


def _slips(body: Mapping[str, Any]) -> list[Slip]:
    return [Slip(mark, Choice(choice)) for mark, choice in body["slips"]]


def _are_slips(box: Collection[Slip]) -> bool:
    """Each has a receipt of its own, and nobody recuses himself in secret."""
    return len({slip.mark for slip in box}) == len(box) and all(slip.choice is not Choice.RECUSE for slip in box)


def _beginning(sha256: str, code: str) -> str:
    return f"{sha256} {code}"
