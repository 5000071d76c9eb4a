import asyncio

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import DisabledButton, InlineKeyboardButton, InlineKeyboardMarkup

from simulator.client import ControlFailure

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def keyboard(*labels):
    row = [InlineKeyboardButton(text=label, callback_data=f"do:{label}") for label in labels]
    return InlineKeyboardMarkup(inline_keyboard=[row])


@pytest.fixture
async def card(bot, anna):
    return await bot.send_message(anna, "card", reply_markup=keyboard("✅ Приду", "❌ Не смогу"))


async def tapped(bot, control, anna, label="приду", **options):
    """A tap under way, and the query it made."""
    tap = asyncio.create_task(control.tap(anna, label, **options))
    update = (await bot.get_updates(offset=-1, timeout=5))[0]
    return tap, update.callback_query


async def test_the_toast_reaches_the_person(bot, control, anna, card):
    tap, query = await tapped(bot, control, anna)
    assert (query.data, query.from_user.id, query.message.message_id) == ("do:✅ Приду", anna, card.message_id)
    await bot.answer_callback_query(query.id, "Записали", show_alert=True)
    outcome = await tap
    assert (outcome.callback_query_id, outcome.text, outcome.show_alert) == (query.id, "Записали", True)


async def test_a_tap_nobody_answers(control, anna, card):
    outcome = await control.tap(anna, "приду", wait=0.01)
    assert not outcome.answered


async def test_an_answer_comes_once(bot, control, anna, card):
    tap, query = await tapped(bot, control, anna)
    await bot.answer_callback_query(query.id)
    assert (await tap).answered
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.answer_callback_query(query.id)
    assert refusal.value.message == TOO_OLD


async def test_a_tap_lives_150_seconds_of_the_servers_clock(bot, control, anna, card):
    tap, query = await tapped(bot, control, anna, wait=0.01)
    await control.advance(151)
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.answer_callback_query(query.id)
    assert refusal.value.message == TOO_OLD
    assert not (await tap).answered


async def test_a_bot_that_was_down_for_three_minutes_loses_taps(bot, control, anna, card):
    await control.tap(anna, "приду", wait=0)
    await control.write(anna, "ау")
    await control.advance(180)
    (update,) = await bot.get_updates()
    assert update.message.text == "ау"


async def test_wrong_answers(raw, bot, control, anna, card):
    assert await raw.refusal("answerCallbackQuery", callback_query_id="7") == TOO_OLD
    assert await raw.refusal("answerCallbackQuery") == TOO_OLD
    long = await raw.refusal("answerCallbackQuery", callback_query_id="7", text="👍" * 101)
    assert long == "Bad Request: MESSAGE_TOO_LONG"
    elsewhere = await raw.refusal("answerCallbackQuery", callback_query_id="7", url="https://x.org")
    assert elsewhere == "Bad Request: URL_INVALID"


async def test_labels_are_found_as_a_person_would(bot, control, anna, card):
    newer = await bot.send_message(anna, "list", reply_markup=keyboard("Приду ли я", "Список", "Список гостей"))
    assert (await control.tap(anna, "Не смогу", wait=0)).message_id == card.message_id
    assert (await control.tap(anna, "приду", wait=0)).message_id == newer.message_id
    assert (await control.tap(anna, "приду", message_id=card.message_id, wait=0)).message_id == card.message_id
    assert (await control.tap(anna, "Список", wait=0)).message_id == newer.message_id
    with pytest.raises(ControlFailure, match='"спис" may mean several buttons: "Список", "Список гостей"'):
        await control.tap(anna, "спис")
    with pytest.raises(ControlFailure, match='404: there is no button "Танцевать" in the chat'):
        await control.tap(anna, "Танцевать")


async def test_a_tap_by_data_may_be_forged(bot, control, anna, card):
    await control.tap_data(anna, card.message_id, "do:✅ Приду", wait=0)
    await control.tap_data(anna, card.message_id, "forged", wait=0)
    queries = [update.callback_query for update in await bot.get_updates()]
    assert [query.data for query in queries] == ["do:✅ Приду", "forged"]
    for data in ("", "ы" * 33):
        with pytest.raises(ControlFailure, match="400: data is 1 to 64 bytes"):
            await control.tap_data(anna, card.message_id, data)
    hers = await control.write(anna, "x")
    with pytest.raises(ControlFailure, match="is not from the bot"):
        await control.tap_data(anna, hers["message_id"], "x")


async def test_buttons_that_tell_the_bot_nothing(bot, control, anna):
    row = [
        InlineKeyboardButton(text="Ссылка", url="https://x.org/a"),
        InlineKeyboardButton(text="Серая", disabled=DisabledButton()),
    ]
    await bot.send_message(anna, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row]))
    assert (await control.tap(anna, "Ссылка")).url == "https://x.org/a"
    with pytest.raises(ControlFailure, match='the button "Серая" is disabled'):
        await control.tap(anna, "Серая")
    assert await bot.get_updates() == []


async def test_who_blocked_the_bot_cannot_tap(control, anna, card):
    await control.block(anna)
    with pytest.raises(ControlFailure, match="409: Анна has blocked the bot; unblock it first"):
        await control.tap(anna, "приду")
