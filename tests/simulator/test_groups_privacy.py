"""What of a group reaches a bot: core.telegram.org/bots/features#privacy-mode."""

import pytest
from aiogram import Dispatcher, F
from aiogram.filters import Command
from aiogram.types import Message


@pytest.fixture
async def group(control, anna, boris):
    """A group with the bot in privacy mode."""
    return (await control.group("Комиссия", owner=anna, members=[boris], type="supergroup"))["id"]


async def heard(bot, after):
    """The texts that came after an update."""
    updates = await bot.get_updates(offset=after + 1)
    return [(update.message or update.edited_message).text for update in updates]


async def newest_update(bot):
    return (await bot.get_updates(offset=-1))[0].update_id


ADDRESSED = [
    ("/start", True),
    ("/start@SIMULATED_BOT later", True),
    ("/start@another_bot", False),
    ("hello", False),
    ("@simulated_bot, hello", False),
    ("hello /start", False),
    ("//start", False),
]


@pytest.mark.parametrize(("text", "reaches"), ADDRESSED)
async def test_in_privacy_mode_only_commands_come(bot, control, group, boris, text, reaches):
    after = await newest_update(bot)
    await control.write(group, text, from_=boris)
    assert await heard(bot, after) == ([text] if reaches else [])


@pytest.mark.parametrize(("text", "_reaches"), ADDRESSED)
@pytest.mark.parametrize("way", ["administrator", "privacy is off"])
async def test_otherwise_everything_comes(bot, control, group, boris, text, _reaches, way):
    if way == "administrator":
        await control.bot_in(group, "administrator")
    else:
        await control.privacy(on=False)
        await control.bot_in(group, "left")
        await control.bot_in(group, "member")
    after = await newest_update(bot)
    await control.write(group, text, from_=boris)
    assert await heard(bot, after) == [text]


async def test_the_bot_must_be_added_anew_after_a_change(bot, control, group, boris):
    await control.privacy(on=False)
    assert (await bot.get_me()).can_read_all_group_messages
    after = await newest_update(bot)
    await control.write(group, "hello", from_=boris)
    assert await heard(bot, after) == []
    assert not (await control.groups())[0]["bot"]["reads_all"]


async def test_replies_come(bot, control, group, anna, boris):
    question = await bot.send_message(group, "Who comes?")
    alone = await control.write(group, "no answer", from_=boris)
    after = await newest_update(bot)
    answer = await control.write(group, "I do", reply_to=question.message_id, from_=boris)
    await control.write(group, "me too", reply_to=answer["message_id"], from_=anna)
    await control.write(group, "between us", reply_to=alone["message_id"], from_=anna)
    await control.write(group, "/go@another_bot", reply_to=question.message_id, from_=anna)
    assert await heard(bot, after) == ["I do", "me too", "/go@another_bot"]


async def test_a_reply_to_a_command_for_the_bot_comes(bot, control, group, anna, boris):
    command = await control.write(group, "/start", from_=boris)
    after = await newest_update(bot)
    await control.write(group, "well", reply_to=command["message_id"], from_=anna)
    assert await heard(bot, after) == ["well"]


async def test_edits_are_as_private_as_messages(bot, control, group, boris):
    written = await control.write(group, "hello", from_=boris)
    after = await newest_update(bot)
    await control.edit(group, written["message_id"], "hello all", from_=boris)
    await control.edit(group, written["message_id"], "/start", from_=boris)
    assert await heard(bot, after) == ["/start"]


async def test_files_and_contacts_come_only_as_answers_or_with_a_command(bot, control, group, anna, boris):
    after = await newest_update(bot)
    await control.send_file(group, "a.txt", b"x", from_=boris)
    await control.share_contact(group, from_=anna)
    await control.send_file(group, "b.txt", b"x", "/file", from_=boris)
    (only,) = await bot.get_updates(offset=after + 1)
    assert (only.message.document.file_name, only.message.caption) == ("b.txt", "/file")


async def test_in_a_private_chat_everything_comes(bot, control, anna):
    after = (await control.write(anna, "hello"))["message_id"]
    assert (await bot.get_updates())[-1].message.message_id == after


async def test_a_dispatcher_hears_what_the_bot_may_hear(bot, control, group, anna, boris):
    dispatcher, heard_by_bot = Dispatcher(), []

    @dispatcher.message(Command("agenda"))
    async def agenda(message: Message) -> None:
        await message.reply("Повестка")

    @dispatcher.message(F.reply_to_message)
    async def answer(message: Message) -> None:
        heard_by_bot.append((message.from_user.id, message.text, message.reply_to_message.text))

    await control.write(group, "/agenda", from_=boris)
    await control.write(group, "/agenda@another_bot", from_=boris)
    for update in await bot.get_updates():
        await dispatcher.feed_update(bot, update)
    after = await newest_update(bot)
    (card,) = [message for message in await control.messages(group) if message.get("text") == "Повестка"]
    await control.write(group, "спасибо", reply_to=card["message_id"], from_=anna)
    for update in await bot.get_updates(offset=after + 1):
        await dispatcher.feed_update(bot, update)
    assert heard_by_bot == [(anna, "спасибо", "Повестка")]
