"""Proposals as rows."""

from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import bindparam, select, update

from commission.agenda.proposal import Proposal, ProposalState
from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId, ProposalId
from storage.tables import proposals
from storage.trips.connection import AnyConnection

_PROPOSAL = [proposals.c[field.name] for field in fields(Proposal)]
_ONE = select(*_PROPOSAL).where(proposals.c.id == bindparam("which"))
_ACCEPTED = (
    select(*_PROPOSAL)
    .where(proposals.c.to == bindparam("meeting"), proposals.c.state == ProposalState.ACCEPTED)
    .order_by(proposals.c.id)
)
_WAITING = (
    select(*_PROPOSAL)
    .where(proposals.c.meeting_id == bindparam("meeting"), proposals.c.state == ProposalState.PROPOSED)
    .order_by(proposals.c.id)
)


class SqlProposals:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def add(self, proposal: Proposal) -> Proposal:
        insert = proposals.insert().values(_row(proposal)).returning(*_PROPOSAL)
        return Proposal(*(await self._connection.execute(insert)).one())

    async def proposal(self, proposal_id: ProposalId) -> Proposal:
        row = (await self._connection.execute(_ONE, {"which": proposal_id})).one_or_none()
        if row is None:
            raise NotFoundError
        return Proposal(*row)

    async def save(self, proposal: Proposal) -> None:
        change = update(proposals).where(proposals.c.id == proposal.id).values(_row(proposal))
        if not (await self._connection.execute(change)).rowcount:
            raise NotFoundError

    async def accepted_into(self, meeting_id: MeetingId) -> list[Proposal]:
        return [Proposal(*row) for row in await self._connection.execute(_ACCEPTED, {"meeting": meeting_id})]

    async def waiting(self, meeting_id: MeetingId, person_id: PersonId | None = None) -> list[Proposal]:
        rows = (await self._connection.execute(_WAITING, {"meeting": meeting_id})).all()
        found = [Proposal(*row) for row in rows]
        return [each for each in found if person_id in (None, each.person_id)]


def _row(proposal: Proposal) -> dict[str, Any]:
    row = asdict(proposal)
    del row["id"]
    return row
