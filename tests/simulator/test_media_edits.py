import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
)

from .pictures import MP4, OGG, gif, png

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Буду", callback_data="yes")]])
PDF = BufferedInputFile(b"%PDF", "a.pdf")
PICTURE = BufferedInputFile(png(100, 100), "a.png")


async def test_another_file_in_its_place(bot, control, anna):
    sent = await bot.send_document(anna, PDF, caption="Первая редакция", reply_markup=KEYBOARD)
    newer = InputMediaDocument(media=BufferedInputFile(b"%PDF-2", "b.pdf"), caption="Вторая редакция")
    edited = await bot.edit_message_media(newer, chat_id=anna, message_id=sent.message_id)
    assert (edited.document.file_name, edited.caption, edited.reply_markup) == ("b.pdf", "Вторая редакция", None)
    assert edited.edit_date is not None
    assert await control.file(edited.document.file_id) == b"%PDF-2"
    assert await control.file(sent.document.file_id) == b"%PDF"


async def test_a_text_becomes_a_photo(bot, anna):
    sent = await bot.send_message(anna, "Текст")
    edited = await bot.edit_message_media(
        InputMediaPhoto(media=PICTURE), chat_id=anna, message_id=sent.message_id, reply_markup=KEYBOARD
    )
    assert (edited.text, edited.photo[-1].width) == (None, 100)
    assert edited.reply_markup.inline_keyboard[0][0].text == "Буду"


async def test_an_animation_in_place_of_a_video(bot, anna):
    sent = await bot.send_video(anna, BufferedInputFile(MP4, "a.mp4"))
    animation = InputMediaAnimation(media=BufferedInputFile(gif(30, 20), "a.gif"))
    edited = await bot.edit_message_media(animation, chat_id=anna, message_id=sent.message_id)
    assert (edited.video, edited.animation.width) == (None, 30)


async def test_an_edit_that_changes_nothing(bot, anna):
    sent = await bot.send_document(anna, PDF, caption="x")
    same = InputMediaDocument(media=sent.document.file_id, caption="x")
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_media(same, chat_id=anna, message_id=sent.message_id)
    await bot.edit_message_media(same, chat_id=anna, message_id=sent.message_id, reply_markup=KEYBOARD)


async def test_what_is_not_changed_into_a_file(bot, control, anna):
    voice = await bot.send_voice(anna, BufferedInputFile(OGG, "a.ogg"))
    with pytest.raises(TelegramBadRequest, match="Bad Request: message media can't be edited"):
        await bot.edit_message_media(InputMediaPhoto(media=PICTURE), chat_id=anna, message_id=voice.message_id)
    with pytest.raises(TelegramBadRequest, match="Bad Request: message to edit not found"):
        await bot.edit_message_media(InputMediaPhoto(media=PICTURE), chat_id=anna, message_id=9999)
    theirs = await control.send_file(anna, "a.pdf", b"%PDF")
    with pytest.raises(TelegramBadRequest, match="Bad Request: message can't be edited"):
        await bot.edit_message_media(InputMediaPhoto(media=PICTURE), chat_id=anna, message_id=theirs["message_id"])


async def test_a_member_of_an_album_keeps_its_kind(bot, anna):
    photos = await bot.send_media_group(anna, [InputMediaPhoto(media=PICTURE)] * 2)
    number = photos[0].message_id
    for media, complaint in (
        (InputMediaDocument(media=PDF), "can't change media type in the album"),
        (InputMediaAudio(media=BufferedInputFile(b"ID3", "a.mp3")), "can't change media type in the album"),
        (InputMediaAnimation(media=BufferedInputFile(gif(9, 9), "a.gif")), "message content type can't be used in an"),
    ):
        with pytest.raises(TelegramBadRequest, match=complaint):
            await bot.edit_message_media(media, chat_id=anna, message_id=number)
    video = InputMediaVideo(media=BufferedInputFile(MP4, "a.mp4"))
    edited = await bot.edit_message_media(video, chat_id=anna, message_id=number)
    assert edited.media_group_id == photos[0].media_group_id


@pytest.mark.parametrize(
    ("media", "complaint"),
    [
        ("", 'parameter "media" is required'),
        ("[", "can't parse input media JSON object"),
        ("[]", "can't parse InputMedia: expected an Object"),
        ('{"type": "photo"}', "can't parse InputMedia: media not found"),
    ],
)
async def test_no_input_media(raw, bot, anna, media, complaint):
    sent = await bot.send_message(anna, "x")
    wish = {"chat_id": anna, "message_id": sent.message_id, "media": media}
    assert await raw.refusal("editMessageMedia", **wish) == f"Bad Request: {complaint}"
