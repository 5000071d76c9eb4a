"""What is sent to the port that is no HTTP at all, and what goes wrong in an answer of ours."""

import asyncio

import aiohttp
import pytest
from aiohttp import web

from bot.settings import SettingsError
from bot.updates.listener import listening

RUBBISH = [b"\x16\x03\x01\x02\x00\x01\x00\n\r\n\r\n", b"NONSENSE\r\n\r\n", b"GET / HTTP/1.1\r\nA: " + b"b" * 20_000]
ROUTE = "/hook"


async def break_(_request: web.Request) -> web.Response:
    raise ZeroDivisionError


async def send(host: str, port: int, rubbish: bytes) -> bytes:
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(rubbish)
    try:
        return await asyncio.wait_for(reader.read(), 5)
    finally:
        writer.close()


async def test_rubbish_is_one_line_and_no_alarm(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    async with listening("HEALTH_LISTEN", "127.0.0.1:0", []) as (host, port):
        for rubbish in RUBBISH * 5:
            assert b" 400 " in await send(host, port, rubbish)
    assert [record.levelname for record in caplog.records] == ["INFO", "INFO"]
    assert caplog.messages[-1] == "somebody speaks no HTTP here"


async def test_a_fault_of_ours_is_told_in_full(caplog: pytest.LogCaptureFixture) -> None:
    async with (
        listening("HEALTH_LISTEN", "127.0.0.1:0", [web.get(ROUTE, break_)]) as (host, port),
        aiohttp.ClientSession() as session,
    ):
        for _ in range(2):
            async with session.get(f"http://{host}:{port}{ROUTE}") as response:
                assert response.status == 500
    assert [record.levelname for record in caplog.records] == ["ERROR"] * 2
    assert all(record.exc_info for record in caplog.records)


async def test_an_address_that_cannot_be_had_is_one_sentence_that_names_its_setting() -> None:
    async with listening("HEALTH_LISTEN", "127.0.0.1:0", []) as (host, port):
        with pytest.raises(SettingsError) as told:
            async with listening("WEBHOOK_LISTEN", f"{host}:{port}", []):
                raise AssertionError
    assert str(told.value) == f"WEBHOOK_LISTEN: cannot listen on {host}:{port} (Address already in use)"
