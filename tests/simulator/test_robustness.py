"""Whatever comes in, the answer is a refusal in JSON, never a crash or a hang."""

import asyncio
import json

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.methods import METHODS
from simulator.server import serve

from .conftest import TOKEN

KINDS = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", ""]
MULTIPART = st.binary(max_size=60).map(
    lambda body: b'--x\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n' + body + b"\r\n--x--"
)
BODIES = st.binary(max_size=80) | MULTIPART
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [
        "chat_id",
        "text",
        "caption",
        "message_id",
        "message_ids",
        "reply_markup",
        "entities",
        "parse_mode",
        "commands",
        "scope",
        "menu_button",
        "reaction",
        "reply_parameters",
        "offset",
        "allowed_updates",
        "document",
        "photo",
        "file_id",
        "callback_query_id",
        "language_code",
        "link_preview_options",
        "from_chat_id",
        "action",
    ]
)
CONTROL = [
    "people",
    "people/1/block",
    "people/2/unblock",
    "chats/1/messages",
    "chats/1/taps",
    "chats/1/contacts",
    "chats/1/files",
    "chats/1/read",
    "clock",
    "faults",
]


@pytest.fixture(scope="module")
def ask():
    """Sends requests to one server that lives in a loop of its own for the whole module."""
    loop = asyncio.new_event_loop()
    context = serve()
    server = loop.run_until_complete(context.__aenter__())
    session = loop.run_until_complete(_open_session())

    async def send(method, path, body, kind):
        async with (
            asyncio.timeout(5),
            session.request(method, server.url + path, data=body, headers={"Content-Type": kind}) as response,
        ):
            return response.status, json.loads(await response.read())

    loop.run_until_complete(send("POST", "/control/people", b'{"id": 1, "first_name": "A"}', KINDS[0]))
    loop.run_until_complete(send("POST", "/control/chats/1/messages", b'{"text": "/start"}', KINDS[0]))
    yield lambda *request: loop.run_until_complete(send(*request))
    loop.run_until_complete(session.close())
    loop.run_until_complete(context.__aexit__(None, None, None))
    loop.close()


async def _open_session():
    return aiohttp.ClientSession()


quickly = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quickly
@given(st.sampled_from(sorted(METHODS)), BODIES, st.sampled_from(KINDS))
def test_random_bytes_at_the_bot_api(ask, method, body, kind):
    status, answer = ask("POST", f"/bot{TOKEN}/{method}", body, kind)
    assert status < 500 or status == 405
    assert answer["ok"] is (status == 200)


@quickly
@given(st.sampled_from(sorted(METHODS)), st.dictionaries(NAMES, JSON | st.just(1) | st.just("1"), max_size=5))
def test_random_parameters(ask, method, parameters):
    status, answer = ask("POST", f"/bot{TOKEN}/{method}", json.dumps(parameters).encode(), KINDS[0])
    assert status < 500 or status == 405
    assert answer["ok"] is (status == 200)


@quickly
@given(st.sampled_from(CONTROL), BODIES, st.sampled_from(KINDS))
def test_random_bytes_at_the_control_api(ask, path, body, kind):
    status, answer = ask("POST", f"/control/{path}", body, kind)
    assert status in (200, 400, 404, 409, 413)
    assert ("error" in answer) is (status != 200)


FIELDS = st.sampled_from(["text", "label", "data", "message_id", "wait", "set", "advance", "id", "first_name", "delay"])


@quickly
@given(st.sampled_from(CONTROL), st.dictionaries(FIELDS, JSON, max_size=4))
def test_random_wishes_at_the_control_api(ask, path, wish):
    status, answer = ask("POST", f"/control/{path}", json.dumps({"wait": 0, **wish}).encode(), KINDS[0])
    assert status in (200, 400, 404, 409)
    assert ("error" in answer) is (status != 200)
