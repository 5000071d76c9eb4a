"""When people are reminded of a task: examples of one task, and laws for all."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from commission.clock.reminder import Reminder, ReminderKind
from commission.ids import BodyId, PersonId, TaskId
from commission.roster.regulation import Regulation
from commission.tasks.ladder import is_still_due, upcoming
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.task import OVER, Extension, Task, TaskState

MOSCOW = Regulation()
MONDAY = datetime(2021, 8, 2, 9, 0, tzinfo=UTC)  # noon in Moscow
FRIDAY = datetime(2021, 8, 20, 15, 0, tzinfo=UTC)  # the end of the working day
TASK = Task(TaskId(1), BodyId(1), "Справка", FRIDAY, PersonId(1), state=TaskState.ACKNOWLEDGED, since=MONDAY)
DAY = timedelta(days=1)

_OUTLIVE_THE_NEXT = {ReminderKind.TASK_RENEW, ReminderKind.TASK_DUE}
instants = st.datetimes(datetime(2021, 1, 1), datetime(2023, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
tasks = st.builds(
    replace,
    st.just(TASK),
    state=st.sampled_from(TaskState),
    due_at=st.none() | instants,
    since=instants,
    submitted_at=instants,
    extension=st.none() | st.builds(Extension, instants, st.just("Болел")),
    period=st.none() | st.just(Period(PeriodUnit.QUARTER, 5)),
)


def ladder(task: Task, since: datetime, *, count: int, regulation: Regulation = MOSCOW) -> list[str]:
    """Each step when it is due: «08-13 10:00 task_due»."""
    told = []
    for _ in range(count):
        step = upcoming(task, regulation, since=since, now=since)
        if step is None:
            break
        local = step.due_at + timedelta(hours=3)
        told.append(f"{local:%m-%d %H:%M} {step.kind}")
        since = step.due_at
    return told


def test_before_the_deadline_he_is_reminded_on_some_mornings_then_daily_then_weekly() -> None:
    assert ladder(TASK, MONDAY, count=10) == [
        "08-13 10:00 task_due",
        "08-17 10:00 task_due",
        "08-19 10:00 task_due",
        "08-20 10:00 task_due",
        "08-23 10:00 task_overdue",
        "08-24 10:00 task_overdue",
        "08-25 10:00 task_overdue",
        "08-27 10:00 task_overdue",
        "09-03 10:00 task_overdue",
        "09-10 10:00 task_overdue",
    ]


def test_who_has_not_acknowledged_is_reminded_on_working_days() -> None:
    friday = datetime(2021, 8, 6, 9, 0, tzinfo=UTC)
    task = replace(TASK, state=TaskState.ASSIGNED, since=friday, due_at=None)
    assert ladder(task, friday, count=3) == ["08-09 10:00 task_unseen", "08-11 10:00 task_unseen"]


def test_what_is_reported_waits_for_whoever_decides_and_for_nobody_else() -> None:
    task = replace(TASK, state=TaskState.REPORTED, submitted_at=MONDAY)
    assert ladder(task, MONDAY, count=2) == ["08-05 10:00 task_decide", "08-12 10:00 task_decide"]


def test_a_task_of_nobody_is_recalled_every_week() -> None:
    task = replace(TASK, state=TaskState.UNASSIGNED, responsible_id=None)
    assert ladder(task, MONDAY, count=2) == ["08-03 10:00 task_unassigned", "08-10 10:00 task_unassigned"]


def test_a_period_goes_on_at_the_deadline_also_when_the_task_is_done_before() -> None:
    done = replace(TASK, state=TaskState.ACCEPTED, period=Period(PeriodUnit.QUARTER, 5))
    assert ladder(done, MONDAY, count=2) == ["08-20 18:00 task_renew"]
    assert ladder(replace(done, state=TaskState.CANCELLED), MONDAY, count=2) == []


def test_after_an_outage_what_is_before_the_deadline_is_still_of_use_and_of_what_is_after_it_the_last_step() -> None:
    missed = upcoming(TASK, MOSCOW, since=MONDAY, now=FRIDAY - 2 * DAY)
    assert missed is not None
    assert (f"{missed.due_at:%m-%d}", missed.useful_until) == ("08-13", FRIDAY)
    long_after = upcoming(TASK, MOSCOW, since=MONDAY, now=FRIDAY + 20 * DAY)
    assert long_after is not None
    assert (long_after.kind, f"{long_after.due_at:%m-%d}") == (ReminderKind.TASK_OVERDUE, "09-03")


def test_another_deadline_has_other_steps() -> None:
    step = upcoming(TASK, MOSCOW, since=MONDAY, now=MONDAY)
    assert step is not None
    assert is_still_due(TASK, MOSCOW, step)
    assert not is_still_due(replace(TASK, due_at=FRIDAY + 10 * DAY), MOSCOW, step)
    assert not is_still_due(replace(TASK, state=TaskState.ACCEPTED), MOSCOW, step)


def test_at_nine_by_the_wall_on_both_sides_of_a_clock_change() -> None:
    berlin = replace(MOSCOW, time_zone="Europe/Berlin")
    due = datetime(2021, 11, 1, 17, 0, tzinfo=UTC)  # the clocks go back on 31 October
    steps = []
    since = due - 8 * DAY
    while (step := upcoming(replace(TASK, due_at=due), berlin, since=since, now=since)) and step.due_at < due:
        steps.append(f"{step.due_at:%m-%d %H:%M}")
        since = step.due_at
    assert steps == ["10-25 08:00", "10-29 08:00", "10-31 09:00", "11-01 09:00"]


@given(tasks, instants)
def test_steps_go_on_in_time_and_each_is_of_use_until_the_next(task: Task, since: datetime) -> None:
    before: Reminder | None = None
    fired: ReminderKind | None = None
    for _ in range(8):
        step = upcoming(task, MOSCOW, since=since, now=since, fired=fired)
        if step is None:
            return
        assert step.useful_until > step.due_at >= since
        assert is_still_due(task, MOSCOW, step)
        if before and step.due_at > before.due_at and before.kind not in _OUTLIVE_THE_NEXT:
            assert step.due_at >= before.useful_until
        before, since, fired = step, step.due_at, step.kind


def test_of_two_steps_at_one_time_neither_is_lost() -> None:
    morning = datetime(2021, 8, 20, 7, 0, tzinfo=UTC)
    task = replace(TASK, due_at=morning, period=Period(PeriodUnit.MONTH, 20), state=TaskState.ASSIGNED, since=FRIDAY)
    friday_before = replace(task, since=datetime(2021, 8, 19, 9, 0, tzinfo=UTC))
    first = upcoming(friday_before, MOSCOW, since=morning - timedelta(hours=1), now=morning)
    assert first is not None
    second = upcoming(friday_before, MOSCOW, since=first.due_at, fired=first.kind, now=morning)
    assert second is not None
    assert {first.kind, second.kind} == {ReminderKind.TASK_RENEW, ReminderKind.TASK_UNSEEN}
    assert first.due_at == second.due_at == morning


@given(tasks.filter(lambda task: task.state in OVER), instants)
def test_of_a_task_that_is_over_nobody_is_reminded(task: Task, since: datetime) -> None:
    step = upcoming(task, MOSCOW, since=since, now=since)
    assert step is None or step.kind is ReminderKind.TASK_RENEW


@given(tasks, instants, instants)
def test_what_comes_next_is_never_too_late(task: Task, since: datetime, now: datetime) -> None:
    step = upcoming(task, MOSCOW, since=min(since, now), now=now)
    assert step is None or not step.too_late(now)
