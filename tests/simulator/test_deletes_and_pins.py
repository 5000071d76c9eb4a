import pytest
from aiogram.exceptions import TelegramBadRequest


async def test_both_sides_messages_go(bot, control, anna):
    mine = await bot.send_message(anna, "x")
    hers = await control.write(anna, "y")
    assert await bot.delete_message(anna, mine.message_id)
    assert await bot.delete_messages(anna, [hers["message_id"], 999])
    assert [message["text"] for message in await control.messages(anna)] == ["/start"]


async def test_only_within_48_hours(bot, raw, control, anna):
    old = await bot.send_message(anna, "x")
    await control.advance(48 * 3600 + 2)
    for method, parameters in (
        ("deleteMessage", {"message_id": old.message_id}),
        ("deleteMessages", {"message_ids": [old.message_id]}),
    ):
        refusal = await raw.refusal(method, chat_id=anna, **parameters)
        assert refusal == "Bad Request: message can't be deleted for everyone"
    assert await control.last_text(anna) == "x"


async def test_deleted_is_gone(bot, raw, anna):
    sent = await bot.send_message(anna, "x")
    await sent.delete()
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await sent.edit_text("y")
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await sent.delete()


@pytest.mark.parametrize(
    ("numbers", "complaint"),
    [
        ([], "message identifiers are not specified"),
        ("{", "can't parse message_ids JSON object"),
        ({"a": 1}, "expected an Array of message identifiers"),
        (list(range(1, 102)), "too many message identifiers specified"),
        ([True], "message identifier must be a Number"),
        (["x"], "can't parse message identifier as a Number"),
        ([0], "invalid message identifier specified"),
    ],
)
async def test_wrong_lists(raw, anna, numbers, complaint):
    assert await raw.refusal("deleteMessages", chat_id=anna, message_ids=numbers) == f"Bad Request: {complaint}"


async def test_message_numbers_grow(bot, control, anna):
    numbers = [(await bot.send_message(anna, "x")).message_id]
    await bot.delete_message(anna, numbers[0])
    numbers.append((await bot.send_message(anna, "x")).message_id)
    numbers.append((await control.write(anna, "y"))["message_id"])
    assert numbers == sorted(set(numbers))


async def test_pins(bot, control, anna):
    first, second = [await bot.send_message(anna, text) for text in "ab"]
    await first.pin()
    await second.pin()
    assert (await bot.get_chat(anna)).pinned_message.text == "b"
    await bot.unpin_chat_message(anna)
    assert [message["pinned"] for message in await control.messages(anna)] == [False, True, False]
    await bot.unpin_all_chat_messages(anna)
    assert (await bot.get_chat(anna)).pinned_message is None


async def test_chat_actions(bot, raw, anna):
    assert await bot.send_chat_action(anna, "typing")
    refusal = await raw.refusal("sendChatAction", chat_id=anna, action="dancing")
    assert refusal == "Bad Request: wrong parameter action in request"
