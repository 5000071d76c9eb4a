"""Where somebody is in a dialog, for aiogram and aiogram-dialog: a restart in the middle of a wizard loses nothing."""

import json
from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import reading, writing
from storage.tables import conversation
from storage.trips.connection import AnyConnection
from storage.trips.whole import reading_trip, writing_trip
from storage.upsert import upsert

_NOTHING = "{}"


class SqlConversationStorage(BaseStorage):
    """Every call is a transaction of its own. Data must be JSON; a conversation that says nothing has no row."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._keys = DefaultKeyBuilder(with_bot_id=True, with_business_connection_id=True, with_destiny=True)

    @writing_trip
    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        async with writing(self._engine) as connection:
            name = state.state if isinstance(state, State) else state
            await self._put(connection, key, state=name)
            await connection.commit()

    @reading_trip
    async def get_state(self, key: StorageKey) -> str | None:
        query = select(conversation.c.state).where(conversation.c.key == self._keys.build(key))
        async with reading(self._engine) as connection:
            state: str | None = (await connection.execute(query)).scalar_one_or_none()
        return state

    @writing_trip
    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        async with writing(self._engine) as connection:
            await self._put(connection, key, data=_encoded(data))
            await connection.commit()

    @reading_trip
    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        async with reading(self._engine) as connection:
            return await self._data(connection, key)

    @writing_trip
    async def update_data(self, key: StorageKey, data: Mapping[str, Any]) -> dict[str, Any]:
        async with writing(self._engine) as connection:
            merged = {**await self._data(connection, key), **data}
            await self._put(connection, key, data=_encoded(merged))
            await connection.commit()
        return merged

    async def close(self) -> None:
        """The engine belongs to whoever made it."""

    async def _data(self, connection: AnyConnection, key: StorageKey) -> dict[str, Any]:
        query = select(conversation.c.data).where(conversation.c.key == self._keys.build(key))
        text = (await connection.execute(query)).scalar_one_or_none()
        data: dict[str, Any] = json.loads(text or _NOTHING)
        return data

    async def _put(self, connection: AnyConnection, key: StorageKey, **values: str | None) -> None:
        row = {"key": self._keys.build(key), "state": None, "data": _NOTHING, **values}
        insert = upsert(connection, conversation).values(row)
        await connection.execute(insert.on_conflict_do_update(index_elements=["key"], set_=values))
        if not any(value not in {None, _NOTHING} for value in values.values()):
            silent = (conversation.c.state.is_(None), conversation.c.data == _NOTHING)
            await connection.execute(delete(conversation).where(conversation.c.key == row["key"], *silent))


def _encoded(data: Mapping[str, Any]) -> str:
    return json.dumps(dict(data), ensure_ascii=False)
