from datetime import timedelta

from pytest import mark, raises

from commission.errors import TextLengthError
from commission.ids import PersonId
from commission.meetings.invitation import (
    AnswerClosedError,
    Attendance,
    NotAbsentError,
    NoVideoError,
    OldInvitationError,
)
from commission.meetings.meeting import MeetingFormat, MeetingState, WrongStateError
from tests.commission.examples import NOW, REPLY_BY, invitation, later, meeting

COMES, VIDEO, ABSENT = Attendance.IN_PERSON, Attendance.VIDEO, Attendance.ABSENT


def test_an_answer_can_be_changed_until_the_deadline() -> None:
    first = invitation(1).answered(meeting(), 1, COMES, at=NOW)
    second = first.answered(meeting(), 1, ABSENT, at=REPLY_BY)
    assert (first.comes, second.comes) == (True, False)
    with raises(AnswerClosedError):
        second.answered(meeting(), 1, COMES, at=REPLY_BY + timedelta(seconds=1))


def test_the_same_tap_again_loses_nothing_that_was_said() -> None:
    absent = invitation(1).answered(meeting(), 1, ABSENT, at=NOW).explained(meeting(), "отпуск", at=NOW)
    assert absent.answered(meeting(), 1, ABSENT, at=later(1)) == absent


def test_what_is_said_twice_is_said_once() -> None:
    absent = invitation(1, ABSENT)
    once = absent.explained(meeting(), "отпуск", at=NOW).substituted(meeting(), PersonId(9), at=NOW)
    assert once.explained(meeting(), "отпуск", at=later(1)).substituted(meeting(), PersonId(9), at=later(1)) == once
    recorded = absent.recorded(meeting(), COMES, at=NOW, by=PersonId(2), ground="по телефону")
    assert recorded.recorded(meeting(), COMES, at=later(1), by=PersonId(2), ground="по телефону") == recorded


def test_who_explains_what_was_recorded_for_him_speaks_for_himself() -> None:
    recorded = invitation(1).recorded(meeting(), ABSENT, at=NOW, by=PersonId(2), ground="по телефону")
    for own in (
        recorded.explained(meeting(), "отпуск", at=later(1)),
        recorded.substituted(meeting(), PersonId(9), at=later(1)),
    ):
        assert own.answer
        assert (own.answer.recorded_by, own.answer.ground) == (None, "")


def test_a_button_of_an_older_date_says_so() -> None:
    with raises(OldInvitationError):
        invitation(1).answered(meeting(round_=2), 1, COMES, at=NOW)


def test_no_video_where_the_meeting_is_in_person() -> None:
    with raises(NoVideoError):
        invitation(1).answered(meeting(format_=MeetingFormat.IN_PERSON), 1, VIDEO, at=NOW)


@mark.parametrize("state", [MeetingState.DRAFT, MeetingState.CANCELLED, MeetingState.CLOSED])
def test_only_an_announced_meeting_takes_answers(state: MeetingState) -> None:
    with raises(WrongStateError):
        invitation(1).answered(meeting(state), 1, COMES, at=NOW)


def test_who_comes_explains_nothing_and_sends_nobody() -> None:
    comes = invitation(1, COMES)
    with raises(NotAbsentError):
        comes.explained(meeting(), "отпуск", at=NOW)
    with raises(NotAbsentError):
        comes.substituted(meeting(), PersonId(9), at=NOW)


@mark.parametrize("reason", ["", "   ", "я" * 301])
def test_a_reason_has_a_length(reason: str) -> None:
    with raises(TextLengthError):
        invitation(1, ABSENT).explained(meeting(), reason, at=NOW)


def test_coming_after_all_takes_the_substitute_and_the_reason_back() -> None:
    absent = invitation(1, ABSENT).substituted(meeting(), PersonId(9), at=NOW)
    answer = absent.answered(meeting(), 1, COMES, at=NOW).answer
    assert answer is not None
    assert answer.substitute_id is None


def test_the_secretary_records_after_the_deadline_too_and_with_a_ground() -> None:
    after = REPLY_BY + timedelta(hours=1)
    recorded = invitation(1).recorded(meeting(), VIDEO, at=after, by=PersonId(3), ground="по телефону")
    assert recorded.answer is not None
    assert (recorded.answer.recorded_by, recorded.answer.ground) == (PersonId(3), "по телефону")
    assert recorded.told_at == after
    with raises(TextLengthError):
        invitation(1).recorded(meeting(), VIDEO, at=after, by=PersonId(3), ground=" ")


def test_a_persons_own_tap_replaces_what_was_recorded_for_him() -> None:
    recorded = invitation(1).recorded(meeting(), COMES, at=NOW, by=PersonId(3), ground="по телефону")
    answer = recorded.answered(meeting(), 1, COMES, at=later(1)).answer
    assert answer is not None
    assert answer.recorded_by is None
