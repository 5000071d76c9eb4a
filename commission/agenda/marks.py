"""Words by which a text says that it is not for everybody."""

import re
from collections.abc import Sequence

from commission.agenda.reading.finishing import restricting

_BETWEEN_WORDS = re.compile(r"[_.\-]+")  # in the name of a file


def carries(text: str, marks: Sequence[str]) -> bool:
    """Whether one of the marks stands in it, as words of their own, in whatever case."""
    pattern = restricting(marks)
    return pattern is not None and pattern.search(_BETWEEN_WORDS.sub(" ", text)) is not None
