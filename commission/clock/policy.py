"""When to remind: pure functions of the regulation and the meeting."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from commission.agenda.revision import Revision
from commission.clock.morning import morning_of
from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.clock.working_days import calendar_of
from commission.materials.material import Material
from commission.meetings.meeting import Meeting, MeetingState
from commission.moment import UTC_MAX, local
from commission.roster.regulation import Regulation


def meeting_reminders(meeting: Meeting, regulation: Regulation, *, now: datetime) -> list[Reminder]:
    """All that is still ahead at `now`; nothing for a meeting that is not announced."""
    if meeting.state is not MeetingState.ANNOUNCED:
        return []
    ladder = [*_chases(meeting, regulation), *_upcoming(meeting, regulation)]
    return [reminder for reminder in ladder if reminder.due_at > now]


def materials_reminders(
    meeting: Meeting, materials: Iterable[Material], regulation: Regulation, *, now: datetime
) -> list[Reminder]:
    """A ladder for each date by which somebody owes something; nothing for a meeting that is not announced."""
    if meeting.state is not MeetingState.ANNOUNCED:
        return []
    dates = sorted({each.due_at for each in materials if each.is_owed})
    ladder = [step for due_at in dates for step in _materials(meeting, due_at, regulation)]
    return [reminder for reminder in ladder if reminder.due_at > now]


def unread_reminders(
    meeting: Meeting, revision: Revision | None, regulation: Regulation, *, now: datetime
) -> list[Reminder]:
    """Once, on the first working morning after it was published; for a meeting that has not begun by then."""
    if meeting.state is not MeetingState.ANNOUNCED or revision is None:
        return []
    day = revision.published_at.astimezone(ZoneInfo(regulation.time_zone)).date()
    days = (calendar_of(regulation).after(day, 1) - day).days
    at = local(revision.published_at, morning_of(regulation), regulation.time_zone, days=days)
    due = {f"r{revision.number}": at} if at > now else {}
    return _ladder(meeting, ReminderKind.UNREAD, due, until=meeting.plan.starts_at)


def minutes_reminders(meeting: Meeting, regulation: Regulation, *, now: datetime) -> list[Reminder]:
    """On the morning by which they should be written, and once more as many working days later."""
    if meeting.state is not MeetingState.ANNOUNCED or meeting.minutes_at:
        return []
    day = meeting.plan.starts_at.astimezone(ZoneInfo(regulation.time_zone)).date()
    calendar, wanted = calendar_of(regulation), regulation.minutes_working_days
    due = {
        f"{count}": local(
            meeting.plan.starts_at,
            morning_of(regulation),
            regulation.time_zone,
            days=(calendar.after(day, count) - day).days,
        )
        for count in (wanted, 2 * wanted)
    }
    ladder = _ladder(meeting, ReminderKind.MINUTES, due, until=UTC_MAX)
    return [reminder for reminder in ladder if reminder.due_at > now]


def is_reminded(material: Material, reminder: Reminder, meeting: Meeting, regulation: Regulation) -> bool:
    """Whether this is a step of the ladder to the material's own date."""
    return material.is_owed and any(
        step.key == reminder.key for step in _materials(meeting, material.due_at, regulation)
    )


def default_reply_by(starts_at: datetime, regulation: Regulation, *, now: datetime) -> datetime:
    """The end of the working day, `reply_days` before the meeting; for a meeting called in haste, an hour before it."""
    due = local(starts_at, regulation.work_ends, regulation.time_zone, days=-regulation.reply_days)
    if now < due < starts_at:
        return due
    hour_before = starts_at - timedelta(hours=1)
    return hour_before if hour_before > now else starts_at


def _chases(meeting: Meeting, regulation: Regulation) -> list[Reminder]:
    due_by = meeting.plan.reply_by
    morning = morning_of(regulation)
    due = {f"{days}d": local(due_by, morning, regulation.time_zone, days=-days) for days in regulation.chase_days}
    before = {step: at for step, at in due.items() if at < due_by}
    return _ladder(meeting, ReminderKind.CHASE, before, until=due_by)


def _upcoming(meeting: Meeting, regulation: Regulation) -> list[Reminder]:
    starts = meeting.plan.starts_at
    due = {f"{hours}h": starts - timedelta(hours=hours) for hours in regulation.remind_hours}
    return _ladder(meeting, ReminderKind.UPCOMING, due, until=starts)


def _materials(meeting: Meeting, due_at: datetime, regulation: Regulation) -> list[Reminder]:
    """As people are chased for their answers, and once more when it is overdue."""
    morning, zone = morning_of(regulation), regulation.time_zone
    ahead = {f"{days}d": local(due_at, morning, zone, days=-days) for days in regulation.chase_days}
    steps = {step: at for step, at in ahead.items() if at < due_at}
    day = due_at.astimezone(ZoneInfo(zone)).date()
    overdue = local(due_at, morning, zone, days=(calendar_of(regulation).after(day, 1) - day).days)
    return _ladder(meeting, ReminderKind.MATERIALS, {**steps, "overdue": overdue}, until=meeting.plan.starts_at)


def _ladder(meeting: Meeting, kind: ReminderKind, due: dict[str, datetime], *, until: datetime) -> list[Reminder]:
    """Each step is useful until the next one: after an outage people get one reminder, not all that were missed."""
    steps = sorted(due.items(), key=lambda step: step[1])
    ends = [*(at for _, at in steps[1:]), until][: len(steps)]
    # With the due time in the key a step that has fired fires again for another deadline, and never for the same.
    keys = (f"{kind}:{meeting.id}:{meeting.round}:{step}:{at:%Y%m%dT%H%M}" for step, at in steps)
    return [
        Reminder(key, kind, Subject.meeting(meeting.id), at, end)
        for key, (_, at), end in zip(keys, steps, ends, strict=True)
        if at < end
    ]
