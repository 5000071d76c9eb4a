"""An anonymous question, as it is tapped in the chat."""

import pytest

from commission.delivery.card import Card
from commission.questions.audience import Audience, Circle
from handlers.callbacks.questions import AnonymousAnswerTap
from tests.handlers.workspace.test_question_card import CLOSES, MEMBER, SECRETARY, Room, room
from tests.storage.house import StandingClock

__all__ = ["room"]  # the fixture
EVERYBODY = Audience(frozenset(Circle))


@pytest.fixture
async def nameless(room: Room) -> Room:
    return await room.asks(anonymous=True, several=True, audience=EVERYBODY)


async def test_ticks_stay_in_the_message_until_they_are_all(nameless: Room) -> None:
    chat = await nameless.card(MEMBER)
    assert "🕶 Анонимно" in chat.text
    await chat.taps("☐ Зал")
    assert chat.labels == ["☑ Зал", "☐ Кабинет", "Готово"]
    await chat.taps("☐ Кабинет")
    await chat.taps("☑ Зал")
    assert await nameless.chosen(nameless.house.member) == set()
    await chat.taps("Готово")
    assert nameless.bot.toasts[-1] == "Ответ принят. Никто не узнает, какой он."
    drawing = await nameless.drawn(MEMBER)
    assert drawing is not None
    assert drawing.rows == []
    assert "Ваш ответ принят" in drawing.text


async def test_quick_taps_on_the_same_old_buttons_are_all_ticked_and_all_counted(nameless: Room) -> None:
    chat = await nameless.card(MEMBER)
    old = chat.screen
    for label in ("☐ Зал", "☐ Кабинет", "☐ Кабинет"):
        await chat.taps(label, on=old)
    assert chat.labels == ["☑ Зал", "☑ Кабинет", "Готово"]
    older = chat.screen
    await chat.taps("☑ Зал")
    await chat.taps("Готово", on=older)  # before it was redrawn
    for account in (SECRETARY, 102):
        other = await nameless.card(account)
        await other.taps("☐ Зал")
        await other.taps("Готово")
    board = await nameless.drawn(SECRETARY, Card.question_board(nameless.question.id))
    assert board is not None
    assert "Зал\n▰▰▰▰▰▰▰▱▱▱ 2 (67 %)" in board.text
    assert "Кабинет\n▰▰▰▱▱▱▱▱▱▱ 1 (33 %)" in board.text


async def test_a_late_tick_is_told_so(nameless: Room, clock: StandingClock) -> None:
    chat = await nameless.card(MEMBER)
    clock.at = CLOSES
    await chat.taps("☐ Зал")
    assert "Ответы больше не принимаются" in nameless.bot.toasts[-1]


async def test_one_answer_is_one_tap_and_cannot_be_changed(room: Room) -> None:
    await room.asks(anonymous=True, audience=EVERYBODY)
    chat = await room.card(MEMBER)
    old = chat.screen
    await chat.taps("Зал")
    await chat.taps("Кабинет", on=old)
    assert "Вы уже ответили" in room.bot.toasts[-1]


async def test_the_board_says_who_has_answered_and_not_what(nameless: Room) -> None:
    chat = await nameless.card(MEMBER)
    await chat.taps("☐ Зал")
    await chat.taps("Готово")
    board = await nameless.board()
    assert "Ответили: 1 из" in board.text
    assert "Зал" not in board.text
    await board.taps("👥 Кто ответил")
    assert "✅ Дёмин" in board.text
    assert "Зал" not in board.text
    board = await nameless.board()
    await board.taps("Кому позвонить")
    assert not [label for label in board.labels if "Ларина" in label]  # nobody answers for another one


async def test_the_result_comes_with_the_end(nameless: Room) -> None:
    for account in (SECRETARY, 102, MEMBER):
        chat = await nameless.card(account)
        await chat.taps("☐ Зал")
        await chat.taps("Готово")
    secretary = await nameless.cases.find_actor(nameless.house.secretary)
    if (await nameless.now()).is_open:
        await nameless.cases.close_question(secretary, nameless.question.id)
    for card in (Card.question(nameless.question.id), Card.question_board(nameless.question.id)):
        drawing = await nameless.drawn(SECRETARY, card)
        assert drawing is not None
        assert "3 (100 %)" in drawing.text


async def test_a_forged_tap_of_nothing_or_of_too_much_answers_nothing(room: Room) -> None:
    await room.asks(anonymous=True, audience=EVERYBODY)
    chat = await room.card(MEMBER)
    for bits in (0, 1, 0b110, 1 << 20):
        await chat.taps_data(AnonymousAnswerTap(question=room.question.id, chosen=bits).pack(), on=chat.screen)
    drawing = await room.drawn(SECRETARY, Card.question_board(room.question.id))
    assert drawing is not None
    assert "Ответили: 0 из" in drawing.text
