"""Links and codes by which people join."""

from dataclasses import asdict, fields
from datetime import UTC, datetime

from sqlalchemy import delete, exists, select, update

from commission.access.credential import Credential
from commission.ids import PersonId
from storage.tables import credentials, people
from storage.trips.connection import AnyConnection

_CREDENTIAL = [credentials.c[field.name] for field in fields(Credential)]
_UNUSED = credentials.c.used_at.is_(None)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class SqlCredentials:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def add(self, credential: Credential) -> None:
        older = delete(credentials).where(
            credentials.c.person_id == credential.person_id, credentials.c.kind == credential.kind, _UNUSED
        )
        await self._connection.execute(older)
        await self._connection.execute(credentials.insert().values(asdict(credential)))

    async def by_hash(self, secret_hash: str) -> Credential | None:
        query = select(*_CREDENTIAL).where(credentials.c.secret_hash == secret_hash)
        row = (await self._connection.execute(query)).one_or_none()
        return Credential(*row) if row else None

    async def use(self, secret_hash: str, at: datetime) -> bool:
        change = update(credentials).where(credentials.c.secret_hash == secret_hash, _UNUSED)
        return bool((await self._connection.execute(change.values(used_at=at))).rowcount)

    async def revoke(self, person_id: PersonId) -> None:
        change = update(credentials).where(credentials.c.person_id == person_id, _UNUSED)
        await self._connection.execute(change.values(expires_at=_LONG_AGO))

    async def anybody_joined(self) -> bool:
        return bool(await self._connection.scalar(select(exists().where(people.c.telegram_id.is_not(None)))))

    async def unused_for(self, person_id: PersonId, now: datetime) -> bool:
        usable = exists().where(credentials.c.person_id == person_id, _UNUSED, credentials.c.expires_at > now)
        return bool(await self._connection.scalar(select(usable)))
