from dataclasses import replace
from datetime import datetime, timedelta

from pytest import mark, raises

from commission.errors import TextLengthError
from commission.ids import PersonId
from commission.meetings.meeting import (
    DateInPastError,
    IncompleteMeetingError,
    MeetingFormat,
    MeetingKind,
    MeetingState,
    NobodyInvitedError,
    ReplyDeadlineError,
    StaleFormError,
    WrongStateError,
)
from commission.moment import NaiveDatetimeError
from tests.commission.examples import NOW, REPLY_BY, STARTS, later, meeting

DRAFT = meeting(MeetingState.DRAFT)


def test_a_draft_becomes_an_announcement() -> None:
    announced = DRAFT.announced(at=NOW, invited=30)
    assert (announced.state, announced.announced_at, announced.round) == (MeetingState.ANNOUNCED, NOW, 1)


def test_what_is_missing_is_named() -> None:
    with raises(NobodyInvitedError):
        DRAFT.announced(at=NOW, invited=0)
    with raises(IncompleteMeetingError):
        replace(DRAFT, plan=replace(DRAFT.plan, place=" ")).announced(at=NOW, invited=1)
    with raises(IncompleteMeetingError):
        replace(DRAFT.plan, body_ids=()).checked(NOW)


def test_a_draft_that_lay_too_long_cannot_be_announced() -> None:
    with raises(DateInPastError):
        DRAFT.announced(at=STARTS + timedelta(minutes=1), invited=30)


@mark.parametrize("reply_by", [NOW, STARTS + timedelta(seconds=1)])
def test_answers_are_due_between_now_and_the_meeting(reply_by: datetime) -> None:
    with raises(ReplyDeadlineError):
        replace(DRAFT.plan, reply_by=reply_by).checked(NOW)


def test_a_time_without_a_zone_is_refused() -> None:
    with raises(NaiveDatetimeError):
        replace(DRAFT.plan, starts_at=datetime(2021, 8, 4, 10)).checked(NOW)  # noqa: DTZ001 — that is the point


@mark.parametrize(
    ("change", "asks_again"),
    [
        ({"starts_at": STARTS + timedelta(days=1)}, True),
        ({"place": "Другой зал"}, True),
        ({"format": MeetingFormat.IN_PERSON}, True),
        ({"ground": "Поручение"}, False),
        ({"video_link": "https://example.org/room"}, False),
        ({"reply_by": REPLY_BY - timedelta(hours=1)}, False),
    ],
)
def test_people_are_asked_again_only_when_it_matters_to_them(change: dict[str, object], asks_again: bool) -> None:
    plan = replace(meeting().plan, **change)  # type: ignore[arg-type]
    assert meeting().rescheduled(plan, meeting().plan.edition, at=NOW).round == (2 if asks_again else 1)


@mark.parametrize(
    ("change", "counts"),
    [
        ({"starts_at": STARTS + timedelta(days=1)}, True),
        ({"time_zone": "Asia/Yekaterinburg"}, True),
        ({"place": "Другой зал"}, True),
        ({"format": MeetingFormat.MIXED}, True),
        ({"kind": MeetingKind.OFFSITE}, True),
        ({"video_link": "https://example.org/room"}, True),
        ({"ground": "Поручение"}, False),
        ({"reply_by": REPLY_BY - timedelta(hours=1)}, False),
        ({"chair_id": PersonId(7)}, False),
    ],
)
def test_changes_that_calendars_show_are_counted(change: dict[str, object], counts: bool) -> None:
    plan = replace(meeting().plan, **change)  # type: ignore[arg-type]
    moved = meeting().rescheduled(plan, meeting().plan.edition, at=later(1))
    assert (moved.sequence, moved.changed_at) == ((1, later(1)) if counts else (0, None))
    cancelled = moved.cancelled("", at=later(2))
    assert (cancelled.sequence, cancelled.changed_at) == (moved.sequence + 1, later(2))


def test_what_is_over_cannot_be_changed() -> None:
    for state in (MeetingState.CLOSED, MeetingState.CANCELLED, MeetingState.APPROVED):
        with raises(WrongStateError):
            meeting(state).cancelled("", at=NOW)
        with raises(WrongStateError):
            meeting(state).rescheduled(meeting().plan, meeting().plan.edition, at=NOW)


def test_a_cancellation_has_a_reason_of_readable_length() -> None:
    assert meeting().cancelled(" болезнь ", at=NOW).cancel_reason == "болезнь"
    with raises(TextLengthError):
        meeting().cancelled("я" * 501, at=NOW)


def test_answers_are_taken_to_the_last_second() -> None:
    assert meeting().takes_answers(REPLY_BY)
    assert not meeting().takes_answers(REPLY_BY + timedelta(seconds=1))
    assert not DRAFT.takes_answers(later(1))


def test_a_form_that_was_opened_before_somebody_elses_change_is_stale() -> None:
    opened = meeting().plan
    moved = meeting().rescheduled(replace(opened, starts_at=STARTS + timedelta(days=7)), opened.edition, at=NOW)
    with raises(StaleFormError):
        moved.rescheduled(replace(opened, ground="Поручение"), opened.edition, at=NOW)
