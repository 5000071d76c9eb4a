"""The operators' table of reminders says what the program does."""

import re
from dataclasses import fields

from commission.clock.kinds import MUTABLE, SILENT
from commission.clock.reminder import ReminderKind
from commission.roster.regulation import Regulation
from tests.test_documents import OPERATIONS, read

_SECTION = re.compile(r"^## Reminders$(.*?)^## ", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| `(\w+)` \|([^|]*)\|([^|]*)\| *(yes|no|) *\|", re.MULTILINE)
_FIELD = re.compile(r"`(\w+)`(?: \(([\d, ]+)\))?")
_WORD = {"yes": True, "no": False}


def rows() -> list[tuple[str, str, str, str]]:
    section = _SECTION.search(read(OPERATIONS))
    assert section
    return _ROW.findall(section[1])


def test_each_kind_has_its_row_and_says_whether_it_may_be_muted() -> None:
    told = {kind: _WORD.get(word) for kind, _, _, word in rows()}
    assert told == {kind: None if kind in SILENT else kind in MUTABLE for kind in ReminderKind}


def test_the_fields_of_the_regulation_are_there_with_their_defaults() -> None:
    section = _SECTION.search(read(OPERATIONS))
    assert section
    ours, rules = {field.name for field in fields(Regulation)}, Regulation()
    named = [(name, default) for name, default in _FIELD.findall(section[1]) if name in ours]
    assert {name for name, _ in named} >= {"chase_days", "task_days", "decide_days", "escalate_chair_days"}
    for name, default in named:
        value = getattr(rules, name)
        told = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        assert default in {"", told}, name
