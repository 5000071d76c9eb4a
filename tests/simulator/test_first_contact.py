import pytest
from aiogram.exceptions import TelegramForbiddenError


async def test_a_chat_nobody_has_is_not_found(raw):
    assert await raw.refusal("sendMessage", chat_id=77, text="x") == "Bad Request: chat not found"
    assert await raw.refusal("sendMessage", chat_id="@anna", text="x") == "Bad Request: chat not found"
    assert await raw.refusal("sendMessage", text="x") == "Bad Request: chat_id is empty"
    assert await raw.refusal("getChat", chat_id=77) == "Bad Request: chat not found"


async def test_a_bot_cannot_write_first(bot, control, stranger):
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot can't initiate conversation with a user"):
        await bot.send_message(stranger, "good day")
    assert await control.messages(stranger) == []


async def test_after_start_it_can(bot, control, stranger):
    message = await control.write(stranger, "/start abc-DEF_1")
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    sent = await bot.send_message(stranger, "good day")
    assert sent.message_id > message["message_id"]
    assert await control.last_text(stranger) == "good day"


async def test_a_blocked_bot_is_told_so_and_hears_of_it(bot, control, anna):
    card = await bot.send_message(anna, "card")
    await control.block(anna)
    for attempt in (
        bot.send_message(anna, "x"),
        bot.edit_message_text("x", chat_id=anna, message_id=card.message_id),
        bot.send_chat_action(anna, "typing"),
    ):
        with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was blocked by the user"):
            await attempt
    await control.unblock(anna)
    blocked, unblocked = [update.my_chat_member for update in await bot.get_updates()]
    assert (blocked.old_chat_member.status, blocked.new_chat_member.status) == ("member", "kicked")
    assert (unblocked.old_chat_member.status, unblocked.new_chat_member.status) == ("kicked", "member")
    assert blocked.from_user.id == blocked.chat.id == anna
    assert blocked.new_chat_member.user.id == bot.id
    assert await bot.send_message(anna, "again")


async def test_blocking_twice_tells_the_bot_once(bot, control, anna):
    await control.block(anna)
    await control.block(anna)
    assert len(await bot.get_updates()) == 1


async def test_a_deleted_account(raw, control, anna):
    await control.deactivate(anna)
    assert await raw.refusal("sendMessage", chat_id=anna, text="x") == "Forbidden: user is deactivated"
