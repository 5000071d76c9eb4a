"""People in decisions: as in agendas, and in other cases."""

import re

from commission.agenda.reading.names import STRONG
from commission.agenda.reading.people import people
from commission.tasks.reading.read_task import Named

_WORD = r"[А-ЯЁ][а-яё]{1,30}(?:-[А-ЯЁ][а-яё]{1,30})?"
_PATRONYMIC = r"[А-ЯЁ][а-яё]{1,30}(?:(?:ич)(?:у|а|ем)|(?:овн|евн|ичн)(?:е|ы|у|ой))(?!\w)"
_OBLIQUE = rf"(?<![\w-]){_WORD}\s{_WORD}\s{_PATRONYMIC}"
NAME = re.compile(rf"{_OBLIQUE}|{STRONG.pattern}")
_FULL = re.compile(_OBLIQUE)
_LIMIT = 2000  # characters; longer lists are of no people
_BETWEEN = re.compile(r"[\s,;]*(?:\([^()]{0,200}\)[\s,;]*)?(?:и\s|and\s)?")
_BRACKET = re.compile(r"\s*\(([^()]{1,200})\)")
_EMPTY = re.compile(r"\s*\(\s*\)")  # where a name has been taken out of its brackets
_FIRST_WITHIN = 120


def named(text: str) -> list[Named] | None:
    """Everybody whom a list names; None if it is no list of people."""
    found = people(text) if len(text) <= _LIMIT else None
    return None if found is None else [_apart(Named(each.name, _EMPTY.sub("", each.post))) for each in found]


def first_names(text: str) -> list[Named]:
    """The first name, unless it comes late, and those that follow it at once, with what is said of them in brackets."""
    run: list[re.Match[str]] = []
    for match in NAME.finditer(text[:_LIMIT]):
        if run and not _BETWEEN.fullmatch(text, run[-1].end(), match.start()):
            break
        if not run and match.start() > _FIRST_WITHIN:
            break
        run.append(match)
    return [Named(match[0], _bracket(text, match.end())) for match in run]


def has_name(text: str) -> bool:
    return bool(NAME.search(text))


def _bracket(text: str, start: int) -> str:
    found = _BRACKET.match(text, start)
    return found[1] if found else ""


def _apart(person: Named) -> Named:
    """«начальнику отдела Беловой Екатерине Дмитриевне»: the name, and what is before and behind it."""
    found = _FULL.search(person.name)
    if not found or found[0] == person.name:
        return person
    around = (person.name[: found.start()].strip(" ,"), person.name[found.end() :].strip(" ,"), person.post)
    return Named(found[0], ", ".join(filter(None, around)))
