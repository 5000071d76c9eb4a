"""The drawer of whoever plays: calls, faults, limits, the chat; by a person's steps."""

import json

import pytest
from playwright.async_api import Page, expect

from tests.simulator.web_chat.steps import chat, log, row, start

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def open_drawer(page: Page, tab: str):
    await page.get_by_role("button", name="Пульт").click()
    await page.get_by_role("tab", name=tab).click()
    panel = page.get_by_role("tabpanel", name=tab)
    await expect(panel).to_be_visible()
    return panel


async def test_the_call_log_shows_request_answer_and_milliseconds(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    panel = await open_drawer(page, "Вызовы")
    call = panel.get_by_role("listitem").filter(has_text="sendMessage")
    await expect(call).to_contain_text("Анна Котова")
    await expect(call).to_contain_text("200")
    await expect(call).to_contain_text("мс")
    await call.locator("summary").click()
    await expect(call).to_contain_text('"text": "<b>Заседание</b> 4 августа"')
    await expect(call).to_contain_text('"ok": true')

    await bot.say(1, "Ещё одно")
    await expect(panel.get_by_role("listitem").filter(has_text="sendMessage")).to_have_count(2)
    await expect(call.get_by_text('"ok": true')).to_be_visible()


async def test_the_call_log_is_filtered_by_chat_method_and_errors(page, bot, control):
    for person in (1, 2):
        await control.write(person, "/start")
        await control.wait_for_text(person, "Заседание")
    await bot("sendChatAction", chat_id=1, action="typing")
    await control.fault(method="sendMessage", error_code=429, retry_after=2, times=1)
    await bot.refused("sendMessage", chat_id=1, text="много")
    await page.goto("/?chats=1")
    panel = await open_drawer(page, "Вызовы")
    calls = panel.get_by_role("listitem")
    await panel.get_by_label("Метод или текст ошибки").fill("sendm")
    await expect(calls).to_have_count(3)
    await panel.get_by_label("только Анна Котова").check()
    await expect(calls).to_have_count(2)
    await panel.get_by_label("только ошибки").check()
    await expect(calls).to_have_count(1)
    await expect(calls).to_contain_text("Too Many Requests: retry after 2")
    await expect(calls).to_contain_text("сбой №1")


async def test_a_call_is_copied_as_curl_and_as_json(page, bot):
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.goto("/?chats=1")
    await start(page)
    await bot.say(1, "Анна, it's 'кавычки'")
    panel = await open_drawer(page, "Вызовы")
    call = panel.get_by_role("listitem").first
    await call.locator("summary").click()
    await call.get_by_role("button", name="curl").click()
    await expect(call.get_by_role("button", name="Скопировано")).to_be_visible()
    curl = await page.evaluate("navigator.clipboard.readText()")
    assert curl.startswith('curl -sS "http://127.0.0.1:')
    assert '/bot$TOKEN/sendMessage" -H' in curl
    assert r"it'\''s '\''кавычки'\''" in curl
    await call.get_by_role("button", name="JSON").click()
    await expect(call.get_by_role("button", name="Скопировано")).to_have_count(2)
    copied = json.loads(await page.evaluate("navigator.clipboard.readText()"))
    assert (copied["method"], copied["status"]) == ("sendMessage", 200)


async def test_a_fault_of_one_click_strikes_the_next_send_and_only_it(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    panel = await open_drawer(page, "Сбои")
    await panel.get_by_role("button", name="Следующая отправка → 429").click()
    await expect(panel.get_by_role("list", name="Сейчас действуют")).to_contain_text("retry_after 5")
    refusal = await bot.refused("sendMessage", chat_id=1, text="раз")
    assert refusal == (429, "Too Many Requests: retry after 5")
    await expect(panel).to_contain_text("Сбоев нет")
    await bot.say(1, "Дошло")
    await expect(log(page)).to_contain_text("Дошло")


async def test_faults_of_a_chat_are_for_the_open_one_and_are_ended_alone_or_together(page, bot, control):
    await page.goto("/?chats=1")
    await start(page)
    panel = await open_drawer(page, "Сбои")
    in_force = panel.get_by_role("list", name="Сейчас действуют").get_by_role("listitem")
    await panel.get_by_role("button", name="403 в чате: Анна Котова").click()
    await expect(in_force).to_have_count(1)
    await panel.get_by_role("button", name="502 минуту").click()
    await expect(in_force).to_have_count(2)
    await panel.get_by_role("button", name="Убрать сбой 2").click()
    await expect(in_force).to_have_count(1)
    assert await bot.refused("sendMessage", chat_id=1, text="?") == (403, "Forbidden: bot was blocked by the user")
    await panel.get_by_role("button", name="Убрать все").click()
    await expect(panel).to_contain_text("Сбоев нет")
    await bot.say(1, "Снова можно")


async def test_the_rate_report_shows_the_peak_and_limits_are_switched_on(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    panel = await open_drawer(page, "Лимиты")
    await expect(panel).to_contain_text("Сообщений всего1")
    async with page.expect_response(lambda answer: answer.request.method == "POST" and answer.url.endswith("/rate")):
        await panel.get_by_label("Отвечать 429 сверх лимитов").check()
    refused = 0
    for number in range(8):
        refused += (await bot.call("sendMessage", chat_id=1, text=str(number)))[0] == 429
    assert refused
    await expect(panel).to_contain_text(f"Сверх лимита чата{refused}")


async def test_an_account_is_blocked_and_deleted_from_the_drawer(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    panel = await open_drawer(page, "Чат")
    await expect(panel).to_contain_text("+79990000001")
    await panel.get_by_role("button", name="Заблокировать бота").click()
    await expect(row(page)).to_contain_text("бот заблокирован")
    await panel.get_by_role("button", name="Разблокировать бота").click()
    await expect(chat(page).get_by_role("textbox")).to_be_visible()
    await panel.get_by_role("button", name="Удалить аккаунт").click()
    await expect(chat(page)).to_contain_text("аккаунт удалён")
    assert await bot.refused("sendMessage", chat_id=1, text="?") == (403, "Forbidden: user is deactivated")


async def test_the_drawer_is_opened_walked_and_closed_from_the_keyboard(page):
    await page.goto("/?chats=1")
    await expect(chat(page)).to_be_visible()
    await page.keyboard.press("Control+j")
    await expect(page.get_by_role("tab", name="Вызовы")).to_be_focused()
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("tab", name="Сбои")).to_be_focused()
    await expect(page.get_by_role("tabpanel", name="Сбои")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("complementary", name="Пульт")).to_be_hidden()
    await expect(page.get_by_role("button", name="Пульт")).to_be_focused()
