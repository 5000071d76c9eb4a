"""A group: whose eyes and hands, who comes and goes, what the bot sees of it."""

import pytest
from playwright.async_api import expect

from tests.simulator.web_chat.steps import ANNA, BORIS, chat, log, write

GROUP = "Комиссия"

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_one_acts_as_a_member_and_sees_who_wrote_what(page, bot, control):
    group = await control.group(GROUP, owner=1, members=[2], bot="administrator")
    await page.goto(f"/?chats={group['id']}")
    actor = chat(page, GROUP).get_by_label("Действовать как")
    await actor.select_option(BORIS)
    await write(page, "Борис здесь", GROUP)
    mine = log(page, GROUP).locator(".outgoing")
    await expect(mine).to_have_text("Борис здесь09:00")
    await actor.select_option(ANNA)
    theirs = log(page, GROUP).locator(".incoming", has_text="Борис здесь")
    await expect(theirs).to_contain_text(BORIS)
    await expect(mine).to_have_count(0)


async def test_a_tap_in_a_group_is_of_him_who_acts(page, bot, control):
    group = await control.group(GROUP, owner=1, members=[2], bot="administrator")
    markup = {"inline_keyboard": [[{"text": "Приду", "callback_data": "приду"}]]}
    await bot.say(group["id"], "Собрание", reply_markup=markup)
    await page.goto(f"/?chats={group['id']}")
    await chat(page, GROUP).get_by_label("Действовать как").select_option(BORIS)
    await log(page, GROUP).get_by_role("button", name="Приду").click()
    await expect(chat(page, GROUP).get_by_role("status")).to_contain_text("Записано: приду")
    assert bot.tapped_by == [2]


async def test_members_come_and_go_and_the_bot_is_removed_from_the_drawer(page, bot, control):
    group = await control.group(GROUP, owner=1, bot="member")
    await page.goto(f"/?chats={group['id']}")
    await page.get_by_role("button", name="Пульт").click()
    await page.get_by_role("tab", name="Чат").click()
    panel = page.get_by_role("tabpanel", name="Чат")
    await panel.get_by_label("Добавить участника").select_option(BORIS)
    await expect(log(page, GROUP)).to_contain_text(f"В группе теперь: {BORIS}")
    await panel.get_by_label(f"Статус: {BORIS}").select_option("исключён")
    await expect(log(page, GROUP)).to_contain_text(f"Вышел или исключён: {BORIS}")
    await panel.get_by_label("Статус: 🤖").select_option("исключён")
    await expect(chat(page, GROUP)).to_contain_text("бот исключён")
    status, description = await bot.refused("sendMessage", chat_id=group["id"], text="?")
    assert (status, description) == (403, "Forbidden: bot was kicked from the group chat")


async def test_a_new_group_is_made_in_the_drawer_and_opened(page, bot):
    await page.goto("/?chats=1")
    await expect(chat(page)).to_be_visible()
    await page.keyboard.press("Control+j")
    await page.get_by_role("tab", name="Чат").click()
    form = page.get_by_role("form", name="Новая группа")
    await form.get_by_label("Название группы").fill("Рабочая группа")
    await form.get_by_label("Владелец группы").select_option(BORIS)
    await form.get_by_role("button", name="Создать").click()
    await expect(chat(page, "Рабочая группа")).to_contain_text("участников: 1")
    await expect(chat(page, "Рабочая группа").get_by_label("Действовать как")).to_contain_text(BORIS)
