import asyncio
import os
import sys
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from simulator.client import Control
from simulator.files import IN_MEMORY
from simulator.server import serve

from .conftest import TOKEN


@asynccontextmanager
async def simulator_process(*arguments, **environment):
    """`python -m simulator` on a free port; gives its address and the process."""
    command = [sys.executable, "-m", "simulator", "--port", "0", *arguments]
    everything = {**os.environ, **environment}
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, env=everything)
    try:
        yield (await process.stdout.readline()).decode().strip(), process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def test_it_runs_alone_and_stops_when_told():
    at = ["--at", "2021-07-20T10:00:00+03:00", "--username", "kv_bot"]
    async with simulator_process(*at) as (url, process), Control(url) as control:
        clock = await control.clock()
        assert timedelta(0) <= clock.now - datetime(2021, 7, 20, 7, tzinfo=UTC) < timedelta(seconds=30)
        assert (await control.state())["bot"]["username"] == "kv_bot"
        process.terminate()
        assert await process.wait() == 0


async def test_it_runs_with_the_limit_of_a_bot_that_pays():
    async with simulator_process("--rate-limits", "--broadcast-rate", "2") as (url, _), Control(url) as control:
        people = [(await control.person(name))["id"] for name in ("Анна", "Борис", "Вера")]
        statuses = []
        async with aiohttp.ClientSession() as session:
            for person in people:
                await control.write(person, "/start")
                async with session.get(f"{url}/bot{TOKEN}/sendMessage?chat_id={person}&text=x") as answer:
                    statuses.append(answer.status)
        assert statuses == [200, 200, 429]
        assert (await control.rate()).over == {"all": 1, "chat": 0, "group": 0}


async def test_files_beyond_its_memory_go_with_it(tmp_path):
    async with simulator_process(TMPDIR=str(tmp_path)) as (url, process), Control(url) as control:
        anna = (await control.person("Анна"))["id"]
        large = bytes(IN_MEMORY + 1)
        sent = await control.send_file(anna, "large.bin", large)
        (folder,) = tmp_path.iterdir()
        assert [path.stat().st_size for path in folder.iterdir()] == [len(large)]
        assert await control.file(sent["document"]["file_id"]) == large
        process.terminate()
        assert await process.wait() == 0
    assert list(tmp_path.iterdir()) == []


async def test_it_imports_no_bot_library():
    code = "import sys, simulator.server, simulator.client; print({'aiogram', 'pydantic'} & set(sys.modules))"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    assert output.strip() == b"set()"


async def test_a_taken_port_is_one_sentence():
    async with serve() as running:
        port = running.url.rpartition(":")[2]
        command = [sys.executable, "-m", "simulator", "--port", port]
        process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
        _, errors = await process.communicate()
    assert process.returncode == 1
    assert errors.decode().startswith(f"cannot listen on 127.0.0.1:{port}: ")
    assert "Traceback" not in errors.decode()


@pytest.mark.parametrize("path", ["/", "/web/index.html"])
async def test_the_web_chat_is_served_when_it_is_there(raw, server, path, monkeypatch, tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>chat</title>")
    monkeypatch.setattr("simulator.web_chat.FOLDER", tmp_path.resolve())
    async with serve() as running, raw.session.get(running.url + path) as response:
        assert response.status == 200
        assert response.content_type == "text/html"


async def test_it_stops_at_once_with_everybody_waiting(raw):
    async with serve() as server:
        paths = ("/bot12345:abc/getUpdates?timeout=50", "/control/clock?after=1", "/control/events")
        waiting = [asyncio.create_task(_read(raw.session, server.url + path)) for path in paths]
        world = server.world
        while not (world.updates._poller and world.events._queues and world.clock._jumped._waiters):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        began = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - began < 1
    poll, clock, events = await asyncio.gather(*waiting)
    assert (poll, events) == (b'{"ok": true, "result": []}', b": hello\n\n")
    assert b'"version": 1' in clock


async def _read(session, url):
    async with session.get(url) as response:
        return await response.read()
