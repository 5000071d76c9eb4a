"""What a voter in a secret vote keeps, to find his ballot in the published list."""

import secrets

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # 32 letters and digits that nobody takes for one another
_GROUPS, _LETTERS = 3, 4  # 60 bits: nobody guesses another one's among 10,000


def new_receipt() -> str:
    """As «7KQ4-M2XD-9TNA»: by chance alone, so that it says nothing of who has it, or when."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(_LETTERS)) for _ in range(_GROUPS))


def tidy_receipt(typed: str) -> str:
    """As it was given out, from what somebody typed: in any case, with or without dashes and spaces."""
    letters = "".join(c for c in typed.upper() if c.isalnum())
    return "-".join(letters[start : start + _LETTERS] for start in range(0, len(letters), _LETTERS))
