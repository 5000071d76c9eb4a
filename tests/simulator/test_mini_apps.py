import json
from urllib.parse import parse_qsl, urlsplit

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    LoginUrl,
    MenuButtonWebApp,
    ReplyKeyboardMarkup,
    WebAppInfo,
)
from aiogram.utils.web_app import safe_parse_webapp_init_data

from simulator.client import ControlFailure
from simulator.contents.launch_data import init_data, launch_url
from tests.simulator.conftest import START, TOKEN

APP = WebAppInfo(url="https://x.org/app?room=1")
INVALID = "query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
async def card(bot, anna):
    row = [InlineKeyboardButton(text="Открыть повестку", web_app=APP)]
    return await bot.send_message(anna, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row]))


@pytest.fixture
async def keys(bot, anna):
    row = [KeyboardButton(text="Заполнить", web_app=APP), KeyboardButton(text="Просто")]
    return await bot.send_message(anna, "x", reply_markup=ReplyKeyboardMarkup(keyboard=[row]))


def told(url):
    """The parameters that the app finds in its address."""
    return dict(parse_qsl(urlsplit(url).fragment, strict_parsing=True))


def opened_by(tap):
    return safe_parse_webapp_init_data(TOKEN, told(tap.url)["tgWebAppData"])


def article(text="<b>Пункт 1</b>", **more):
    content = InputTextMessageContent(message_text=text, parse_mode="HTML")
    return InlineQueryResultArticle(id="1", title="Пункт", input_message_content=content, **more)


async def test_a_button_opens_an_app_that_knows_who_opened_it(control, anna, card):
    tap = await control.tap(anna, "повестк")
    assert (tap.message_id, tap.callback_query_id) == (card.message_id, None)
    assert tap.url.startswith("https://x.org/app?room=1#tgWebAppData=")
    data = opened_by(tap)
    assert (data.user.id, data.user.first_name, data.user.last_name) == (anna, "Анна", "Котова")
    assert (data.user.username, data.user.language_code, data.user.allows_write_to_pm) == ("anna_k", "ru", True)
    assert abs((data.auth_date - START).total_seconds()) < 60
    assert data.query_id
    assert told(tap.url).keys() == {"tgWebAppData", "tgWebAppVersion", "tgWebAppPlatform", "tgWebAppThemeParams"}
    assert json.loads(told(tap.url)["tgWebAppThemeParams"])["bg_color"] == "#ffffff"


async def test_the_data_is_of_this_bot_only(control, anna, card):
    data = told((await control.tap(anna, "повестк")).url)["tgWebAppData"]
    with pytest.raises(ValueError, match="Invalid init data signature"):
        safe_parse_webapp_init_data("54321:other", data)
    with pytest.raises(ValueError, match="Invalid init data signature"):
        safe_parse_webapp_init_data(TOKEN, data.replace(str(anna), str(anna + 1)))


def test_the_hash_is_that_of_the_documentation():
    """Computed by hand from core.telegram.org/bots/webapps with openssl."""
    data = init_data("12345:abcdef", {"auth_date": "1626764400", "query_id": "AAH"})
    assert dict(parse_qsl(data))["hash"] == "8c797c57c64c29d475ef62bbf1e70e623520b3c35acc5cb68868e0adbc1c3e2a"


@pytest.mark.parametrize(
    ("url", "beginning"),
    [
        ("https://x.org/", "https://x.org/#tgWebAppVersion="),
        ("https://x.org/#/a", "https://x.org/#/a?tgWebAppVersion="),
        ("https://x.org/#a=1", "https://x.org/#a=1&tgWebAppVersion="),
    ],
)
def test_a_fragment_of_its_own_stays(url, beginning):
    assert launch_url(url, "9.1", None).startswith(beginning)


async def test_before_the_bots_first_call_nothing_can_be_signed(server, control, anna, card):
    server.world.token = None
    with pytest.raises(ControlFailure, match="409: the bot has not called yet"):
        await control.tap(anna, "повестк")


async def test_the_menu_button(bot, control, anna, stranger):
    await bot.set_chat_menu_button(anna, MenuButtonWebApp(text="Кабинет", web_app=APP))
    people = {person["id"]: person for person in await control.people()}
    assert people[anna]["menu_button"]["text"] == "Кабинет"
    assert people[stranger]["menu_button"] == {"type": "default"}
    tap = await control.tap(anna, "кабинет")
    assert (tap.message_id, opened_by(tap).user.id) == (None, anna)
    with pytest.raises(ControlFailure, match='there is no button "кабинет" in the chat'):
        await control.tap(stranger, "кабинет")


async def test_an_app_of_the_keyboard_sends_data(bot, control, anna, keys):
    tap = await control.tap(anna, "заполнить")
    assert "tgWebAppData" not in told(tap.url), "such an app is not told who opened it"
    await control.web_app_data(anna, "Заполнить", '{"a": 1}')
    (update,) = await bot.get_updates()
    assert (update.message.web_app_data.data, update.message.web_app_data.button_text) == ('{"a": 1}', "Заполнить")
    assert (update.message.from_user.id, update.message.text) == (anna, None)


async def test_data_that_cannot_be_sent(bot, control, anna, keys):
    for button, data, complaint in (
        ("Просто", "x", '409: the key "Просто" opens no Mini App'),
        ("Другая", "x", '404: there is no key "Другая" in the chat'),
        ("Заполнить", "", "400: data is 1 to 4096 bytes"),
        ("Заполнить", "ы" * 2049, "400: data is 1 to 4096 bytes"),
    ):
        with pytest.raises(ControlFailure, match=complaint):
            await control.web_app_data(anna, button, data)
    assert await bot.get_updates() == []


async def test_an_answer_is_a_message_of_the_person(bot, control, anna, card):
    query_id = opened_by(await control.tap(anna, "повестк")).query_id
    sent = await bot.answer_web_app_query(query_id, article())
    assert sent.inline_message_id is None
    (update,) = await bot.get_updates()
    message = update.message
    assert (message.from_user.id, message.via_bot.id, message.text) == (anna, bot.id, "Пункт 1")
    assert message.entities[0].type == "bold"
    with pytest.raises(TelegramBadRequest, match=INVALID):
        await bot.answer_web_app_query(query_id, article())


async def test_an_answer_to_somebody_who_blocked_the_bot(bot, control, anna, card):
    query_id = opened_by(await control.tap(anna, "повестк")).query_id
    await control.block(anna)
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.answer_web_app_query(query_id, article())


@pytest.mark.parametrize(
    ("result", "complaint"),
    [
        ("", "result isn't specified"),
        ([], "inline query result must be an object"),
        ({"id": "1"}, 'can\'t find field "type"'),
        ({"type": "article"}, 'can\'t find field "id"'),
        ({"type": "article", "id": "x" * 65}, "RESULT_ID_INVALID"),
        ({"type": "article", "id": "1", "title": "x"}, 'can\'t find field "message_text"'),
        ({"type": "article", "id": "1", "message_text": "x"}, 'can\'t find field "title"'),
        ({"type": "article", "id": "1", "title": "x", "message_text": " "}, "text must be non-empty"),
        ({"type": "article", "id": "1", "title": "x", "message_text": "x"}, INVALID),
    ],
)
async def test_wrong_answers(raw, anna, result, complaint):
    refusal = await raw.refusal("answerWebAppQuery", web_app_query_id="7", result=result)
    assert refusal == f"Bad Request: {complaint}"


@pytest.mark.parametrize(
    "result",
    [
        {"type": "photo", "id": "1"},
        {"type": "article", "id": "1", "title": "x", "input_message_content": {"phone_number": "1", "first_name": "x"}},
        {
            "type": "article",
            "id": "1",
            "title": "x",
            "message_text": "x",
            "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]},
        },
    ],
)
async def test_answers_that_only_telegram_has(raw, anna, result):
    refusal = await raw.refusal("answerWebAppQuery", web_app_query_id="7", result=result)
    assert refusal.endswith("is not implemented by the simulator")


async def test_apps_are_opened_by_https_only(raw, anna):
    for kind, called in (("inline_keyboard", "inline keyboard button"), ("keyboard", "keyboard button")):
        for url, complaint in (
            ("http://x.org", f"{called} Web App URL 'http://x.org' is invalid: Only HTTPS links are allowed"),
            ("tg://user?id=5", "link to a user can't be used in Web App URL buttons"),
        ):
            markup = {kind: [[{"text": "x", "web_app": {"url": url}}]]}
            refusal = await raw.refusal("sendMessage", chat_id=anna, text="x", reply_markup=markup)
            assert refusal == f"Bad Request: {complaint}"


async def test_a_login_button_is_a_link(bot, control, anna):
    row = [InlineKeyboardButton(text="Войти", login_url=LoginUrl(url="https://x.org/login"))]
    await bot.send_message(anna, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row]))
    assert (await control.tap(anna, "Войти")).url == "https://x.org/login"
