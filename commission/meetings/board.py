"""Who comes: the picture that the secretary and the chair look at."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from commission.delivery.card import Card
from commission.delivery.record import DeliveryRecord, DeliveryState
from commission.ids import MeetingId, PersonId
from commission.meetings.forecast import QuorumForecast
from commission.meetings.gathering import Gathering, gather
from commission.meetings.invitation import Attendance, Invitation
from commission.meetings.meeting import Meeting, MeetingState
from commission.ports.work import Work, one_long_look
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership
from commission.roster.person import Person, Reach
from commission.scheduling.availability import Availability


class Obstacle(StrEnum):
    """Why somebody has not been told through Telegram."""

    NEVER_STARTED = "never_started"
    NO_CONSENT = "no_consent"
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    FAILED = "failed"
    STOPPED = "stopped"  # the secretary stopped the broadcast before his turn
    UNKNOWN = "unknown"


class Told(StrEnum):
    """The delivery record in one word."""

    QUEUED = "queued"
    SENT = "sent"
    OPENED = "opened"
    ANSWERED = "answered"
    BY_PHONE = "by_phone"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class BoardRow:
    """`tentative`: what he said of this time when a date was looked for; it is no answer to the invitation."""

    person: Person
    invitation: Invitation
    group: str
    record: DeliveryRecord | None = None
    substitute: Person | None = None
    tentative: Availability | None = None

    @property
    def choice(self) -> Attendance | None:
        return self.invitation.answer.choice if self.invitation.answer else None

    @property
    def obstacle(self) -> Obstacle | None:
        if self.person.reach is not Reach.REACHABLE:
            return Obstacle(self.person.reach)
        match self.record.state if self.record else None:
            case DeliveryState.FAILED:
                return Obstacle.FAILED
            case DeliveryState.STOPPED:
                return Obstacle.STOPPED
            case DeliveryState.UNKNOWN:
                return Obstacle.UNKNOWN
        return None

    @property
    def told(self) -> Told:
        if self.invitation.answer and not self.invitation.answer.recorded_by:
            return Told.ANSWERED
        if self.invitation.told_at:
            return Told.BY_PHONE
        if self.obstacle:
            return Told.NOT
        if self.invitation.opened_at:
            return Told.OPENED
        sent = self.record is not None and self.record.state is DeliveryState.SENT
        return Told.SENT if sent else Told.QUEUED


@dataclass(frozen=True, slots=True)
class Tally:
    """What the board says of all its rows together. `unreached` is the phone list: whom Telegram does not reach.

    `to_remind`: how many can be reminded; `paused`: what is queued goes nowhere for the time being.
    """

    choices: Counter[Attendance | None]
    unanswered: tuple[BoardRow, ...]
    unreached: tuple[BoardRow, ...]
    to_remind: int
    queued: int
    paused: bool

    @classmethod
    def of(cls, rows: Sequence[BoardRow], meeting: Meeting) -> "Tally":
        """Each row is looked at once, for there may be ten thousand. Of a meeting that is over nothing goes out."""
        told = [row.told for row in rows]
        unanswered = tuple(row for row in rows if row.choice is None)
        return cls(
            choices=Counter(row.choice for row in rows),
            unanswered=unanswered,
            unreached=tuple(row for row, how in zip(rows, told, strict=True) if how is Told.NOT),
            to_remind=sum(1 for row in unanswered if row.person.reach is Reach.REACHABLE),
            queued=told.count(Told.QUEUED) if meeting.state is MeetingState.ANNOUNCED else 0,
            paused=any(row.record and row.record.state is DeliveryState.HELD for row in rows),
        )


@dataclass(frozen=True, slots=True)
class AttendanceBoard:
    """`rows` by group, then by name."""

    meeting: Meeting
    bodies: tuple[Body, ...]
    forecasts: tuple[QuorumForecast, ...]
    rows: tuple[BoardRow, ...]
    tally: Tally

    @property
    def groups(self) -> dict[str, list[BoardRow]]:
        found: dict[str, list[BoardRow]] = {}
        for row in self.rows:
            found.setdefault(row.group, []).append(row)
        return found

    @property
    def takes_changes(self) -> bool:
        return self.meeting.state is MeetingState.ANNOUNCED

    def row(self, person_id: PersonId) -> BoardRow | None:
        return next((row for row in self.rows if row.person.id == person_id), None)


@dataclass(frozen=True, slots=True)
class ViewBoard:
    """Raises NotAllowedError for those who neither manage nor preside, NotFoundError."""

    work: Work

    @one_long_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> AttendanceBoard:
        async with self.work.reading() as unit:
            gathering = await gather(unit, meeting_id)
            gathering.meeting.must_be_known()
            actor.must_oversee(gathering.meeting.plan.body_ids)
            people = await unit.roster.people(gathering.invitations)
            records = await unit.outbox.records(Card.invitation(meeting_id))
            tentative = await unit.scheduling.tentative(meeting_id)
        return board_of(gathering, people, records, tentative)


def board_of(
    gathering: Gathering,
    people: list[Person],
    records: Mapping[PersonId, DeliveryRecord],
    tentative: Mapping[PersonId, Availability],
) -> AttendanceBoard:
    by_id = {person.id: person for person in people}
    groups = _groups(gathering.memberships)
    rows = [
        BoardRow(
            person,
            invitation,
            groups(person.id),
            records.get(person.id),
            _substitute(invitation, by_id),
            tentative.get(person.id),
        )
        for person in people
        if (invitation := gathering.invitations.get(person.id))
    ]
    rows.sort(key=lambda row: (row.group, row.person.name))
    return AttendanceBoard(
        gathering.meeting, gathering.bodies, tuple(gathering.forecasts), tuple(rows), Tally.of(rows, gathering.meeting)
    )


def _groups(memberships: tuple[Membership, ...]) -> Callable[[PersonId], str]:
    """A person's group is that of his first seat which has one."""
    found: dict[PersonId, str] = {}
    for membership in memberships:
        if membership.group:
            found.setdefault(membership.person_id, membership.group)
    return lambda person: found.get(person, "")


def _substitute(invitation: Invitation, people: Mapping[PersonId, Person]) -> Person | None:
    answer = invitation.answer
    return people.get(answer.substitute_id) if answer and answer.substitute_id else None
