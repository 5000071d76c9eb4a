"""By when materials are owed, and when their people hear of it again."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.clock.policy import is_reminded, materials_reminders
from commission.clock.working_days import calendar_of
from commission.ids import AgendaItemId, BodyId, MaterialId, MeetingId, PersonId
from commission.materials.due import materials_due
from commission.materials.material import Material, MaterialKind, MaterialState
from commission.meetings.meeting import Meeting, MeetingPlan, MeetingState
from commission.roster.regulation import Regulation

ZONES = st.sampled_from(["Europe/Moscow", "Asia/Vladivostok", "America/New_York", "UTC"])
INSTANTS = st.timedeltas(timedelta(0), timedelta(days=2000)).map(lambda later: datetime(2021, 1, 1, tzinfo=UTC) + later)
WEDNESDAY = datetime(2021, 8, 4, 7, 0, tzinfo=UTC)  # ten in the morning in Moscow


def owed(due_at: datetime, state: MaterialState = MaterialState.OWED) -> Material:
    return Material(MaterialId(1), MeetingId(1), AgendaItemId(1), MaterialKind.REPORT, PersonId(1), due_at, state=state)


def announced(starts_at: datetime, zone: str = "Europe/Moscow") -> Meeting:
    plan = MeetingPlan((BodyId(1),), starts_at, starts_at, zone)
    return Meeting(MeetingId(1), plan, MeetingState.ANNOUNCED)


def test_the_end_of_the_tenth_working_day_before_the_meeting() -> None:
    due = materials_due(WEDNESDAY, Regulation(), now=WEDNESDAY - timedelta(days=40))
    assert due.astimezone(ZoneInfo("Europe/Moscow")) == datetime(2021, 7, 21, 18, tzinfo=ZoneInfo("Europe/Moscow"))


@pytest.mark.parametrize(
    ("asked", "meeting", "due"),
    [
        ("07-29 10:00", "08-04 10:00", "07-30 18:00"),
        ("08-04 08:00", "08-04 10:00", "08-04 09:30"),
        ("08-04 10:10", "08-04 15:00", "08-04 13:00"),
        ("08-03 15:00", "08-04 15:00", "08-03 18:00"),
        ("08-03 17:55", "08-04 15:00", "08-04 12:00"),  # five minutes are not half of it
        ("07-23 19:00", "07-26 15:00", "07-26 12:00"),  # on Friday evening, for Monday
        ("07-23 19:00", "07-26 10:00", "07-26 09:30"),
        ("07-20 20:00", "07-21 10:00", "07-21 09:30"),
        ("07-30 18:10", "08-02 09:00", "08-02 09:00"),  # no working time is left
        ("07-31 12:00", "08-01 15:00", "08-01 15:00"),  # a meeting on a Sunday
    ],
)
def test_asked_for_late_one_has_half_of_the_working_time_that_is_left(asked: str, meeting: str, due: str) -> None:
    now, starts_at, at = (
        datetime.strptime(f"2021-{wall}", "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo("Europe/Moscow"))
        for wall in (asked, meeting, due)
    )
    assert materials_due(starts_at, Regulation(), now=now) == at


@given(INSTANTS, st.integers(0, 30), st.timedeltas(timedelta(0), timedelta(days=90)), ZONES)
def test_it_is_in_working_hours_or_when_the_meeting_begins(
    starts_at: datetime, days: int, ahead: timedelta, zone: str
) -> None:
    regulation = Regulation(materials_working_days=days, time_zone=zone)
    due = materials_due(starts_at, regulation, now=starts_at - ahead).astimezone(ZoneInfo(zone))
    working = calendar_of(regulation).works(due.date()) and time(9) <= due.time() <= time(18)
    assert due == starts_at or working


def test_no_day_before_is_the_beginning_of_the_meeting() -> None:
    regulation = Regulation(materials_working_days=0)
    assert materials_due(WEDNESDAY, regulation, now=WEDNESDAY - timedelta(days=6)) == WEDNESDAY


@given(INSTANTS, st.integers(0, 30), st.timedeltas(timedelta(0), timedelta(days=90)), ZONES)
def test_it_is_never_before_one_is_asked_nor_after_the_meeting(
    starts_at: datetime, days: int, ahead: timedelta, zone: str
) -> None:
    regulation, now = Regulation(materials_working_days=days, time_zone=zone), starts_at - ahead
    assert now <= materials_due(starts_at, regulation, now=now) <= starts_at


@given(INSTANTS, st.integers(1, 30), ZONES)
def test_in_time_it_leaves_the_days_that_the_regulation_wants(starts_at: datetime, days: int, zone: str) -> None:
    regulation = Regulation(materials_working_days=days, time_zone=zone)
    due = materials_due(starts_at, regulation, now=starts_at - timedelta(days=120)).astimezone(ZoneInfo(zone))
    day = starts_at.astimezone(ZoneInfo(zone)).date()
    calendar = calendar_of(regulation)
    assert calendar.works(due.date())
    assert due.time() == time(18)
    assert calendar.between(due.date(), day) == days - calendar.works(day)


@given(INSTANTS, INSTANTS, ZONES)
def test_every_step_of_a_ladder_is_its_own_and_ends_with_the_meeting(
    due_at: datetime, now: datetime, zone: str
) -> None:
    regulation, meeting = Regulation(time_zone=zone), announced(due_at + timedelta(days=14), zone)
    steps = materials_reminders(meeting, [owed(due_at)], regulation, now=now)
    assert len({step.key for step in steps}) == len(steps)
    assert all(now < step.due_at < step.useful_until <= meeting.plan.starts_at for step in steps)
    assert all(is_reminded(owed(due_at), step, meeting, regulation) for step in steps)
    other = owed(due_at + timedelta(days=7))
    # Before a week of holidays both may be overdue on the same morning, which is then one reminder.
    ahead = [step for step in steps if "overdue" not in step.key]
    assert not any(is_reminded(other, step, meeting, regulation) for step in ahead)


def test_what_has_come_reminds_nobody() -> None:
    due = WEDNESDAY - timedelta(days=7)
    for state in set(MaterialState) - {MaterialState.OWED, MaterialState.RETURNED}:
        assert materials_reminders(announced(WEDNESDAY), [owed(due, state)], Regulation(), now=due) == []


def test_after_its_date_one_is_reminded_once_more_on_the_next_working_day() -> None:
    friday = datetime(2021, 7, 23, 15, tzinfo=UTC)
    (step,) = materials_reminders(announced(WEDNESDAY), [owed(friday)], Regulation(), now=friday)
    assert step.due_at.astimezone(ZoneInfo("Europe/Moscow")).strftime("%a %H:%M") == "Mon 10:00"
