import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])


@pytest.fixture
async def card(bot, anna):
    return await bot.send_message(anna, "<b>card</b>", parse_mode="HTML", reply_markup=KEYBOARD)


async def test_text_and_keyboard_change_in_place(bot, control, anna, card):
    edited = await card.edit_text("new", reply_markup=KEYBOARD)
    assert (edited.message_id, edited.text, edited.edit_date is not None) == (card.message_id, "new", True)
    seen = (await control.messages(anna))[-1]
    assert (seen["text"], seen["edited"]) == ("new", True)


async def test_an_edit_without_keyboard_removes_it(bot, card):
    assert (await card.edit_text("new")).reply_markup is None
    assert (await card.edit_reply_markup(reply_markup=KEYBOARD)).reply_markup.inline_keyboard[0][0].text == "Да"
    assert (await card.edit_reply_markup()).reply_markup is None


async def test_nothing_changed(bot, raw, anna, card):
    with pytest.raises(TelegramBadRequest) as refusal:
        await card.edit_text(" <strong>card</strong> ", parse_mode="HTML", reply_markup=KEYBOARD)
    assert refusal.value.message == NOT_MODIFIED
    with pytest.raises(TelegramBadRequest) as refusal:
        await card.edit_reply_markup(reply_markup=KEYBOARD)
    assert refusal.value.message == NOT_MODIFIED
    assert await card.edit_text("card", reply_markup=KEYBOARD), "other entities are a change"


async def test_what_cannot_be_edited(bot, raw, control, anna):
    hers = (await control.write(anna, "mine"))["message_id"]
    keys = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Да")]])
    with_keys = (await bot.send_message(anna, "x", reply_markup=keys)).message_id
    document = (await bot.send_document(anna, BufferedInputFile(b"1", "a.txt"))).message_id
    text = (await bot.send_message(anna, "x")).message_id
    refusals = {
        "message to edit not found": ("editMessageText", {"chat_id": anna, "message_id": 999, "text": "x"}),
        "there is no text in the message to edit": (
            "editMessageText",
            {"chat_id": anna, "message_id": document, "text": "x"},
        ),
        "there is no caption in the message to edit": (
            "editMessageCaption",
            {"chat_id": anna, "message_id": text, "caption": "x"},
        ),
        "message identifier is not specified": ("editMessageText", {"text": "x"}),
        "message text is empty": ("editMessageText", {"chat_id": anna, "message_id": text, "text": ""}),
        "inline keyboard expected": (
            "editMessageText",
            {"chat_id": anna, "message_id": text, "text": "y", "reply_markup": {"force_reply": True}},
        ),
    }
    for complaint, (method, parameters) in refusals.items():
        assert await raw.refusal(method, **parameters) == f"Bad Request: {complaint}"
    for message_id in (hers, with_keys):
        refusal = await raw.refusal("editMessageText", chat_id=anna, message_id=message_id, text="y")
        assert refusal == "Bad Request: message can't be edited"


async def test_own_messages_are_edited_at_any_age(bot, control, card):
    await control.advance(90 * 86400)
    assert await card.edit_text("after three months")


async def test_captions(bot, raw, anna):
    sent = await bot.send_document(anna, BufferedInputFile(b"1", "a.txt"), caption="one")
    edited = await sent.edit_caption(caption="<i>two</i>", parse_mode="HTML")
    assert (edited.caption, edited.caption_entities[0].type, edited.document.file_name) == ("two", "italic", "a.txt")
    assert (await sent.edit_caption(caption="")).caption is None
    long = await raw.refusal("editMessageCaption", chat_id=anna, message_id=sent.message_id, caption="x" * 1025)
    assert long == "Bad Request: MEDIA_CAPTION_TOO_LONG"
    text = (await bot.send_message(anna, "x")).message_id
    long = await raw.refusal("editMessageText", chat_id=anna, message_id=text, text="x" * 4097)
    assert long == "Bad Request: MESSAGE_TOO_LONG"


async def test_a_new_keyboard_alone_comes_back_as_the_message(bot, anna):
    sent = await bot.send_message(anna, "Заседание")
    button = InlineKeyboardButton(text="Приду", callback_data="yes")
    edited = await bot.edit_message_reply_markup(
        chat_id=anna, message_id=sent.message_id, reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]])
    )
    assert [key.callback_data for key in edited.reply_markup.inline_keyboard[0]] == ["yes"]
    assert await bot.pin_chat_message(anna, sent.message_id)
    assert (await bot.get_chat(anna)).pinned_message.message_id == sent.message_id
