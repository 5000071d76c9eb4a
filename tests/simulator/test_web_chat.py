"""A person's steps in the web chat: headless Chromium, the real server, a tiny bot that speaks plain HTTP."""

import asyncio
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from simulator.client import Control
from simulator.server import Server, serve

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TOKEN = "12345:abcdef"
START = datetime(2021, 8, 2, 6, 0, tzinfo=UTC)
MOSCOW = ZoneInfo("Europe/Moscow")
PHONE = {"width": 390, "height": 780}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (apt-get install chromium)"),
]


class TinyBot:
    """Sends a card on /start, records answers on it, and says back what else it is sent."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def __call__(self, method: str, **parameters: Any) -> Any:
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", json=parameters) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def say(self, chat_id: int, text: str, **parameters: Any) -> int:
        sent = await self("sendMessage", chat_id=chat_id, text=text, **parameters)
        return sent["message_id"]

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                if query := update.get("callback_query"):
                    await self.answer(query)
                elif message := update.get("message"):
                    await self.reply(message)

    async def answer(self, query: dict[str, Any]) -> None:
        await self.may_answer.wait()
        message, choice = query["message"], query["data"]
        if choice == "details":
            await self("answerCallbackQuery", callback_query_id=query["id"], text="Зал № 2", show_alert=True)
            return
        await self("answerCallbackQuery", callback_query_id=query["id"], text=f"Записано: {choice}")
        where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        await self("editMessageText", **where, text=f"Ваш ответ: {choice}", reply_markup=message["reply_markup"])

    async def reply(self, message: dict[str, Any]) -> None:
        chat_id, text = message["chat"]["id"], message.get("text", "")
        if text == "/start":
            card = {"parse_mode": "HTML", "reply_markup": {"inline_keyboard": CARD}}
            await self.say(chat_id, "<b>Заседание</b> 4 августа", **card)
        elif contact := message.get("contact"):
            await self.say(chat_id, f"Номер: {contact['phone_number']}", reply_markup={"remove_keyboard": True})
        elif document := message.get("document"):
            await self.say(chat_id, f"Файл: {document['file_name']}, {message.get('caption', 'без подписи')}")
        else:
            replied = message.get("reply_to_message", {}).get("text", "ничего")
            await self.say(chat_id, f"Принято: {len(text)} знаков в ответ на {replied}")


CARD = [
    [
        {"text": "Приду", "callback_data": "приду", "style": "success"},
        {"text": "Не приду", "callback_data": "нет", "style": "danger"},
    ],
    [{"text": "Подробнее", "callback_data": "details"}, {"text": "Приём закрыт", "disabled": {}}],
    [{"text": "По ссылке", "url": "https://t.me/simulated_bot?start=from-card"}],
]
SHARE = {"keyboard": [[{"text": "Мой номер", "request_contact": True}], ["Позже"]], "resize_keyboard": True}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser():
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="module")
async def server():
    async with serve(start_at=START) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def control(server: Server):
    async with Control(server.url) as client:
        yield client


@pytest_asyncio.fixture(loop_scope="module")
async def bot(server: Server):
    async with aiohttp.ClientSession() as session:
        tiny = TinyBot(session, server.url)
        polling = asyncio.create_task(tiny.run())
        yield tiny
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling


@pytest_asyncio.fixture(loop_scope="module")
async def people(control: Control):
    await control.person("Анна", id=1, last_name="Котова", phone="+79990000001", note="Начальник отдела")
    await control.person("Борис", id=2, last_name="Ильин", note="Прокурор")


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, server: Server, people: None):
    """A page of a desk's size; what goes wrong in its scripts fails the test."""
    context = await browser.new_context(locale="ru-RU", base_url=server.url, viewport={"width": 1280, "height": 800})
    opened, errors = await context.new_page(), []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    await context.close()
    assert errors == []


def chat(page: Page, name: str = "Анна Котова"):
    return page.get_by_role("region", name=name)


def log(page: Page, name: str = "Анна Котова"):
    return chat(page, name).get_by_role("log")


async def write(page: Page, text: str, name: str = "Анна Котова") -> None:
    field = chat(page, name).get_by_role("textbox")
    await field.fill(text)
    await field.press("Enter")


async def start(page: Page, name: str = "Анна Котова") -> None:
    await chat(page, name).get_by_role("button", name="Запустить").click()
    await expect(log(page, name)).to_contain_text("Заседание 4 августа")


async def test_a_tap_spins_until_the_answer_then_toasts_and_the_card_changes_in_place(page, bot):
    await page.goto("/")
    await page.get_by_role("button", name="Анна Котова Начальник отдела").click()
    await start(page)
    await expect(log(page).locator("strong", has_text="Заседание")).to_be_visible()
    card = await log(page).locator(".message.incoming").element_handle()
    come = log(page).get_by_role("button", name="Приду", exact=True)

    bot.may_answer.clear()
    await come.click()
    await expect(come).to_have_attribute("aria-busy", "true")
    bot.may_answer.set()

    await expect(chat(page).get_by_role("status")).to_contain_text("Записано: приду")
    await expect(come).to_have_attribute("aria-busy", "false")
    await expect(log(page)).to_contain_text("Ваш ответ: приду")
    await expect(log(page)).to_contain_text("изменено")
    assert await card.evaluate("node => node.isConnected && node.textContent.includes('Ваш ответ')")


async def test_an_alert_stays_until_it_is_closed_and_a_disabled_button_cannot_be_tapped(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    await expect(log(page).get_by_role("button", name="Приём закрыт")).to_be_disabled()
    await log(page).get_by_role("button", name="Подробнее").click()
    alert = page.get_by_role("alertdialog", name="Зал № 2")
    await expect(alert).to_be_visible()
    await alert.get_by_role("button", name="ОК").press("Enter")
    await expect(alert).to_have_count(0)


async def test_a_link_to_the_bot_presses_start_in_the_same_chat(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    await log(page).get_by_role("button", name="По ссылке").click()
    await expect(log(page)).to_contain_text("/start from-card")
    assert len(page.context.pages) == 1


async def test_two_chats_side_by_side_live_their_own_lives(page, bot):
    await page.goto("/?chats=1,2")
    await start(page)
    await start(page, "Борис Ильин")
    await log(page, "Борис Ильин").get_by_role("button", name="Не приду").click()
    await expect(log(page, "Борис Ильин")).to_contain_text("Ваш ответ: нет")
    await expect(log(page)).not_to_contain_text("Ваш ответ")
    await expect(chat(page).locator(".toast")).to_have_count(0)


async def test_ctrl_click_opens_a_chat_beside_and_the_address_remembers_both(page, control):
    await page.goto("/")
    await page.get_by_role("button", name="Анна Котова Начальник отдела").click()
    await page.get_by_role("button", name="Борис Ильин Прокурор").click(modifiers=["Control"])
    await expect(page.get_by_role("region")).to_have_count(2)
    assert page.url.endswith("?chats=1,2")
    await chat(page).get_by_role("button", name="Закрыть чат").click()
    await expect(page.get_by_role("region")).to_have_count(1)
    await page.go_back()
    await expect(page.get_by_role("region")).to_have_count(2)


async def test_a_chat_on_the_screen_is_read_and_another_shows_its_unread_mark(page, bot, control):
    await page.goto("/?chats=1")
    await start(page)
    await control.write(2, "/start")
    row = page.get_by_role("button", name="Борис Ильин Прокурор")
    await expect(row.get_by_label("непрочитанных: 1")).to_be_visible()
    await expect(row).to_contain_text("Заседание 4 августа")
    await expect(page.get_by_role("button", name="Анна Котова Начальник").locator(".unread")).to_have_count(0)
    await row.click()
    await expect(row.locator(".unread")).to_have_count(0)


async def test_the_clock_bar_moves_the_servers_time(page, control):
    await page.goto("/")
    bar = page.get_by_role("banner", name="Часы симулятора")
    await expect(bar).to_contain_text("пн, 2 августа 2021")
    await expect(bar.locator(".clock-time")).to_contain_text("09:00:")
    for press, expected in [("+1 час", "10:00:"), ("+1 день", "10:00:"), ("завтра 9:00", "09:00:")]:
        await bar.get_by_role("button", name=press).click()
        await expect(bar.locator(".clock-time")).to_contain_text(expected)
    await expect(bar).to_contain_text("ср, 4 августа 2021")
    await bar.get_by_label("Перевести часы").fill("2021-12-15T18:30")
    await bar.get_by_role("button", name="Перевести").click()
    await expect(bar).to_contain_text("15 декабря 2021")
    wanted = datetime(2021, 12, 15, 18, 30, tzinfo=MOSCOW)
    assert timedelta(0) <= (await control.clock()).now - wanted < timedelta(minutes=1)


async def test_a_contact_is_shared_only_after_a_question(page, bot, control):
    await control.write(1, "/start")
    await bot.say(1, "Поделитесь номером", reply_markup=SHARE)
    await page.goto("/?chats=1")
    await chat(page).get_by_role("button", name="Мой номер").click()
    await page.get_by_role("alertdialog").get_by_role("button", name="Поделиться").click()
    await expect(log(page)).to_contain_text("Номер: +79990000001")
    await expect(chat(page).get_by_role("button", name="Мой номер")).to_have_count(0)


async def test_a_forced_reply_answers_that_message(page, bot, control):
    await control.write(1, "/start")
    await bot.say(1, "Причина?", reply_markup={"force_reply": True, "input_field_placeholder": "Коротко"})
    await page.goto("/?chats=1")
    await expect(chat(page).get_by_placeholder("Коротко")).to_be_visible()
    await write(page, "Отпуск")
    await expect(log(page)).to_contain_text("Принято: 6 знаков в ответ на Причина?")
    await expect(chat(page).get_by_text("Ответ на сообщение")).to_have_count(0)


async def test_a_file_goes_there_and_back(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    file = {"name": "список.csv", "mimeType": "text/csv", "buffer": "ФИО\n".encode()}
    await chat(page).locator("input[type=file]").set_input_files(file)
    await write(page, "Состав")
    await expect(log(page)).to_contain_text("Файл: список.csv, Состав")
    async with page.expect_download() as downloading:
        await log(page).get_by_role("link", name="Скачать список.csv").click()
    download = await downloading.value
    assert (await download.path()).read_bytes() == "ФИО\n".encode()
    assert download.suggested_filename == "список.csv"


async def test_protected_files_are_not_offered_for_saving(page, bot, control, server):
    await control.write(1, "/start")
    form = aiohttp.FormData({"chat_id": "1", "protect_content": "true"}, quote_fields=False)
    form.add_field("document", b"secret", filename="secret.txt")
    async with bot.session.post(f"{server.url}/bot{TOKEN}/sendDocument", data=form) as response:
        assert response.status == 200
    await page.goto("/?chats=1")
    await expect(log(page)).to_contain_text("secret.txt")
    await expect(log(page).get_by_role("link")).to_have_count(0)
    await expect(log(page).get_by_label("пересылка и сохранение запрещены")).to_be_visible()


async def test_blocking_closes_the_chat_until_it_is_opened_again(page, bot, control):
    await page.goto("/?chats=1")
    await start(page)
    await chat(page).get_by_role("button", name="Заблокировать бота").click()
    await expect(page.get_by_role("button", name="Анна Котова Начальник")).to_contain_text("бот заблокирован")
    await expect(chat(page).get_by_role("textbox")).to_have_count(0)
    await chat(page).locator(".big", has_text="Разблокировать").click()
    await write(page, "снова здесь")
    await expect(log(page)).to_contain_text("Принято: 11 знаков")


async def test_the_menu_offers_the_bots_commands(page, bot, control):
    await control.write(1, "/start")
    await bot("setMyCommands", commands=[{"command": "menu", "description": "Всё, что можно"}])
    await page.goto("/?chats=1")
    await chat(page).get_by_role("button", name="Команды бота").click()
    await chat(page).get_by_role("menuitem", name="/menu Всё, что можно").press("Enter")
    await expect(log(page)).to_contain_text("Принято: 5 знаков")


async def test_foreign_text_is_never_read_as_html(page, bot, control):
    evil = "<img src=x onerror='window.stolen=1'>"
    await control.person(evil, id=3, note=evil)
    await control.write(3, evil)
    await control.send_file(3, "<b>x<b>.txt", b"1", caption=evil)
    markup = {"inline_keyboard": [[{"text": evil, "callback_data": "<i>"}]]}
    await bot("sendMessage", chat_id=3, text=evil, reply_markup=markup)
    await page.goto("/?chats=3")
    await page.locator(".keyboard button").click()
    await expect(page.locator(".toast")).to_contain_text("Записано: <i>")
    await expect(page.locator(".person-note", has_text="<img")).to_be_visible()
    await expect(page.locator("img")).to_have_count(0)
    assert await page.evaluate("window.stolen") is None


async def test_a_broken_stream_is_mended_and_nothing_is_lost(page, bot, control, server):
    await control.write(1, "/start")
    await page.goto("/?chats=1")
    await expect(log(page)).to_contain_text("Заседание 4 августа")
    server.world.events.close()
    await bot.say(1, "Пока никто не слушал")
    await expect(log(page)).to_contain_text("Пока никто не слушал")
    await bot.say(1, "И снова вживую")
    await expect(log(page)).to_contain_text("И снова вживую")
    await expect(log(page).get_by_text("Пока никто не слушал")).to_have_count(1)


async def test_a_long_chat_is_drawn_page_by_page_and_stays_where_it_is_read(page, bot, control):
    await control.write(1, "/start")
    ids = [await bot.say(1, f"Сообщение {number}") for number in range(150)]
    await page.goto("/?chats=1")
    await expect(log(page).get_by_text("Сообщение 149")).to_be_in_viewport()
    assert await log(page).locator(".message").count() < 100

    await log(page).evaluate("node => node.scrollTop = 0")
    await expect(log(page).get_by_text("Сообщение 60", exact=True)).to_be_attached()
    middle = log(page).get_by_text("Сообщение 92", exact=True)
    await expect(middle).to_be_in_viewport()
    before = await middle.bounding_box()
    await bot("editMessageText", chat_id=1, message_id=ids[85], text="Сообщение 85\nстало\nдлиннее")
    await bot.say(1, "Свежее")
    await expect(log(page)).to_contain_text("Свежее")
    assert await middle.bounding_box() == pytest.approx(before, abs=1)
    await chat(page).get_by_role("button", name="К последним сообщениям").click()
    await expect(log(page).get_by_text("Свежее")).to_be_in_viewport()


async def test_everything_can_be_done_from_the_keyboard(page, bot):
    await page.goto("/")
    await expect(page.get_by_role("button", name="Анна Котова Начальник отдела")).to_be_visible()
    await page.keyboard.press("Control+k")
    await page.keyboard.type("прокур")
    await expect(page.get_by_role("button", name="Анна Котова Начальник отдела")).to_be_hidden()
    await page.keyboard.press("Enter")
    await expect(chat(page, "Борис Ильин").get_by_role("button", name="Запустить")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(log(page, "Борис Ильин")).to_contain_text("Заседание 4 августа")
    come = log(page, "Борис Ильин").get_by_role("button", name="Приду", exact=True)
    await come.press("Enter")
    await expect(log(page, "Борис Ильин")).to_contain_text("Ваш ответ: приду")
    await expect(come).to_be_focused()


async def test_on_a_phone_the_list_and_the_chat_take_turns(page, bot):
    await page.set_viewport_size(PHONE)
    await page.goto("/")
    await page.get_by_role("button", name="Анна Котова Начальник отдела").click()
    await start(page)
    await expect(page.get_by_role("searchbox")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    await chat(page).get_by_role("button", name="К списку людей").click()
    await expect(page.get_by_role("searchbox")).to_be_visible()
    await expect(page.get_by_role("region")).to_have_count(0)


async def test_the_interface_speaks_english_to_others(browser, server, people):
    context = await browser.new_context(locale="en-GB", base_url=server.url)
    opened = await context.new_page()
    await opened.goto("/?chats=1")
    await expect(opened.get_by_role("button", name="Start", exact=True)).to_be_visible()
    await context.close()
