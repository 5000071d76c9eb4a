"""The rule by which a vote counts, and what came of it, as JSON: frozen, whatever becomes of the regulation."""

import json
from collections.abc import Iterable

from commission.ids import BodyId
from commission.polls.counting import Result
from commission.polls.plain import result_data, result_from, rule_data, rule_from
from commission.polls.rule import VotingRule


def rule_text(rule: VotingRule) -> str:
    return json.dumps(rule_data(rule))


def rule_of(text: str) -> VotingRule:
    return rule_from(json.loads(text))


def results_text(results: Iterable[tuple[BodyId, Result]]) -> str:
    return json.dumps([[body_id, result_data(result)] for body_id, result in results])


def results_of(text: str) -> tuple[tuple[BodyId, Result], ...]:
    return tuple((BodyId(body_id), result_from(said)) for body_id, said in json.loads(text))
