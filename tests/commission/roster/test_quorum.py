from hypothesis import given
from hypothesis import strategies as st
from pytest import mark

from commission.roster.quorum import QuorumRule, QuorumShare

rules = st.builds(QuorumRule, share=st.sampled_from(QuorumShare), number=st.integers(0, 200))


@mark.parametrize(
    ("share", "base", "needed"),
    [
        (QuorumShare.MORE_THAN_HALF, 18, 10),
        (QuorumShare.MORE_THAN_HALF, 17, 9),
        (QuorumShare.AT_LEAST_HALF, 18, 9),
        (QuorumShare.AT_LEAST_HALF, 17, 9),
        (QuorumShare.TWO_THIRDS, 18, 12),
        (QuorumShare.TWO_THIRDS, 16, 11),
        (QuorumShare.TWO_THIRDS, 17, 12),
        (QuorumShare.ALL, 16, 16),
    ],
)
def test_shares_as_regulations_count_them(share: QuorumShare, base: int, needed: int) -> None:
    assert QuorumRule(share=share).needed(base) == needed


def test_a_number_is_a_number_whatever_the_size_of_the_body() -> None:
    assert QuorumRule(share=QuorumShare.NUMBER, number=7).needed(100) == 7


@given(rules, st.integers(0, 500))
def test_an_empty_room_never_has_a_quorum(rule: QuorumRule, base: int) -> None:
    assert rule.needed(base) >= 1


@given(st.integers(1, 500))
def test_a_stricter_share_never_needs_fewer(base: int) -> None:
    half, more, thirds, everybody = (
        QuorumRule(share=share).needed(base)
        for share in (QuorumShare.AT_LEAST_HALF, QuorumShare.MORE_THAN_HALF, QuorumShare.TWO_THIRDS, QuorumShare.ALL)
    )
    assert half <= more <= max(more, thirds) <= everybody
    assert 2 * more > base
    assert 3 * thirds >= 2 * base


@given(rules, st.integers(0, 500))
def test_one_more_seat_never_needs_fewer_people(rule: QuorumRule, base: int) -> None:
    assert rule.needed(base) <= rule.needed(base + 1)
