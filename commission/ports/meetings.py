"""Meetings and invitations."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from commission.ids import BodyId, MeetingId, PersonId
from commission.meetings.invitation import Invitation
from commission.meetings.meeting import Meeting, MeetingPlan


class Meetings(Protocol):
    """Finders raise NotFoundError."""

    async def add(self, plan: MeetingPlan, invited: Sequence[PersonId]) -> Meeting: ...
    async def meeting(self, meeting_id: MeetingId) -> Meeting: ...
    async def save(self, meeting: Meeting) -> None: ...
    async def forget(self, meeting_id: MeetingId) -> None:
        """Removes a draft with its list of invitees."""

    async def page(self, bodies: Sequence[BodyId], *, limit: int, offset: int) -> list[Meeting]:
        """Newest first."""

    async def count(self, bodies: Sequence[BodyId]) -> int: ...
    async def invite(self, meeting_id: MeetingId, people: Sequence[PersonId]) -> None:
        """Makes the list of a draft's invitees exactly this one."""

    async def also_invite(self, meeting_id: MeetingId, person_id: PersonId, round_: int) -> bool:
        """Adds one person to an announced meeting; False if he is invited already."""

    async def invitation(self, meeting_id: MeetingId, person_id: PersonId) -> Invitation: ...
    async def invitations(self, meeting_id: MeetingId) -> dict[PersonId, Invitation]: ...
    async def sent_in_place_of(self, meeting_id: MeetingId, substitute: PersonId) -> list[PersonId]:
        """Who cannot come and has named him."""

    async def answer(self, invitation: Invitation) -> None:
        """Keeps the answer, and adds it to the history."""

    async def ask_again(self, meeting_id: MeetingId, round_: int) -> None:
        """Clears all answers for a new round; the history keeps them."""

    async def tell(self, meeting_id: MeetingId, person_id: PersonId, at: datetime, ground: str) -> None: ...
    async def opened(self, meeting_id: MeetingId, person_id: PersonId, at: datetime) -> None: ...
    async def history(self, meeting_id: MeetingId, person_id: PersonId) -> list[Invitation]:
        """Every answer that was ever given, oldest first."""

    async def awaiting(self, person_id: PersonId, now: datetime) -> list[MeetingId]:
        """Announced meetings ahead to which the person is invited."""

    async def withdraw(self, person_id: PersonId, left: BodyId, now: datetime) -> list[MeetingId]:
        """Takes back his invitations to meetings of the body he left, unless he sits on another of their bodies."""
