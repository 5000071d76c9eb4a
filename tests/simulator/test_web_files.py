"""The files of the web chat: what is there, and nothing else."""

import aiohttp
import pytest


@pytest.mark.parametrize(
    "path", ["a" * 300, "nothing.js", "%00", "..%2fserver.py", "%2e%2e/server.py", "", "%2fetc/hostname", "app.js/x"]
)
async def test_what_is_not_there(server, path):
    async with aiohttp.ClientSession() as session, session.get(f"{server.url}/web/{path}") as response:
        assert response.status == 404


async def test_what_is_there_is_asked_for_anew(server):
    async with aiohttp.ClientSession() as session:
        for path, kind in (("/web/app.js", "javascript"), ("/", "html")):
            async with session.get(server.url + path) as response:
                assert (response.status, response.content_type.partition("/")[2]) == (200, kind)
                assert response.headers["Cache-Control"] == "no-cache"
