"""Reading, tapping and the clock, by a person's steps in headless Chromium."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect

from tests.simulator.web_chat.steps import BORIS, chat, log, row, start, write

MOSCOW = ZoneInfo("Europe/Moscow")

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_a_tap_spins_until_the_answer_then_toasts_and_the_card_changes_in_place(page, bot):
    await page.goto("/")
    await row(page).click()
    await start(page)
    await expect(log(page).locator("strong", has_text="Заседание")).to_be_visible()
    card = await log(page).locator(".message.incoming").element_handle()
    come = log(page).get_by_role("button", name="Приду", exact=True)

    bot.may_answer.clear()
    await come.click()
    await expect(come).to_have_attribute("aria-busy", "true")
    bot.may_answer.set()

    await expect(chat(page).get_by_role("status")).to_contain_text("Записано: приду")
    await expect(log(page).get_by_role("button", name="✓ Приду")).to_have_attribute("aria-busy", "false")
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


async def test_a_chat_on_the_screen_is_read_and_another_shows_its_unread_mark(page, bot, control):
    await page.goto("/?chats=1")
    await start(page)
    await control.write(2, "/start")
    boris = row(page, BORIS)
    await expect(boris.get_by_label("непрочитанных: 1")).to_be_visible()
    await expect(boris).to_contain_text("Заседание 4 августа")
    await expect(row(page).locator(".unread")).to_have_count(0)
    await boris.click()
    await expect(boris.locator(".unread")).to_have_count(0)


async def test_blocking_closes_the_chat_until_it_is_opened_again(page, bot, control):
    await page.goto("/?chats=1")
    await start(page)
    await chat(page).get_by_role("button", name="Заблокировать бота").click()
    await expect(row(page)).to_contain_text("бот заблокирован")
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


async def test_an_answer_in_a_chat_that_is_not_open_is_told_with_its_name(page, bot, control):
    for person in (1, 2):
        await control.write(person, "/start")
        await control.wait_for_text(person, "Заседание")
    await page.goto("/?chats=1")
    await expect(log(page)).to_contain_text("Заседание")
    await control.tap(2, "Приду")
    toast = page.get_by_role("button", name=f"{BORIS}: Записано: приду")
    await toast.click()
    await expect(log(page, BORIS)).to_contain_text("Ваш ответ: приду")
    await expect(toast).to_have_count(0)


async def test_a_toast_covers_neither_the_answer_nor_the_field(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    await log(page).get_by_role("button", name="Ответить").last.click()
    await log(page).get_by_role("button", name="Приду", exact=True).click()
    toast = await chat(page).locator(".toast").bounding_box()
    footer = await chat(page).locator(".pane-footer").bounding_box()
    assert toast["y"] + toast["height"] <= footer["y"]
    await expect(chat(page).get_by_text("Ответ на сообщение")).to_be_in_viewport()


async def test_a_blank_key_of_a_calendar_has_a_name(page, bot, control):
    await control.write(1, "/start")
    keys = [{"text": text, "callback_data": f"k{number}"} for number, text in enumerate((" ", "1", "‹"))]
    await bot.say(1, "Выберите дату", reply_markup={"inline_keyboard": [keys]})
    await page.goto("/?chats=1")
    await expect(log(page).get_by_role("button", name="пустая клавиша")).to_have_count(1)
    await expect(log(page).get_by_role("button", name="‹")).to_be_visible()


async def test_time_runs_a_minute_a_second_until_it_is_stopped(page, control):
    await page.goto("/")
    bar = page.get_by_role("banner", name="Часы симулятора")
    await bar.get_by_role("button", name="пуск").click()
    await expect(bar.locator(".clock-time")).to_contain_text("09:02:")
    await bar.get_by_role("button", name="стоп", pressed=True).click()
    await expect(bar.get_by_role("button", name="пуск", pressed=False)).to_be_visible()


async def test_dates_are_shown_in_the_zone_of_the_reader(page, bot, control):
    await control.write(1, "/start")
    text = '<tg-time unix="1628060400" format="t">в десять</tg-time>'
    await bot.say(1, text, parse_mode="HTML")
    await page.goto("/?chats=1")
    moment = log(page).locator("tg-time")
    await expect(moment).to_have_text("10:00")
    await page.get_by_label("Часовой пояс").select_option("Asia/Vladivostok")
    await expect(moment).to_have_text("17:00")
    await expect(page.get_by_role("banner").locator(".clock-time")).to_contain_text("16:00:")
    await bot.say(1, f"Новое: {text}", parse_mode="HTML")
    await expect(moment.last).to_have_text("17:00")
    await expect(moment).to_have_count(2)
