"""One person's updates in their order; nobody waits for somebody else."""

import asyncio
from typing import Any

from aiogram.types import Update, User

from handlers.in_order import InOrderMiddleware

ANNA, BORIS = (User(id=number, is_bot=False, first_name="?") for number in (1, 2))


class Doorkeeper:
    """Handles updates when it is told to, and remembers in which order."""

    def __init__(self) -> None:
        self.open, self.done = asyncio.Event(), list[int]()
        self.begun: asyncio.Queue[int] = asyncio.Queue()

    async def __call__(self, event: Any, _data: dict[str, Any]) -> None:
        self.begun.put_nowait(event.update_id)
        await self.open.wait()
        self.done.append(event.update_id)


def come(middleware: InOrderMiddleware, keeper: Doorkeeper, number: int, user: User) -> "asyncio.Task[Any]":
    return asyncio.create_task(middleware(keeper, Update(update_id=number), {"event_from_user": user}))


async def test_one_person_waits_for_himself_and_nobody_else() -> None:
    middleware, keeper = InOrderMiddleware(), Doorkeeper()
    tasks = [come(middleware, keeper, number, user) for number, user in [(1, ANNA), (2, ANNA), (3, BORIS)]]
    assert [await keeper.begun.get() for _ in range(2)] == [1, 3]
    keeper.open.set()
    await asyncio.gather(*tasks)
    assert keeper.done.index(1) < keeper.done.index(2)
