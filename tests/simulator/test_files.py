import struct

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 480) + b"\x08\x02\x00\x00\x00"


async def test_a_persons_file_reaches_the_bot(bot, control, anna):
    await control.send_file(anna, "Список членов.csv", "Имя;Телефон\n".encode(), "вот список /help")
    (update,) = await bot.get_updates()
    document = update.message.document
    assert (document.file_name, document.mime_type, document.file_size) == ("Список членов.csv", "text/csv", 22)
    assert update.message.caption_entities[0].type == "bot_command"
    assert (await bot.download(document)).read().decode() == "Имя;Телефон\n"


async def test_the_bots_file_reaches_the_person(bot, control, anna):
    sent = await bot.send_document(
        anna, BufferedInputFile(b"%PDF", "Повестка.pdf"), caption="<b>x</b>", parse_mode="HTML"
    )
    assert (sent.document.mime_type, sent.caption, sent.caption_entities[0].type) == ("application/pdf", "x", "bold")
    assert await control.file(sent.document.file_id) == b"%PDF"
    again = await bot.send_document(anna, sent.document.file_id)
    assert again.document == sent.document


async def test_photos(bot, control, raw, anna):
    sent = await bot.send_photo(anna, BufferedInputFile(PNG, "a.png"))
    assert (sent.photo[-1].width, sent.photo[-1].height) == (640, 480)
    assert (await bot.get_file(sent.photo[-1].file_id)).file_path.startswith("photos/")
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(anna, BufferedInputFile(b"not a picture", "a.png"))
    with pytest.raises(TelegramBadRequest, match="is too big for a photo; the maximum size is 10485760 bytes"):
        await bot.send_photo(anna, BufferedInputFile(PNG + bytes(10 * 1024 * 1024), "a.png"))


async def test_what_cannot_be_sent(raw, bot, anna):
    assert await raw.refusal("sendDocument", chat_id=anna) == "Bad Request: there is no document in the request"
    unknown = await raw.refusal("sendDocument", chat_id=anna, document="BQAC")
    assert unknown == "Bad Request: wrong file identifier/HTTP URL specified"
    status, _ = await raw("sendDocument", chat_id=anna, document="https://x.org/a.pdf")
    assert status == 501
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(anna, BufferedInputFile(b"", "a.txt"))
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_document(anna, BufferedInputFile(b"x", "a.txt"), caption="ы" * 1025)


async def test_uploads_over_50_mb(raw, anna, bot, monkeypatch):
    monkeypatch.setattr("simulator.methods.media.UPLOAD_LIMIT", 1000)
    from aiogram.exceptions import TelegramEntityTooLarge

    with pytest.raises(TelegramEntityTooLarge, match="Request Entity Too Large"):
        await bot.send_document(anna, BufferedInputFile(bytes(1001), "a.bin"))


async def test_downloads_over_20_mb(bot, control, anna):
    message = await control.send_file(anna, "big.bin", bytes(20 * 1024 * 1024 + 1))
    with pytest.raises(TelegramBadRequest, match="Bad Request: file is too big"):
        await bot.get_file(message["document"]["file_id"])


async def test_unknown_files(raw, server):
    assert await raw.refusal("getFile", file_id="x") == "Bad Request: invalid file_id"
    assert await raw.refusal("getFile") == "Bad Request: file_id not specified"
    for path in ("/file/bot12345:abcdef/documents/none", "/control/files/none"):
        async with raw.session.get(server.url + path) as response:
            assert response.status == 404


async def test_names_that_are_paths(control, bot, anna):
    message = await control.send_file(anna, "..\\..\\etc/passwd", b"x")
    assert message["document"]["file_name"] == "passwd"
