"""Names of people: when two of them are one, and whom an initial form means."""

import re
from functools import lru_cache

from commission.roster.folding import fold


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """Full names with one key are one name: «Фёдоров  вячеслав» and «Федоров Вячеслав»."""
    return " ".join(fold(name).replace(".", " ").split())


def family_key(written: str) -> str:
    """The family name of a full name or an initial form, wherever the initials stand."""
    return next((word for word in _words(written) if len(word) > 1), "")


def may_mean(written: str, name: str) -> bool:
    """Whether «Беляев К.И.», «К. И. Беляев» or «Беляев Константин» may stand for the full `name`."""
    family, *given = _words(name)
    rest = list(_words(written))
    if family not in rest or len(rest) < 2:
        return False
    rest.remove(family)
    return len(rest) <= len(given) and all(
        part == full if len(part) > 1 else full.startswith(part) for part, full in zip(rest, given, strict=False)
    )


def spelled(stored: str, written: str) -> str:
    """How the name is kept: a file that only writes е for ё does not spoil it."""
    return stored if written == _without_yo(stored) else written


def _without_yo(name: str) -> str:
    return name.replace("ё", "е").replace("Ё", "Е")


@lru_cache(maxsize=1 << 16)
def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s.]+", fold(name)))
