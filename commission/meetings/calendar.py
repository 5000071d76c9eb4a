"""A meeting as an entry of somebody's own calendar."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from commission.ids import MeetingId
from commission.meetings.gathering import bodies_of
from commission.meetings.meeting import Meeting, MeetingState
from commission.moment import Clock
from commission.ports.work import Work, one_look
from commission.roster.actor import Actor
from commission.roster.body import Body

MEETING_LENGTH = timedelta(hours=1)
_ENTRIES = UUID("b7a4c6f2-0d57-4b0e-9a57-5f8f4f1c2a63")  # never to be changed: all ids of entries are derived from it


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """`taken_at` is when somebody asked for it (UTC)."""

    meeting: Meeting
    bodies: tuple[Body, ...]
    taken_at: datetime

    @property
    def uid(self) -> UUID:
        """The same for ever, and no other meeting's anywhere.

        The instant of the announcement (to the microsecond, and never changed) tells the meetings of one installation
        from those of another, and from those of a database that was begun anew. Says nothing of people or machines
        (RFC 7986, 5.3).
        """
        return uuid5(_ENTRIES, f"{self.meeting.id} {self.meeting.announced_at}")

    @property
    def ends_at(self) -> datetime:
        return self.meeting.plan.starts_at + MEETING_LENGTH

    @property
    def changed_at(self) -> datetime | None:
        """When what the entry shows was last changed."""
        return self.meeting.changed_at or self.meeting.announced_at

    @property
    def is_cancelled(self) -> bool:
        return self.meeting.state is MeetingState.CANCELLED


@dataclass(frozen=True, slots=True)
class ViewCalendarEntry:
    """For those who are invited, and those who manage. Raises NotFoundError; also for a draft."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> CalendarEntry:
        async with self.work.reading() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            meeting.must_be_known()
            if not actor.manages(meeting.plan.body_ids):
                await unit.meetings.invitation(meeting_id, actor.id)
            bodies = await bodies_of(unit, meeting)
        return CalendarEntry(meeting, bodies, self.clock.now())
