"""Dialogs survive a restart."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.conversation import SqlConversationStorage
from storage.engine import make_engine, reading
from storage.tables import conversation

KEY = StorageKey(bot_id=1, chat_id=2, user_id=3)
NEIGHBOURS = [
    StorageKey(bot_id=9, chat_id=2, user_id=3),
    StorageKey(bot_id=1, chat_id=2, user_id=9),
    StorageKey(bot_id=1, chat_id=9, user_id=3),
    StorageKey(bot_id=1, chat_id=2, user_id=3, thread_id=9),
    StorageKey(bot_id=1, chat_id=2, user_id=3, business_connection_id="9"),
    StorageKey(bot_id=1, chat_id=2, user_id=3, destiny="aiogd:context:9"),
]


class Wizard(StatesGroup):
    date = State()


@pytest.fixture
def store(engine: AsyncEngine) -> SqlConversationStorage:
    return SqlConversationStorage(engine)


@pytest.fixture
async def restarted(url: str) -> AsyncIterator[SqlConversationStorage]:
    engine = make_engine(url)
    yield SqlConversationStorage(engine)
    await engine.dispose()


async def rows(engine: AsyncEngine) -> int:
    async with reading(engine) as connection:
        return (await connection.execute(select(func.count()).select_from(conversation))).scalar_one()


async def test_state_and_data_survive(store: SqlConversationStorage, restarted: SqlConversationStorage) -> None:
    await store.set_state(KEY, Wizard.date)
    await store.set_data(KEY, {"место": "Новороссийск", "bodies": [1, 2], "nested": {"a": None}})
    assert await restarted.get_state(KEY) == "Wizard:date"
    assert await restarted.get_data(KEY) == {"место": "Новороссийск", "bodies": [1, 2], "nested": {"a": None}}
    assert await restarted.get_value(KEY, "bodies") == [1, 2]
    assert await restarted.get_value(KEY, "colour", "none") == "none"


async def test_nothing_is_known_of_a_stranger(store: SqlConversationStorage) -> None:
    assert (await store.get_state(KEY), await store.get_data(KEY)) == (None, {})


async def test_neighbours_do_not_mix(store: SqlConversationStorage) -> None:
    await store.set_data(KEY, {"mine": 1})
    assert [await store.get_data(key) for key in NEIGHBOURS] == [{}] * len(NEIGHBOURS)


async def test_state_leaves_data_alone_and_the_other_way_round(store: SqlConversationStorage) -> None:
    await store.set_data(KEY, {"a": 1})
    await store.set_state(KEY, "somewhere")
    await store.set_data(KEY, {})
    assert (await store.get_state(KEY), await store.get_data(KEY)) == ("somewhere", {})
    await store.set_data(KEY, {"b": 2})
    await store.set_state(KEY, None)
    assert (await store.get_state(KEY), await store.get_data(KEY)) == (None, {"b": 2})


async def test_what_is_over_leaves_no_row(store: SqlConversationStorage, engine: AsyncEngine) -> None:
    await store.set_state(KEY, "somewhere")
    await store.set_data(KEY, {"a": 1})
    await store.set_data(KEY, {})
    await store.set_state(KEY)
    await store.set_data(NEIGHBOURS[0], {})
    assert await rows(engine) == 0


async def test_updates_at_once_all_count(store: SqlConversationStorage) -> None:
    await asyncio.gather(*[store.update_data(KEY, {str(n): n}) for n in range(20)])
    assert await store.update_data(KEY, {"last": True}) == {**{str(n): n for n in range(20)}, "last": True}


async def test_data_that_is_no_json_is_refused_and_the_old_stays(store: SqlConversationStorage) -> None:
    await store.set_data(KEY, {"a": 1})
    with pytest.raises(TypeError):
        await store.set_data(KEY, {"a": object()})
    assert await store.get_data(KEY) == {"a": 1}
