"""The steps of the migrations, read off their files: to know the newest one, Alembic need not be imported."""

import re
from functools import cache
from pathlib import Path

# As storage/migrations/script.py.mako writes them; the first step has nothing below it.
_NAMED = re.compile(r"""^revision = ["'](\w+)["']$""", re.MULTILINE)
_BELOW = re.compile(r"""^down_revision = (?:None|["'](\w+)["'])$""", re.MULTILINE)


@cache
def revisions(migrations: Path) -> tuple[str, ...]:
    """Every revision, the oldest first. Raises LookupError for steps that are not written so, or are no single line."""
    above = dict(_step(file) for file in (migrations / "versions").glob("[!_]*.py"))
    line: list[str] = []
    step = above.pop(None, None)
    while step is not None:
        line.append(step)
        step = above.pop(step, None)
    if above or not line:
        raise LookupError(f"the steps in {migrations} are no single line")
    return tuple(line)


def _step(file: Path) -> tuple[str | None, str]:
    """The revision below, and the file's own."""
    text = file.read_text(encoding="utf-8")
    named, below = _NAMED.search(text), _BELOW.search(text)
    if named is None or below is None:
        raise LookupError(f"{file.name} does not name its revision and the one below")
    return below[1], named[1]
