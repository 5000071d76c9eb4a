"""What is read can be read: 4.5 to 1 in both schemes, WCAG 2.2, 1.4.3."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[3] / "simulator/web/tokens.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#\w+);", part)) for part in TOKENS.split("prefers-color-scheme: dark")[:2]
)
WHITE = "#ffffff"
PAIRS = [
    *[
        (ink, ground)
        for ink in ("ink", "ink-soft", "accent-strong")
        for ground in ("surface", "surface-raised", "incoming")
    ],
    *[(ink, "outgoing") for ink in ("ink", "outgoing-ink-soft", "accent-strong")],
    *[(ink, "surface") for ink in ("danger-ink", "success-ink")],
    *[(WHITE, ground) for ground in ("success", "danger", "badge", "primary")],
    ("on-accent", "accent"),
    ("ink", "found"),
]


@pytest.mark.parametrize("scheme", [LIGHT, LIGHT | DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_contrast(scheme, ink, ground):
    one, other = sorted((luminance(scheme.get(ink, ink)), luminance(scheme[ground])))
    assert (other + 0.05) / (one + 0.05) >= 4.5


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
