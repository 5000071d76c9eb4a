"""Russian names in the cases in which decisions have them: «Орловой Марине», «на Громова», «с Дорохом»."""

from functools import lru_cache
from itertools import product

from commission.roster.folding import fold

_Cases = tuple[str, str, str, str]  # dative, genitive, accusative, instrumental
_VOWELS_THAT_STAY = ("о", "и", "у", "е", "ю", "э", "ых", "их")
_POSSESSIVE = ("ов", "ев", "ин", "ын")
_SHORT_NAME = 4  # letters: «Цой» is a noun, «Толстой» an adjective; «Рой» may be either
_IRREGULAR = {"павел": "павл", "лев": "льв"}
_MALE, _FEMALE = ("ич", "оглы", "улы"), ("на", "кызы", "гызы")


@lru_cache(maxsize=1 << 15)
def oblique_forms(name: str) -> tuple[frozenset[str], ...]:
    """For each word of a full name, family name first, what it may become, folded; nothing where it never changes.

    Whether it is a man's or a woman's is known by the patronymic; without one it may be either.
    """
    words = fold(name).split()
    patronymic = words[-1] if len(words) > 2 else ""
    sexes = [_male] if patronymic.endswith(_MALE) else [_female] if patronymic.endswith(_FEMALE) else [_male, _female]
    return tuple(
        frozenset(form for sex in sexes for form in _joined([sex(part) for part in word.split("-")])) - {word}
        for word in words
    )


def _joined(parts: list[list[_Cases]]) -> set[str]:
    """Both halves of a double name are in one case."""
    return {"-".join(forms) for chosen in product(*parts) for forms in zip(*chosen, strict=True)}


def _male(word: str) -> list[_Cases]:
    if word in _IRREGULAR:
        return [_ending(_IRREGULAR[word], "у", "а", "а", "ом")]
    if word.endswith(_POSSESSIVE):
        return [_ending(word, "у", "а", "а", "ым"), _ending(word, "у", "а", "а", "ом")]
    if word.endswith(("ый", "ой", "ий")) and len(word) > _SHORT_NAME:
        adjective = [_ending(word[:-2], "ому", "ого", "ого", last) for last in ("ым", "им")]
        return [*adjective, _ending(word[:-1], "ю", "я", "я", "ем")]
    if word.endswith(("ь", "й")):
        fleeting = [_ending(f"{word[:-3]}н", "ю", "я", "я", "ем")] if word.endswith("ень") else []
        return [_ending(word[:-1], "ю", "я", "я", "ем"), *fleeting]
    return _first_declension(word) or ([_same(word)] if word.endswith(_VOWELS_THAT_STAY) else _hard(word))


def _female(word: str) -> list[_Cases]:
    if word.endswith(("ова", "ева", "ина", "ына")):
        return [_ending(word[:-1], "ой", "ой", "у", "ой"), *_first_declension(word)]
    if word.endswith(("ая", "яя")):
        vowel, last = ("о", "ую") if word.endswith("ая") else ("е", "юю")
        return [_ending(word[:-2], f"{vowel}й", f"{vowel}й", last, f"{vowel}й")]
    if word.endswith("ь"):
        return [_ending(word[:-1], "и", "и", "ь", "ью"), _same(word)]
    return _first_declension(word) or [_same(word)]


def _first_declension(word: str) -> list[_Cases]:
    if word.endswith("а"):
        return [_ending(word[:-1], "е", genitive, "у", last) for genitive, last in (("ы", "ой"), ("и", "ей"))]
    if word.endswith("я"):
        return [_ending(word[:-1], dative, "и", "ю", "ей") for dative in ("е", "и")]
    return []


def _hard(word: str) -> list[_Cases]:
    """«Жук», «Мороз»; «Коробец» may be «Коробцу» or «Коробецу»."""
    stems = [word]
    if word.endswith(("ец", "ок", "ек")) and len(word) > _SHORT_NAME:
        stems.append(word[:-2] + word[-1])
    return [_ending(stem, "у", "а", "а", last) for stem in stems for last in ("ом", "ем")]


def _ending(stem: str, dative: str, genitive: str, accusative: str, instrumental: str) -> _Cases:
    return stem + dative, stem + genitive, stem + accusative, stem + instrumental


def _same(word: str) -> _Cases:
    return word, word, word, word
