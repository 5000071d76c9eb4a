"""The webhook's door, over HTTP: who comes in, what is answered when, and what strangers learn."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from io import BytesIO

import aiohttp
import pytest
from aiohttp import web

from bot.health import Contact
from bot.updates.intake import Intake, Raw
from bot.updates.listener import LARGEST_BODY, listening
from bot.updates.webhook import SECRET_HEADER, Bounds, Door
from tests.bot.metrics.notes import Notes

SECRET = {SECRET_HEADER: "open-sesame"}
DEEP = b"[" * 100_000
_PATIENCE = 5.0


@dataclass
class Gate:
    """Lets updates through when it is open."""

    open: asyncio.Event = field(default_factory=asyncio.Event)
    came: list[int] = field(default_factory=list)

    async def __call__(self, raw: Raw) -> None:
        self.came.append(raw["update_id"])
        await self.open.wait()


class House:
    """A door that listens, and whoever posts to it."""

    def __init__(self, bounds: Bounds) -> None:
        self.gate, self.contact, self.notes = Gate(), Contact(), Notes()
        self.intake = Intake(self.gate)
        self.door = Door("open-sesame", self.intake, self.contact, self.notes, bounds)
        self.url = ""
        self.session = aiohttp.ClientSession()

    async def post(self, number: int) -> int:
        """The status that Telegram sees."""
        async with self.session.post(f"{self.url}/hook", json={"update_id": number}, headers=SECRET) as response:
            return response.status

    async def ask(
        self, method: str = "POST", path: str = "/hook", headers: dict[str, str] | None = None, body: bytes = b""
    ) -> tuple[int, bytes, aiohttp.ClientResponse]:
        async with self.session.request(method, self.url + path, headers=headers or {}, data=BytesIO(body)) as response:
            return response.status, await response.read(), response

    async def until_came(self, number: int) -> None:
        async with asyncio.timeout(_PATIENCE):
            while number not in self.gate.came:  # noqa: ASYNC110 - the update comes over a socket
                await asyncio.sleep(0.001)


@pytest.fixture
def bounds() -> Bounds:
    return Bounds()


@pytest.fixture
async def house(bounds: Bounds) -> AsyncIterator[House]:
    the_house = House(bounds)
    async with (
        listening("HEALTH_LISTEN", "127.0.0.1:0", [web.post("/hook", the_house.door.post)]) as (host, port),
        the_house.session,
    ):
        the_house.url = f"http://{host}:{port}"
        yield the_house
        the_house.gate.open.set()
        await the_house.intake.close(_PATIENCE)


async def test_200_is_said_when_the_update_is_done_and_no_sooner(house: House) -> None:
    answer = asyncio.create_task(house.post(5))
    await house.until_came(5)
    done, _ = await asyncio.wait([answer], timeout=0.1)
    assert not done
    house.gate.open.set()
    assert await answer == 200
    assert house.contact.fresh


async def test_what_is_done_is_not_done_again(house: House) -> None:
    house.gate.open.set()
    assert [await house.post(5), await house.post(5)] == [200, 200]
    assert house.gate.came == [5]


@pytest.mark.parametrize("bounds", [Bounds(answer=0.05)])
async def test_a_slow_update_comes_again_and_is_still_done_once(house: House) -> None:
    assert await house.post(5) == 503
    again = asyncio.create_task(house.post(5))
    house.gate.open.set()
    assert await again == 200
    assert house.gate.came == [5]


@pytest.mark.parametrize("bounds", [Bounds(in_hand=1)])
async def test_who_finds_no_place_is_asked_to_come_again(house: House) -> None:
    first = asyncio.create_task(house.post(5))
    await house.until_came(5)
    async with house.session.post(f"{house.url}/hook", json={"update_id": 6}, headers=SECRET) as response:
        assert (response.status, response.headers["Retry-After"]) == (503, "1")
    house.gate.open.set()
    assert await first == 200
    assert await house.post(6) == 200


async def test_a_door_that_closes_finishes_what_it_has(house: House) -> None:
    first = asyncio.create_task(house.post(5))
    await house.until_came(5)
    house.door.close()
    assert await house.post(6) == 503
    house.gate.open.set()
    assert await first == 200
    assert house.gate.came == [5]


async def test_what_is_given_up_at_a_stop_is_not_confirmed(house: House) -> None:
    first = asyncio.create_task(house.post(5))
    await house.until_came(5)
    await house.intake.close(0.01)
    assert await first == 503


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("POST", "/hook", {}),
        ("POST", "/hook", {SECRET_HEADER: ""}),
        ("POST", "/hook", {SECRET_HEADER: "open-sesam"}),
        ("POST", "/hook", {SECRET_HEADER: "открыто"}),
        ("GET", "/hook", SECRET),
        ("PUT", "/hook", SECRET),
        ("POST", "/", SECRET),
        ("POST", "/hook/", SECRET),
        ("GET", "/", {}),
    ],
)
async def test_nobody_else_comes_in_or_learns_why(
    house: House, method: str, path: str, headers: dict[str, str]
) -> None:
    status, body, response = await house.ask(method, path, headers, b'{"update_id": 5}')
    assert (status, body) == (404, b"")
    assert "Server" not in response.headers
    assert house.gate.came == []
    assert not house.contact.fresh


async def test_strangers_fill_no_log_and_are_counted(house: House, caplog: pytest.LogCaptureFixture) -> None:
    for shown in range(50):
        await house.ask(headers={SECRET_HEADER: f"guess {shown}"})
    assert [record.__dict__["times"] for record in caplog.records] == [1]
    assert house.notes.told == [("knock", "stranger")] * 50


async def test_what_is_said_at_the_door_is_counted(house: House) -> None:
    house.gate.open.set()
    await house.post(5)
    await house.ask(headers=SECRET, body=b"nonsense")
    await house.ask(headers=SECRET, body=b" " * (LARGEST_BODY + 1))
    house.door.close()
    await house.post(6)
    assert [word for _, word in house.notes.told] == ["done", "unreadable", "unreadable", "later"]


async def test_a_browser_of_another_site_gets_no_leave(house: House) -> None:
    wish = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    wish["Access-Control-Request-Headers"] = SECRET_HEADER
    status, _, response = await house.ask("OPTIONS", headers=wish)
    assert status == 404
    assert not [name for name in response.headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize("body", [b"", b"nonsense", b"[]", b'"5"', b"{}", b'{"update_id": "5"}', b"\xff\xfe", DEEP])
async def test_what_is_no_update_is_refused(house: House, body: bytes) -> None:
    assert (await house.ask(headers=SECRET, body=body))[:2] == (400, b"")
    assert house.gate.came == []


async def test_a_body_is_bounded(house: House) -> None:
    assert (await house.ask(headers=SECRET, body=b" " * (LARGEST_BODY + 1)))[:2] == (413, b"")


async def test_a_stranger_s_body_is_not_read(house: House) -> None:
    status, _, _ = await house.ask(body=b" " * (LARGEST_BODY + 1))
    assert status == 404


@pytest.mark.parametrize("bounds", [Bounds(body=0.05)])
async def test_who_does_not_finish_his_sentence_is_not_waited_for(house: House) -> None:
    async def dawdling() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(_PATIENCE)

    async with house.session.post(f"{house.url}/hook", headers=SECRET, data=dawdling()) as response:
        assert response.status == 400
