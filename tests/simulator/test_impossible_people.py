"""Nobody is made who could not exist in Telegram."""

import pytest

from simulator.client import ControlFailure

from .conftest import TOKEN


@pytest.mark.parametrize(
    ("details", "sentence"),
    [
        ({"first_name": "   "}, "first_name has 1 to 64 characters"),
        ({"first_name": "\u202e\u200f\x01\u200b"}, "first_name has 1 to 64 characters"),
        ({"first_name": "a" * 65}, "first_name has 1 to 64 characters"),
        ({"last_name": "a" * 65}, "last_name has up to 64 characters"),
        ({"language_code": "r" * 2000}, "language_code is an IETF tag"),
        ({"language_code": "по-русски"}, "language_code is an IETF tag"),
        ({"id": -1}, "id is a whole number"),
        ({"username": "a b"}, "username has 4 to 32"),
    ],
)
async def test_impossible(control, details, sentence):
    with pytest.raises(ControlFailure, match=f"400: {sentence}"):
        await control._call("POST", "people", {"first_name": "Анна", **details})


@pytest.mark.parametrize("language", ["ru", "en", "pt-br", "zh-hans", ""])
async def test_languages(control, language):
    assert (await control.person("Анна", language_code=language))["language_code"] == language


async def test_a_username_is_one_persons(control, anna):
    await control.group("Дума", owner=anna, type="supergroup", username="duma_group")
    for username in ("anna_k", "ANNA_K", "Duma_Group", "simulated_bot", "SIMULATED_BOT"):
        with pytest.raises(ControlFailure, match=f"409: the username {username} is taken"):
            await control.person("Другая", username=username)
        with pytest.raises(ControlFailure, match=f"409: the username {username} is taken"):
            await control.group("Другая", owner=anna, type="supergroup", username=username)


async def test_nobody_has_the_number_of_the_bot(control, raw):
    await raw.result("getMe")
    with pytest.raises(ControlFailure, match="409: 12345 is the number of the bot"):
        await control.person("Анна", id=12345)


async def test_the_next_free_number_is_not_the_bots(control, raw, server):
    async with raw.session.get(f"{server.url}/bot5000000001:abc/getMe") as response:
        assert response.status == 200
    assert (await control.person("Анна"))["id"] == 5_000_000_002


async def test_a_bot_with_the_number_of_a_person_is_not_let_in(control, raw, server):
    await control.person("Анна", id=12345)
    assert await raw.refusal("getMe") == "Unauthorized: 12345 is the number of a person in this simulator"
    async with raw.session.get(f"{server.url}/file/bot{TOKEN}/x") as response:
        assert response.status == 401
    async with raw.session.get(f"{server.url}/bot777:abc/getMe") as response:
        assert response.status == 200


@pytest.mark.parametrize(
    ("contact", "sentence"),
    [
        ({"first_name": "a" * 300}, "first_name has 1 to 64 characters"),
        ({"first_name": " "}, "first_name has 1 to 64 characters"),
        ({"last_name": "a" * 65}, "last_name has up to 64 characters"),
        ({"user_id": 0}, "user_id is a whole number from 1"),
        ({"user_id": -5}, "user_id is a whole number from 1"),
        ({"user_id": 2**60}, "user_id is a whole number from 1"),
        ({"phone_number": " "}, "phone_number has 1 to 64 characters"),
    ],
)
async def test_impossible_contacts(control, anna, contact, sentence):
    wish = {"phone_number": "+7999", "first_name": "Вера", **contact}
    with pytest.raises(ControlFailure, match=f"400: {sentence}"):
        await control._call("POST", f"chats/{anna}/contacts", wish)
