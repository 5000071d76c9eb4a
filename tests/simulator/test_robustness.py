"""Whatever comes in, the answer is a refusal in JSON, never a crash or a hang."""

import asyncio
import json
import re

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.bot_api.table import fields, methods, spelling
from simulator.server import serve
from tests.simulator.description import check_answer, operations, schemas_of_bodies

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
SPELLINGS = sorted(spelling(name) or name for name in methods())
NAMES = {name: sorted(fields(name)) or ["chat_id"] for name in SPELLINGS}
PLACES = {"{id}": ("1", "2", "-5"), "{action}": ("block", "unblock", "members", "bot"), "{file_id}": ("x", "%2e%2e")}
LEFT_ALONE = {"/control/reset", "/control/events", "/control/quiet"}  # they forget, or wait, by their nature
CONTROL = st.sampled_from(sorted(call for call in operations() if call[1] not in LEFT_ALONE)).flatmap(
    lambda call: st.tuples(st.just(call[0]), _path(call[1]))
)

WISHES = sorted({name for schema in schemas_of_bodies() for name in schema})


def _path(template):
    """The path with some number or word in every place."""
    pieces = [st.sampled_from(PLACES.get(piece, (piece,))) for piece in re.split(r"(\{\w+\})", template)]
    return st.tuples(*pieces).map("".join)


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
            content = await response.read()
            return response.status, json.loads(content) if response.content_type == "application/json" else {}

    loop.run_until_complete(send("POST", "/control/people", b'{"id": 1, "first_name": "A"}', KINDS[0]))
    loop.run_until_complete(send("POST", "/control/chats/1/messages", b'{"text": "/start"}', KINDS[0]))
    loop.run_until_complete(send("POST", "/control/groups", b'{"id": -5, "title": "G", "owner": 1}', KINDS[0]))
    yield lambda *request: loop.run_until_complete(send(*request))
    loop.run_until_complete(session.close())
    loop.run_until_complete(context.__aexit__(None, None, None))
    loop.close()


async def _open_session():
    return aiohttp.ClientSession()


quickly = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quickly
@given(st.sampled_from(SPELLINGS), BODIES, st.sampled_from(KINDS))
def test_random_bytes_at_the_bot_api(ask, method, body, kind):
    status, answer = ask("POST", f"/bot{TOKEN}/{method}", body, kind)
    assert status < 500
    assert answer["ok"] is (status == 200)


@quickly
@given(st.sampled_from(SPELLINGS), st.data())
def test_random_parameters(ask, method, data):
    values = st.dictionaries(st.sampled_from(NAMES[method]), JSON | st.sampled_from([1, "1", -5, "x"]), max_size=5)
    status, answer = ask("POST", f"/bot{TOKEN}/{method}", json.dumps(data.draw(values)).encode(), KINDS[0])
    assert status < 500
    assert answer["ok"] is (status == 200)


@quickly
@given(CONTROL, BODIES, st.sampled_from(KINDS))
def test_random_bytes_at_the_control_api(ask, call, body, kind):
    status, answer = ask(*call, body, kind)
    assert status < 500
    assert status == 200 or "error" in answer


@quickly
@given(CONTROL, st.dictionaries(st.sampled_from(WISHES), JSON | st.sampled_from([1, "1", -5]), max_size=4))
def test_random_wishes_at_the_control_api(ask, call, wish):
    status, answer = ask(*call, json.dumps({"wait": 0, **wish} if "taps" in call[1] else wish).encode(), KINDS[0])
    check_answer(*call, status, answer)
    ask("DELETE", "/control/faults", b"", KINDS[0])
