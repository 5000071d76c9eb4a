"""Agendas for hypothesis: few people and few titles, so that they meet."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st

from commission.agenda.item import AgendaItem, ItemKind, Part, Participant
from commission.ids import AgendaItemId, PersonId

Items = tuple[AgendaItem, ...]

people = st.sampled_from([PersonId(1), PersonId(2), PersonId(3)])
whose = st.none() | people
participants = st.builds(
    Participant,
    st.sampled_from(Part),
    st.sampled_from(["Орлова М.Э.", "Беляев К.И.", "Рябов Н.В."]),
    st.sampled_from(["", "глава"]),
    whose,
)
titles = st.sampled_from(["О бюджете", "О миграции", "Разное", "Об итогах координации работы"])


@st.composite
def items(draw: st.DrawFn, id_: int = 0) -> AgendaItem:
    item = AgendaItem(
        AgendaItemId(id_),
        draw(titles),
        draw(st.sampled_from(ItemKind)),
        draw(st.none() | st.sampled_from([5, 10])),
        tuple(draw(st.lists(participants, max_size=2))),
    )
    sealed = draw(st.sampled_from([False, False, False, True]))
    return item.sealed(draw(st.sampled_from(["", "каб. 5"]))) if sealed else item


@st.composite
def agendas(draw: st.DrawFn, ids: Iterable[int] = range(1, 9)) -> Items:
    """Each id once, in any order."""
    chosen = draw(st.lists(st.sampled_from(list(ids)), unique=True, max_size=8))
    return tuple(draw(items(id_)) for id_ in chosen)


@st.composite
def edited(draw: st.DrawFn, old: Items) -> Items:
    """What a secretary makes of it: mostly the same items, a few of them otherwise, elsewhere, off, or new."""
    kept = [draw(st.just(item) | st.just(item) | items(item.id) | named_otherwise(item)) for item in old]
    left = [item for item in kept if draw(st.sampled_from([True, True, True, False]))]
    new = [draw(items(id_)) for id_ in draw(st.lists(st.sampled_from([101, 102, 103]), unique=True))]
    return tuple(draw(st.just([*left, *new]) | st.permutations([*left, *new])))


@st.composite
def named_otherwise(draw: st.DrawFn, item: AgendaItem) -> AgendaItem:
    """The same words; only the roster knows other people by them."""
    return replace(item, participants=tuple(replace(each, person_id=draw(whose)) for each in item.participants))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Items, Items]:
    """An agenda, and what became of it."""
    old = draw(agendas())
    return old, draw(edited(old))
