import asyncio
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest

from simulator.client import ControlFailure

from .conftest import START


async def test_people(control):
    person = await control.person("Вера", id=42, phone="+7999", note="chair")
    assert (person["id"], person["started"], person["last"], person["commands"]) == (42, False, None, [])
    with pytest.raises(ControlFailure, match="409: person 42 exists already"):
        await control.person("Другая", id=42)
    for wrong in ({"first_name": ""}, {"first_name": "x", "age": 7}, {"first_name": "x", "id": "7"}):
        with pytest.raises(ControlFailure, match="400"):
            await control._call("POST", "people", wrong)
    with pytest.raises(ControlFailure, match="404: there is no person 7"):
        await control.write(7, "x")


async def test_unread_and_last(control, bot, anna):
    await bot.send_message(anna, "раз")
    await bot.send_message(anna, "два")
    (person,) = await control.people()
    assert (person["unread"], person["last"]["text"], person["last"]["from_bot"]) == (2, "два", True)
    await control.messages(anna)
    (person,) = await control.people()
    assert person["unread"] == 0


async def test_contacts(control, bot, anna, stranger):
    own = await control.share_contact(anna)
    assert own["contact"] == {
        "phone_number": "+79990000001",
        "first_name": "Анна",
        "last_name": "Котова",
        "user_id": anna,
    }
    other = await control.share_contact(anna, phone_number="+1", first_name="Чужой")
    assert "user_id" not in other["contact"]
    with pytest.raises(ControlFailure, match="409: Борис has no phone number to share"):
        await control.share_contact(stranger)
    updates = await bot.get_updates()
    assert [update.message.contact.phone_number for update in updates] == ["+79990000001", "+1"]


async def test_what_people_cannot_send(control, anna):
    for text in ("", "  ", "ы" * 4097):
        with pytest.raises(ControlFailure, match="400"):
            await control.write(anna, text)
    with pytest.raises(ControlFailure, match="404: there is no message 99 to reply to"):
        await control.write(anna, "x", reply_to=99)
    await control.deactivate(anna)
    with pytest.raises(ControlFailure, match="409: the account of Анна is deactivated"):
        await control.write(anna, "x")


async def test_the_transcript(bot, control, anna):
    when = '<tg-time unix="1628060400" format="wDt">4 августа</tg-time>'
    markup = {"inline_keyboard": [[{"text": "Да", "callback_data": "1"}, {"text": "Нет", "callback_data": "2"}]]}
    await bot.send_message(anna, f"<b>Заседание</b> {when}", parse_mode="HTML", reply_markup=markup)
    await control.send_file(anna, "a.txt", b"x")
    assert await control.transcript(anna) == (
        "Анна:\n/start\n\nBot:\nЗаседание среда, 4 августа 2021 г., 10:00\n[Да] [Нет]\n\nАнна:\n📎 a.txt\n"
    )


async def test_the_transcript_shows_reactions(bot, control, anna):
    markup = {"inline_keyboard": [[{"text": "Да", "callback_data": "1"}]]}
    card = await bot.send_message(anna, "Заседание", reply_markup=markup)
    await control.react(anna, card.message_id, "👍")
    await card.react([{"type": "emoji", "emoji": "🔥"}])
    assert (await control.transcript(anna)).endswith("Bot:\nЗаседание\n👍 Анна, 🔥 Bot\n[Да]\n")


async def test_the_clock(control, bot, anna):
    started = await control.clock()
    assert timedelta(0) <= started.now - START < timedelta(seconds=30)
    jump = asyncio.create_task(control.clock(after=started.version))
    later = await control.set_clock(datetime(2021, 8, 4, 10, tzinfo=UTC))
    assert (await jump).version == later.version == started.version + 1
    await control.advance(3600)
    sent = await bot.send_message(anna, "x")
    assert timedelta(0) <= sent.date - datetime(2021, 8, 4, 11, tzinfo=UTC) < timedelta(seconds=30)
    for wrong in ({}, {"set": "tomorrow"}, {"set": "2021-08-04T10:00:00"}, {"advance": 1e300}, {"advance": "1"}):
        with pytest.raises(ControlFailure, match="400"):
            await control._call("POST", "clock", wrong)


@pytest.mark.parametrize(
    "moment", ["9999-12-31T23:59:58+00:00", "9000-01-01T00:00:01+00:00", "1969-12-31T23:59:59+00:00"]
)
async def test_the_clock_stays_in_the_calendar(control, raw, moment):
    with pytest.raises(ControlFailure, match="400: the clock goes from 1970 to 9000"):
        await control._call("POST", "clock", {"set": moment})
    await control.set_clock(datetime(9000, 1, 1, tzinfo=UTC) - timedelta(seconds=1))
    for beyond in ({"advance": 5}, {"advance": 1e300}, {"advance": -1e12}):
        with pytest.raises(ControlFailure, match="400: the clock goes from 1970 to 9000"):
            await control._call("POST", "clock", beyond)
    with pytest.raises(ControlFailure, match="400: the clock goes from 1970 to 9000"):
        await control.fault(clock_jump=86400)
    await raw.result("getMe")


async def test_a_jump_out_of_the_calendar_is_none(control, raw):
    await control.set_clock(datetime(8999, 12, 31, 23, tzinfo=UTC))
    await control.fault(clock_jump=2400)
    for _ in range(3):
        await raw.result("getMe")
    assert (await control.clock()).now.year == 8999


async def test_the_call_log(bot, control, anna):
    before = (await control.calls())[-1]["n"]
    await bot.get_updates()
    await bot.send_message(anna, "x")
    calls = await control.calls(after=before)
    assert [call["method"] for call in calls] == ["sendMessage"], "empty polls are not logged"
    assert calls[-1]["params"] == {"chat_id": str(anna), "text": "x"}
    assert (calls[-1]["status"], calls[-1]["answer"]["result"]["text"]) == (200, "x")
    assert await control.calls(after=calls[-1]["n"]) == []


async def test_quiet(bot, control, anna):
    await control.write(anna, "x")
    with pytest.raises(ControlFailure, match="409: not quiet: 1 updates wait"):
        await control.quiet(0.01, timeout=0.05)
    (update,) = await bot.get_updates()
    await bot.get_updates(offset=update.update_id + 1)
    await control.quiet(0.01)


@pytest.mark.parametrize("query", ["timeout=9e15", "timeout=301", "for=301", "for=-1", "timeout=nan", "timeout=x"])
async def test_nobody_waits_for_quiet_for_ages(raw, server, query):
    async with raw.session.get(f"{server.url}/control/quiet?{query}") as response:
        assert (response.status, "error" in await response.json()) == (400, True)


async def test_events(bot, control, anna):
    seen = []

    async def listen():
        async for event in control.events():
            seen.append(event)  # noqa: PERF401 - the list is read while it grows

    async def heard(kind):
        await control.advance(0)
        return kind in [event["type"] for event in seen]

    listener = asyncio.create_task(listen())
    await control.wait_for(lambda: heard("clock"))
    sent = await bot.send_message(anna, "x")
    await sent.edit_text("y")
    await sent.delete()
    await control.wait_for(lambda: heard("deleted"))
    kinds = [event["type"] for event in seen if event["type"] in ("message", "edited", "deleted")]
    assert kinds == ["message", "edited", "deleted"]
    message = next(event for event in seen if event["type"] == "message")
    assert (message["chat_id"], message["message"]["html"]) == (anna, "x")
    listener.cancel()


async def test_waiting_for_a_text(bot, control, anna):
    waiting = asyncio.create_task(control.wait_for_text(anna, "готово"))
    await bot.send_message(anna, "почти готово!")
    assert (await waiting)["text"] == "почти готово!"
    with pytest.raises(TimeoutError, match="почти готово!"):
        await control.wait_for_text(anna, "никогда", timeout=0.1)


async def test_reset_forgets_everything_but_the_clock(bot, control, raw, anna):
    before = await control.advance(86400)
    await control.reset()
    assert await control.people() == []
    assert (await control.clock()).now >= before.now
    assert await raw.refusal("sendMessage", chat_id=anna, text="x") == "Bad Request: chat not found"


async def test_zones(bot, control, anna, raw, server):
    await bot.send_message(anna, '<tg-time unix="1628060400" format="t">x</tg-time>', parse_mode="HTML")
    for zone, shown in (("Europe/Moscow", "10:00"), ("Asia/Vladivostok", "17:00"), ("UTC", "07:00")):
        async with raw.session.get(f"{server.url}/control/chats/{anna}/messages?zone={zone}") as response:
            assert shown in (await response.json())["messages"][-1]["html"]
    async with raw.session.get(f"{server.url}/control/chats/{anna}/messages?zone=Mars/One") as response:
        assert response.status == 400


async def test_too_large_requests_are_refused_in_json(raw, server, anna):
    body = BytesIO(bytes(65 * 1024 * 1024))
    async with raw.session.post(f"{server.url}/control/chats/{anna}/messages", data=body) as response:
        assert (response.status, await response.json()) == (400, {"error": "the request is too large"})


async def test_the_newest_of_a_long_chat(bot, control, anna):
    sent = [await bot.send_message(anna, f"{number}") for number in range(4)]
    assert [message["text"] for message in await control.messages(anna, limit=2)] == ["2", "3"]
    after = await control.messages(anna, after=sent[2].message_id)
    assert [message["text"] for message in after] == ["3"]
