"""Each is told what is different for him, and only then."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from commission.agenda.changes import Added, Changed, Field, Moved, Removed
from commission.agenda.diff import diff
from commission.agenda.item import AgendaItem, Part, Participant
from commission.agenda.share import Called, Difference, Released, Retimed, changes_for, digest_of, share_of
from commission.agenda.timing import Expected
from commission.ids import AgendaItemId, PersonId
from tests.commission.agenda.strategies import Items, agendas, pairs, people
from tests.commission.examples import STARTS

GUEST, OTHER = PersonId(1), PersonId(2)
delays = st.sampled_from([timedelta(0), timedelta(0), timedelta(minutes=5)])


def item(id_: int, *whom: PersonId, minutes: int | None = 10, title: str = "Вопрос") -> AgendaItem:
    called = tuple(Participant(Part.INVITEE, f"Гость {each}", person_id=each) for each in whom)
    return AgendaItem(AgendaItemId(id_), title, minutes=minutes, participants=called)


FIVE = (item(1), item(2), item(3, GUEST), item(4), item(5, OTHER))


def told(new: Items, old: Items = FIVE, person: PersonId = GUEST, delay: int = 0) -> tuple[Difference, ...]:
    later = STARTS + timedelta(minutes=delay)
    return changes_for(old, new, STARTS, later, person, whole=False)


def expected(minutes: int, *, not_before: bool = False) -> Expected:
    return Expected(STARTS + timedelta(minutes=minutes), not_before)


def test_whoever_is_called_for_one_item_sees_this_one() -> None:
    assert share_of(FIVE, GUEST, whole=False) == (FIVE[2],)
    assert share_of(FIVE, GUEST, whole=True) == FIVE
    assert share_of(FIVE, PersonId(9), whole=False) == ()


def test_what_happens_to_others_is_not_told() -> None:
    one, two, three, four, five = FIVE
    assert told((one, two, three, four, replace(five, title="Иной", minutes=None))) == ()
    assert told((two, one, three, five)) == ()
    assert told((replace(one, title="Иной", participants=five.participants), *FIVE[1:])) == ()


def test_another_number_at_the_same_time_is_not_told() -> None:
    unsure = (item(1, minutes=None), item(3, GUEST))
    assert told((*unsure[:1], item(9, minutes=None), unsure[1]), old=unsure) == ()


def test_the_time_is_told_when_it_moves() -> None:
    one, two, three, four, five = FIVE
    longer = replace(one, minutes=25)
    assert told((longer, two, three, four, five)) == (Retimed(three, 3, expected(20), expected(35)),)
    assert told(FIVE, delay=5) == (Retimed(three, 3, expected(20), expected(25)),)
    vague = replace(two, minutes=None)
    assert told((one, vague, *FIVE[2:])) == (Retimed(three, 3, expected(20), expected(10, not_before=True)),)
    vague_first = (replace(one, minutes=None), replace(two, minutes=20), *FIVE[2:])
    assert told(vague_first) == (Retimed(three, 3, expected(20), expected(20, not_before=True)),)


def test_a_new_call_says_for_which_item_and_when() -> None:
    called = item(4, GUEST)
    assert told((*FIVE[:3], called, FIVE[4])) == (Called(called, 4, expected(30)),)
    new = item(9, GUEST)
    assert told((*FIVE, new)) == (Called(new, 6, expected(50)),)


def test_it_makes_a_difference_whether_the_item_is_gone_or_only_not_his() -> None:
    assert told((*FIVE[:2], *FIVE[3:])) == (Removed(FIVE[2], 3),)
    assert told((*FIVE[:2], item(3, OTHER, title="Иной"), *FIVE[3:])) == (Released(FIVE[2], 3),)


def test_the_words_of_an_item_that_became_restricted_are_not_said_again() -> None:
    sealed = item(3).sealed("каб. 5")
    (change,) = told((*FIVE[:2], sealed, *FIVE[3:]))
    assert isinstance(change, Released)
    assert (change.item.title, change.item.restricted, change.item.read_at) == ("", True, "")


def test_other_words_and_another_time_of_his_item() -> None:
    one, two, three, four, five = FIVE
    reworded = replace(three, title="Иной")
    assert told((one, reworded, two, four, five)) == (
        Changed(three, reworded, 2, (Field.TITLE,)),
        Retimed(reworded, 2, expected(20), expected(10)),
    )


def test_the_order_of_his_items_is_told_where_their_times_do_not_tell_it() -> None:
    vague = (item(1, minutes=None), item(2, GUEST, minutes=None), item(3, GUEST, minutes=None, title="Иной"))
    one, two, three = vague
    assert told((one, three, two), old=vague) == (Moved(two, 2, 3),)
    sure = (item(2, GUEST), item(3, GUEST, title="Иной"))
    assert [type(each) for each in told(sure[::-1], old=sure)] == [Retimed, Retimed]


def test_a_name_that_was_found_in_the_roster_is_told_to_nobody_else() -> None:
    known = replace(FIVE[2].participants[0], person_id=OTHER)
    found = (*FIVE[:2], replace(FIVE[2], participants=(known,)), *FIVE[3:])
    assert changes_for(FIVE, found, STARTS, STARTS, PersonId(9), whole=True) == ()
    assert [type(each) for each in told(found)] == [Released]
    assert [type(each) for each in told(found, person=OTHER)] == [Called]


def test_nor_is_it_told_along_with_something_else() -> None:
    stranger = Participant(Part.SPEAKER, "Рябов Н.В.")
    known = replace(stranger, person_id=OTHER)
    before, now = ((replace(FIVE[2], participants=(*FIVE[2].participants, who)),) for who in (stranger, known))
    assert told(now, old=before, delay=5) == (Retimed(now[0], 1, expected(0), expected(5)),)


def test_whoever_sees_all_of_it_is_told_of_all() -> None:
    new = (FIVE[4], *FIVE[:3], item(9))
    seen = changes_for(FIVE, new, STARTS, STARTS, GUEST, whole=True)
    assert seen == (Moved(FIVE[4], 5, 1), Added(item(9), 5), Removed(FIVE[3], 4))
    assert changes_for(FIVE, FIVE, STARTS, STARTS + timedelta(hours=1), GUEST, whole=True) == ()


def test_what_was_entered_again_word_for_word_is_the_same_to_people() -> None:
    again = (*FIVE[:2], replace(FIVE[2], id=AgendaItemId(77)), *FIVE[3:])
    assert told(again) == ()
    assert digest_of(again, STARTS, GUEST, whole=True) == digest_of(FIVE, STARTS, GUEST, whole=True)


def test_a_digest_that_was_stored_is_still_the_same() -> None:
    """Were it another one after an upgrade, everybody would be told of an agenda that has not changed."""
    sealed = replace(FIVE[3].sealed("каб. 5"), participants=FIVE[2].participants)
    items = (*FIVE[:3], sealed, replace(FIVE[4], minutes=None))
    assert digest_of(items, STARTS, GUEST, whole=True) == "7902ceaaabff1b5c0b48dc0ee34b0de5"
    assert digest_of(items, STARTS, GUEST, whole=False) == "ff71a131a46ff06804ae2eb4818038d0"


@given(pairs(), people, st.booleans(), delays)
def test_changes_are_told_exactly_when_the_digest_is_another(
    pair: tuple[Items, Items], person: PersonId, whole: bool, delay: timedelta
) -> None:
    old, new = pair
    changes = changes_for(old, new, STARTS, STARTS + delay, person, whole=whole)
    before = digest_of(old, STARTS, person, whole=whole)
    assert bool(changes) == (digest_of(new, STARTS + delay, person, whole=whole) != before)


@given(pairs(), people)
def test_nothing_is_said_of_items_that_are_not_his(pair: tuple[Items, Items], person: PersonId) -> None:
    old, new = pair
    for change in changes_for(old, new, STARTS, STARTS, person, whole=False):
        former = isinstance(change, Removed | Released)
        known = (old if former else new)[change.number - 1]
        assert known.id == change.item.id
        assert known.concerns(person)
        assert former or change.item == known
        assert not isinstance(change, Changed) or change.fields


@given(pairs(), people)
def test_each_of_his_items_is_called_for_released_removed_or_kept(pair: tuple[Items, Items], person: PersonId) -> None:
    old, new = pair
    if digest_of(old, STARTS, person, whole=False) == digest_of(new, STARTS, person, whole=False):
        return
    changes = changes_for(old, new, STARTS, STARTS, person, whole=False)
    his = {each.id for each in share_of(old, person, whole=False)}
    his |= {each.item.id for each in changes if isinstance(each, Called)}
    his -= {each.item.id for each in changes if isinstance(each, Released | Removed)}
    assert his == {each.id for each in share_of(new, person, whole=False)}


@given(pairs(), people)
def test_what_he_is_told_of_the_whole_agenda_is_what_is_seen_of_the_difference(
    pair: tuple[Items, Items], person: PersonId
) -> None:
    old, new = pair
    changes = changes_for(old, new, STARTS, STARTS, person, whole=True)
    unseen = [each for each in diff(old, new) if each not in changes]
    assert not changes or all(isinstance(each, Changed) and not each.fields for each in unseen)


@given(agendas(), people, st.data())
def test_the_digest_of_some_depends_on_nothing_behind_the_last_of_his(
    items: Items, person: PersonId, data: st.DataObject
) -> None:
    last = max((place for place, each in enumerate(items) if each.concerns(person)), default=-1)
    others = tuple(each for each in data.draw(agendas(range(50, 59))) if not each.concerns(person))
    seen = digest_of(items, STARTS, person, whole=False)
    assert last < 0 or digest_of((*items[: last + 1], *others), STARTS, person, whole=False) == seen
