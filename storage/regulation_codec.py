"""A regulation as JSON. Rows outlive fields: what a row does not say takes the default, the unknown is skipped."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import date, time
from typing import Any

from commission.roster.quorum import QuorumBase, QuorumRule, QuorumShare
from commission.roster.regulation import Majority, Regulation, SubstituteRule, TieRule


def encoded(regulation: Regulation) -> dict[str, Any]:
    return {name: _plain(value) for name, value in asdict(regulation).items()}


def decoded(data: Mapping[str, Any]) -> Regulation:
    return Regulation(**_known(data, _REGULATION))


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(day.isoformat() for day in value)
    return value.isoformat() if isinstance(value, time) else value


def _days(said: Iterable[str]) -> frozenset[date]:
    return frozenset(date.fromisoformat(day) for day in said)


def _quorum(data: Mapping[str, Any]) -> QuorumRule:
    return QuorumRule(**_known(data, _QUORUM))


def _known(data: Mapping[str, Any], readers: Mapping[str, Callable[[Any], Any]]) -> dict[str, Any]:
    return {name: read(data[name]) for name, read in readers.items() if name in data}


_QUORUM: Mapping[str, Callable[[Any], Any]] = {
    "base": QuorumBase,
    "share": QuorumShare,
    "number": int,
}

_REGULATION: Mapping[str, Callable[[Any], Any]] = {
    "quorum": _quorum,
    "majority": Majority,
    "tie": TieRule,
    "substitutes": SubstituteRule,
    "absentee_voting": bool,
    "substitutes_vote": bool,
    "ballots_may_change": bool,
    "dissent": bool,
    "recusal": bool,
    "fewest_secret_ballots": int,
    "time_zone": str,
    "country": str,
    "days_off": _days,
    "work_days": _days,
    "work_begins": time.fromisoformat,
    "work_ends": time.fromisoformat,
    "notice_working_days": int,
    "reply_days": int,
    "materials_working_days": int,
    "minutes_working_days": int,
    "protect_content": bool,
    "chase_days": tuple,
    "remind_hours": tuple,
    "acknowledge_days": tuple,
    "task_days": tuple,
    "overdue_daily_days": int,
    "escalate_controller_days": int,
    "escalate_chair_days": int,
    "decide_days": int,
}
