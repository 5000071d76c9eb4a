from dataclasses import replace

from commission.agenda.changes import Changed, Field, Moved, is_seen
from commission.agenda.item import AgendaItem
from commission.ids import AgendaItemId

ITEM = AgendaItem(AgendaItemId(1), "О бюджете")


def test_a_moved_item_has_its_new_number() -> None:
    assert Moved(ITEM, 4, 2).number == 2


def test_a_changed_item_is_what_it_is_now() -> None:
    new = replace(ITEM, minutes=10)
    assert Changed(ITEM, new, 1, (Field.MINUTES,)).item == new


def test_a_name_that_was_found_in_the_roster_is_not_seen() -> None:
    assert not is_seen(Changed(ITEM, ITEM, 1, ()))
    assert is_seen(Changed(ITEM, ITEM, 1, (Field.TITLE,)))
    assert is_seen(Moved(ITEM, 1, 2))
