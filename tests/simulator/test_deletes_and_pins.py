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
    assert await pinned(control, anna) == ["a"]
    await bot.unpin_all_chat_messages(anna)
    assert await pinned(control, anna) == []
    assert (await bot.get_chat(anna)).pinned_message is None


async def pinned(control, chat):
    return [message["text"] for message in await control.messages(chat) if message["pinned"]]


async def test_a_pin_leaves_a_service_message(bot, control, anna):
    card = await bot.send_message(anna, "card")
    assert await card.pin()
    assert await card.pin(), "what is pinned stays so"
    loud = (await control.messages(anna))[-1]
    assert (loud["pinned_message"]["text"], loud["silent"], loud["from_bot"]) == ("card", False, True)
    (update,) = await bot.get_updates()
    assert update.message.pinned_message.message_id == card.message_id
    await card.unpin()
    await card.pin(disable_notification=True)
    assert (await control.messages(anna))[-1]["silent"]


async def test_what_cannot_be_pinned(bot, raw, anna):
    card = await bot.send_message(anna, "card")
    await card.pin()
    service = card.message_id + 1
    for method in ("pinChatMessage", "unpinChatMessage"):
        refusal = await raw.refusal(method, chat_id=anna, message_id=service)
        assert refusal == "Bad Request: service messages can't be pinned"
    assert await raw.refusal("pinChatMessage", chat_id=anna, message_id=999) == "Bad Request: message to pin not found"
    await bot.unpin_all_chat_messages(anna)
    assert await raw.refusal("unpinChatMessage", chat_id=anna) == "Bad Request: message to unpin not found"


async def test_chat_actions(bot, raw, anna):
    assert await bot.send_chat_action(anna, "typing")
    refusal = await raw.refusal("sendChatAction", chat_id=anna, action="dancing")
    assert refusal == "Bad Request: wrong parameter action in request"
