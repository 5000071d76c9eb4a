"""What may come as a file, and by which name it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.materials.version import (
    NAME_LIMIT,
    SIZE_LIMIT,
    ForbiddenTypeError,
    MaterialTooLargeError,
    must_be_allowed,
    tidy_name,
)

FORBIDDEN = frozenset({"exe", "js"})


@pytest.mark.parametrize(
    "name",
    [
        *[
            "a.exe",
            "A.EXE",
            "доклад.pdf.exe",
            "доклад.exe. .",
            "доклад.exe\u00a0",
            "a.js ",
            ".exe",
            "a.exe_",
            "a.exe~)",
        ],
        *["a.exe:", "a.exe::$DATA", "a.exe:Zone.Identifier", "a.exe/", "a.e\u200bxe", "a.e xe", "a.exe\u3164"],
        *["a.\u200eexe", "a\u202efdp.exe", "a.ехе", "a.ｅｘｅ"],
    ],
)
def test_what_would_run_is_refused_however_it_is_written(name: str) -> None:
    with pytest.raises(ForbiddenTypeError):
        must_be_allowed(name, 10, FORBIDDEN)


@pytest.mark.parametrize(
    "name", ["доклад.pdf", "exe", "js.docx", "a.exe.pdf", "без конца", "", ".", "итоги.7z", "exe: план.pdf"]
)
def test_anything_else_may_come(name: str) -> None:
    must_be_allowed(name, SIZE_LIMIT, FORBIDDEN)


def test_what_no_bot_can_fetch_is_refused() -> None:
    with pytest.raises(MaterialTooLargeError):
        must_be_allowed("доклад.pdf", SIZE_LIMIT + 1, FORBIDDEN)


@given(st.text(max_size=400))
def test_a_name_is_shown_on_one_short_line(name: str) -> None:
    shown = tidy_name(name)
    assert 0 < len(shown) <= NAME_LIMIT
    assert shown == " ".join(shown.split())
    assert shown.isprintable()


def test_a_long_name_keeps_its_end() -> None:
    assert tidy_name(f"{'о' * 300}.docx").endswith("….docx")
    assert tidy_name(None) == "—"
