"""Taps, reply keyboards and files of members of a group."""

import pytest
from aiogram.types import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from simulator.client import ControlFailure


@pytest.fixture
async def group(control, anna, boris, vera):
    return (await control.group("Комиссия", owner=anna, members=[boris, vera]))["id"]


def keyboard(**options):
    return ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Приду")]], **options)


async def test_each_member_taps_for_himself(bot, control, group, anna, boris, stranger):
    button = InlineKeyboardButton(text="Приду", callback_data="yes")
    card = await bot.send_message(group, "Заседание", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]]))
    for person in (anna, boris):
        await control.tap(group, "Приду", wait=0, from_=person)
    taps = [update.callback_query for update in (await bot.get_updates())[-2:]]
    assert [(tap.from_user.id, tap.message.message_id, tap.data) for tap in taps] == [
        (anna, card.message_id, "yes"),
        (boris, card.message_id, "yes"),
    ]
    assert await taps[0].answer("Записано")
    outsider = (await control.person("Глеб"))["id"]
    with pytest.raises(ControlFailure, match="409: Глеб is not in the group"):
        await control.tap(group, "Приду", from_=outsider)


async def test_a_key_answers_the_keyboard_so_it_passes_privacy_mode(bot, control, group, boris):
    asked = await bot.send_message(group, "Придёте?", reply_markup=keyboard())
    await control.tap(group, "Приду", from_=boris)
    message = (await bot.get_updates())[-1].message
    assert (message.text, message.reply_to_message.message_id) == ("Приду", asked.message_id)


async def test_a_selective_keyboard_is_for_those_who_are_mentioned(bot, control, group, anna, boris, vera):
    text = f'@vera_v, <a href="tg://user?id={boris}">Борис</a>, придёте?'
    sent = await bot.send_message(group, text, parse_mode="HTML", reply_markup=keyboard(selective=True))
    seen = {who: (await control.messages(group, as_=who))[-1] for who in (anna, boris, vera)}
    assert [who for who, message in seen.items() if "reply_markup" in message] == [boris, vera]
    assert seen[anna]["selective_for"] == [boris, vera]
    for who in (boris, vera):
        await control.tap(group, "Приду", from_=who)
    with pytest.raises(ControlFailure, match='404: there is no button "Приду"'):
        await control.tap(group, "Приду", from_=anna)
    assert sent.message_id == (await bot.get_updates())[-1].message.reply_to_message.message_id


async def test_or_for_whom_the_message_answers(bot, control, group, anna, boris):
    command = await control.write(group, "/start", from_=boris)
    await bot.send_message(
        group, "Ваше имя?", reply_to_message_id=command["message_id"], reply_markup=ForceReply(selective=True)
    )
    assert "reply_markup" in (await control.messages(group, as_=boris))[-1]
    assert "reply_markup" not in (await control.messages(group, as_=anna))[-1]


async def test_the_bot_reads_a_file_of_a_member(bot, control, group, boris):
    question = await bot.send_message(group, "Файл?")
    await control.bot_in(group, "administrator")
    sent = await control.send_file(group, "a.txt", b"text", from_=boris)
    file = await bot.get_file(sent["document"]["file_id"])
    assert (await bot.download_file(file.file_path)).read() == b"text"
    assert sent["from"]["id"] == boris
    assert question.chat.id == sent["chat"]["id"]
