import pytest

from simulator.client import ControlFailure
from tests.simulator.pictures import jpeg, png


async def test_a_photo_comes_in_all_its_sizes(bot, control, anna):
    sent = await control.photo(anna, png(1600, 1200), "наш зал /help")
    (update,) = await bot.get_updates()
    sizes = [(size.width, size.height) for size in update.message.photo]
    assert sizes == [(90, 68), (320, 240), (800, 600), (1280, 960)]
    assert (update.message.caption, update.message.caption_entities[0].type) == ("наш зал /help", "bot_command")
    assert len({size.file_id for size in update.message.photo}) == 4
    assert (await bot.download(update.message.photo[-1])).read() == png(1600, 1200)
    assert sent["message_id"] == update.message.message_id
    assert (await control.messages(anna))[-1]["photo"][-1]["file_id"] == update.message.photo[-1].file_id


async def test_the_bot_sends_it_back(bot, control, anna):
    photo = (await control.photo(anna, jpeg(100, 50)))["photo"]
    sent = await bot.send_photo(anna, photo[-1]["file_id"])
    assert sent.photo[-1].file_id == photo[-1]["file_id"]


async def test_a_member_of_a_group_sends_a_photo(bot, control, anna, boris):
    group = (await control.group("Комиссия", owner=anna, members=[boris], bot="administrator"))["id"]
    await control.photo(group, png(10, 10), from_=boris)
    message = (await bot.get_updates())[-1].message
    assert (message.from_user.id, message.photo[-1].width) == (boris, 10)


async def test_what_is_no_picture(bot, control, anna):
    with pytest.raises(ControlFailure, match="400: photo is no picture that Telegram knows"):
        await control.photo(anna, b"%PDF")
    assert await bot.get_updates() == []
