"""A material's way: whatever is done to it, what people are given is a version that was accepted."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.errors import CommissionError
from commission.ids import AgendaItemId, MaterialId, MeetingId, PersonId
from commission.materials.material import (
    VERSIONS_LIMIT,
    Material,
    MaterialKind,
    MaterialState,
    TooManyVersionsError,
)
from commission.materials.version import SentFile

AT = datetime(2021, 7, 21, 12, tzinfo=UTC)
ASKED = Material(MaterialId(1), MeetingId(1), AgendaItemId(1), MaterialKind.REPORT, PersonId(1), AT)
NUMBERS = st.integers(0, 4)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("deliver"), NUMBERS),
        st.tuples(st.just("take"), NUMBERS),
        st.tuples(st.just("return"), NUMBERS),
        st.tuples(st.just("paper"), st.just(0)),
    ),
    max_size=20,
)


def done(material: Material, act: str, number: int) -> Material:
    match act:
        case "deliver":
            file = SentFile(f"id-{number}", "доклад.pdf", 10, f"hash-{number}")
            return material.delivered(file, by=PersonId(1), at=AT)
        case "take":
            return material.taken(number)
        case "return":
            return material.returned(number, "нет выводов")
        case _:
            return material.on_paper("кабинет 12")


@given(ACTS)
def test_whatever_happens_it_holds_together(acts: list[tuple[str, int]]) -> None:
    material, taken = ASKED, set()
    for act, number in acts:
        before = material
        try:
            material = done(material, act, number)
        except CommissionError:
            assert material == before
            continue
        taken |= {number} if act == "take" else set()
        assert [version.number for version in material.versions] == list(range(1, len(material.versions) + 1))
        assert material.accepted in taken | {None}
        assert (material.served is None) == (material.accepted is None)
        assert (material.state is MaterialState.DELIVERED) <= (material.latest is not None)
        assert bool(material.remark) == (material.state is MaterialState.RETURNED)
        if material.state is MaterialState.ON_PAPER:
            assert material.versions == ()


def test_there_is_an_end_to_versions() -> None:
    material = ASKED
    for number in range(VERSIONS_LIMIT):
        material = done(material, "deliver", number)
    with pytest.raises(TooManyVersionsError):
        done(material, "deliver", 999)


def test_what_is_given_to_somebody_else_keeps_what_came_and_who_sent_it() -> None:
    sent = done(ASKED, "deliver", 1)
    kept = sent.given_to(PersonId(7), kept=True)
    assert (kept.person_id, kept.kept, kept.handed, kept.versions) == (7, True, 1, sent.versions)
    back = kept.given_to(sent.person_id)
    assert back == replace(sent, handed=2)
