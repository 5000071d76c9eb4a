"""Ballots and the board of a vote, as they are tapped in the chat."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from aiogram import Dispatcher

from bot.commands.verifying import verify
from commission.delivery.card import Card
from commission.polls.vote import TEXT_LIMIT, TITLE_LIMIT, PollState, Vote, VotePlan
from handlers.cards.drawing import Drawing
from handlers.cards.studio import Studio
from handlers.router import make_studio
from handlers.sending import send
from handlers.use_cases import UseCases
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import NOW, House, StandingClock

SECRETARY, CHAIR, MEMBER = 101, 102, 103
CLOSES = NOW + timedelta(days=3)


@dataclass
class Room:
    dispatcher: Dispatcher
    bot: RecordingBot
    cases: UseCases
    house: House
    studio: Studio
    vote: Vote

    async def card(self, account: int, card: Card | None = None) -> Desk:
        """The chat of somebody into which the card has come just now."""
        drawing = await self.drawn(account, card)
        assert drawing is not None
        await send(self.bot, account, drawing)
        return Desk(self.dispatcher, self.bot, account)

    async def board(self) -> Desk:
        return await self.card(SECRETARY, Card.vote_board(self.vote.id))

    async def drawn(self, account: int, card: Card | None = None) -> Drawing | None:
        reader = await self.cases.recognise_actor(account)
        assert reader is not None
        return await self.studio.draw(card or Card.vote(self.vote.id), reader.id, "ru", fresh=True)

    async def now(self) -> Vote:
        return (await self.cases.view_vote(await self.cases.find_actor(self.house.chair), self.vote.id)).vote


@pytest.fixture
async def room(dispatcher: Dispatcher, bot: RecordingBot, cases: UseCases, house: House) -> Room:
    secretary = await cases.find_actor(house.secretary)
    plan = VotePlan((house.first,), "План работы", "Утвердить план <2022>", absentee=True, closes_at=CLOSES)
    vote = await cases.open_vote(secretary, plan, token="tap")
    return Room(dispatcher, bot, cases, house, make_studio(cases), vote)


async def test_a_member_reads_the_text_and_votes_with_one_tap(room: Room) -> None:
    chat = await room.card(MEMBER)
    assert "Утвердить план &lt;2022&gt;" in chat.text
    await chat.taps("За")
    assert room.bot.toasts == ["Ваш голос «за» принят."]
    chat = await room.card(MEMBER)
    assert "Ваш голос: <b>за</b>" in chat.text
    assert chat.labels == ["✍️ Пояснить голос"]


async def test_an_opinion_is_written_in_reply_to_a_question(room: Room) -> None:
    await (await room.card(MEMBER)).taps("Против")
    chat = await room.card(MEMBER)
    await chat.taps("Особое мнение")
    await chat.replies("Надо подумать")
    assert chat.last_said == "✍️ Особое мнение записано."
    assert "«Надо подумать»" in (await room.card(MEMBER)).text


@pytest.mark.parametrize("choice", ["За", "Самоотвод"])
async def test_who_does_not_dissent_gives_a_reason(room: Room, choice: str) -> None:
    await (await room.card(MEMBER)).taps(choice)
    chat = await room.card(MEMBER)
    await chat.taps("Пояснить голос")
    await chat.replies("Так надёжнее")
    assert chat.last_said == "✍️ Пояснение записано."
    assert "Ваше пояснение: «Так надёжнее»" in (await room.card(MEMBER)).text
    secretary = await room.card(SECRETARY, Card.vote_board(room.vote.id))
    await secretary.taps("Кто как проголосовал")
    assert "пояснение: «Так надёжнее»" in secretary.text


async def test_after_the_end_everybody_sees_the_result_and_no_buttons(room: Room) -> None:
    await (await room.card(CHAIR)).taps("За")
    await (await room.card(MEMBER)).taps("Против")
    drawing = await room.drawn(MEMBER)
    assert drawing is not None
    assert drawing.rows == []
    assert "АТК: решение принято" in drawing.text
    assert "при равенстве решил голос председателя" in drawing.text
    assert "за 1, против 1, воздержались 0" in drawing.text


async def test_a_late_tap_is_told_so(room: Room, clock: StandingClock) -> None:
    chat = await room.card(MEMBER)
    clock.at = CLOSES
    await chat.taps("За")
    assert room.bot.toasts[-1].startswith("Голосование уже завершено (")
    drawing = await room.drawn(MEMBER)
    assert drawing is not None
    assert drawing.rows == []


async def test_the_secretary_enters_the_vote_of_somebody_who_phoned(room: Room) -> None:
    board = await room.board()
    assert "Проголосовали: 0 из 2" in board.text
    await board.taps("Записать голос")
    await board.taps("Дёмин")
    await board.taps("За")
    await board.taps("По телефону")
    assert room.bot.toasts[-1] == "Ответ записан"
    assert "Громов" in board.text
    assert "Дёмин" not in board.text
    await (await room.board()).taps("Кто как проголосовал")
    assert "👍 Дёмин И., по телефону" in board.text.replace("\u00a0", " ")


async def test_the_secretary_is_asked_before_a_vote_ends(room: Room) -> None:
    board = await room.board()
    await board.taps("Завершить")
    assert "Не проголосовали 2 человека." in board.text
    assert (await room.now()).is_open
    await board.taps("Завершить")
    assert (await room.now()).state is PollState.CLOSED
    assert (await room.board()).labels == ["👥 Кто как проголосовал", "🔏 Выгрузка для проверки"]


async def test_a_cancelled_vote_says_so_and_is_not_sent_anew(room: Room) -> None:
    board = await room.board()
    await board.taps("Отменить")
    await board.taps("Отменить голосование")
    assert (await room.now()).state is PollState.CANCELLED
    assert await room.drawn(MEMBER) is None


async def test_the_longest_text_is_shown_whole(room: Room) -> None:
    secretary = await room.cases.find_actor(room.house.secretary)
    words = "Утвердить & исполнить " * 200
    plan = VotePlan(
        (room.house.first,),
        "Т" * TITLE_LIMIT,
        words[:TEXT_LIMIT].strip(),
        absentee=True,
        closes_at=CLOSES,
    )
    room.vote = await room.cases.open_vote(secretary, plan, token="long")
    assert plan.text.replace("&", "&amp;") in (await room.card(MEMBER)).text


async def test_forged_taps_do_nothing(room: Room) -> None:
    chat = await room.card(MEMBER)
    for data in (
        f"vr:{room.vote.id}:{room.house.chair}:for:phone",
        f"ve:{room.vote.id}:0:1",
        f"vl:{room.vote.id}:all:0:1",
    ):
        await chat.taps_data(data)
    assert (await room.now()).is_open
    chair = await room.cases.find_actor(room.house.chair)
    assert (await room.cases.view_vote(chair, room.vote.id)).ballot is None


async def test_a_closed_vote_is_given_out_as_a_file_that_verifies(room: Room, tmp_path: Path) -> None:
    await (await room.card(CHAIR)).taps("За")
    await (await room.card(MEMBER)).taps("За")
    await (await room.board()).taps("Выгрузка для проверки")
    file = tmp_path / "vote.json"
    file.write_bytes(room.bot.documents[-1].data)
    said: list[str] = []
    assert verify(file, said.append) == 0
    assert "2 ballots" in said[0]
    file.write_bytes(room.bot.documents[-1].data.replace(b'"for"', b'"against"', 1))
    assert verify(file, said.append) == 1
    file.write_text("[" * 100_000)
    assert verify(file, said.append) == 2
