"""Who presides hears first, then the chairs, their deputies, and everybody by the roster."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from commission.ids import PersonId
from commission.meetings.gathering import Gathering
from commission.meetings.hearing_order import in_hearing_order
from commission.roster.body import Membership, Role
from tests.commission.examples import BODY, OTHER_BODY, body, meeting

DEPUTY, OTHER_CHAIR, CHAIR, PRESIDES, SEATED, GUEST = map(PersonId, (4, 5, 6, 7, 8, 2))
SEATS = (
    Membership(SEATED, BODY),
    Membership(DEPUTY, BODY, Role.DEPUTY_CHAIR),
    Membership(CHAIR, BODY, Role.CHAIR),
    Membership(PRESIDES, BODY),
    Membership(OTHER_CHAIR, OTHER_BODY, Role.CHAIR),
    Membership(SEATED, OTHER_BODY),
)


def gathering(chair: PersonId | None = PRESIDES) -> Gathering:
    announced = meeting()
    plan = replace(announced.plan, chair_id=chair)
    return Gathering(replace(announced, plan=plan), (body(),), SEATS, {})


def test_the_order() -> None:
    everybody = [GUEST, SEATED, DEPUTY, OTHER_CHAIR, CHAIR, PRESIDES]
    assert in_hearing_order(gathering(), everybody) == [PRESIDES, CHAIR, OTHER_CHAIR, DEPUTY, SEATED, GUEST]
    assert in_hearing_order(gathering(None), everybody)[:2] == [CHAIR, OTHER_CHAIR]


@given(st.lists(st.integers(1, 12).map(PersonId)))
def test_nobody_is_left_out_or_told_twice(people: list[PersonId]) -> None:
    assert sorted(in_hearing_order(gathering(), people)) == sorted(set(people))
