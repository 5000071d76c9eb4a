"""Links and codes by which people join."""

from datetime import datetime
from typing import Protocol

from commission.access.credential import Credential
from commission.ids import PersonId


class Credentials(Protocol):
    """Only hashes are kept."""

    async def add(self, credential: Credential) -> None:
        """Replaces the unused credentials of the same kind of the same person."""

    async def by_hash(self, secret_hash: str) -> Credential | None: ...
    async def use(self, secret_hash: str, at: datetime) -> bool:
        """True for the one who uses it first."""

    async def revoke(self, person_id: PersonId) -> None:
        """His unused ones open nothing any more; they are still known, as expired."""

    async def unused_for(self, person_id: PersonId, now: datetime) -> bool: ...
