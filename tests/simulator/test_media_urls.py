import asyncio

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from .pictures import MP4, png

MB = 1024 * 1024
FAILED = "Bad Request: failed to get HTTP URL content"
WRONG_TYPE = "Bad Request: wrong type of the web page content"
PAGES = {
    "a.png": (png(400, 300), "image/png"),
    "a.pdf": (b"%PDF", "application/pdf"),
    "a.mp4": (MP4, "video/mp4"),
    "page.html": (b"<html>", "text/html"),
    "broken.png": (b"no picture", "image/png"),
    "big.png": (png(9, 9) + bytes(5 * MB), "image/png"),
    "big.pdf": (b"%PDF" + bytes(20 * MB), "application/pdf"),
    "table.docx": (b"PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


@pytest.fixture
async def site():
    """The address of a server with files on it."""

    async def page(request):
        content, kind = PAGES[request.match_info["name"]]
        return web.Response(body=content, content_type=kind)

    application = web.Application()
    application.router.add_get("/{name}", page)
    async with TestServer(application, host="127.0.0.1") as running:
        yield str(running.make_url("/"))


async def test_files_by_their_url(raw, anna, site, control):
    photo = await raw.result("sendPhoto", chat_id=anna, photo=site + "a.png", caption="x")
    assert [size["width"] for size in photo["photo"]] == [90, 320, 400]
    document = (await raw.result("sendDocument", chat_id=anna, document=site + "a.pdf"))["document"]
    assert (document["file_name"], document["mime_type"]) == ("a.pdf", "application/pdf")
    assert await control.file(document["file_id"]) == b"%PDF"
    again = await raw.result("sendDocument", chat_id=anna, document=document["file_id"])
    assert again["document"] == document


@pytest.mark.parametrize(
    ("method", "name", "complaint"),
    [
        ("sendPhoto", "page.html", WRONG_TYPE),
        ("sendPhoto", "a.pdf", WRONG_TYPE),
        ("sendPhoto", "broken.png", WRONG_TYPE),
        ("sendPhoto", "big.png", FAILED),
        ("sendPhoto", "nothing.png", FAILED),
        ("sendDocument", "big.pdf", FAILED),
        ("sendDocument", "table.docx", WRONG_TYPE),
        ("sendVideo", "a.pdf", WRONG_TYPE),
        ("sendVideoNote", "a.mp4", WRONG_TYPE),
    ],
)
async def test_urls_that_are_refused(raw, anna, site, method, name, complaint):
    field = {"sendVideoNote": "video_note"}.get(method, method.removeprefix("send").lower())
    assert await raw.refusal(method, chat_id=anna, **{field: site + name}) == complaint


async def test_nobody_there(raw, anna, unused_tcp_port):
    refusal = await raw.refusal("sendPhoto", chat_id=anna, photo=f"http://127.0.0.1:{unused_tcp_port}/a.png")
    assert refusal == FAILED


async def test_an_address_that_is_none(raw, anna):
    refusal = await raw.refusal("sendPhoto", chat_id=anna, photo="ftp://example.org/a.png")
    assert refusal == "Bad Request: invalid file HTTP URL specified: Unsupported URL protocol"


async def test_an_album_by_url(raw, anna, site):
    media = [{"type": "photo", "media": site + "a.png"}, {"type": "video", "media": site + "a.mp4"}]
    first, second = await raw.result("sendMediaGroup", chat_id=anna, media=media)
    assert first["media_group_id"] == second["media_group_id"]


async def test_a_download_holds_nobody_up(raw, anna, control):
    """And whoever blocks the bot meanwhile gets nothing."""
    asked, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_request):
        asked.set()
        await go_on.wait()
        return web.Response(body=png(9, 9), content_type="image/png")

    application = web.Application()
    application.router.add_get("/a.png", slow)
    async with TestServer(application, host="127.0.0.1") as running:
        url = str(running.make_url("/a.png"))
        sending = asyncio.create_task(raw.refusal("sendPhoto", chat_id=anna, photo=url))
        await asked.wait()
        assert (await raw.result("sendMessage", chat_id=anna, text="x"))["text"] == "x"
        await control.block(anna)
        go_on.set()
        assert await sending == "Forbidden: bot was blocked by the user"
