"""A question about a task says itself what it is about, and nothing else is taken for one."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import Chat, Message, User
from hypothesis import given, settings
from hypothesis import strategies as st

from commission.ids import TaskId
from commission.tasks.act import Act
from handlers.callbacks.tasks import Ground
from handlers.task_questions import Step, Wish, ask_about, asked_in
from handlers.texts import texts_for

ASKED_FOR = [act for act in Act if act not in {Act.CANCEL, Act.LEAVE}]
WHEN = datetime(2021, 7, 20, 9, 0, tzinfo=UTC)
CHAT = Chat(id=7, type="private")
numbers = st.integers(0, 10**18 - 1)
days = st.none() | st.dates(date(1900, 1, 1), date(2999, 12, 31))
wishes = st.builds(
    Wish, numbers.map(TaskId), st.sampled_from(ASKED_FOR), numbers, days, st.sampled_from(Ground), st.just("")
)
grounds = st.text(max_size=300).map(lambda text: " ".join(text.split()))


class Paper(Bot):
    """Keeps what it is to send."""

    def __init__(self) -> None:
        super().__init__("42:TEST")
        self.text = ""

    async def __call__(self, method: TelegramMethod[Any], request_timeout: int | None = None) -> Any:
        assert isinstance(method, SendMessage)
        self.text = method.text


def reply(text: str, *, by: int = 42) -> Message:
    asked = Message(message_id=1, date=WHEN, chat=CHAT, from_user=User(id=by, is_bot=True, first_name="K"), text=text)
    return Message(message_id=2, date=WHEN, chat=CHAT, text="Сделано", reply_to_message=asked)


@settings(deadline=None)
@given(st.sampled_from([Step.WORDS, Step.DATE]), wishes, grounds)
async def test_whatever_was_said_comes_back_with_the_answer(step: Step, wish: Wish, ground: str) -> None:
    if wish.ground_kind is Ground.OWN:
        wish = Wish(wish.task, wish.act, wish.number, wish.day, Ground.OWN, ground)
    bot = Paper()
    await ask_about(bot, 7, texts_for("ru"), step, wish, task="Усилить")
    found = asked_in(reply(_as_telegram_shows(bot.text)), bot.id)
    assert found == (step, wish)


def _as_telegram_shows(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@pytest.mark.parametrize(
    "text",
    [
        "#kwr1 и ещё",
        "Почему? #kwr1",
        "#kwr1\n»",
        "#kxr1",
        "#kwx1",
        "#kwr",
        "#kwr1_2",
        "#kwr1_2_3_4",
        "#kwr9999999999999999999",
        "#kwr١",
        "#k",
        "\n",
    ],
)
def test_nothing_else_is_a_question(text: str) -> None:
    assert asked_in(reply(text), 42) is None


def test_what_somebody_else_has_written_is_no_question() -> None:
    assert asked_in(reply("#kwr1", by=43), 42) is None
    assert asked_in(reply("#kwr1"), 42) is not None


@settings(deadline=None)
@given(st.text())
def test_no_text_is_too_much(text: str) -> None:
    for said in (text, f"{text}\n#kwr1_1_{2**20}o"):
        if said:
            asked_in(reply(said), 42)
