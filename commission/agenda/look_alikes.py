"""What a text looks like: letters that cannot be told apart are the same, and what cannot be seen is not there."""

import unicodedata

# Capital letters: all texts are compared in capitals.
_ALIKE = dict(zip("ABCEHKMOPTXYΑΒΓΔΕΗΚΛΜΟΠΡΤΥΦΧІЅЈ", "АВСЕНКМОРТХУАВГДЕНКЛМОПРТУФХISJ", strict=True))
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"}
_BLANK = set("\u115f\u1160\u2800\u3164\uffa0")  # fillers, which Unicode calls letters and symbols


class _Looks(dict[int, str]):
    """For str.translate."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter.isalnum():  # «№» would become «No»
            letter = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).upper())
        self[code] = "".join(map(_seen, letter))
        return self[code]


def _seen(letter: str) -> str:
    if letter.isspace():
        return " "
    return "" if letter in _BLANK or unicodedata.category(letter) in _UNSEEN else _ALIKE.get(letter, letter)


_LOOKS = _Looks()


def look(text: str) -> str:
    """In capitals, without accents (Ё is Е, Й is И): letters of other alphabets that look Cyrillic are Cyrillic."""
    return text.translate(_LOOKS)


def looks(text: str) -> tuple[str, list[int]]:
    """The same, and for each of its letters the place in the text."""
    parts = [_LOOKS[ord(letter)] for letter in text]
    return "".join(parts), [place for place, part in enumerate(parts) for _ in part]
