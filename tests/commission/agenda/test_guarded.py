"""Nothing restricted comes into a working copy, by whatever way."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.agenda.guarded import SealedItemError, guarded
from commission.agenda.item import AgendaItem, Part, Participant
from commission.agenda.marks import MarkedTextError, carries
from commission.ids import AgendaItemId

MARKS = ("ДСП", "секретно")
OPEN = AgendaItem(AgendaItemId(1), "О дорогах")
SEALED = AgendaItem(AgendaItemId(2), "О схеме").sealed("каб. 12, журнал ДСП")
WORDS = st.lists(st.sampled_from(["О", "дорогах", "ДСП", "секретный", "Д.С.П.", "планах"]), min_size=1).map(" ".join)


def speaking(name: str, post: str = "") -> tuple[Participant, ...]:
    return (Participant(Part.SPEAKER, name, post),)


@given(st.lists(WORDS), st.lists(WORDS))
def test_no_new_title_carries_a_mark_and_the_old_ones_stay_as_they_are(old: list[str], new: list[str]) -> None:
    before = tuple(AgendaItem(AgendaItemId(number), title) for number, title in enumerate(old, 1))
    after = guarded(before, (*before, *(AgendaItem(AgendaItemId(0), title) for title in new)), MARKS)
    assert after[: len(before)] == before
    for item, title in zip(after[len(before) :], new, strict=True):
        assert item.title in old or not carries(item.title, MARKS)
        assert item.restricted == (title not in old and carries(title, MARKS))


@pytest.mark.parametrize(
    "change",
    [
        lambda item: replace(item, title="О пожаре на объекте 17"),
        lambda item: replace(item, restricted=False, title="О пожаре на объекте 17"),
        lambda item: replace(item, restricted=False),
    ],
)
def test_what_is_sealed_stays_so(change: Callable[[AgendaItem], AgendaItem]) -> None:
    with pytest.raises(SealedItemError):
        guarded((OPEN, SEALED), (OPEN, change(SEALED)), ())


def test_where_it_can_be_read_and_how_long_it_takes_may_change() -> None:
    changed = replace(SEALED.sealed("у секретаря, журнал ДСП"), minutes=5, participants=speaking("Громов П."))
    assert guarded((SEALED,), (changed,), MARKS) == (changed,)


@pytest.mark.parametrize("people", [speaking("Громов П. (ДСП)"), speaking("Громов П.", "о секретных планах")])
def test_who_takes_part_is_named_without_a_mark(people: tuple[Participant, ...]) -> None:
    with pytest.raises(MarkedTextError):
        guarded((OPEN,), (replace(OPEN, participants=people),), MARKS)
    known = replace(OPEN, participants=people)
    assert guarded((known,), (replace(known, minutes=5),), MARKS) == (replace(known, minutes=5),)
