"""No foreign web page drives a simulator on this machine."""

import pytest

from simulator.control.origin import check_origin
from simulator.errors import ControlError
from simulator.server import serve

REBOUND = "evil.example:8081"


async def asked(session, url, **headers):
    async with session.post(f"{url}/control/reset", data=b"", headers=headers) as response:
        return response.status, await response.json()


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", "http://localhost", "", "?"])
async def test_a_page_of_another_host_is_refused(raw, server, origin):
    status, answer = await asked(raw.session, server.url, Origin=origin)
    assert (status, set(answer)) == (403, {"error"})


async def test_the_servers_own_page_may(raw, server):
    assert await asked(raw.session, server.url, Origin=server.url) == (200, {})
    assert await asked(raw.session, server.url) == (200, {})


async def test_a_name_that_was_bound_anew_is_refused(raw, server):
    status, answer = await asked(raw.session, server.url, Host=REBOUND, Origin=f"http://{REBOUND}")
    assert (status, answer["error"][:12]) == (403, "evil.example")
    async with raw.session.get(f"{server.url}/control/openapi.yaml", headers={"Host": REBOUND}) as response:
        assert response.status == 403
    async with raw.session.get(f"{server.url}/control/nothing", headers={"Host": REBOUND}) as response:
        assert response.status == 403


async def test_the_bot_api_is_for_everybody(raw, server):
    headers = {"Origin": "http://evil.example", "Host": REBOUND}
    async with raw.session.get(f"{server.url}/bot12345:abcdef/getMe", headers=headers) as response:
        assert response.status == 200


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:80", "[::1]:80", "[::1]", "localhost:9", "LOCALHOST", "box:1"]
)
def test_hosts_that_are_here(host):
    check_origin(host, None, "127.0.0.1")
    check_origin(host, f"https://{host.lower()}", "127.0.0.1")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example:80", "localhost.evil.example", "[x", "a@b.c", ""]
)
def test_hosts_that_are_not(host):
    with pytest.raises(ControlError) as refused:
        check_origin(host, None, "127.0.0.1")
    assert refused.value.status == 403


def test_the_name_it_listens_on():
    check_origin("Box.Example:8081", "http://box.example:8081", "box.example")


async def test_it_knows_what_it_listens_on(raw):
    async with serve("localhost") as server:
        assert await asked(raw.session, server.url, Host="localhost") == (200, {})
