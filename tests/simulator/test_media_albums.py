import json

import aiohttp
import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo

from .pictures import MP4, png


def picture(name="a.png", side=100):
    return BufferedInputFile(png(side, side), name)


async def test_an_album_of_photos_and_videos(bot, control, anna):
    media = [
        InputMediaPhoto(media=picture(), caption="<b>Зал</b>", parse_mode="HTML", has_spoiler=True),
        InputMediaVideo(media=BufferedInputFile(MP4, "b.mp4"), duration=3),
    ]
    first, second = await bot.send_media_group(anna, media, protect_content=True)
    assert first.media_group_id == second.media_group_id
    assert second.message_id == first.message_id + 1
    assert (first.caption, first.caption_entities[0].type, first.has_media_spoiler) == ("Зал", "bold", True)
    assert (second.caption, second.video.duration) == (None, 3)
    assert first.has_protected_content
    assert second.has_protected_content
    assert [message["media_group_id"] for message in (await control.messages(anna))[-2:]] == [first.media_group_id] * 2


async def test_another_album_has_another_number(bot, anna):
    albums = [await bot.send_media_group(anna, [InputMediaPhoto(media=picture())] * 2) for _ in range(2)]
    assert albums[0][0].media_group_id != albums[1][0].media_group_id


async def test_files_of_an_album_by_file_id(bot, anna):
    known = (await bot.send_document(anna, BufferedInputFile(b"%PDF", "a.pdf"))).document
    album = await bot.send_media_group(anna, [InputMediaDocument(media=known.file_id, caption=text) for text in "аб"])
    assert [message.caption for message in album] == ["а", "б"]
    assert {message.document.file_id for message in album} == {known.file_id}


async def test_one_alone_is_no_album(bot, anna):
    (only,) = await bot.send_media_group(anna, [InputMediaPhoto(media=picture())])
    assert only.media_group_id is None


async def test_an_album_that_is_refused_leaves_nothing(bot, control, anna):
    before = await control.messages(anna)
    with pytest.raises(TelegramBadRequest, match="audio can't be mixed with other media types"):
        await bot.send_media_group(
            anna, [InputMediaPhoto(media=picture()), InputMediaAudio(media=BufferedInputFile(b"ID3", "a.mp3"))]
        )
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_media_group(anna, [InputMediaPhoto(media=picture())] * 2, reply_to_message_id=999)
    assert await control.messages(anna) == before


PHOTO = {"type": "photo", "media": "attach://none"}
WHERE = "can't parse InputMedia: "


@pytest.mark.parametrize(
    ("media", "complaint"),
    [
        ("", 'parameter "media" is required'),
        ("{", "can't parse media JSON object"),
        ({}, "expected an Array of InputMedia"),
        ([], "there are no messages to send"),
        ([1], WHERE + "expected an Object"),
        ([{"media": "x"}], WHERE + 'Can\'t find field "type"'),
        ([{"type": "photo"}], WHERE + "media not found"),
        ([PHOTO], WHERE + "media not found"),
        ([{"type": "sticker", "media": "x"}], WHERE + 'type "sticker" is unsupported'),
        ([{"type": "animation", "media": "x"}], WHERE + 'type "animation" can\'t be used in sendMediaGroup'),
        ([PHOTO] * 11, "too many messages to send as an album"),
        ([PHOTO | {"caption": "ы" * 1025}], "message caption is too long"),
        ([PHOTO | {"has_spoiler": "yes"}], WHERE + 'Field "has_spoiler" must be of type Boolean'),
    ],
)
async def test_what_is_no_album(raw, anna, media, complaint):
    sent = media if isinstance(media, str) else json.dumps(media)
    assert await raw.refusal("sendMediaGroup", chat_id=anna, media=sent) == f"Bad Request: {complaint}"


async def test_markup_in_a_caption_of_an_album(raw, anna):
    media = [PHOTO | {"caption": "<b>x", "parse_mode": "HTML"}]
    refusal = await raw.refusal("sendMediaGroup", chat_id=anna, media=media)
    assert refusal.startswith("Bad Request: can't parse InputMedia: Can't parse entities: ")


async def test_captions_stand_all_above_or_all_below(bot, anna):
    media = [InputMediaPhoto(media=picture(), caption="x", show_caption_above_media=above) for above in (True, False)]
    with pytest.raises(TelegramBadRequest, match="show_caption_above_media must be the same for all messages"):
        await bot.send_media_group(anna, media)


async def test_what_only_telegram_can_put_into_an_album(raw, anna):
    for item in ({"type": "live_photo", "media": "x"}, {"type": "video", "media": "x", "cover": "y"}):
        status, _ = await raw("sendMediaGroup", chat_id=anna, media=[item])
        assert status == 405


async def test_uploads_of_an_album_by_any_name(server, anna):
    form = aiohttp.FormData(quote_fields=False)  # else it sends name*=, which tdlib does not know
    form.add_field("chat_id", str(anna))
    form.add_field("media", json.dumps([{"type": "document", "media": "attach://первый"}]))
    form.add_field("первый", b"%PDF", filename="a.pdf")
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{server.url}/bot12345:abcdef/sendMediaGroup", data=form) as response,
    ):
        answer = await response.json()
    assert answer["result"][0]["document"]["file_name"] == "a.pdf"


async def test_a_copy_of_one_of_an_album_is_alone(bot, anna):
    first, _ = await bot.send_media_group(anna, [InputMediaPhoto(media=picture())] * 2)
    copied = (await bot.copy_message(anna, anna, first.message_id)).message_id
    forwarded = await bot.forward_message(anna, anna, first.message_id)
    assert forwarded.media_group_id is None
    edited = await bot.edit_message_caption(chat_id=anna, message_id=copied, caption="x")
    assert edited.media_group_id is None


async def test_half_a_letter_in_a_caption(raw, anna):
    media = '[{"type": "photo", "media": "x", "caption": "\\ud83d"}]'
    assert await raw.refusal("sendMediaGroup", chat_id=anna, media=media) == (
        "Bad Request: strings must be encoded in UTF-8"
    )
