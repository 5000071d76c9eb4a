"""The difference makes the new agenda of the old one, and is as small as it can be."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from commission.agenda.changes import Added, Changed, Field, Moved, Removed, is_seen
from commission.agenda.diff import apply, diff, look
from commission.agenda.item import AgendaItem, Part, Participant
from commission.ids import AgendaItemId, PersonId
from tests.commission.agenda.strategies import Items, agendas, pairs

ORLOVA = Participant(Part.SPEAKER, "Орлова М.Э.", "начальник отдела")
RYABOV = Participant(Part.INVITEE, "Рябов Н.В.")


def item(id_: int, title: str = "Вопрос") -> AgendaItem:
    return AgendaItem(AgendaItemId(id_), title, minutes=10, participants=(ORLOVA, RYABOV))


def agenda(*ids: int) -> Items:
    return tuple(item(id_) for id_ in ids)


def moves(old: Items, new: Items) -> list[tuple[int, int, int]]:
    return [(c.item.id, c.old_number, c.new_number) for c in diff(old, new) if isinstance(c, Moved)]


def rising(places: list[int]) -> int:
    """The length of the longest rising subsequence, by trying all of them."""
    some = (chosen for size in range(len(places), 0, -1) for chosen in combinations(places, size))
    return next((len(chosen) for chosen in some if list(chosen) == sorted(chosen)), 0)


@given(pairs())
def test_applied_to_the_old_it_gives_the_new(pair: tuple[Items, Items]) -> None:
    old, new = pair
    assert apply(old, diff(old, new)) == new


@given(agendas(), agendas())
def test_so_it_does_for_agendas_that_have_little_in_common(old: Items, new: Items) -> None:
    assert apply(old, diff(old, new)) == new


@given(agendas(), agendas())
def test_in_whatever_order_the_changes_are_applied(old: Items, new: Items) -> None:
    assert apply(old, diff(old, new)[::-1]) == new


@given(agendas())
def test_between_equal_agendas_there_is_none(items: Items) -> None:
    assert diff(items, items) == ()


@given(pairs())
def test_as_few_items_as_possible_are_moved(pair: tuple[Items, Items]) -> None:
    old, new = pair
    places = {each.id: place for place, each in enumerate(old)}
    kept = [places[each.id] for each in new if each.id in places]
    assert len(moves(old, new)) == len(kept) - rising(kept)


@given(pairs())
def test_it_is_read_from_the_top_of_the_new_agenda_and_then_what_was_removed(pair: tuple[Items, Items]) -> None:
    old, new = pair
    changes = diff(old, new)
    gone = [change for change in changes if isinstance(change, Removed)]
    stay = [change for change in changes if not isinstance(change, Removed)]
    assert [*stay, *gone] == list(changes)
    assert [change.number for change in stay] == sorted(change.number for change in stay)
    assert all(new[change.number - 1] == change.item for change in stay)
    assert [change.number for change in gone] == sorted(change.number for change in gone)
    assert all(old[change.number - 1] == change.item for change in gone)


@given(pairs())
def test_the_fields_are_named_if_and_only_if_an_item_looks_different(pair: tuple[Items, Items]) -> None:
    for change in diff(*pair):
        if isinstance(change, Changed):
            assert bool(change.fields) == (look(change.old) != look(change.new)) == is_seen(change)
            assert all(look(change.old)[field] != look(change.new)[field] for field in change.fields)


def test_one_item_carried_from_the_end_to_the_start_is_one_move() -> None:
    assert moves(agenda(1, 2, 3, 4, 5), agenda(5, 1, 2, 3, 4)) == [(5, 5, 1)]


def test_another_number_because_of_others_is_no_move() -> None:
    assert diff(agenda(1, 2, 3), agenda(9, 1, 3)) == (Added(item(9), 1), Removed(item(2), 2))


def test_of_two_ways_to_tell_it_the_one_that_leaves_more_items_at_their_numbers() -> None:
    assert moves(agenda(1, 2, 3), agenda(3, 2, 1)) == [(3, 3, 1), (1, 1, 3)]
    assert moves(agenda(1, 2), agenda(9, 2, 1)) == [(1, 1, 3)]


def test_an_item_may_be_moved_and_changed_at_once() -> None:
    longer = replace(item(3), minutes=20)
    changes = diff(agenda(1, 2, 3), (longer, *agenda(1, 2)))
    assert changes == (Moved(longer, 3, 1), Changed(item(3), longer, 1, (Field.MINUTES,)))


def fields(new: AgendaItem) -> tuple[Field, ...]:
    (change,) = diff([item(1)], [new])
    assert isinstance(change, Changed)
    return change.fields


def test_every_field_is_named() -> None:
    belyaev = Participant(Part.CO_SPEAKER, "Беляев К.И.")
    assert fields(replace(item(1), title="Иной", minutes=None)) == (Field.TITLE, Field.MINUTES)
    assert fields(replace(item(1), participants=(ORLOVA, RYABOV, belyaev))) == (Field.CO_SPEAKERS,)
    assert fields(replace(item(1), participants=(replace(ORLOVA, post=""),))) == (Field.SPEAKERS, Field.INVITEES)
    assert fields(replace(item(1), read_at="каб. 5")) == (Field.READ_AT,)


def test_a_name_that_was_found_in_the_roster_looks_the_same() -> None:
    assert fields(replace(item(1), participants=(replace(ORLOVA, person_id=PersonId(7)), RYABOV))) == ()
    assert fields(replace(item(1), participants=(RYABOV, ORLOVA))) == ()


def test_that_a_sealed_item_has_lost_its_title_is_not_told() -> None:
    assert fields(item(1).sealed("каб. 5")) == (Field.RESTRICTED, Field.READ_AT)


@given(st.permutations(range(1, 9)))
def test_the_way_back_is_as_long(ids: list[int]) -> None:
    there, back = agenda(*range(1, 9)), agenda(*ids)
    assert len(diff(there, back)) == len(diff(back, there))
