"""One decision: its text, who is to do it, by when, and who controls it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from commission.agenda.reading.bullets import bullet
from commission.agenda.reading.draft import Draft as Lines
from commission.agenda.reading.words import any_of
from commission.tasks.reading.addressees import addressees, together_with
from commission.tasks.reading.deadlines import amid, whole
from commission.tasks.reading.labels import Label, Said, labels
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.naming import named
from commission.tasks.reading.priority import labelled_priority, priority_in
from commission.tasks.reading.read_task import Named
from commission.tasks.reading.reckoning import Reckoning
from commission.tasks.reading.recurring import period_in
from commission.tasks.reading.when import When
from commission.tasks.task import Priority

_NOTED = re.compile("|".join(words.noted_pattern for words in ALL), re.IGNORECASE)
_VERB = re.compile("|".join(words.verb_pattern for words in ALL), re.IGNORECASE)
_NO_POST = re.compile(
    "|".join(
        rf"{words.verb_pattern}|{words.urgent_pattern}|(?<!\w){any_of((*words.controller, *words.deadline))}(?!\w)"
        for words in ALL
    )
    + r"|\d",
    re.IGNORECASE,
)
_GROUP = re.compile("|".join(words.group_pattern for words in ALL), re.IGNORECASE)
_MARK_ALONE = re.compile(r"\n(?=[:;,.])")  # what stood before it has been taken out
_LISTED = re.compile(r"[a-zа-я]\)")
_CLOSER_LIMIT = 20_000  # characters; of a longer one nothing but the text is read
_BEGINNING = 300
_BEHIND = " \n.,;"
_AROUND = " \n,;–—-"


@dataclass(slots=True)
class Understood:
    """`whole`: all that was said; `text`: the same without what has become one of the other fields."""

    whole: str
    text: str = ""
    responsible: list[Named] = field(default_factory=list)
    co_executors: list[Named] = field(default_factory=list)
    controller: Named | None = None
    when: When = field(default_factory=When)
    priority: Priority | None = None  # nothing is said of it

    @property
    def is_task(self) -> bool:
        """What is only noted or approved gives nobody anything to do."""
        if self.says_more:
            return True
        return bool(self.text) and not _NOTED.search(self.text[:_BEGINNING])

    @property
    def says_more(self) -> bool:
        return bool(self.responsible or self.co_executors or self.controller) or self.when.is_known

    @property
    def is_head(self) -> bool:
        """Of the decisions below it: it says nothing that could be done."""
        return self.text.endswith(":") or not (self.says_more or _VERB.search(self.text[:_BEGINNING]))


def understood(texts: Sequence[str], reckoning: Reckoning) -> Understood:
    body = "\n".join(texts)
    if len(body) > _CLOSER_LIMIT:
        return Understood(_joined(texts), _joined(texts))
    result = Understood(_joined(texts))
    kept, end = [], 0
    for said in labels(body):
        is_all = said.start == 0 and not body[said.end :].strip(_BEHIND)
        if _take(result, said, reckoning) and (said.plain or is_all):
            kept.append(body[end : said.start].rstrip(f"{_AROUND}("))
            end = said.end
    kept.append(body[end:].lstrip(" ,;") if end else body)
    result.text = _joined(_MARK_ALONE.sub("", "\n".join(kept)).split("\n")).rstrip(" ,;")
    _take_from_text(result, reckoning)
    return result


def _take(result: Understood, said: Said, reckoning: Reckoning) -> bool:
    """Whether all of it is known now, so that the text need not say it."""
    if said.label is Label.DEADLINE:
        when, clean = whole(said.value, reckoning)
        first = not result.when.is_known
        result.when = when if first and when.is_known else result.when
        return clean and first
    if said.label is Label.PRIORITY:
        result.priority = result.priority or labelled_priority(said.value)
        return labelled_priority(said.value) is result.priority is not None
    people = named(said.value) if said.value else None
    if not people:
        return False
    if said.label is Label.CONTROLLER:
        first = result.controller is None
        result.controller = result.controller or people[0]
        return first and len(people) == 1 and not _says_more(people)
    (result.responsible if said.label is Label.RESPONSIBLE else result.co_executors).extend(people)
    return not _says_more(people)


def _says_more(people: Sequence[Named]) -> bool:
    """«Тихонов Р.О., срочно согласовать с Минздравом»: what stands beside a name is no post, and stays in the text."""
    posts = [person.post for person in people if person.post]
    return any(_NO_POST.search(post) or _GROUP.match(post) or period_in(post) for post in posts)


def _take_from_text(result: Understood, reckoning: Reckoning) -> None:
    flat = result.text.replace("\n", " ")
    if not result.when.is_known:
        result.when = amid(flat, reckoning)
    result.priority = result.priority or priority_in(flat)
    if not result.responsible:
        result.responsible = addressees(flat)
    result.co_executors += [each for each in together_with(flat) if each not in result.responsible]


def _joined(lines: Sequence[str]) -> str:
    """On one line, but for lists."""
    blocks: list[list[str]] = []
    for line in lines:
        if not re.search(r"\w", line):
            continue
        if not blocks or bullet(line)[0] or _LISTED.match(line):
            blocks.append([])
        blocks[-1].append(line.strip())
    return "\n".join(Lines(0, 0, block).joined_title() for block in blocks)
