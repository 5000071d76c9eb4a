"""Who is to do it, where no label says so: «Поручить Беловой Е.Д. организовать …»."""

import re

from commission.agenda.reading.languages import ALL as AGENDA
from commission.agenda.reading.names import is_weak_name
from commission.agenda.reading.words import any_of
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.naming import NAME, first_names, has_name, named
from commission.tasks.reading.read_task import Named

_OPENER = re.compile("|".join(words.opener_pattern for words in ALL), re.IGNORECASE)
_VERB = re.compile("|".join(words.verb_pattern for words in ALL), re.IGNORECASE)
_TOGETHER = re.compile("|".join(words.together_pattern for words in ALL), re.IGNORECASE)
_PERIODS = "|".join(pattern for words in ALL for pattern in words.periods.values())
_URGENT = "|".join(words.urgent_pattern for words in ALL)
# Small letters only: «К» is an initial.
_BY_WHEN = re.compile(
    rf"(?<!\w)(?:{any_of(*((*words.term, *words.until, *words.within) for words in ALL))}|{_PERIODS}|{_URGENT})(?!\w)"
)
_POSTS = tuple({post.casefold()[: max(4, len(post) - 2)] for words in AGENDA for post in words.post if len(post) > 3})
_ACTION = re.compile(rf":|\s[–—-]\s|{_VERB.pattern}", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"\((?:{NAME.pattern})\)$")
_HEAD_LIMIT = 400  # characters before the first verb
_UNKNOWN_LIMIT = 120
_AROUND = " \n,;:–—-"


def addressees(text: str) -> list[Named]:
    """Whoever stands before the first verb, after a word that entrusts him with it, or at the very beginning."""
    opener = _OPENER.match(text)
    start = opener.end() if opener else 0
    whole = text[start : start + _HEAD_LIMIT]
    verb = _VERB.search(whole)
    if verb is None:
        return _listed(whole, opener is not None)
    together = _TOGETHER.search(whole, 0, verb.start())
    head = _BY_WHEN.split(whole[: (together or verb).start()], maxsplit=1)[0].strip(_AROUND).rstrip(" (")
    return _people(head, opener is not None)


def addressed(text: str) -> str:
    """What stands before the first verb, colon or dash: «Громов, Ларина: …» may be people."""
    flat = text[:_HEAD_LIMIT].replace("\n", " ")
    action = _ACTION.search(flat)
    return _BY_WHEN.split(flat[: action.start()], maxsplit=1)[0].strip(_AROUND) if action else ""


def _listed(head: str, entrusted: bool) -> list[Named]:
    """No verb: «Орловой М.Э. – отчёт», «Начальнику отдела (Орлова М.Э.):», «Рекомендовать главам районов:»."""
    is_head = head.rstrip().endswith(":")
    if is_head and (found := _people(_TOGETHER.split(head, maxsplit=1)[0].strip(_AROUND), entrusted)):
        return found
    return first_names(head) if entrusted or NAME.match(head) else []


def _people(head: str, entrusted: bool) -> list[Named]:
    if entrusted or _begins_with_somebody(head):
        return (named(head) or []) if has_name(head) else _unknown(head)
    return []


def _unknown(head: str) -> list[Named]:
    """A post, a department: shown as it is."""
    return [Named(head)] if 0 < len(head) <= _UNKNOWN_LIMIT else []


def together_with(text: str) -> list[Named]:
    """«…, совместно с Зайцевой Н.Р., …», wherever it stands."""
    found = _TOGETHER.search(text)
    return first_names(text[found.end() :]) if found else []


def _begins_with_somebody(head: str) -> bool:
    """With a name, or with a post that a name follows, or anything that a name follows in brackets."""
    if is_weak_name(head) or NAME.match(head) or _IN_BRACKETS.search(head):
        return True
    return has_name(head) and head.casefold().startswith(_POSTS)
