"""Native polls, reactions and Mini Apps, by a person's steps."""

import re

import pytest
from playwright.async_api import expect

from tests.simulator.web_chat.steps import ANNA, BORIS, chat, log, message_menu, start

OPTIONS = [{"text": "За"}, {"text": "Против"}, {"text": "Воздержался"}]
QUESTION = "Утвердить повестку?"

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_a_vote_is_given_seen_and_taken_back(page, bot, control):
    await control.write(1, "/start")
    await bot("sendPoll", chat_id=1, question=QUESTION, options=OPTIONS, is_anonymous=False)
    await page.goto("/?chats=1")
    poll = log(page).get_by_role("form", name=QUESTION)
    await expect(poll).to_contain_text("Открытый опрос")
    await poll.get_by_label("За", exact=True).click()
    await expect(poll.get_by_role("img", name="За, 100%, ваш голос")).to_be_visible()
    await expect(poll).to_contain_text("проголосовало: 1")
    await poll.get_by_role("button", name="Отменить голос").click()
    await expect(poll.get_by_label("За", exact=True)).not_to_be_checked()


async def test_several_answers_are_sent_together_and_a_closed_poll_shows_shares(page, bot, control):
    await control.write(1, "/start")
    sent = await bot("sendPoll", chat_id=1, question=QUESTION, options=OPTIONS, allows_multiple_answers=True)
    await page.goto("/?chats=1")
    poll = log(page).get_by_role("form", name=QUESTION)
    await poll.get_by_label("За", exact=True).check()
    await poll.get_by_label("Воздержался").check()
    await poll.get_by_role("button", name="Голосовать").click()
    await expect(poll.get_by_role("img", name="Воздержался, 100%, ваш голос")).to_be_visible()
    await bot("stopPoll", chat_id=1, message_id=sent["message_id"])
    await expect(poll).to_contain_text("Опрос завершён")
    await expect(poll.get_by_role("button", name="Отменить голос")).to_have_count(0)


async def test_in_a_group_everybody_has_a_vote_of_his_own(page, bot, control):
    group = await control.group("Комиссия", owner=1, members=[2], bot="administrator")
    await bot("sendPoll", chat_id=group["id"], question=QUESTION, options=OPTIONS, is_anonymous=False)
    await page.goto(f"/?chats={group['id']}")
    poll = log(page, "Комиссия").get_by_role("form", name=QUESTION)
    actor = chat(page, "Комиссия").get_by_label("Действовать как")
    await actor.select_option(ANNA)
    await poll.get_by_label("За", exact=True).click()
    await expect(poll.get_by_role("img", name="За, 100%, ваш голос")).to_be_visible()
    await actor.select_option(BORIS)
    await poll.get_by_label("Против").click()
    await expect(poll.get_by_role("img", name="За, 50%", exact=True)).to_be_visible()
    await expect(poll.get_by_role("img", name="Против, 50%, ваш голос")).to_be_visible()


async def test_a_person_reacts_and_takes_it_back(page, bot):
    await page.goto("/?chats=1")
    await start(page)
    await (await message_menu(page, "Заседание")).get_by_role("button", name="Реакция 🔥").click()
    chip = log(page).get_by_role("button", name="Реакция 🔥: 1")
    await expect(chip).to_have_attribute("aria-pressed", "true")
    await chip.click()
    await expect(chip).to_have_count(0)


async def test_a_mini_app_opens_in_a_new_tab_with_signed_launch_data(page, bot, control, server):
    await control.write(1, "/start")
    button = {"text": "Карточка", "web_app": {"url": "https://apps.example.org/card"}}
    await bot.say(1, "Откройте", reply_markup={"inline_keyboard": [[button]]})
    await page.goto("/?chats=1")
    await page.context.route("https://apps.example.org/**", lambda route: route.fulfill(body="app"))
    await log(page).get_by_role("button", name="Карточка").click()
    dialog = page.get_by_role("alertdialog", name="Мини-приложение «Карточка»")
    await expect(dialog).to_contain_text("https://apps.example.org/card")
    await dialog.get_by_text("Подписанные данные запуска").click()
    await expect(dialog).to_contain_text("hash = ")
    async with page.context.expect_page() as opening:
        await dialog.get_by_role("link", name="Открыть в новой вкладке").click()
    opened = await opening.value
    assert opened.url.startswith("https://apps.example.org/card#tgWebAppData=")
    await dialog.get_by_role("button", name="Закрыть").click()
    await expect(dialog).to_have_count(0)


async def test_a_mini_app_of_the_keyboard_sends_its_data_to_the_bot(page, bot, control):
    await control.write(1, "/start")
    keys = [[{"text": "Заявка", "web_app": {"url": "https://apps.example.org/form"}}]]
    await bot.say(1, "Заполните", reply_markup={"keyboard": keys})
    await page.goto("/?chats=1")
    await chat(page).get_by_role("button", name="Заявка").click()
    dialog = page.get_by_role("alertdialog", name="Мини-приложение «Заявка»")
    await dialog.get_by_label("Данные, которые приложение отправит боту").fill("зал 2")
    await dialog.get_by_role("button", name="Отправить боту").click()
    await expect(log(page)).to_contain_text("Мини-приложение отправило: зал 2")


async def test_the_menu_button_opens_its_app(page, bot, control):
    await control.write(1, "/start")
    app = {"type": "web_app", "text": "Кабинет", "web_app": {"url": "https://example.org/app"}}
    await bot("setChatMenuButton", chat_id=1, menu_button=app)
    await page.goto("/?chats=1")
    await chat(page, "Анна").get_by_role("button", name="Кабинет").click()
    await expect(page.get_by_role("link", name="Открыть")).to_have_attribute("href", re.compile("#tgWebAppData="))


async def test_in_a_group_an_answer_is_shown_to_whoever_tapped(page, bot, control):
    group = await control.group("Комиссия", owner=1, members=[2], bot="administrator")
    keyboard = {"inline_keyboard": [[{"text": "Приду", "callback_data": "yes"}]]}
    sent = await bot("sendMessage", chat_id=group["id"], text="Кто придёт?", reply_markup=keyboard)
    await page.goto(f"/?chats={group['id']}")
    pane = chat(page, "Комиссия")
    await pane.get_by_label("Действовать как").select_option(ANNA)
    await control.tap(group["id"], "Приду", message_id=sent["message_id"], from_=2)
    await pane.get_by_role("button", name="Приду", exact=True).click()
    await expect(pane.get_by_role("status")).to_have_text("Записано: приду")
