"""The reminders of a meeting follow whatever they depend on, in the same transaction."""

from datetime import datetime

from commission.clock.policy import materials_reminders, meeting_reminders, minutes_reminders, unread_reminders
from commission.clock.reminder import Subject
from commission.meetings.meeting import Meeting
from commission.ports.work import UnitOfWork
from commission.roster.regulation import Regulation


async def renew_reminders(unit: UnitOfWork, meeting: Meeting, regulation: Regulation, *, now: datetime) -> None:
    """Exactly those are waiting afterwards that the meeting has now. `now` is UTC."""
    materials = await unit.materials.of_meeting(meeting.id)
    ahead = [
        *meeting_reminders(meeting, regulation, now=now),
        *materials_reminders(meeting, materials, regulation, now=now),
        *minutes_reminders(meeting, regulation, now=now),
        *unread_reminders(meeting, await unit.agendas.latest(meeting.id), regulation, now=now),
    ]
    await unit.reminders.replace(Subject.meeting(meeting.id), ahead)
