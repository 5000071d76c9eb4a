"""Rules and results as plain data, for a row and for an export that an auditor recomputes."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from commission.polls.counting import Count, Result, Verdict
from commission.polls.rule import FEWEST, Base, Share, VotingRule
from commission.roster.quorum import QuorumBase, QuorumRule, QuorumShare
from commission.roster.regulation import TieRule


def rule_data(rule: VotingRule) -> dict[str, Any]:
    return asdict(rule)


def rule_from(said: Mapping[str, Any]) -> VotingRule:
    """Raises KeyError, ValueError for what is none."""
    quorum = said["quorum"]
    return VotingRule(
        Base(said["base"]),
        Share(said["share"]),
        TieRule(said["tie"]),
        QuorumRule(QuorumBase(quorum["base"]), QuorumShare(quorum["share"]), int(quorum["number"])),
        int(said.get("fewest", FEWEST)),  # rules of before the first secret vote say nothing of it
    )


def result_data(result: Result) -> dict[str, Any]:
    return asdict(result)


def result_from(said: Mapping[str, Any]) -> Result:
    """Raises KeyError, ValueError, TypeError for what is none."""
    counts = {name: Count(**said[name]) for name in ("count", "advisory")}
    return Result(**{**said, **counts, "verdict": Verdict(said["verdict"])})
