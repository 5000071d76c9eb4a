import aiohttp
import pytest

from .conftest import TOKEN


async def test_unknown_method(raw):
    assert await raw("makeCoffee") == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found: method not found"},
    )


async def test_a_method_only_telegram_has(raw):
    status, answer = await raw("sendInvoice", chat_id=1)
    assert status == 405
    assert answer["description"] == "Method Not Allowed: method sendInvoice is not implemented by the simulator"


async def test_a_parameter_only_telegram_has(raw, anna):
    status, answer = await raw("sendMessage", chat_id=anna, text="x", message_effect_id="1")
    assert status == 405
    assert (
        answer["description"] == "Method Not Allowed: parameter message_effect_id is not implemented by the simulator"
    )


async def test_method_names_are_not_case_sensitive(raw):
    assert (await raw.result("GETME"))["username"] == "simulated_bot"


@pytest.mark.parametrize("token", ["abc", "1:2", "12345:ab%20c", "12345"])
async def test_malformed_token(server, token):
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{server.url}/bot{token}/getMe") as response,
    ):
        assert response.status == 401
        assert (await response.json())["description"] == "Unauthorized: invalid token specified"


async def test_another_bots_token(server, raw):
    await raw.result("getMe")
    async with raw.session.get(f"{server.url}/bot777:another/getMe") as response:
        assert response.status == 401
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_the_bots_number_is_its_tokens(bot):
    me = await bot.get_me()
    assert me.id == bot.id == 12345
    assert me.is_bot


async def test_every_way_of_sending_parameters(server, raw, anna):
    url = f"{server.url}/bot{TOKEN}/sendMessage"
    wish = {"chat_id": str(anna), "text": "a+b & 100% «да»"}
    requests = [
        {"method": "GET", "params": wish},
        {"method": "POST", "params": wish},
        {"method": "POST", "data": wish},
        {"method": "POST", "json": wish},
        {"method": "POST", "data": _multipart(wish)},
    ]
    for request in requests:
        async with raw.session.request(url=url, **request) as response:
            assert (await response.json())["result"]["text"] == wish["text"]


async def test_wrong_bodies(server, raw):
    url = f"{server.url}/bot{TOKEN}/sendMessage"
    for body, kind in (
        (b"{", "application/json"),
        (b"[1]", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'{"chat_id": 1, "text": "\\ud83d"}', "application/json"),
        (b"text=%ff", "application/x-www-form-urlencoded"),
        (b"nothing", "multipart/form-data; boundary=x"),
        (b"nothing", "multipart/form-data"),
    ):
        async with raw.session.post(url, data=body, headers={"Content-Type": kind}) as response:
            assert response.status == 400, body[:20]
            assert (await response.json())["description"].startswith("Bad Request: ")


async def test_other_paths_are_not_found(server, raw):
    for path in ("/botany", "/bot/getMe", "/file", f"/bot{TOKEN}/getMe/more", "/control", "/control/nothing", "/x"):
        async with raw.session.get(server.url + path) as response:
            assert response.status == 404
            assert response.content_type == "application/json"


def _multipart(wish):
    form = aiohttp.FormData(default_to_multipart=True)
    for name, value in wish.items():
        form.add_field(name, value)
    return form
