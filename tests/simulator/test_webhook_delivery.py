import asyncio
import shutil
import ssl
import subprocess
import time

import pytest
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import web

from simulator.webhook.lanes import lane_of
from simulator.webhook.pauses import Pauses
from tests.simulator.receiver import Receiver, fine, receiving

DAY = 24 * 3600
HOURLY = 3600


@pytest.fixture
async def receiver(server):
    server.world.webhook.pause_unit = 0.01
    async with receiving(Receiver()) as running:
        yield running


@pytest.fixture
async def webhook(bot, receiver, anna):
    await bot.set_webhook(receiver.url, max_connections=3)


@pytest.fixture
async def boris(control):
    return (await control.person("Борис"))["id"]


def failing(*statuses, **headers):
    """Answers with these statuses, then takes everything."""
    left = list(statuses)

    async def answer(_update):
        return web.Response(status=left.pop(0), headers=headers) if left else web.Response()

    return answer


async def failing_always(_update):
    return web.Response(status=500)


async def info_when(bot, control, wanted):
    """The webhook's info as soon as it is as wanted."""

    async def look():
        info = await bot.get_webhook_info()
        return info if wanted(info) else None

    return await control.wait_for(look)


async def all_taken(bot, control):
    return await info_when(bot, control, lambda info: info.pending_update_count == 0)


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


async def test_a_failed_update_comes_again_and_what_follows_waits_for_it(bot, control, receiver, webhook, anna):
    receiver.answer = failing(500, 404, 302)
    await control.write(anna, "a")
    await control.write(anna, "b")
    await receiver.wait_for(5)
    assert receiver.texts == ["a", "a", "a", "a", "b"]
    assert len({update["update_id"] for update in receiver.updates}) == 2
    info = await all_taken(bot, control)
    assert info.last_error_message == "Wrong response from the webhook: 302 Found"


async def test_a_pause_that_the_bot_asks_for_is_kept(control, receiver, webhook, anna):
    receiver.answer = failing(503, **{"Retry-After": "30"})
    began = time.monotonic()
    await control.write(anna, "a")
    await receiver.wait_for(2)
    assert time.monotonic() - began >= 0.3  # 30 units of 0.01 s; without the header there is no first pause


def test_pauses_grow():
    pauses = Pauses()
    assert [pauses.next(0) for _ in range(6)] == [0, 2, 4, 8, 16, 32]
    assert 60 <= pauses.next(0) <= 64
    assert all(60 <= pauses.next(0) <= 120 for _ in range(20))


def test_a_pause_asked_for_is_an_hour_at_most_and_grows_nothing():
    pauses = Pauses()
    assert [pauses.next(seconds) for seconds in (7, 10**9, 0, 5, 0)] == [7, HOURLY, 2, 5, 4]


async def test_a_bot_that_is_away_gets_its_updates_later(bot, control, server, anna):
    server.world.webhook.pause_unit = 0.01
    receiver = Receiver()
    async with receiving(receiver):
        port = int(receiver.url.split(":")[2].split("/")[0])
    await bot.set_webhook(receiver.url)
    await control.write(anna, "a")
    info = await info_when(bot, control, lambda info: info.last_error_message)
    assert (info.last_error_message, info.pending_update_count) == ("Connection refused", 1)
    async with receiving(receiver, port):
        await receiver.wait_for(1)
        assert receiver.texts == ["a"]
        await all_taken(bot, control)


@pytest.mark.parametrize("odd", ["http://ы:ы@127.0.0.1:9/", "http://bot..lan:9/", "http://127.0.0.1:9/%zz ы"])
async def test_an_odd_address_fails_and_another_one_helps(bot, control, receiver, anna, odd):
    await bot.set_webhook(odd)
    await control.write(anna, "a")
    assert (await info_when(bot, control, lambda info: info.last_error_message)).pending_update_count == 1
    await bot.set_webhook(receiver.url)
    await receiver.wait_for(1)


async def test_a_bot_that_takes_too_long(bot, control, server, receiver, anna):
    server.world.webhook.answer_seconds = 0.1

    async def sleeping(_update):
        if len(receiver.updates) == 1:
            await asyncio.sleep(60)
        return web.Response()

    receiver.answer = sleeping
    await bot.set_webhook(receiver.url)
    await control.write(anna, "a")
    await receiver.wait_for(2)
    info = await all_taken(bot, control)
    assert info.last_error_message == "Read timeout expired"


async def test_a_connection_that_breaks(bot, control, receiver, webhook, anna):
    async def broken(_update):
        if len(receiver.updates) == 1:
            receiver.requests[0].transport.abort()
        return web.Response()

    receiver.answer = broken
    await control.write(anna, "a")
    await receiver.wait_for(2)
    info = await all_taken(bot, control)
    assert info.last_error_message in ("Webhook connection closed", "Connection reset by peer")


async def test_what_is_too_old_vanishes_and_blocks_nobody(bot, control, server, receiver, webhook, anna):
    server.world.webhook.pause_unit = 1000
    receiver.answer = failing_always
    await control.write(anna, "yesterday")
    await receiver.wait_for(2)
    receiver.answer = fine
    await control.write(anna, "today")
    await control.advance(DAY - HOURLY)
    await control.write(anna, "now")
    assert (await bot.get_webhook_info()).pending_update_count == 3
    await control.advance(HOURLY + 60)
    await receiver.wait_for(3)
    assert receiver.texts == ["yesterday", "yesterday", "now"]
    await all_taken(bot, control)


async def test_a_tap_that_cannot_be_delivered_lives_150_seconds(bot, control, receiver, webhook, anna):
    receiver.answer = failing_always
    row = [InlineKeyboardButton(text="Приду", callback_data="yes")]
    await bot.send_message(anna, "card", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row]))
    await control.tap(anna, "Приду", wait=0)
    await receiver.wait_for(3)
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await control.advance(151)
    await all_taken(bot, control)


async def test_a_bot_that_is_gone_for_23_hours_loses_the_webhook(bot, control, server, receiver, webhook, anna):
    async def gone(_update):
        return web.Response(status=410)

    receiver.answer = gone
    await control.write(anna, "a")
    await receiver.wait_for(2)
    assert (await bot.get_webhook_info()).url == receiver.url
    await control.advance(23 * HOURLY + 1)
    await info_when(bot, control, lambda info: not info.url)
    (update,) = await bot.get_updates()
    assert update.message.text == "a"


async def test_a_deleted_webhook_gets_nothing_more(bot, control, receiver, webhook, anna):
    receiver.answer = failing_always
    await control.write(anna, "a")
    await receiver.wait_for(2)
    await bot.delete_webhook()
    (update,) = await bot.get_updates()
    assert update.message.text == "a"


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


async def test_faults_deliver_twice(bot, control, receiver, webhook, anna):
    await control.fault(updates="twice", times=1)
    await control.write(anna, "a")
    await control.write(anna, "b")
    await receiver.wait_for(3)
    assert receiver.texts == ["a", "a", "b"]
    await all_taken(bot, control)


async def test_faults_deliver_out_of_order(bot, control, receiver, anna):
    for text in ("a", "b", "c", "d"):
        await control.write(anna, text)
    await control.fault(updates="out of order", times=1)
    await bot.set_webhook(receiver.url)
    await receiver.wait_for(4)
    assert sorted(receiver.texts) == ["a", "b", "c", "d"]
    assert receiver.texts != ["a", "b", "c", "d"]
    await all_taken(bot, control)


async def test_more_copies_than_the_window_holds(bot, control, receiver, anna):
    for text in ("a", "b", "c"):
        await control.write(anna, text)
    await control.fault(updates="twice")
    await bot.set_webhook(receiver.url, max_connections=1)
    await receiver.wait_for(6)
    assert sorted(receiver.texts) == ["a", "a", "b", "b", "c", "c"]
    await all_taken(bot, control)


async def test_a_server_that_is_away_posts_nothing(control, server, receiver, webhook, anna):
    await control.fault(away=0.3)
    began = time.monotonic()
    await control.write(anna, "a")
    await receiver.wait_for(1)
    assert time.monotonic() - began > 0.25


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
