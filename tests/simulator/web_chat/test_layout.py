"""Several chats, long chats, a phone, a keyboard, another language."""

import pytest
from playwright.async_api import expect

from tests.simulator.web_chat.steps import BORIS, chat, log, row, start

PHONE = {"width": 390, "height": 780}

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_two_chats_side_by_side_live_their_own_lives(page, bot):
    await page.goto("/?chats=1,2")
    await start(page)
    await start(page, BORIS)
    await log(page, BORIS).get_by_role("button", name="Не приду").click()
    await expect(log(page, BORIS)).to_contain_text("Ваш ответ: нет")
    await expect(log(page)).not_to_contain_text("Ваш ответ")
    await expect(chat(page).locator(".toast")).to_have_count(0)


async def test_ctrl_click_opens_a_chat_beside_and_the_address_remembers_both(page, control):
    await page.goto("/")
    await row(page).click()
    await row(page, BORIS).click(modifiers=["Control"])
    await expect(page.get_by_role("region")).to_have_count(2)
    assert page.url.endswith("?chats=1,2")
    await chat(page).get_by_role("button", name="Закрыть чат").click()
    await expect(page.get_by_role("region")).to_have_count(1)
    await page.go_back()
    await expect(page.get_by_role("region")).to_have_count(2)


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
    await expect(row(page)).to_be_visible()
    await page.keyboard.press("Control+k")
    await page.keyboard.type("прокур")
    await expect(row(page)).to_be_hidden()
    await page.keyboard.press("Enter")
    await expect(chat(page, BORIS).get_by_role("button", name="Запустить")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(log(page, BORIS)).to_contain_text("Заседание 4 августа")
    come = log(page, BORIS).get_by_role("button", name="Приду", exact=True)
    await come.press("Enter")
    await expect(log(page, BORIS)).to_contain_text("Ваш ответ: приду")
    await expect(log(page, BORIS).get_by_role("button", name="✓ Приду")).to_be_focused()


async def test_on_a_phone_the_list_and_the_chat_take_turns(page, bot):
    await page.set_viewport_size(PHONE)
    await page.goto("/")
    await row(page).click()
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


async def test_on_a_phone_the_clock_is_set_to_a_date_and_the_drawer_covers_the_chat(page, control):
    await page.set_viewport_size(PHONE)
    await page.goto("/?chats=1")
    bar = page.get_by_role("banner", name="Часы симулятора")
    await expect(bar.get_by_label("Перевести часы")).to_be_hidden()
    await bar.get_by_role("button", name="Выбрать дату и время").click()
    await bar.get_by_label("Перевести часы").fill("2021-12-15T18:30")
    await bar.get_by_role("button", name="Перевести").click()
    await expect(bar).to_contain_text("15 декабря 2021")
    await bar.get_by_role("button", name="Пульт").click()
    await expect(page.get_by_role("tabpanel", name="Вызовы")).to_be_in_viewport(ratio=1)
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


async def test_a_chat_that_runs_for_hours_keeps_a_bounded_page(page, bot, control):
    await control.write(1, "/start")
    await page.goto("/?chats=1")
    await expect(log(page)).to_contain_text("Заседание")
    for number in range(320):
        await bot.say(1, f"Сообщение {number}")
    await expect(log(page).get_by_text("Сообщение 319")).to_be_in_viewport()
    assert await log(page).locator(".message").count() <= 240
    await log(page).evaluate("node => node.scrollTop = 0")
    await expect(log(page).get_by_text("Сообщение 60", exact=True)).to_be_attached()
    await chat(page).get_by_role("button", name="К последним сообщениям").click()
    await expect(log(page).get_by_text("Сообщение 319")).to_be_in_viewport()
