from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from commission.clock.policy import default_reply_by, meeting_reminders
from commission.clock.reminder import ReminderKind
from commission.meetings.meeting import MeetingState
from commission.roster.regulation import Regulation
from tests.commission.examples import NOW, REPLY_BY, STARTS, meeting

moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 — bounds
zones = st.sampled_from(["Europe/Moscow", "Asia/Kamchatka", "Europe/Berlin", "America/New_York"])


def test_the_ladder_of_the_regulation() -> None:
    found = {r.key: r.due_at for r in meeting_reminders(meeting(), Regulation(), now=NOW)}
    assert found == {
        "chase:1:1:3d:20210731T0700": datetime(2021, 7, 31, 7, tzinfo=UTC),
        "chase:1:1:1d:20210802T0700": datetime(2021, 8, 2, 7, tzinfo=UTC),
        "chase:1:1:0d:20210803T0700": datetime(2021, 8, 3, 7, tzinfo=UTC),
        "upcoming:1:1:24h:20210803T0700": STARTS - timedelta(hours=24),
        "upcoming:1:1:1h:20210804T0600": STARTS - timedelta(hours=1),
    }


def test_only_an_announced_meeting_reminds() -> None:
    for state in (MeetingState.DRAFT, MeetingState.CANCELLED, MeetingState.CLOSED):
        assert meeting_reminders(meeting(state), Regulation(), now=NOW) == []


def test_what_is_over_is_not_reminded_of() -> None:
    late = STARTS - timedelta(minutes=30)
    assert meeting_reminders(meeting(), Regulation(), now=late) == []


@given(moments, zones, st.integers(1, 60))
def test_every_reminder_is_ahead_and_useful(starts: datetime, zone: str, days: int) -> None:
    now = starts - timedelta(days=days)
    regulation = Regulation(time_zone=zone)
    reply_by = default_reply_by(starts, regulation, now=now)
    planned = replace(meeting(), plan=replace(meeting().plan, starts_at=starts, reply_by=reply_by))
    for reminder in meeting_reminders(planned, regulation, now=now):
        assert now < reminder.due_at < reminder.useful_until <= starts
        if reminder.kind is ReminderKind.CHASE:
            assert reminder.due_at < reply_by


@given(moments, zones, st.floats(0.01, 60))
def test_the_reply_deadline_lies_between_now_and_the_meeting(starts: datetime, zone: str, days: float) -> None:
    now = starts - timedelta(days=days)
    assert now < default_reply_by(starts, Regulation(time_zone=zone), now=now) <= starts


def test_answers_are_due_at_the_end_of_the_working_day_before() -> None:
    assert default_reply_by(STARTS, Regulation(), now=NOW) == REPLY_BY


def test_a_body_may_want_no_reminders_at_all() -> None:
    assert meeting_reminders(meeting(), Regulation(chase_days=(), remind_hours=()), now=NOW) == []
