import json

import pytest
from aiogram.types import (
    CopyTextButton,
    DisabledButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)


def inline(*buttons):
    return {"inline_keyboard": [list(buttons)]}


WRONG = [
    ("{", "can't parse reply keyboard markup JSON object"),
    ("[]", "object expected as reply markup"),
    (inline({"text": "x"}), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    (inline({"callback_data": "x"}), "can't parse inline keyboard button: Can't find field \"text\""),
    (inline("x"), "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
    (inline({"text": "x", "callback_data": "ы" * 33}), "BUTTON_DATA_INVALID"),
    (inline({"text": "x", "url": "wrong"}), "inline keyboard button URL 'wrong' is invalid: Wrong HTTP URL"),
    (
        inline({"text": "x", "url": "ftp://x.y"}),
        "inline keyboard button URL 'ftp://x.y' is invalid: Unsupported URL protocol",
    ),
    (
        inline({"text": "x", "web_app": {"url": "http://x.org"}}),
        "inline keyboard button Web App URL 'http://x.org' is invalid: Only HTTPS links are allowed",
    ),
    (inline({"text": "x", "copy_text": {"text": "x" * 257}}), "BUTTON_COPY_TEXT_INVALID"),
    (
        inline({"text": "x", "callback_data": "x", "style": "pink"}),
        "can't parse inline keyboard button: invalid button style specified",
    ),
    (
        {"inline_keyboard": ["x"]},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    ({"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}, "reply markup is too long"),
    ({"keyboard": [[5]]}, "can't parse keyboard button: KeyboardButton must be a String or an Object"),
    ({"keyboard": "x"}, 'field "keyboard" must be an Array of Arrays'),
]


@pytest.mark.parametrize(("markup", "complaint"), WRONG)
async def test_wrong_markup(raw, anna, markup, complaint):
    source = markup if isinstance(markup, str) else json.dumps(markup)
    refusal = await raw.refusal("sendMessage", chat_id=anna, text="x", reply_markup=source)
    assert refusal == f"Bad Request: {complaint}"


async def test_limits_that_still_fit(bot, anna):
    rows = [[InlineKeyboardButton(text="x", callback_data="ы" * 32)] for _ in range(100)]
    sent = await bot.send_message(anna, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))
    assert len(sent.reply_markup.inline_keyboard) == 100


async def test_every_kind_of_inline_button_comes_back(bot, anna):
    row = [
        InlineKeyboardButton(text="a", callback_data="1", style="success"),
        InlineKeyboardButton(text="b", url="https://x.org/"),
        InlineKeyboardButton(text="c", disabled=DisabledButton()),
        InlineKeyboardButton(text="d", copy_text=CopyTextButton(text="+7 999")),
        InlineKeyboardButton(text="e", switch_inline_query_current_chat=""),
    ]
    sent = await bot.send_message(anna, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row]))
    assert [button.model_dump() for button in sent.reply_markup.inline_keyboard[0]] == [
        button.model_dump() for button in row
    ]


async def test_reply_keyboards_are_seen_by_people_only(bot, control, anna):
    keys = ReplyKeyboardMarkup(
        keyboard=[[KeyboardButton(text="Мой номер", request_contact=True)]], resize_keyboard=True
    )
    sent = await bot.send_message(anna, "x", reply_markup=keys)
    assert sent.reply_markup is None
    seen = (await control.messages(anna))[-1]["reply_markup"]
    assert seen == {"keyboard": [[{"text": "Мой номер", "request_contact": True}]], "resize_keyboard": True}
    await control.tap(anna, "мой номер")
    assert (await control.messages(anna))[-1]["contact"]["user_id"] == anna


async def test_removal_and_forced_reply(bot, control, anna):
    keys = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Да")]])
    await bot.send_message(anna, "x", reply_markup=keys)
    await control.tap(anna, "Да")
    assert (await control.messages(anna))[-1]["text"] == "Да"
    await bot.send_message(anna, "x", reply_markup=ReplyKeyboardRemove())
    await bot.send_message(anna, "x", reply_markup=ForceReply(input_field_placeholder="Причина"))
    assert (await control.messages(anna))[-1]["reply_markup"]["force_reply"]
    with pytest.raises(Exception, match='there is no button "Да" in the chat'):
        await control.tap(anna, "Да")
