"""The rule by which a vote counts, and what came of it, as JSON: frozen, whatever becomes of the regulation."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from commission.ids import BodyId
from commission.polls.counting import Count, Result, Verdict
from commission.polls.rule import Base, Share, VotingRule
from commission.roster.quorum import QuorumBase, QuorumRule, QuorumShare
from commission.roster.regulation import TieRule


def rule_text(rule: VotingRule) -> str:
    return json.dumps(asdict(rule))


def rule_of(text: str) -> VotingRule:
    said = json.loads(text)
    quorum = said["quorum"]
    return VotingRule(
        Base(said["base"]),
        Share(said["share"]),
        TieRule(said["tie"]),
        QuorumRule(QuorumBase(quorum["base"]), QuorumShare(quorum["share"]), quorum["number"]),
    )


def results_text(results: Iterable[tuple[BodyId, Result]]) -> str:
    return json.dumps([[body_id, asdict(result)] for body_id, result in results])


def results_of(text: str) -> tuple[tuple[BodyId, Result], ...]:
    return tuple((BodyId(body_id), _result(said)) for body_id, said in json.loads(text))


def _result(said: dict[str, Any]) -> Result:
    counts = {name: Count(**said[name]) for name in ("count", "advisory")}
    return Result(**{**said, **counts, "verdict": Verdict(said["verdict"])})
