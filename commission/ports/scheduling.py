"""Polls for a date, what people have said to them, and what of it goes on with the meeting."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from commission.ids import BodyId, MeetingId, PersonId, SchedulingId
from commission.scheduling.availability import Answer, Availability
from commission.scheduling.poll import SchedulingPoll


class Scheduling(Protocol):
    """Finders raise NotFoundError."""

    async def add(self, poll: SchedulingPoll, *, token: str) -> SchedulingPoll:
        """`poll.id` is not used."""

    async def with_token(self, token: str) -> SchedulingPoll | None:
        """What one tap has opened."""

    async def poll(self, scheduling_id: SchedulingId) -> SchedulingPoll: ...
    async def save(self, poll: SchedulingPoll) -> None:
        """What becomes of it; what was asked stays as it is."""

    async def put(self, scheduling_id: SchedulingId, answers: Sequence[Answer]) -> None:
        """Each in the place of the earlier one of this person about this option."""

    async def answers(self, scheduling_id: SchedulingId) -> list[Answer]:
        """By person, then by option."""

    async def spoken(self, scheduling_id: SchedulingId) -> dict[PersonId, int]:
        """Of how many options each has said something; who has said nothing is not there."""

    async def answers_of(self, scheduling_id: SchedulingId, person_id: PersonId) -> list[Answer]: ...
    async def page(self, bodies: Collection[BodyId], *, limit: int, offset: int) -> list[SchedulingPoll]:
        """Newest first."""

    async def count(self, bodies: Collection[BodyId]) -> int: ...
    async def of_meeting(self, meeting_id: MeetingId) -> list[SchedulingPoll]:
        """Of which this meeting has come."""

    async def open_in(self, bodies: Collection[BodyId]) -> list[SchedulingPoll]:
        """Of one of these bodies, not closed yet."""

    async def carry(self, meeting_id: MeetingId, said: Mapping[PersonId, Availability]) -> None:
        """What people said of the time at which this meeting is to begin now."""

    async def tentative(self, meeting_id: MeetingId) -> dict[PersonId, Availability]:
        """What was carried over; nothing once the meeting begins at another time."""

    async def tentative_of(self, meeting_id: MeetingId, person_id: PersonId) -> Availability | None: ...
