"""Contacts, replies, files; and text that would like to be HTML."""

import aiohttp
import pytest
from playwright.async_api import expect

from tests.simulator.web_chat.steps import chat, log, start, write
from tests.simulator.web_chat.tiny_bot import TOKEN

SHARE = {"keyboard": [[{"text": "Мой номер", "request_contact": True}], ["Позже"]], "resize_keyboard": True}

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_a_contact_is_shared_only_after_a_question(page, bot, control):
    await control.write(1, "/start")
    await bot.say(1, "Поделитесь номером", reply_markup=SHARE)
    await page.goto("/?chats=1")
    await chat(page).get_by_role("button", name="Мой номер").click()
    await page.get_by_role("alertdialog").get_by_role("button", name="Поделиться").click()
    await expect(log(page)).to_contain_text("Номер: +79990000001")
    await expect(chat(page).get_by_role("button", name="Мой номер")).to_have_count(0)


async def test_a_photo_goes_there_and_is_shown(page, bot, control):
    await page.goto("/?chats=1")
    await start(page)
    await chat(page).get_by_role("button", name="Прикрепить").click()
    async with page.expect_file_chooser() as choosing:
        await chat(page).get_by_role("menuitem", name="Фото").click()
    picture = {"name": "зал.png", "mimeType": "image/png", "buffer": await page.screenshot()}
    await (await choosing.value).set_files(picture)
    await write(page, "Зал готов")
    photo = log(page).get_by_role("img", name="Фото")
    await expect(photo).to_be_visible()
    assert await photo.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1280
    message = next(one for one in await control.messages(1) if "photo" in one)
    assert message["caption"] == "Зал готов"


async def test_a_forced_reply_answers_that_message(page, bot, control):
    await control.write(1, "/start")
    await control.wait_for_text(1, "Заседание")
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


async def test_somebody_elses_contact_is_chosen_from_a_list_that_fits_the_chat(page, bot, control):
    for number in range(40):
        await control.person("Участник", last_name=f"{number:02}", phone=f"+7999000{number:04}")
    await page.goto("/?chats=1")
    await start(page)
    await chat(page).get_by_role("button", name="Прикрепить").click()
    await chat(page).get_by_role("menuitem", name="Чужой контакт").click()
    await expect(page.get_by_role("alertdialog")).to_be_in_viewport(ratio=1)
    await expect(page.get_by_role("banner")).to_be_in_viewport(ratio=1)
    await page.get_by_role("alertdialog").get_by_role("button", name="Участник 17").click()
    await expect(log(page)).to_contain_text("Номер: +79990000017")


async def test_a_dropped_file_waits_for_its_caption(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    make = "() => { const data = new DataTransfer(); data.items.add(new File(['1'], 'план.txt')); return data }"
    dropped = {"dataTransfer": await page.evaluate_handle(make)}
    await chat(page).dispatch_event("dragover", dropped)
    await expect(page.get_by_text("Отпустите файл")).to_be_visible()
    await chat(page).dispatch_event("drop", dropped)
    await expect(page.get_by_text("Отпустите файл")).to_be_hidden()
    await write(page, "План работы")
    await expect(log(page)).to_contain_text("Файл: план.txt, План работы")
