from hypothesis import given
from hypothesis import strategies as st
from pytest import mark

from commission.ids import PersonId
from commission.meetings.forecast import forecast
from commission.meetings.invitation import Attendance, Invitation
from commission.meetings.seating import Seating
from commission.roster.quorum import QuorumShare
from commission.roster.regulation import SubstituteRule
from tests.commission.examples import OTHER_BODY, body, invitation, invited, invitee, members

COMES, VIDEO, ABSENT = Attendance.IN_PERSON, Attendance.VIDEO, Attendance.ABSENT
choices = st.sampled_from([None, COMES, VIDEO, ABSENT])


def test_those_who_come_and_those_on_video_fill_their_seats() -> None:
    result = forecast(body(), members(5), invited(invitation(1, COMES), invitation(2, VIDEO), invitation(3, ABSENT)))
    assert (result.base, result.needed, result.coming, result.short) == (5, 3, 2, 1)
    assert not result.has_quorum


def test_invitees_count_for_nothing() -> None:
    people = [*members(3), invitee(9)]
    assert forecast(body(), people, invited(invitation(9, COMES))).coming == 0


def test_a_person_on_two_bodies_counts_for_each() -> None:
    people = [*members(3), *members(3, OTHER_BODY)]
    answers = invited(invitation(1, COMES))
    assert [forecast(b, people, answers).coming for b in (body(), body(id_=OTHER_BODY))] == [1, 1]


def test_a_named_substitute_who_comes_fills_the_seat() -> None:
    people = [*members(3), invitee(9, for_=1)]
    asked = invitation(1, ABSENT, sends=9)
    assert forecast(body(), people, invited(asked, invitation(9))).coming == 0
    assert forecast(body(), people, invited(asked, invitation(9, COMES))).coming == 1


def test_a_substitute_whom_nobody_sent_fills_no_seat() -> None:
    people = [*members(3), invitee(9, for_=1)]
    assert forecast(body(), people, invited(invitation(1, ABSENT), invitation(9, COMES))).coming == 0


def test_one_substitute_fills_one_seat() -> None:
    anyone = body(substitutes=SubstituteRule.ANYONE)
    people = [*members(4), invitee(9)]
    answers = invited(invitation(1, ABSENT, sends=9), invitation(2, ABSENT, sends=9), invitation(9, COMES))
    assert forecast(anyone, people, answers).coming == 1


@mark.parametrize(
    ("rule", "candidate", "allowed"),
    [
        (SubstituteRule.NONE, 9, False),
        (SubstituteRule.NAMED, 9, True),
        (SubstituteRule.NAMED, 8, False),
        (SubstituteRule.ANYONE, 8, True),
        (SubstituteRule.ANYONE, 2, False),  # has a vote of his own
        (SubstituteRule.ANYONE, 1, False),  # himself
        (SubstituteRule.ANYONE, 77, False),  # not in the roster
    ],
)
def test_who_may_sit_in_is_the_regulations_to_say(rule: SubstituteRule, candidate: int, allowed: bool) -> None:
    people = [*members(3), invitee(8), invitee(9, for_=1)]
    seating = Seating.of(body(substitutes=rule), people)
    assert seating.may_substitute(PersonId(1), PersonId(candidate)) is allowed
    assert (candidate in seating.substitutes(PersonId(1))) is allowed


def test_the_secretary_hears_in_time_that_it_cannot_be_enough() -> None:
    answers = invited(*(invitation(n, ABSENT) for n in (1, 2)), invitation(3), invitation(4))
    result = forecast(body(QuorumShare.ALL), members(4), answers)
    assert result.out_of_reach


@given(st.lists(choices, min_size=1, max_size=30))
def test_seats_are_never_counted_twice(said: list[Attendance | None]) -> None:
    result = forecast(body(), members(len(said)), _answers(said))
    assert result.coming + result.open <= result.base == len(said)
    assert result.coming == sum(1 for choice in said if choice and choice.comes)
    assert result.has_quorum == (result.short == 0)


@given(st.lists(choices, min_size=1, max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_people_changes_nothing(said: list[Attendance | None], random: object) -> None:
    people, answers = members(len(said)), _answers(said)
    mixed = people[:]
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert forecast(body(), people, answers) == forecast(body(), mixed, answers)


@given(st.lists(choices, min_size=1, max_size=30), st.integers(0, 29))
def test_one_more_who_comes_never_loses_a_quorum(said: list[Attendance | None], index: int) -> None:
    index %= len(said)
    before = forecast(body(), members(len(said)), _answers(said))
    after = forecast(body(), members(len(said)), _answers([*said[:index], COMES, *said[index + 1 :]]))
    assert after.coming >= before.coming
    assert after.has_quorum or not before.has_quorum


def _answers(said: list[Attendance | None]) -> dict[PersonId, Invitation]:
    return invited(*(invitation(number, choice) for number, choice in enumerate(said, start=1)))
