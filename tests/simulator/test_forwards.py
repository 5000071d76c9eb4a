"""Forwards and copies, one by one and many at once."""

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument

LINK = InlineKeyboardButton(text="Сайт", url="https://x.org/")
CALLBACK = InlineKeyboardButton(text="Да", callback_data="yes")


def keyboard(*buttons):
    return InlineKeyboardMarkup(inline_keyboard=[list(buttons)])


@pytest.fixture
async def ivan(control, raw):
    person = (await control.person("Иван"))["id"]
    await control.write(person, "/start")
    return person


async def test_a_forward_names_its_author_through_all_hands(bot, control, anna, ivan):
    hers = await control.write(anna, "mine")
    forwarded = await bot.forward_message(ivan, anna, hers["message_id"])
    again = await bot.forward_message(anna, ivan, forwarded.message_id)
    for message in (forwarded, again):
        assert (message.forward_origin.sender_user.id, message.forward_from.id) == (anna, anna)
        assert message.forward_date == message.forward_origin.date
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await again.edit_text("x")


async def test_a_copy_names_nobody(bot, control, anna, ivan):
    hers = await control.write(anna, "mine")
    forwarded = await bot.forward_message(ivan, anna, hers["message_id"])
    copy = await bot.copy_message(ivan, ivan, forwarded.message_id, reply_markup=keyboard(CALLBACK))
    seen = (await control.messages(ivan))[-1]
    assert (seen["message_id"], seen["text"], "forward_origin" in seen) == (copy.message_id, "mine", False)
    assert seen["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "yes"


@pytest.mark.parametrize(("buttons", "stays"), [((LINK,), True), ((LINK, CALLBACK), False)])
async def test_only_keyboards_of_links_are_forwarded(bot, anna, ivan, buttons, stays):
    sent = await bot.send_message(anna, "x", reply_markup=keyboard(*buttons))
    assert ((await sent.forward(ivan)).reply_markup is not None) == stays


async def test_captions_of_copies(bot, raw, control, anna):
    sent = await bot.send_document(anna, BufferedInputFile(b"x", "a.txt"), caption="старая")
    source = {"chat_id": anna, "from_chat_id": anna, "message_id": sent.message_id}
    for wish, shown in (({}, "старая"), ({"caption": "новая"}, "новая"), ({"caption": ""}, None)):
        await raw.result("copyMessage", **source, **wish)
        assert (await control.messages(anna))[-1].get("caption") == shown


async def test_protected_content_is_copied_and_not_forwarded(bot, raw, control, anna):
    secret = await bot.send_message(anna, "x", protect_content=True)
    assert secret.has_protected_content
    refusal = await raw.refusal("forwardMessage", chat_id=anna, from_chat_id=anna, message_id=secret.message_id)
    assert refusal == "Bad Request: the message can't be forwarded"
    refusal = await raw.refusal("forwardMessages", chat_id=anna, from_chat_id=anna, message_ids=[secret.message_id])
    assert refusal == "Bad Request: messages can't be forwarded"
    copy = await bot.copy_message(anna, anna, secret.message_id)
    assert (await control.messages(anna))[-1]["message_id"] == copy.message_id


async def test_service_messages_stay_where_they_are(bot, raw, control, anna):
    group = (await control.group("Комиссия", owner=anna))["id"]
    created = (await control.messages(group))[0]["message_id"]
    for method, complaint in (
        ("forwardMessage", "the message can't be forwarded"),
        ("copyMessage", "the message can't be copied"),
    ):
        refusal = await raw.refusal(method, chat_id=anna, from_chat_id=group, message_id=created)
        assert refusal == f"Bad Request: {complaint}"


async def test_many_at_once(bot, control, anna, ivan):
    numbers = [(await bot.send_message(anna, text)).message_id for text in "abc"]
    await bot.delete_message(anna, numbers[1])
    sent = await bot.forward_messages(ivan, anna, [*numbers, 999])
    seen = await control.messages(ivan)
    assert [message["message_id"] for message in seen[-2:]] == [item.message_id for item in sent]
    assert [message["text"] for message in seen[-2:]] == ["a", "c"]
    assert all("forward_origin" in message for message in seen[-2:])
    copies = await bot.copy_messages(ivan, anna, [numbers[0], numbers[2]])
    assert len(copies) == 2
    assert "forward_origin" not in (await control.messages(ivan))[-1]


async def test_albums_stay_together(bot, control, anna, ivan):
    files = [InputMediaDocument(media=BufferedInputFile(b"x", name), caption="x") for name in ("a.txt", "b.txt")]
    album = await bot.send_media_group(anna, files)
    await bot.copy_messages(ivan, anna, [message.message_id for message in album], remove_caption=True)
    seen = (await control.messages(ivan))[-2:]
    (group,) = {message["media_group_id"] for message in seen}
    assert group != album[0].media_group_id
    assert all("caption" not in message for message in seen)
    alone = await bot.forward_messages(ivan, anna, [album[0].message_id])
    assert len(alone) == 1
    assert "media_group_id" not in (await control.messages(ivan))[-1]


@pytest.mark.parametrize("method", ["forwardMessages", "copyMessages"])
async def test_wrong_lists(raw, anna, method):
    for numbers, complaint in (
        (None, "message identifiers are not specified"),
        (list(range(1, 102)), "too many message identifiers specified"),
        ([999], "there are no messages to forward"),
        ([1, 1], "message identifiers must be in a strictly increasing order"),
    ):
        refusal = await raw.refusal(method, chat_id=anna, from_chat_id=anna, message_ids=numbers or [])
        assert refusal == f"Bad Request: {complaint}"
    assert (
        await raw.refusal(method, chat_id=anna, message_ids=[1]) == 'Bad Request: parameter "from_chat_id" is required'
    )
