"""What is done with one message: edit, delete, copy, forward, save, pin; search and drafts."""

import aiohttp
import pytest
from playwright.async_api import expect

from tests.simulator.web_chat.steps import ANNA, BORIS, chat, log, message_menu, row, start, write
from tests.simulator.web_chat.tiny_bot import TOKEN

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_the_arrow_up_takes_the_last_own_message_for_a_change(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    await write(page, "Буду в девять")
    await expect(log(page)).to_contain_text("Принято: 13 знаков")
    field = chat(page).get_by_role("textbox")
    await field.press("ArrowUp")
    await expect(field).to_have_value("Буду в девять")
    await expect(chat(page).get_by_text("Изменение сообщения")).to_be_visible()
    await write(page, "Буду в десять")
    await expect(log(page)).to_contain_text("Буду в десять")
    await expect(log(page)).not_to_contain_text("Буду в девять")
    await expect(log(page)).to_contain_text("изменено")


async def test_escape_leaves_the_change_and_gives_the_draft_back(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    await write(page, "Старое")
    await expect(log(page)).to_contain_text("Принято: 6 знаков")
    field = chat(page).get_by_role("textbox")
    await field.fill("Начатое")
    await (await message_menu(page, "Старое")).get_by_role("menuitem", name="Изменить").click()
    await expect(field).to_have_value("Старое")
    await field.press("Escape")
    await expect(field).to_have_value("Начатое")


async def test_an_own_message_is_deleted_after_a_question(page, bot, control):
    await page.goto("/?chats=1")
    await start(page)
    await write(page, "Лишнее")
    await expect(log(page)).to_contain_text("Принято: 6 знаков")
    await (await message_menu(page, "Лишнее")).get_by_role("menuitem", name="Удалить").click()
    await page.get_by_role("alertdialog").get_by_role("button", name="Удалить").click()
    await expect(log(page).get_by_text("Лишнее")).to_have_count(0)
    assert all(message.get("text") != "Лишнее" for message in await control.messages(1))


async def test_an_unprotected_file_is_saved_and_sent_on_and_a_protected_one_is_not_offered(page, bot, control, server):
    await control.write(1, "/start")
    await control.wait_for_text(1, "Заседание")
    for name, protect in (("открыто.txt", "false"), ("закрыто.txt", "true")):
        form = aiohttp.FormData({"chat_id": "1", "protect_content": protect}, quote_fields=False)
        form.add_field("document", name.encode(), filename=name)
        async with bot.session.post(f"{server.url}/bot{TOKEN}/sendDocument", data=form) as response:
            assert response.status == 200
    await page.goto("/?chats=1")
    menu = await message_menu(page, "закрыто.txt")
    for label in ("Сохранить", "Переслать", "Копировать"):
        await expect(menu.get_by_role("menuitem", name=label)).to_have_count(0)
    await page.keyboard.press("Escape")
    await expect(menu).to_have_count(0)

    menu = await message_menu(page, "открыто.txt")
    async with page.expect_download() as saving:
        await menu.get_by_role("menuitem", name="Сохранить").click()
    assert (await (await saving.value).path()).read_text() == "открыто.txt"
    await (await message_menu(page, "открыто.txt")).get_by_role("menuitem", name="Переслать").click()
    await page.get_by_role("alertdialog").get_by_role("button", name="В чат с ботом").click()
    await expect(log(page)).to_contain_text("Файл: открыто.txt, без подписи")


async def test_a_menu_of_a_message_is_walked_from_the_keyboard(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    more = log(page).get_by_role("button", name="Действия с сообщением").last
    await more.press("Enter")
    menu = page.get_by_role("menu", name="Действия с сообщением")
    await page.keyboard.press("ArrowUp")
    await expect(menu.get_by_role("menuitem", name="Удалить")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(menu).to_have_count(0)
    await expect(more).to_be_focused()


async def test_a_pinned_message_is_in_the_bar_and_a_press_goes_to_it(page, bot, control):
    await control.write(1, "/start")
    await control.wait_for_text(1, "Заседание")
    first = await bot.say(1, "Регламент комиссии")
    for number in range(90):
        await bot.say(1, f"Сообщение {number}")
    await bot("pinChatMessage", chat_id=1, message_id=first)
    await page.goto("/?chats=1")
    await expect(log(page).get_by_text("Сообщение 89")).to_be_in_viewport()
    await expect(log(page).get_by_text("Регламент комиссии")).to_have_count(0)
    await chat(page).get_by_role("button", name="Закреплённое сообщение Регламент").click()
    await expect(log(page).get_by_text("Регламент комиссии")).to_be_in_viewport()
    await bot("unpinChatMessage", chat_id=1, message_id=first)
    await expect(chat(page).get_by_role("button", name="Закреплённое сообщение")).to_have_count(0)


async def test_search_counts_goes_round_and_reaches_what_is_not_drawn(page, bot, control):
    await control.write(1, "/start")
    await control.wait_for_text(1, "Заседание")
    for number in range(130):
        await bot.say(
            1, f"Поручение <b>о п</b>аводке {number}" if number % 60 == 5 else f"Прочее {number}", parse_mode="HTML"
        )
    await page.goto("/?chats=1")
    await expect(log(page).get_by_text("Прочее 129")).to_be_in_viewport()
    await chat(page).get_by_role("textbox").press("Control+f")
    search = chat(page).get_by_role("search")
    await expect(search.get_by_role("searchbox")).to_be_focused()
    await page.keyboard.type("о ПАВОДКЕ")
    await expect(search.get_by_role("status")).to_have_text("3 из 3")
    await expect(log(page).get_by_text("аводке 125")).to_be_in_viewport()
    await search.get_by_role("button", name="Предыдущее").click()
    await page.keyboard.press("Enter")
    await expect(search.get_by_role("status")).to_have_text("1 из 3")
    await expect(log(page).get_by_text("аводке 5")).to_be_in_viewport()
    painted = await page.evaluate("[...CSS.highlights.get('found')].map(String)")
    assert set(painted) == {"о паводке"}
    await search.get_by_role("button", name="Закрыть поиск").click()
    await expect(search).to_be_hidden()
    assert await page.evaluate("CSS.highlights.get('found').size") == 0


async def test_a_draft_is_kept_in_its_chat_and_shown_in_the_list(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    await chat(page).get_by_role("textbox").fill("Не дописано")
    await expect(row(page)).to_contain_text("Черновик: Не дописано")
    await row(page, BORIS).click()
    await page.reload()
    await row(page, ANNA).click()
    await expect(chat(page).get_by_role("textbox")).to_have_value("Не дописано")
    await chat(page).get_by_role("textbox").press("Enter")
    await expect(log(page)).to_contain_text("Принято: 11 знаков")
    await expect(row(page)).not_to_contain_text("Черновик")
