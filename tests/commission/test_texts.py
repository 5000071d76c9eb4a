"""What counts as a text that somebody has written."""

import pytest

from commission.errors import TextLengthError, checked_text


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "\u2800", "\u3164 \u200d", "\ufe0f", "\u00ad\n"])
def test_what_nobody_can_see_is_no_text(text: str) -> None:
    assert checked_text(text, limit=5, empty=True) == ""
    with pytest.raises(TextLengthError):
        checked_text(text, limit=5)


@pytest.mark.parametrize("text", ["я", "?", "👍", "5", "ё", "\U0001fae9"])
def test_one_sign_is_enough(text: str) -> None:
    assert checked_text(f" {text} ", limit=5) == text
