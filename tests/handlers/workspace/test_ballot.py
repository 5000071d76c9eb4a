"""A ballot of a secret vote, as it is tapped in the chat."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Dispatcher
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import SendMessage, TelegramMethod

from commission.delivery.card import Card
from commission.polls.choice import Choice
from commission.polls.vote import Vote, VotePlan
from commission.roster.body import Membership
from handlers.callbacks.votes import VoteTap
from handlers.router import make_studio
from handlers.sending import send
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import NOW, House, joined

MEMBER = 103
CODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")


class Line(RecordingBot):
    """`before`: what happens when a receipt is about to be sent."""

    before: Callable[[], Awaitable[None]] | None = None

    async def __call__(self, method: TelegramMethod[Any], request_timeout: int | None = None) -> Any:
        if isinstance(method, SendMessage) and CODE.search(method.text) and self.before:
            await self.before()
        return await super().__call__(method, request_timeout)


@pytest.fixture
def bot() -> RecordingBot:
    return Line()


@dataclass
class Booth:
    """A member with his ballot in a secret vote of five."""

    cases: UseCases
    house: House
    chat: Desk
    line: Line
    vote: Vote

    async def turnout(self) -> int:
        secretary = await self.cases.find_actor(self.house.secretary)
        return (await self.cases.view_vote_board(secretary, self.vote.id)).turnout.cast

    @property
    def codes(self) -> list[str]:
        """In the messages that are in the chat."""
        return [code for message in self.line.messages.values() for code in CODE.findall(message.text or "")]


@pytest.fixture
async def booth(dispatcher: Dispatcher, bot: Line, cases: UseCases, house: House, work: SqlWork) -> Booth:
    async with work() as unit:
        more = [await unit.roster.add_person(joined(f"Член {number}", 900 + number)) for number in range(3)]
        await unit.roster.save_memberships([Membership(person, house.first) for person in more])
        await unit.commit()
    closes = NOW + timedelta(days=3)
    plan = VotePlan((house.first,), "О выборах", "Избрать", absentee=True, closes_at=closes, secret=True)
    vote = await cases.open_vote(await cases.find_actor(house.secretary), plan, token="secret")
    drawing = await make_studio(cases).draw(Card.vote(vote.id), house.member, "ru", fresh=True)
    assert drawing is not None
    await send(bot, MEMBER, drawing)
    return Booth(cases, house, Desk(dispatcher, bot, MEMBER), bot, vote)


async def test_the_code_is_in_the_chat_before_the_vote_counts(booth: Booth) -> None:
    counted = []

    async def look() -> None:
        counted.append(await booth.turnout())

    booth.line.before = look
    await booth.chat.taps("👍 За")
    assert (counted, await booth.turnout()) == ([0], 1)
    (code,) = booth.codes
    assert code in booth.line.toasts[-1]


async def test_who_cannot_be_given_his_code_has_not_voted(booth: Booth) -> None:
    async def cut() -> None:
        raise TelegramNetworkError(SendMessage(chat_id=MEMBER, text=""), "cut")

    booth.line.before = cut
    await booth.chat.taps("👍 За")
    assert await booth.turnout() == 0
    booth.line.before = None
    await booth.chat.taps("👍 За")
    assert await booth.turnout() == 1


async def test_a_code_that_came_to_nothing_leaves_the_chat(booth: Booth) -> None:
    async def another_tap_is_quicker() -> None:
        member = await booth.cases.find_actor(booth.house.member)
        await booth.cases.cast_vote(member, booth.vote.id, Choice.AGAINST)

    booth.line.before = another_tap_is_quicker
    await booth.chat.taps("👍 За")
    assert "Ваш голос уже принят" in booth.line.toasts[-1]
    assert booth.codes == []


async def test_who_recuses_himself_gets_none(booth: Booth) -> None:
    await booth.chat.taps("✋ Самоотвод")
    assert booth.codes == []
    assert await booth.turnout() == 1


async def test_a_second_tap_on_old_buttons_brings_no_second_code(booth: Booth) -> None:
    await booth.chat.taps("👍 За")
    await booth.chat.taps_data(VoteTap(poll=booth.vote.id, choice=Choice.AGAINST).pack(), on=booth.chat.screen)
    assert len(booth.codes) == 1
