"""A pasted agenda with a restricted item in it."""

import pytest
from aiogram import Dispatcher
from sqlalchemy.ext.asyncio import AsyncEngine

from handlers.router import make_dispatcher
from handlers.use_cases import use_cases
from storage.conversation import SqlConversationStorage
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk
from tests.handlers.workspace.test_agenda import to_agenda
from tests.storage.house import StandingClock


@pytest.fixture
def dispatcher(work: SqlWork, clock: StandingClock, engine: AsyncEngine) -> Dispatcher:
    marks = ("ДСП",)
    return make_dispatcher(use_cases(work, clock, marks=marks), SqlConversationStorage(engine), marks)


async def test_its_message_is_taken_out_of_the_chat(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types("1. О дорогах\n2. О схеме охраны (ДСП)")
    assert len(desk.bot.deleted) == 1
    assert "сообщение убрано из чата" in desk.text
    assert "схеме охраны" not in desk.text
    await desk.taps("Верно, записать")
    assert "О дорогах" in desk.text


async def test_any_other_stays(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types("1. О дорогах\n2. О пожарах")
    assert desk.bot.deleted == set()
