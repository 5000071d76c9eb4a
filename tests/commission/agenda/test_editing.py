from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pytest import mark, raises

from commission.agenda.diff import diff
from commission.agenda.editing import (
    ITEMS_LIMIT,
    AgendaTooLongError,
    added,
    find,
    moved,
    must_fit,
    placed,
    removed,
    replaced,
)
from commission.agenda.item import AgendaItem
from commission.errors import NotFoundError
from commission.ids import AgendaItemId
from tests.commission.agenda.strategies import Items, agendas


def item(id_: int) -> AgendaItem:
    return AgendaItem(AgendaItemId(id_), "Вопрос")


def agenda(*ids: int) -> Items:
    return tuple(item(id_) for id_ in ids)


FOUR = agenda(1, 2, 3, 4)


@mark.parametrize(
    ("by", "ids"),
    [(0, (1, 2, 3, 4)), (1, (1, 3, 2, 4)), (-1, (2, 1, 3, 4)), (9, (1, 3, 4, 2)), (-9, (2, 1, 3, 4))],
)
def test_an_item_is_carried_as_far_as_there_is_room(by: int, ids: tuple[int, ...]) -> None:
    assert moved(FOUR, AgendaItemId(2), by) == agenda(*ids)


@mark.parametrize(("number", "ids"), [(1, (9, 1, 2)), (2, (1, 9, 2)), (3, (1, 2, 9)), (99, (1, 2, 9)), (-5, (9, 1, 2))])
def test_a_new_item_gets_the_number_or_the_nearest_end(number: int, ids: tuple[int, ...]) -> None:
    new = item(0)
    assert placed(agenda(1, 2), new, number) == tuple(new if id_ == 9 else item(id_) for id_ in ids)


def test_an_item_that_is_there_is_carried_and_takes_its_words_along() -> None:
    reworded = replace(item(3), title="Иной")
    assert placed(FOUR, reworded, 1) == (reworded, *agenda(1, 2, 4))


def test_new_words_for_an_item() -> None:
    reworded = replace(item(2), title="Иной")
    assert replaced(FOUR, reworded) == (item(1), reworded, *agenda(3, 4))
    assert find(replaced(FOUR, reworded), AgendaItemId(2)) == reworded


def test_what_is_not_there_cannot_be_edited() -> None:
    stranger = AgendaItemId(9)
    with raises(NotFoundError):
        moved(FOUR, stranger, 1)
    with raises(NotFoundError):
        removed(FOUR, stranger)
    with raises(NotFoundError):
        replaced(FOUR, item(9))
    with raises(NotFoundError):
        placed(FOUR, item(9), 1)
    with raises(NotFoundError):
        find(FOUR, stranger)


def test_an_agenda_is_not_endless() -> None:
    full = agenda(*range(1, ITEMS_LIMIT + 1))
    must_fit(full)
    assert placed(full, full[0], ITEMS_LIMIT) == (*full[1:], full[0])
    with raises(AgendaTooLongError) as raised:
        added(full, item(0))
    assert raised.value.facts == {"limit": ITEMS_LIMIT}


@given(agendas().filter(bool), st.data(), st.integers(-10, 10))
def test_moving_loses_nothing_and_is_one_move_at_most(items: Items, data: st.DataObject, by: int) -> None:
    chosen = data.draw(st.sampled_from(items))
    after = moved(items, chosen.id, by)
    assert set(after) == set(items)
    assert len(after) == len(items)
    assert len(diff(items, after)) <= 1
    assert after.index(chosen) == min(max(items.index(chosen) + by, 0), len(items) - 1)


@given(agendas().filter(bool), st.data())
def test_what_is_removed_and_entered_again_at_its_place_was_never_away(items: Items, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(items) - 1))
    without = removed(items, items[place].id)
    new = replace(items[place], id=AgendaItemId(0))
    assert placed(without, new, place + 1) == (*items[:place], new, *items[place + 1 :])
