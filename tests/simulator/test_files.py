import gc
import random
import struct
from pathlib import Path

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile

from simulator.files import FileStore
from simulator.files.contents import Contents

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


@pytest.mark.parametrize(
    ("file_id", "complaint"),
    [
        ("BQAC", "wrong remote file identifier specified: can't unserialize it"),
        ("BQAD", "wrong remote file identifier specified: can't unserialize it"),
        ("BQAA", "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"),
        ("BQACA", "wrong remote file identifier specified: Wrong string length"),
        ("список", "wrong remote file identifier specified: Wrong character in the string"),
        ("a b!", "wrong remote file identifier specified: Wrong character in the string"),
    ],
)
async def test_file_ids_that_are_none(raw, anna, file_id, complaint):
    assert await raw.refusal("sendDocument", chat_id=anna, document=file_id) == f"Bad Request: {complaint}"


async def test_a_file_id_of_an_earlier_life(bot, raw, control, anna):
    sent = await bot.send_document(anna, BufferedInputFile(b"x", "a.txt"))
    await control.reset()
    boris = (await control.person("Борис"))["id"]
    await control.write(boris, "/start")
    refusal = await raw.refusal("sendDocument", chat_id=boris, document=sent.document.file_id)
    assert refusal == "Bad Request: wrong file identifier/HTTP URL specified"


async def test_what_cannot_be_sent(raw, bot, anna):
    assert await raw.refusal("sendDocument", chat_id=anna) == "Bad Request: there is no document in the request"
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(anna, BufferedInputFile(b"", "a.txt"))
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_document(anna, BufferedInputFile(b"x", "a.txt"), caption="ы" * 1025)


async def test_uploads_over_50_mb(raw, anna, bot, monkeypatch):
    monkeypatch.setattr("simulator.contents.attachments.UPLOAD_LIMIT", 1000)
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


async def test_equal_contents_have_one_unique_id(bot, anna):
    one = (await bot.send_document(anna, BufferedInputFile(b"same", "a.txt"))).document
    other = (await bot.send_document(anna, BufferedInputFile(b"same", "b.txt"))).document
    third = (await bot.send_document(anna, BufferedInputFile(b"another", "a.txt"))).document
    assert one.file_unique_id == other.file_unique_id != third.file_unique_id
    assert one.file_id != other.file_id


def test_old_contents_go_to_the_disk():
    store = FileStore(memory_limit=1000)
    random_bytes = random.Random(1).randbytes
    contents = [random_bytes(400) for _ in range(20)]
    stored = [store.add(f"{number}.bin", content) for number, content in enumerate(contents)]
    assert store.contents.bytes_in_memory <= 1000
    assert [file.content for file in stored] == contents
    assert [file.size for file in stored] == [400] * 20


def test_contents_are_kept_once():
    contents = Contents(memory_limit=1000)
    assert contents.keep(b"x" * 300) is contents.keep(b"x" * 300)
    assert contents.bytes_in_memory == 300


async def test_contents_on_the_disk_are_read_in_a_thread():
    store = FileStore(memory_limit=0)
    stored = store.add("a.bin", b"on the disk")
    assert await stored.read() == b"on the disk"


def test_the_folder_goes_with_the_store(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    store = FileStore(memory_limit=0)
    store.add("a.bin", b"on the disk")
    (folder,) = tmp_path.iterdir()
    assert [path.stat().st_size for path in folder.iterdir()] == [11]
    del store
    gc.collect()
    assert list(tmp_path.iterdir()) == []


async def test_a_reset_forgets_what_was_on_the_disk(server, control, bot, anna, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    server.world.files = FileStore(memory_limit=10)
    message = await control.send_file(anna, "a.bin", b"more than ten bytes")
    assert await control.file(message["document"]["file_id"]) == b"more than ten bytes"
    assert (await bot.download(message["document"]["file_id"])).read() == b"more than ten bytes"
    assert _files_under(tmp_path) == 1
    await control.reset()
    gc.collect()
    assert _files_under(tmp_path) == 0


def _files_under(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))
