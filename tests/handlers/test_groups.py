"""In a group the bot says nothing about anybody."""

import pytest
from aiogram import Dispatcher
from aiogram.types import CallbackQuery, Chat, Message, Update, User
from sqlalchemy.ext.asyncio import AsyncEngine

from handlers.router import make_dispatcher
from handlers.use_cases import UseCases
from storage.conversation import SqlConversationStorage
from tests.handlers.workspace.desk import WHEN, RecordingBot
from tests.storage.house import House

GROUP = Chat(id=-1001, type="supergroup", title="Соседи")
SECRETARY, MEMBER, STRANGER = 101, 103, 900


@pytest.fixture
def dispatcher(cases: UseCases, engine: AsyncEngine) -> Dispatcher:
    return make_dispatcher(cases, SqlConversationStorage(engine))


def said(who: int, text: str) -> Message:
    user = User(id=who, is_bot=False, first_name="Некто", language_code="ru")
    return Message(message_id=1, date=WHEN, chat=GROUP, from_user=user, text=text)


@pytest.mark.parametrize("who", [SECRETARY, MEMBER, STRANGER])
@pytest.mark.parametrize(
    "text", ["/help", "/menu", "/start", "/help@kvorum_bot", "/start abc", "2222 3333", "всем привет"]
)
async def test_nothing_is_answered(dispatcher: Dispatcher, house: House, who: int, text: str) -> None:
    bot = RecordingBot()
    await dispatcher.feed_update(bot, Update(update_id=1, message=said(who, text)))
    assert bot.messages == {}


async def test_a_forged_consent_does_not_write_a_name_there(dispatcher: Dispatcher, house: House) -> None:
    bot = RecordingBot()
    shown = said(42, "чьё-то сообщение")
    bot.messages[shown.message_id] = shown
    tap = CallbackQuery(id="1", from_user=said(MEMBER, "").from_user, chat_instance="1", message=shown, data="ok")
    await dispatcher.feed_update(bot, Update(update_id=1, callback_query=tap))
    assert [message.text for message in bot.messages.values()] == ["чьё-то сообщение"]
    assert len(bot.answered) == 1
