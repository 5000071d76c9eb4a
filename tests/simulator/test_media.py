import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile

from simulator.files.images import photo_sizes, picture_size

from .pictures import MP4, OGG, gif, jpeg, png, webp


async def test_a_video_is_what_the_call_says(bot, control, anna):
    sent = await bot.send_video(
        anna, BufferedInputFile(MP4, "Заседание.mp4"), duration=95, width=640, height=360, start_timestamp=5
    )
    video = sent.video
    assert (video.duration, video.width, video.height, video.start_timestamp.timestamp()) == (95, 640, 360, 5)
    assert (video.file_name, video.mime_type, video.file_size) == ("Заседание.mp4", "video/mp4", len(MP4))
    assert (await bot.get_file(video.file_id)).file_path.startswith("videos/")
    assert await control.file(video.file_id) == MP4


async def test_an_audio_has_its_performer(bot, anna):
    sent = await bot.send_audio(anna, BufferedInputFile(b"ID3", "a.mp3"), duration=3, performer="Хор", title="Гимн")
    assert (sent.audio.performer, sent.audio.title, sent.audio.duration) == ("Хор", "Гимн", 3)
    assert sent.audio.mime_type == "audio/mpeg"


async def test_a_voice_has_no_name(bot, raw, anna):
    sent = await bot.send_voice(anna, BufferedInputFile(OGG, "a.ogg"), duration=7, caption="слушайте")
    assert (sent.voice.duration, sent.voice.mime_type, sent.caption) == (7, "audio/ogg", "слушайте")
    answer = await raw.result("sendVoice", chat_id=anna, voice=sent.voice.file_id)
    assert "file_name" not in answer["voice"]


async def test_a_gif_tells_its_size(bot, raw, anna):
    sent = await bot.send_animation(anna, BufferedInputFile(gif(120, 80), "a.gif"))
    assert (sent.animation.width, sent.animation.height) == (120, 80)
    # As the real server does for old clients: the same file once more, as a document.
    assert sent.document.file_id == sent.animation.file_id


async def test_a_video_note_has_no_caption(bot, anna):
    sent = await bot.send_video_note(anna, BufferedInputFile(MP4, "a.mp4"), length=240, duration=4)
    assert (sent.video_note.length, sent.video_note.duration) == (240, 4)
    with pytest.raises(TelegramBadRequest, match="Bad Request: wrong video note length"):
        await bot.send_video_note(anna, BufferedInputFile(MP4, "a.mp4"), length=641)


async def test_stickers(bot, raw, anna):
    sent = await bot.send_sticker(anna, BufferedInputFile(webp(512, 300), "a.webp"), emoji="👍")
    sticker = sent.sticker
    assert (sticker.type, sticker.width, sticker.height, sticker.emoji) == ("regular", 512, 300, "👍")
    animated = (await bot.send_sticker(anna, BufferedInputFile(b"\x1f\x8b", "a.tgs"))).sticker
    assert (animated.is_animated, animated.width) == (True, 512)


@pytest.mark.parametrize("kind", ["video", "animation", "audio", "voice", "video_note", "sticker"])
async def test_what_is_of_another_type_goes_as_a_document(bot, anna, kind):
    send = getattr(bot, f"send_{kind}")
    sent = await send(anna, BufferedInputFile(b"some text", "a.txt"))
    assert sent.document.file_name == "a.txt"
    assert sent.content_type == "document"


@pytest.mark.parametrize(
    ("kind", "called"), [("video", "video"), ("video_note", "video note"), ("voice", "voice"), ("sticker", "sticker")]
)
async def test_nothing_to_send(raw, anna, kind, called):
    method = "send" + "".join(part.title() for part in kind.split("_"))
    for wish in ({}, {kind: "attach://nothing"}):
        refusal = await raw.refusal(method, chat_id=anna, **wish)
        assert refusal == f"Bad Request: there is no {called} in the request"


async def test_a_photo_comes_in_sizes(bot, raw, control, anna):
    sent = await bot.send_photo(anna, BufferedInputFile(png(2000, 1000), "a.png"))
    assert [(size.width, size.height) for size in sent.photo] == [(90, 45), (320, 160), (800, 400), (1280, 640)]
    assert len({size.file_unique_id for size in sent.photo}) == 4
    assert {await control.file(size.file_id) for size in sent.photo} == {png(2000, 1000)}
    again = await bot.send_photo(anna, sent.photo[0].file_id)
    assert again.photo == sent.photo


def test_sizes_of_photos():
    assert photo_sizes(640, 480) == [("s", 90, 68), ("m", 320, 240), ("x", 640, 480)]
    assert photo_sizes(50, 20) == [("s", 50, 20)]
    assert photo_sizes(90, 90) == [("s", 90, 90)]
    assert photo_sizes(100, 2000)[-1] == ("y", 64, 1280)


@pytest.mark.parametrize("make", [png, jpeg, gif, webp])
def test_sizes_of_pictures(make):
    assert picture_size(make(640, 480)) == (640, 480)
    assert picture_size(make(640, 480)[:9]) is None


@pytest.mark.parametrize("size", [(5001, 5000), (2001, 100), (1, 30)])
async def test_photos_of_impossible_shape(bot, anna, size):
    with pytest.raises(TelegramBadRequest, match="PHOTO_INVALID_DIMENSIONS"):
        await bot.send_photo(anna, BufferedInputFile(png(*size), "a.png"))


async def test_spoilers_and_captions_above(bot, anna):
    sent = await bot.send_photo(
        anna, BufferedInputFile(png(9, 9), "a.png"), caption="x", has_spoiler=True, show_caption_above_media=True
    )
    assert (sent.has_media_spoiler, sent.show_caption_above_media) == (True, True)
    bare = await bot.send_photo(anna, sent.photo[0].file_id, show_caption_above_media=True)
    assert (bare.has_media_spoiler, bare.show_caption_above_media) == (None, None)


async def test_a_photo_is_no_document_and_no_document_a_photo(bot, anna):
    photo = (await bot.send_photo(anna, BufferedInputFile(png(9, 9), "a.png"))).photo[-1]
    document = (await bot.send_document(anna, BufferedInputFile(png(9, 9), "a.png"))).document
    with pytest.raises(TelegramBadRequest, match="Bad Request: can't use file of type Photo as Document"):
        await bot.send_document(anna, photo.file_id)
    with pytest.raises(TelegramBadRequest, match="Bad Request: can't use file of type Document as Photo"):
        await bot.send_photo(anna, document.file_id)


async def test_a_video_sent_again_as_a_document_stays_a_video(bot, anna):
    video = (await bot.send_video(anna, BufferedInputFile(MP4, "a.mp4"), duration=9)).video
    again = await bot.send_document(anna, video.file_id)
    assert again.document is None
    assert again.video == video


async def test_a_thumbnail_is_a_small_jpeg(bot, control, anna):
    small = BufferedInputFile(jpeg(320, 200), "t.jpg")
    sent = await bot.send_document(anna, BufferedInputFile(b"%PDF", "a.pdf"), thumbnail=small)
    thumbnail = sent.document.thumbnail
    assert (thumbnail.width, thumbnail.height) == (320, 200)
    assert await control.file(thumbnail.file_id) == jpeg(320, 200)
    with pytest.raises(TelegramBadRequest, match="can't use file of type Thumbnail as Photo"):
        await bot.send_photo(anna, thumbnail.file_id)


@pytest.mark.parametrize("wrong", [jpeg(321, 200), png(90, 90), jpeg(90, 90, 200 * 1024), b"nothing"])
async def test_other_thumbnails_are_overlooked(bot, anna, wrong):
    thumbnail = BufferedInputFile(wrong, "t.jpg")
    sent = await bot.send_document(anna, BufferedInputFile(b"%PDF", "a.pdf"), thumbnail=thumbnail)
    assert sent.document.thumbnail is None


async def test_the_chat_is_looked_at_before_the_file(raw, stranger):
    refusal = await raw.refusal("sendPhoto", chat_id=stranger, photo="nothing")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"


async def test_a_voice_and_a_video_have_captions_to_change(bot, anna):
    for send, file in ((bot.send_voice, (OGG, "a.ogg")), (bot.send_video, (MP4, "a.mp4"))):
        sent = await send(anna, BufferedInputFile(*file), caption="x")
        edited = await bot.edit_message_caption(chat_id=anna, message_id=sent.message_id, caption="y")
        assert edited.caption == "y"


async def test_a_new_caption_stands_below_unless_it_says_otherwise(bot, anna):
    photo = BufferedInputFile(png(9, 9), "a.png")
    sent = await bot.send_photo(anna, photo, caption="x", show_caption_above_media=True, has_spoiler=True)
    edited = await bot.edit_message_caption(chat_id=anna, message_id=sent.message_id, caption="y")
    assert (edited.show_caption_above_media, edited.has_media_spoiler) == (None, True)
