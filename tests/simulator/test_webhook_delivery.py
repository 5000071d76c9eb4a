import asyncio
import shutil
import ssl
import subprocess

import pytest
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import web

from simulator.webhook.lanes import lane_of
from tests.simulator.receiver import Receiver, all_taken, info_when, receiving


@pytest.fixture
async def webhook(bot, receiver, anna):
    await bot.set_webhook(receiver.url, max_connections=3)


async def test_an_update_is_posted_with_the_secret(bot, control, receiver, anna):
    await bot.set_webhook(receiver.url + "?a=b", secret_token="Se-cret_7")
    await control.write(anna, "a")
    (update,) = await receiver.wait_for(1)
    assert update["message"]["text"] == "a"
    (request,) = receiver.requests
    assert (request.method, request.path_qs, request.content_type) == ("POST", "/hook?a=b", "application/json")
    assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "Se-cret_7"


async def test_without_a_secret_there_is_no_header(control, receiver, webhook, anna):
    await control.write(anna, "a")
    await receiver.wait_for(1)
    assert "X-Telegram-Bot-Api-Secret-Token" not in receiver.requests[0].headers


async def test_what_waits_is_posted_when_a_webhook_is_set(bot, control, receiver, anna):
    await control.write(anna, "a")
    await control.write(anna, "b")
    await bot.set_webhook(receiver.url)
    await receiver.wait_for(2)
    assert receiver.texts == ["a", "b"]
    await all_taken(bot, control)
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_one_chat_in_order_and_another_one_meanwhile(control, receiver, webhook, anna, boris):
    release = asyncio.Event()

    async def slow_with_the_first(update):
        if update["message"]["text"] == "a":
            await release.wait()
        return web.Response()

    receiver.answer = slow_with_the_first
    for text in ("a", "b", "c"):
        await control.write(anna, text)
    await control.write(boris, "from Boris")
    await receiver.wait_for(2)
    assert receiver.texts == ["a", "from Boris"]
    release.set()
    await receiver.wait_for(4)
    assert receiver.texts == ["a", "from Boris", "b", "c"]


async def test_taps_are_in_order_by_person_and_overtake_messages(bot, control, receiver, webhook, anna):
    release = asyncio.Event()

    async def slow_with_messages(update):
        if "message" in update:
            await release.wait()
        return web.Response()

    receiver.answer = slow_with_messages
    row = [InlineKeyboardButton(text=label, callback_data=label) for label in ("1", "2")]
    card = await bot.send_message(anna, "card", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row]))
    await control.write(anna, "a")
    for label in ("1", "2"):
        await control.tap(anna, label, message_id=card.message_id, wait=0)
    updates = await receiver.wait_for(3)
    assert [update["callback_query"]["data"] for update in updates[1:]] == ["1", "2"]
    release.set()


async def test_no_more_requests_at_once_than_max_connections(control, receiver, webhook):
    release = asyncio.Event()

    async def slow(_update):
        await release.wait()
        return web.Response()

    receiver.answer = slow
    for number in range(8):
        person = await control.person(f"Person {number}")
        await control.write(person["id"], "hello")
    await receiver.wait_for(3)
    release.set()
    await receiver.wait_for(8)
    assert receiver.most_under_way == 3


async def test_quiet_waits_for_what_is_on_its_way(control, receiver, webhook, anna):
    release = asyncio.Event()

    async def slow(_update):
        await release.wait()
        return web.Response()

    receiver.answer = slow
    await control.write(anna, "a")
    await receiver.wait_for(1)
    quiet = asyncio.create_task(control.quiet(0.01))
    done, _ = await asyncio.wait({quiet}, timeout=0.2)
    assert not done
    release.set()
    await quiet


async def test_a_long_queue_arrives_whole_and_in_order(bot, control, receiver, anna):
    people = [(await control.person(f"Person {number}"))["id"] for number in range(10)]
    for number in range(20):
        for person in people:
            await control.write(person, str(number))
    await bot.set_webhook(receiver.url, max_connections=2)
    updates = await receiver.wait_for(200)
    by_chat = {person: [] for person in people}
    for update in updates:
        by_chat[update["message"]["chat"]["id"]].append(int(update["message"]["text"]))
    assert all(numbers == list(range(20)) for numbers in by_chat.values())
    assert receiver.most_under_way <= 2


@pytest.fixture
def certificate(tmp_path):
    """A certificate for this machine that nobody vouches for, and its key, as PEM files."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl makes the certificate")
    subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem"]
    make = [openssl, "req", "-x509", *key, "-out", "cert.pem", *subject]
    subprocess.run(make, cwd=tmp_path, check=True, capture_output=True)
    return tmp_path / "cert.pem", tmp_path / "key.pem"


async def test_https_with_the_bots_own_certificate(bot, control, anna, certificate, monkeypatch):
    trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trust.load_cert_chain(*certificate)
    async with receiving(Receiver(), trust=trust) as receiver:
        port = int(receiver.url.split(":")[2].split("/")[0])
        monkeypatch.setattr("simulator.webhook.address.PORTS", (port,))
        await bot.set_webhook(receiver.url)
        await control.write(anna, "a")
        info = await info_when(bot, control, lambda info: info.last_error_message)
        assert info.last_error_message.startswith("SSL error")
        public = BufferedInputFile(certificate[0].read_bytes(), "cert.pem")
        await bot.set_webhook(receiver.url, certificate=public)
        await receiver.wait_for(1)
        assert receiver.texts == ["a"]
        assert (await all_taken(bot, control)).has_custom_certificate


MINE = {"id": 7}
CHAT = {"chat": {"id": -5}, "from": MINE}


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({"message": CHAT}, {"edited_message": CHAT}, True),
        ({"message": CHAT}, {"message": {"chat": {"id": 5}}}, False),
        ({"message": CHAT}, {"my_chat_member": CHAT}, False),
        ({"message": CHAT}, {"message_reaction": CHAT}, False),
        ({"message_reaction": CHAT}, {"message_reaction_count": CHAT}, False),
        ({"callback_query": {"from": MINE}}, {"callback_query": {"from": MINE}}, True),
        ({"callback_query": {"from": MINE}}, {"callback_query": {"from": {"id": 8}}}, False),
        ({"poll": {"id": "3"}}, {"poll_answer": {"poll_id": "3"}}, True),
        ({"poll": {"id": "3"}}, {"poll": {"id": "4"}}, False),
        ({"chat_member": {"new_chat_member": {"user": MINE}}}, {"chat_join_request": CHAT}, True),
        ({"shipping_query": {"from": MINE}}, {"pre_checkout_query": {"from": MINE}}, True),
        ({"managed_bot": {}}, {"managed_bot": {}}, False),
    ],
)
def test_what_must_follow_each_other(one, other, together):
    assert (lane_of({"update_id": 1, **one}) == lane_of({"update_id": 2, **other})) is together
