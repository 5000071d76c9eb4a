"""What may be asked, and until when it may be answered."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from commission.errors import CommissionError, NotFoundError, TextLengthError
from commission.ids import BodyId, MeetingId, PersonId, SchedulingId
from commission.scheduling.availability import Answer, Availability
from commission.scheduling.poll import SchedulingPlan, SchedulingPoll, SchedulingState
from commission.scheduling.refusals import (
    DurationError,
    MeetingMadeError,
    OptionCountError,
    OptionInPastError,
    SchedulingCancelledError,
    SchedulingClosedError,
    SchedulingDeadlineError,
    SchedulingOpenError,
)

NOW = datetime(2021, 8, 20, 9, tzinfo=UTC)
DAY, ZONE = timedelta(days=1), "Europe/Moscow"
PLAN = SchedulingPlan((BodyId(1),), " Совет ", (NOW + 9 * DAY, NOW + 8 * DAY, NOW + 9 * DAY), 90, NOW + 5 * DAY)


def poll(**said: object) -> SchedulingPoll:
    plan = PLAN.checked(NOW, ZONE)
    made = SchedulingPoll(
        SchedulingId(1), plan.body_ids, plan.title, "", plan.options, ZONE, PersonId(1), NOW, plan.closes_at
    )
    return replace(made, **said)  # type: ignore[arg-type]


def answer(option: int = 1, *, at: datetime = NOW, **said: object) -> Answer:
    return replace(Answer(PersonId(2), option, Availability.YES, at), **said)  # type: ignore[arg-type]


def test_dates_stand_once_and_in_their_order() -> None:
    plan = PLAN.checked(NOW, ZONE)
    assert (plan.title, plan.starts) == ("Совет", (NOW + 8 * DAY, NOW + 9 * DAY))
    assert [(option.number, option.ends_at - option.starts_at) for option in plan.options] == [
        (1, timedelta(minutes=90)),
        (2, timedelta(minutes=90)),
    ]


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"starts": (NOW + 8 * DAY,)}, OptionCountError),
        ({"starts": tuple(NOW + n * DAY for n in range(6, 17))}, OptionCountError),
        ({"starts": (NOW, NOW + 8 * DAY)}, OptionInPastError),
        ({"minutes": 5}, DurationError),
        ({"minutes": 24 * 60}, DurationError),
        ({"closes_at": NOW}, SchedulingDeadlineError),
        ({"closes_at": NOW + 8 * DAY}, SchedulingDeadlineError),
        ({"title": " "}, TextLengthError),
        ({"place": "я" * 301}, TextLengthError),
    ],
)
def test_what_may_not_be_asked(change: dict[str, object], refusal: type[CommissionError]) -> None:
    with pytest.raises(refusal):
        replace(PLAN, **change).checked(NOW, ZONE)  # type: ignore[arg-type]


def test_ten_dates_are_not_too_many() -> None:
    starts = tuple(NOW + n * DAY for n in range(6, 16))
    assert len(replace(PLAN, starts=starts).checked(NOW, ZONE).options) == 10


@pytest.mark.parametrize(
    ("to", "given", "refusal"),
    [
        (poll(), answer(3), NotFoundError),
        (poll(), answer(at=NOW + 5 * DAY), SchedulingClosedError),
        (poll().closed(NOW), answer(), SchedulingClosedError),
        (poll().cancelled(NOW), answer(), SchedulingCancelledError),
        (poll(), answer(recorded_by=PersonId(1)), TextLengthError),
    ],
)
def test_what_is_no_answer(to: SchedulingPoll, given: Answer, refusal: type[CommissionError]) -> None:
    with pytest.raises(refusal):
        to.answered(given)


def test_an_answer_a_moment_before_the_close_is_kept() -> None:
    last = answer(2, at=NOW + 5 * DAY - timedelta(microseconds=1))
    assert poll().answered(last) == last


def test_a_meeting_comes_of_a_closed_poll_and_of_one_date() -> None:
    closed = poll().closed(NOW)
    with pytest.raises(SchedulingOpenError):
        poll().may_become_a_meeting(1)
    with pytest.raises(SchedulingCancelledError):
        poll().cancelled(NOW).may_become_a_meeting(1)
    with pytest.raises(NotFoundError):
        closed.may_become_a_meeting(3)
    made = closed.with_meeting(closed.may_become_a_meeting(2), MeetingId(7))
    assert made.chosen_option == made.may_become_a_meeting(2)
    with pytest.raises(MeetingMadeError):
        made.may_become_a_meeting(1)
    draft_was_deleted = replace(made, meeting_id=None)
    assert draft_was_deleted.may_become_a_meeting(1).number == 1


def test_what_is_over_is_not_cancelled() -> None:
    with pytest.raises(SchedulingClosedError):
        poll().closed(NOW).cancelled(NOW)
    with pytest.raises(SchedulingCancelledError):
        poll(state=SchedulingState.CANCELLED).cancelled(NOW)
