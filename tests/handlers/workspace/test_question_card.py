"""A question and its board, as they are tapped in the chat."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from aiogram import Dispatcher

from commission.delivery.card import Card
from commission.ids import PersonId
from commission.questions.audience import Audience, Circle
from commission.questions.question import (
    MOST_OPTIONS,
    MOST_WITH_OWN,
    OPTION_LIMIT,
    TEXT_LIMIT,
    Option,
    Question,
    QuestionPlan,
    QuestionState,
)
from handlers.cards.drawing import TEXT_LIMIT as MESSAGE
from handlers.cards.drawing import Drawing
from handlers.cards.pages import seen_length
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
    question: Question

    async def card(self, account: int, card: Card | None = None) -> Desk:
        """The chat of somebody into which the card has come just now."""
        drawing = await self.drawn(account, card)
        assert drawing is not None
        await send(self.bot, account, drawing)
        return Desk(self.dispatcher, self.bot, account)

    async def board(self) -> Desk:
        return await self.card(SECRETARY, Card.question_board(self.question.id))

    async def drawn(self, account: int, card: Card | None = None) -> Drawing | None:
        reader = await self.cases.recognise_actor(account)
        assert reader is not None
        return await self.studio.draw(card or Card.question(self.question.id), reader.id, "ru", fresh=True)

    async def now(self) -> Question:
        seen = await self.cases.view_question(await self.cases.find_actor(self.house.chair), self.question.id)
        return seen.question

    async def chosen(self, person: PersonId) -> set[int]:
        board = await self.cases.view_question_board(
            await self.cases.find_actor(self.house.secretary), self.question.id
        )
        answer = next(row.answer for row in board.rows if row.person.id == person)
        return set(answer.chosen) if answer else set()

    async def asks(self, **said: object) -> "Room":
        members = Audience(frozenset({Circle.MEMBERS}))
        plan = QuestionPlan((self.house.first,), "Где <собираемся>?", ("Зал", "Кабинет"), CLOSES, members)
        secretary = await self.cases.find_actor(self.house.secretary)
        plan = replace(plan, **said)  # type: ignore[arg-type]
        self.question = await self.cases.ask_question(secretary, plan, token=str(sorted(said)))
        return self


@pytest.fixture
async def room(dispatcher: Dispatcher, bot: RecordingBot, cases: UseCases, house: House) -> Room:
    none: Question = None  # type: ignore[assignment]
    return await Room(dispatcher, bot, cases, house, make_studio(cases), none).asks()


async def test_one_is_chosen_with_one_tap_and_changed_with_another(room: Room) -> None:
    chat = await room.card(MEMBER)
    assert "Где &lt;собираемся&gt;?" in chat.text
    assert chat.labels == ["Зал", "Кабинет"]
    await chat.taps("Зал")
    assert room.bot.toasts == ["Ответ принят. Пока опрос идёт, его можно изменить."]
    chat = await room.card(MEMBER)
    assert chat.labels == ["✓ Зал", "Кабинет"]
    assert "Ваш ответ: <b>Зал</b>" in chat.text
    await chat.taps("Кабинет")
    assert await room.chosen(room.house.member) == {2}


async def test_several_are_ticked_and_then_done(room: Room) -> None:
    await room.asks(several=True)
    await (await room.card(MEMBER)).taps("Зал")
    await (await room.card(MEMBER)).taps("Кабинет")
    assert room.bot.toasts[-1] == "Отмечено 2 варианта. Когда закончите, нажмите «Готово»."
    chat = await room.card(MEMBER)
    assert chat.labels == ["☑ Зал", "☑ Кабинет", "Готово"]
    await chat.taps("Зал")
    await (await room.card(MEMBER)).taps("Готово")
    assert await room.chosen(room.house.member) == {2}
    assert (await room.card(MEMBER)).labels == ["☐ Зал", "☑ Кабинет"]


async def test_an_option_of_ones_own_is_written_in_reply(room: Room) -> None:
    await room.asks(own_options=True)
    chat = await room.card(MEMBER)
    await chat.taps("Свой вариант")
    await chat.replies("На <площади>")
    assert chat.last_said == "✏️ Вариант «На &lt;площади&gt;» добавлен и отмечен как ваш."
    assert next(reversed(room.bot.messages)) in room.bot.protected
    assert (await room.card(CHAIR)).labels == [
        "Зал",
        "Кабинет",
        "На <площади>",
        "✏️ Свой вариант",
        "📊 Как отвечают",
    ]


async def test_after_the_end_everybody_sees_the_counts_and_no_buttons(room: Room) -> None:
    await (await room.card(CHAIR)).taps("Зал")
    await (await room.card(MEMBER)).taps("Зал")
    drawing = await room.drawn(MEMBER)
    assert drawing is not None
    assert drawing.rows == []
    assert "Зал\n▰▰▰▰▰▰▰▰▰▰ 2 (100 %)" in drawing.text
    assert "Кабинет\n▱▱▱▱▱▱▱▱▱▱ 0 (0 %)" in drawing.text
    assert "Ответили 2 человека." in drawing.text


async def test_a_late_tap_is_told_so(room: Room, clock: StandingClock) -> None:
    chat = await room.card(MEMBER)
    clock.at = CLOSES
    await chat.taps("Зал")
    assert room.bot.toasts[-1].startswith("Ответы больше не принимаются: вопрос закрыт (")
    drawing = await room.drawn(MEMBER)
    assert drawing is not None
    assert drawing.rows == []


async def test_the_board_shows_who_is_silent_and_how_it_stands(room: Room) -> None:
    await (await room.card(CHAIR)).taps("Зал")
    board = await room.board()
    assert "Ответили: 1 из 2" in board.text
    assert "Зал\n▰▰▰▰▰▰▰▰▰▰ 1 (100 %)" in board.text
    assert board.labels == [
        "👥 Кто как ответил",
        "🔔 Напомнить остальным (1)",
        "☎️ Записать ответ",
        "🏁 Завершить…",
        "🚫 Отменить…",
    ]
    await board.taps("Кто как ответил")
    assert ": Зал" in board.text
    assert "⏳" in board.text


async def test_an_answer_by_phone_is_entered_with_its_ground(room: Room) -> None:
    await room.asks(several=True)
    member = (await room.cases.find_actor(room.house.member)).person
    board = await room.board()
    await board.taps("Записать ответ")
    await board.taps(member.short_name)
    await board.taps("Зал")
    await board.taps("Кабинет")
    await board.taps("Готово")
    assert "«Зал; Кабинет». Откуда это известно?" in board.text
    await board.taps("По телефону")
    assert room.bot.toasts[-1] == "Ответ записан"
    assert await room.chosen(room.house.member) == {1, 2}
    assert "(записал секретарь: по телефону)" in (await room.card(MEMBER)).text


async def test_the_secretary_is_asked_before_a_question_ends(room: Room) -> None:
    board = await room.board()
    await board.taps("Завершить…")
    assert "Не ответили 2 человека." in board.text
    assert (await room.now()).is_open
    await board.taps("Завершить")
    assert (await room.now()).state is QuestionState.CLOSED
    assert room.bot.toasts[-1] == "Опрос завершён, итоги разосланы."


async def test_a_cancelled_question_is_not_sent_anew(room: Room) -> None:
    board = await room.board()
    await board.taps("Отменить…")
    await board.taps("Отменить вопрос")
    assert (await room.now()).state is QuestionState.CANCELLED
    assert await room.drawn(MEMBER) is None


async def test_the_longest_question_fits_one_message(room: Room) -> None:
    options = tuple(f"{n}" + "🏛" * (OPTION_LIMIT - 2) for n in range(MOST_OPTIONS))
    await room.asks(text="🏛" * TEXT_LIMIT, options=options, own_options=True, several=True)
    member = await room.cases.find_actor(room.house.member)
    async with room.cases.add_option.work() as unit:
        for number in range(MOST_OPTIONS, MOST_WITH_OWN):
            added = Option(number + 1, f"{number}" + "🏛" * (OPTION_LIMIT - 2), member.id)
            await unit.questions.add_option(room.question.id, added)
        await unit.commit()
    for option in range(1, MOST_OPTIONS + 1):
        await room.cases.answer_question(member, room.question.id, option)
    board = Card.question_board(room.question.id)
    shown = [await room.drawn(MEMBER), await room.drawn(SECRETARY, board)]
    await room.cases.close_question(await room.cases.find_actor(room.house.secretary), room.question.id)
    for drawing in [*shown, await room.drawn(MEMBER), await room.drawn(SECRETARY, board)]:
        assert drawing is not None
        assert seen_length(drawing.text) <= MESSAGE
        assert all(len(each.text) <= 128 for row in drawing.rows or [] for each in row)


@pytest.mark.parametrize("data", ["qa:1:7:1", "qa:77:1:1", "ql:1:nobody:0:1", "qr:1:1:2:hearsay", "qp:1:777:0"])
async def test_a_forged_tap_changes_nothing(room: Room, data: str) -> None:
    before = await room.board()
    for account in (MEMBER, SECRETARY):
        await Desk(room.dispatcher, room.bot, account).taps_data(data, on=before.screen)
    assert await room.chosen(room.house.member) == await room.chosen(room.house.chair) == set()
