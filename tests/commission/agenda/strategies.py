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


_open = st.builds(
    AgendaItem,
    st.just(AgendaItemId(0)),
    titles,
    st.sampled_from(ItemKind),
    st.sampled_from([None, 5, 10]),
    st.lists(participants, max_size=2).map(tuple),
)
_sealed = st.builds(AgendaItem.sealed, _open, st.sampled_from(["", "каб. 5"]))
items = st.one_of(_open, _open, _open, _sealed)
_what_becomes_of_it = st.sampled_from(["same", "same", "same", "other words", "other people", "off"])


@st.composite
def agendas(draw: st.DrawFn, ids: Iterable[int] = range(1, 7)) -> Items:
    """Each id once, in any order."""
    found = draw(st.dictionaries(st.sampled_from([AgendaItemId(each) for each in ids]), items, max_size=6))
    return tuple(replace(item, id=id_) for id_, item in found.items())


@st.composite
def edited(draw: st.DrawFn, old: Items) -> Items:
    """What a secretary makes of it: mostly the same items, a few of them otherwise, elsewhere, off, or new."""
    left = []
    for item in old:
        match draw(_what_becomes_of_it):
            case "same":
                left.append(item)
            case "other words":
                left.append(replace(draw(items), id=item.id))
            case "other people":
                left.append(draw(named_otherwise(item)))
    together = [*left, *draw(agendas([101, 102]))]
    return tuple(draw(st.permutations(together)) if draw(st.booleans()) else together)


@st.composite
def named_otherwise(draw: st.DrawFn, item: AgendaItem) -> AgendaItem:
    """The same words; only the roster knows other people by them."""
    return replace(item, participants=tuple(replace(each, person_id=draw(whose)) for each in item.participants))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Items, Items]:
    """An agenda, and what became of it."""
    old = draw(agendas())
    return old, draw(edited(old))
