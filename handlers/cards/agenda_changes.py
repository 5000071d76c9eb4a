"""What is different in a new agenda, in words."""

from collections.abc import Sequence

from commission.agenda.changes import Added, Changed, Field, Moved, Removed
from commission.agenda.item import AgendaItem, Part
from commission.agenda.share import Called, Difference, Released, Retimed
from commission.agenda.timing import Expected
from commission.agenda.view_agenda import AgendaView
from handlers.cards.agenda_words import person_line, title_of
from handlers.cards.drawing import lines
from handlers.cards.pages import fitting, shortened
from handlers.texts import Html, Texts

_TITLE = 160  # characters: enough to know the item by
_NAMED, _PERSON = 6, 100  # how many people, and characters of each: a change always fits on a message
_PEOPLE = {Field.SPEAKERS: Part.SPEAKER, Field.CO_SPEAKERS: Part.CO_SPEAKER, Field.INVITEES: Part.INVITEE}


def change_lines(view: AgendaView, texts: Texts) -> list[Html]:
    """As many as fit on a message, and how many more there are."""
    told = change_texts(view.changes, texts, view.meeting.plan.time_zone)
    return fitting(told, lambda left: texts.html("agenda-more-changes", count=left))


def change_texts(changes: Sequence[Difference], texts: Texts, zone: str) -> list[Html]:
    """Of the fewest moves one may lead to the number where the item was: to say so would only confuse."""
    still = (c for c in changes if not (isinstance(c, Moved) and c.old_number == c.new_number))
    return [_line(change, texts, zone) for change in still]


def _line(change: Difference, texts: Texts, zone: str) -> Html:
    about = {"number": change.number, "title": _short(texts, change.item)}
    match change:
        case Added():
            return texts.html("agenda-added", **about)
        case Removed():
            return texts.html("agenda-removed", **about)
        case Called():
            return texts.html("agenda-called", **about, now=_hour(texts, change.expected, zone))
        case Released():
            return texts.html("agenda-released", **about)
        case Moved():
            return texts.html("agenda-moved", **about, before=change.old_number)
        case Changed():
            return lines(texts.html("agenda-item-changed", **about), *_fields(change, texts))
        case Retimed():
            now, before = _hour(texts, change.now, zone), _hour(texts, change.before, zone)
            return texts.html("agenda-retimed", **about, now=now, before=before)


def _fields(change: Changed, texts: Texts) -> list[Html]:
    """Where a sealed item can be read stands in the place of its title already."""
    told = set(change.fields) - ({Field.READ_AT} if Field.RESTRICTED in change.fields else set())
    return [_field(field, change, texts) for field in change.fields if field in told]


def _field(field: Field, change: Changed, texts: Texts) -> Html:
    item, old = change.new, change.old
    if part := _PEOPLE.get(field):
        people = item.taking(part)
        names = "; ".join(shortened(person_line(each), _PERSON) for each in people[:_NAMED])
        more = max(0, len(people) - _NAMED)
        return texts.html("agenda-field-people", part=part, names=names, count=len(people), more=more)
    match field:
        case Field.TITLE:
            return texts.html("agenda-field-title", before=_short(texts, old))
        case Field.MINUTES:
            return texts.html("agenda-field-minutes", minutes=item.minutes or 0, before=old.minutes or 0)
        case Field.KIND:
            return texts.html("agenda-field-kind", kind=item.kind)
        case Field.READ_AT:
            return texts.html("agenda-field-read-at", place=item.read_at)
        case _:
            return texts.html("agenda-field-access", restricted="yes" if item.restricted else "no")


def _hour(texts: Texts, expected: Expected, zone: str) -> str:
    key = "agenda-hour-not-before" if expected.not_before else "agenda-hour"
    return texts.plain(key, time=texts.hour(expected.at, zone))


def _short(texts: Texts, item: AgendaItem) -> str:
    return shortened(title_of(texts, item), _TITLE)
