"""Which date is the best: worked examples, and laws that hold for whatever people say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from commission.ids import BodyId, PersonId
from commission.roster.body import Body, Membership, Role
from commission.roster.quorum import QuorumBase, QuorumRule
from commission.roster.regulation import Regulation
from commission.scheduling.availability import Availability
from commission.scheduling.outlook import Outlook, asked, outlooks
from commission.scheduling.poll import Option

YES, MAYBE, NO = Availability
FIRST, SECOND = (Body(BodyId(number), f"Орган {number}", "", Regulation()) for number in (1, 2))
OPTIONS = tuple(Option(number, datetime(2021, 9, number, 12, tzinfo=UTC), 120) for number in (1, 2, 3))
PEOPLE = tuple(PersonId(number) for number in range(1, 8))
# Five members of the first body, four of the second; two of them sit on both.
SEATS = tuple(Membership(p, FIRST.id) for p in PEOPLE[:5]) + tuple(Membership(p, SECOND.id) for p in PEOPLE[3:])
SAID = st.dictionaries(
    st.sampled_from(PEOPLE), st.dictionaries(st.sampled_from([1, 2, 3]), st.sampled_from(Availability))
)


def ranked(said: dict[PersonId, dict[int, Availability]], *bodies: Body) -> tuple[Outlook, ...]:
    return outlooks(OPTIONS, bodies or (FIRST, SECOND), SEATS, said)


def places(said: dict[PersonId, dict[int, Availability]]) -> dict[int, int]:
    return {each.option.number: place for place, each in enumerate(ranked(said))}


def test_each_body_counts_its_own_seats() -> None:
    """More than half of five is three, of four too; who sits on both counts in both."""
    said = {p: {1: YES} for p in PEOPLE[:4]} | {PEOPLE[4]: {1: MAYBE}, PEOPLE[5]: {1: NO}}
    best = ranked(said)[0]
    assert [(f.surely, f.if_need_be, f.needed, f.base) for f in best.forecasts] == [(4, 1, 3, 5), (1, 1, 3, 4)]
    assert [(f.has_quorum, f.may_have_quorum) for f in best.forecasts] == [(True, True), (False, False)]
    assert dict(best.counts) == {YES: 4, MAYBE: 1, NO: 1}
    assert not best.has_quorum_everywhere


def test_a_quorum_that_needs_the_doubtful_is_only_possible() -> None:
    said = {p: {1: YES} for p in PEOPLE[:2]} | {PEOPLE[2]: {1: MAYBE}}
    (only,) = outlooks(OPTIONS[:1], [FIRST], SEATS, said)
    assert (only.forecasts[0].has_quorum, only.forecasts[0].may_have_quorum) == (False, True)


def test_of_equally_good_dates_the_earlier_comes_first() -> None:
    assert [each.option.number for each in ranked({})] == [1, 2, 3]


def test_who_is_asked() -> None:
    """Members with a vote or without; no invitees, no stand-ins; a secretary only where all members make the quorum."""
    others = (
        Membership(PersonId(20), FIRST.id, votes=False),
        Membership(PersonId(21), FIRST.id, Role.INVITEE, votes=False),
        Membership(PersonId(22), FIRST.id, votes=False, substitutes_for=PEOPLE[0]),
        Membership(PersonId(23), FIRST.id, Role.SECRETARY, votes=False),
        Membership(PersonId(24), FIRST.id, Role.CHAIR),
    )
    assert asked([FIRST], others) == {20, 24}
    everybody = replace(FIRST, regulation=replace(Regulation(), quorum=QuorumRule(QuorumBase.ALL_MEMBERS)))
    assert asked([everybody], others) == {20, 22, 23, 24}


def test_who_has_left_the_bodies_does_not_count() -> None:
    assert ranked({PersonId(99): {1: YES}}) == ranked({})


@given(SAID, st.sampled_from(PEOPLE), st.sampled_from([1, 2, 3]))
def test_one_more_yes_never_lowers_an_option(
    said: dict[PersonId, dict[int, Availability]], person: PersonId, number: int
) -> None:
    more = {**said, person: {**said.get(person, {}), number: YES}}
    assert places(more)[number] <= places(said)[number]


@given(SAID, st.randoms(use_true_random=False))
def test_the_order_in_which_people_answer_changes_nothing(
    said: dict[PersonId, dict[int, Availability]], random: Random
) -> None:
    people = list(said)
    random.shuffle(people)
    shuffled = {person: dict(reversed(said[person].items())) for person in people}
    assert ranked(shuffled) == ranked(said)


@given(SAID)
def test_a_quorum_everywhere_comes_before_none(said: dict[PersonId, dict[int, Availability]]) -> None:
    quorate = [each.has_quorum_everywhere for each in ranked(said)]
    assert quorate == sorted(quorate, reverse=True)


@given(SAID)
def test_nobody_counts_twice(said: dict[PersonId, dict[int, Availability]]) -> None:
    for each in ranked(said):
        assert sum(each.counts.values()) == sum(1 for his in said.values() if each.option.number in his)
        assert all(f.surely + f.if_need_be <= f.base for f in each.forecasts)
    assert sorted(each.option.number for each in ranked(said)) == [1, 2, 3]


def test_a_date_that_nobody_has_refused_comes_before_one_that_somebody_has() -> None:
    assert [each.option.number for each in ranked({PEOPLE[0]: {1: NO}})] == [2, 3, 1]


def test_later_dates_win_by_more_people() -> None:
    later = OPTIONS[0].starts_at + timedelta(days=1)
    assert ranked({PEOPLE[0]: {2: YES}})[0].option.starts_at == later
