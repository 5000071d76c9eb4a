"""What happens to a meeting that people have answered to, and to people who go and come back."""

import pytest

from simulator.client import Control, words_of
from tests.e2e.people import (
    INVITED,
    KRAVTSOV,
    SECRETARY,
    account_of,
    announce,
    buttons,
    join,
    steps,
    the_secretary_joins,
)
from tests.e2e.stage import Stage

CHAIR, GOLUBEVA = account_of("Синицын"), account_of("Голубева")
_prepared: set[str] = set()


@pytest.fixture
async def office(play: Stage, control: Control) -> Control:
    """The chair and two members have joined; the meeting is announced and Кравцов comes. Once for the module."""
    if play.url not in _prepared:
        await the_secretary_joins(play, control)
        await join(control, "Синицын", "Кравцов", "Голубева")
        await announce(control)
        await control.wait_for_text(KRAVTSOV, INVITED)
        await control.tap(KRAVTSOV, "Буду лично")
        _prepared.add(play.url)
    await control.quiet()
    return control


async def test_the_chair_has_a_live_board_of_his_own(office: Control) -> None:
    await office.tap(CHAIR, "Кто будет")
    board = await office.wait_for_text(CHAIR, "Не ответили (29)")
    assert "Записать ответ" not in await buttons(office, CHAIR, "Не ответили")
    await office.tap(CHAIR, "По видеосвязи")
    live = await office.wait_for_text(CHAIR, "Не ответили (28)")
    assert live["message_id"] == board["message_id"]


async def test_who_blocks_the_bot_is_to_be_phoned_and_comes_back_by_himself(office: Control) -> None:
    await office.block(GOLUBEVA)
    await office.wait_for(lambda: is_to_be_phoned(office, "Голубева"))
    await office.unblock(GOLUBEVA)

    async def is_told_again() -> bool:
        return not await is_to_be_phoned(office, "Голубева")

    await office.wait_for(is_told_again)


async def is_to_be_phoned(control: Control, family: str) -> bool:
    board = await control.wait_for_text(SECRETARY, "Позвонить")
    return family in words_of(board).split("Позвонить")[1]


async def test_moving_the_date_asks_everybody_again(office: Control) -> None:
    old = await buttons(office, KRAVTSOV, INVITED)
    old_card = await office.wait_for_text(KRAVTSOV, INVITED)
    await steps(office, SECRETARY, "«/menu»", "Заседания", "04.08.2021", "Перенести", "Дата и время")
    await steps(office, SECRETARY, "«6 августа 2021 11:00»")
    await steps(office, SECRETARY, "Сохранить и сообщить")
    await office.wait_for_text(KRAVTSOV, "Пожалуйста, ответьте")
    card = await office.wait_for_text(KRAVTSOV, "6 августа 2021 г., 11:00")
    assert card["message_id"] != old_card["message_id"]
    await office.wait_for_text(KRAVTSOV, "новое — ниже")
    refused = await office.tap_data(KRAVTSOV, old_card["message_id"], old["✓ Буду лично"])
    assert "перенесено" in (refused.text or "")
    await office.wait_for_text(SECRETARY, "Без ответа: 30")
    await office.tap(KRAVTSOV, "Буду лично")
    await office.wait_for_text(SECRETARY, "Без ответа: 29")


async def test_a_cancelled_meeting_is_told_to_everybody_with_a_sound(office: Control) -> None:
    await office.quiet(1)
    await steps(office, SECRETARY, "«/menu»", "Заседания", "06.08.2021", "Отменить", "«Болезнь докладчика»")
    await office.tap(SECRETARY, "отмен")
    notice = await office.wait_for_text(KRAVTSOV, "Приходить не нужно")
    assert "Болезнь докладчика" in words_of(notice)
    assert not notice["silent"]
    card = await office.wait_for_text(KRAVTSOV, "Заседание отменено. Причина: Болезнь докладчика")
    assert not card.get("reply_markup")
    await office.quiet()
    await office.advance(14 * 24 * 3600)
    await office.quiet(2)
    assert "Напоминаем" not in await office.transcript(KRAVTSOV)
