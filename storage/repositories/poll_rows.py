"""A vote and its electorate, as rows and back."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Row

from commission.ids import BodyId, PollId
from commission.polls.electorate import BodyRoll, Electorate
from commission.polls.roll import Roll
from commission.polls.vote import CastBallot, Terms, Vote
from storage.poll_codec import results_of, results_text, rule_of, rule_text

_TERMS = [field.name for field in fields(Terms)]
_PLAIN = [field.name for field in fields(Vote) if field.name not in {"id", "body_ids", "terms", "results"}]
BALLOT = [field.name for field in fields(CastBallot)]


def vote_row(vote: Vote) -> dict[str, Any]:
    plain = {name: getattr(vote, name) for name in _PLAIN}
    return {**plain, **asdict(vote.terms), "results": results_text(vote.results)}


def vote_of(row: Row[Any], body_ids: Iterable[BodyId]) -> Vote:
    plain = {name: getattr(row, name) for name in _PLAIN}
    terms = Terms(**{name: getattr(row, name) for name in _TERMS})
    return Vote(id=PollId(row.id), body_ids=tuple(body_ids), terms=terms, results=results_of(row.results), **plain)


def body_rows(poll_id: PollId, electorate: Electorate) -> list[dict[str, Any]]:
    return [
        {
            "poll_id": poll_id,
            "body_id": each.body_id,
            "place": place,
            "rule": rule_text(each.rule),
            "quorum_base": each.quorum_base,
        }
        for place, each in enumerate(electorate.rolls)
    ]


def seat_rows(poll_id: PollId, electorate: Electorate) -> list[dict[str, Any]]:
    return [
        {"poll_id": poll_id, "body_id": each.body_id, **seat} for each in electorate.rolls for seat in _seats(each.roll)
    ]


def roll_of(body: Row[Any], seats: Iterable[Row[Any]]) -> BodyRoll:
    mine = list(seats)
    roll = Roll(
        {seat.person_id: seat.voter_id for seat in mine if seat.votes},
        frozenset(seat.voter_id for seat in mine if seat.present),
        frozenset(seat.person_id for seat in mine if not seat.votes),
        next((seat.voter_id for seat in mine if seat.presiding), None),
    )
    return BodyRoll(body.body_id, roll, rule_of(body.rule), body.quorum_base)


def ballot_of(row: Row[Any]) -> CastBallot:
    return CastBallot(**{name: getattr(row, name) for name in BALLOT})


def _seats(roll: Roll) -> Iterator[dict[str, Any]]:
    """A member whose seat somebody else takes is there with him; whoever only advises, by himself."""
    voting = [(person, voter, True) for person, voter in roll.seats.items()]
    advising = [(person, person, False) for person in roll.advisory - set(roll.seats)]
    for person, voter, votes in (*voting, *advising):
        yield {
            "person_id": person,
            "voter_id": voter,
            "votes": votes,
            "present": voter in roll.present,
            "presiding": votes and voter == roll.presiding,
        }
