"""The card of an item, the list of those that have materials, and the agenda that they belong to."""

from dataclasses import replace

import pytest

from commission.agenda.item import NAME_LIMIT, POST_LIMIT, AgendaItem, Part, Participant
from commission.agenda.revision import Revision
from commission.agenda.timing import Expected
from commission.agenda.view_agenda import AgendaView, NumberedItem
from commission.ids import AgendaItemId, MeetingId, PersonId, RevisionId
from commission.materials.material import Material, MaterialKind
from commission.materials.view_item import ItemsView, ItemView
from handlers.cards.agenda import draw_agenda
from handlers.cards.drawing import TEXT_LIMIT, Drawing
from handlers.cards.item import draw_item, draw_items
from handlers.cards.pages import seen_length
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.commission.examples import NOW, STARTS, body, meeting
from tests.handlers.cards.test_materials import ACCEPTED, LONG_FILE, ON_PAPER, debt, labels, shown, version

RU = texts_for("ru")
NAME = "Орлова М. Э."


def crowd(part: Part, count: int, name: str = NAME, post: str = "начальник отдела") -> tuple[Participant, ...]:
    return tuple(Participant(part, name, post) for _ in range(count))


def seen(*items: AgendaItem) -> AgendaView:
    revision = Revision(RevisionId(1), MeetingId(1), 1, items, NOW, PersonId(1))
    numbered = tuple(NumberedItem(number, item, Expected(STARTS)) for number, item in enumerate(items, 1))
    return AgendaView(meeting(), (body(),), revision, is_latest=True, whole=True, items=numbered)


def card(item: AgendaItem, *materials: Material, locale: str = "ru") -> Drawing:
    view = seen(item)
    return draw_item(ItemView(view, view.items[0], materials), texts_for(locale))


def accepted(kind: MaterialKind = MaterialKind.REPORT, name: str = "Доклад.docx") -> Material:
    return replace(debt(ACCEPTED, kind, versions=(version(name=name),)).material, accepted=1)


def test_a_file_can_be_had_and_one_on_paper_only_read_of() -> None:
    paper = replace(debt(ON_PAPER, MaterialKind.THESES).material, read_at="кабинет 12")
    drawing = card(AgendaItem(AgendaItemId(1), "О <дорогах>"), accepted(), paper)
    assert "1. О <дорогах>" in shown(drawing)
    assert "📄 Доклад: Доклад.docx (1,2 МБ, 21.07)" in shown(drawing)
    assert "🔒 Тезисы: ознакомиться — кабинет 12" in shown(drawing)
    assert labels(drawing)[0] == ["📄 Доклад"]
    assert not [label for row in labels(drawing) for label in row if "Тезисы" in label]
    assert drawing.silent


def test_of_a_restricted_item_only_where_to_read_it() -> None:
    drawing = card(AgendaItem(AgendaItemId(1), "О схеме охраны").sealed("кабинет 12"))
    assert "кабинет 12" in shown(drawing)
    assert "охраны" not in shown(drawing)
    assert len(labels(drawing)) == 1, "there is nothing to be had"


def test_many_items_with_materials_come_in_pages() -> None:
    items = [AgendaItem(AgendaItemId(number), "О мерах " * 100) for number in range(1, 12)]
    view = ItemsView(seen(*items), {item.id: 2 for item in items[1:]})
    first, last = draw_items(view, RU, 0), draw_items(view, RU, 9)
    assert [len(labels(first)), len(labels(last))] == [8 + 2, 2 + 2]
    assert labels(first)[0][0].startswith("2. О мерах")
    assert labels(first)[0][0].endswith("2 материала")
    assert labels(last)[0][0].startswith("10. ")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("count", [1, 4, 12, 40])
def test_an_item_fits_however_many_take_part_under_whatever_names(count: int, locale: str) -> None:
    people = [each for part in Part for each in crowd(part, count, "&" * NAME_LIMIT, "Я" * POST_LIMIT)]
    item = AgendaItem(AgendaItemId(1), "О мерах & планах " * 58 + "Я" * 14, minutes=15, participants=tuple(people))
    drawing = card(item, *(accepted(kind, LONG_FILE) for kind in MaterialKind), locale=locale)
    assert seen_length(drawing.text) <= TEXT_LIMIT
    assert seen_length(draw_agenda(seen(item), texts_for(locale), 0).text) <= TEXT_LIMIT
    assert shown(drawing).count("&" * NAME_LIMIT) >= len(Part), "of each part somebody is named"


def test_names_that_are_not_there_are_counted() -> None:
    item = AgendaItem(AgendaItemId(1), "О дорогах", participants=crowd(Part.SPEAKER, 3) + crowd(Part.INVITEE, 15))
    text = shown(card(item))
    assert text.count(NAME) == 3 + 12
    assert "ещё 3" in text
