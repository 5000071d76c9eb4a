"""A regulation outlives the program that wrote it."""

import json
from dataclasses import fields
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from commission.roster.quorum import QuorumRule
from commission.roster.regulation import Regulation
from storage.regulation_codec import decoded, encoded

WHOLE_MINUTES = st.times().map(lambda t: t.replace(tzinfo=None))
REGULATIONS = st.builds(
    Regulation,
    quorum=st.builds(QuorumRule),
    work_begins=WHOLE_MINUTES,
    work_ends=WHOLE_MINUTES,
    chase_days=st.lists(st.integers(0, 30)).map(tuple),
    remind_hours=st.lists(st.integers(0, 72)).map(tuple),
)


@given(REGULATIONS)
def test_it_comes_back_as_it_was(regulation: Regulation) -> None:
    assert decoded(json.loads(json.dumps(encoded(regulation)))) == regulation


def test_an_old_row_takes_the_defaults() -> None:
    assert decoded({}) == Regulation()
    assert decoded({"quorum": {"number": 4}, "reply_days": 3}) == Regulation(QuorumRule(number=4), reply_days=3)


def test_what_a_newer_program_wrote_is_skipped() -> None:
    assert decoded({"colour": "green", "quorum": {"mood": 1}}) == Regulation()


def test_every_field_is_read_back() -> None:
    """A field that nobody added to the codec would silently keep its default."""
    changed: dict[str, Any] = encoded(Regulation())
    assert set(changed) == {field.name for field in fields(Regulation)}
    for name in changed:
        assert decoded({name: _other(changed[name])}) != Regulation(), name


def _other(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case []:
            return ["2021-08-04"]
        case list() | tuple():
            return [*value, 9]
        case dict():
            return {**value, "number": 7}
        case str() if ":" in value:
            return "11:11:00"
        case "Europe/Moscow":
            return "Asia/Omsk"
    others = {"present": "all", "chair_decides": "rejected", "named": "none", "RU": ""}
    return others[value]
