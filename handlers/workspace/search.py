"""Finding a person by a part of his name."""

from collections.abc import Iterable

from commission.roster.person import Person


def matches(person: Person, wanted: str) -> bool:
    """Every word of `wanted` begins a word of the name; «ё» is «е»."""
    names = _folded(person.name).split()
    return all(any(name.startswith(word) for name in names) for word in _folded(wanted).split())


def found(people: Iterable[Person], wanted: str) -> list[Person]:
    """All of them for an empty search."""
    return [person for person in people if matches(person, wanted)]


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е").replace(".", " ")
