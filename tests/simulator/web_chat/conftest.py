"""Headless Chromium, the real server and the scripted bot, all in one event loop for a module."""

import asyncio
import shutil
from contextlib import suppress
from datetime import UTC, datetime

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from simulator.client import Control
from simulator.server import Server, serve
from tests.simulator.web_chat.tiny_bot import TinyBot

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START = datetime(2021, 8, 2, 6, 0, tzinfo=UTC)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser():
    installed = shutil.which("chromium")
    if installed is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=installed, args=FLAGS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="module")
async def server():
    async with serve(start_at=START) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def control(server: Server):
    async with Control(server.url) as client:
        yield client


@pytest_asyncio.fixture(loop_scope="module")
async def bot(server: Server):
    async with aiohttp.ClientSession() as session:
        tiny = TinyBot(session, server.url)
        polling = asyncio.create_task(tiny.run())
        yield tiny
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling


@pytest_asyncio.fixture(loop_scope="module")
async def people(control: Control):
    await control.person("Анна", id=1, last_name="Котова", phone="+79990000001", note="Начальник отдела")
    await control.person("Борис", id=2, last_name="Ильин", note="Прокурор")


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, server: Server, people: None):
    """A page of a desk's size; what goes wrong in its scripts fails the test."""
    context = await browser.new_context(locale="ru-RU", base_url=server.url, viewport={"width": 1280, "height": 800})
    opened, errors = await context.new_page(), []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    await context.close()
    assert errors == []
