"""What people put into cells, and what they mean by it."""

import re

from commission.roster.body import Role
from commission.roster.folding import DASHES, clean, fold, words
from commission.roster.phone import e164

_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")
_BODY_SEPARATOR = re.compile(r"[,;\r\n]")

_ROLES = {
    Role.CHAIR: "председатель, председатель комиссии, председатель совета, руководитель,"
    "chair, chairman, chairwoman, chairperson, president",
    Role.DEPUTY_CHAIR: "заместитель председателя, заместитель председателя комиссии, зам председателя,"
    "первый заместитель председателя, зампред, вице председатель,"
    "deputy chair, deputy chairman, deputy chairwoman, deputy chairperson, vice chair, vice chairman",
    Role.SECRETARY: "секретарь, секретарь комиссии, ответственный секретарь, secretary, executive secretary",
    Role.MEMBER: "член, член комиссии, член совета, члены комиссии, постоянный член, участник, участница, member",
    Role.INVITEE: "приглашенный, приглашенная, приглашенные, приглашенное лицо, по приглашению,"
    "invitee, invited, guest, observer",
}
_ROLE_WORDS = {word.strip(): role for role, words in _ROLES.items() for word in words.split(",")}
_YES = {"да", "д", "есть", "имеет", "голосует", "с правом голоса", "истина", "yes", "y", "true", "1"}
_NO = {"нет", "н", "не имеет", "не голосует", "без права голоса", "ложь", "no", "n", "false", "0"}


def phone(text: str) -> str | None:
    """E.164, or None. A number of another country needs its plus (or 00, or 8 10); the others are Russian."""
    number = re.sub(r"^\s*(00|8\W*10(?=(\W*\d){9}))", "+", text)
    if "+" in number:
        found = e164(number)
        return found if found and _exists(found) else None
    found = e164(number)
    return found if found and found.startswith("+7") and len(found) == 12 else None


def email(text: str) -> str | None:
    return text if _EMAIL.fullmatch(text) else None


def role(text: str) -> Role | None:
    return _ROLE_WORDS.get(words(text))


def yes_or_no(text: str) -> bool | None:
    """«+» is a yes, a dash a no: so people fill such columns."""
    mark = text.strip()
    if mark and not mark.strip(DASHES):
        return False
    if mark in {"+", "✓", "✔", "☑"}:
        return True
    word = words(text)
    return True if word in _YES else False if word in _NO else None


def body_names(text: str) -> tuple[str, ...]:
    """«АТК, КС» → («АТК», «КС»), each once."""
    names = [name for part in _BODY_SEPARATOR.split(text) if (name := clean(part))]
    return tuple({fold(name): name for name in reversed(names)}[key] for key in dict.fromkeys(map(fold, names)))


def _exists(number: str) -> bool:
    """A Russian number has eleven digits; no country's begins with 0, nor with 89 (an 8 with a stray plus)."""
    return len(number) == 12 if number.startswith("+7") else not number.startswith(("+0", "+89"))
