"""A poll ends: stopped by the bot, or at its moment."""

import pytest
from aiogram.exceptions import TelegramBadRequest

from simulator.client import ControlFailure
from tests.simulator.conftest import START
from tests.simulator.polls import DAYS, counts, updates_of


async def test_stopping(bot, raw, control, anna, open_poll):
    await control.vote(anna, open_poll.message_id, 1)
    await updates_of(bot)
    stopped = await bot.stop_poll(anna, open_poll.message_id)
    assert (stopped.is_closed, counts(stopped)) == (True, [0, 1, 0])
    (update,) = await updates_of(bot)
    assert update.poll == stopped
    with pytest.raises(ControlFailure, match="409: the poll is closed"):
        await control.vote(anna, open_poll.message_id, 2)
    with pytest.raises(TelegramBadRequest, match="poll has already been closed"):
        await bot.stop_poll(anna, open_poll.message_id)


async def test_what_cannot_be_stopped(bot, raw, control, anna, open_poll):
    text = await bot.send_message(anna, "x")
    forwarded = await open_poll.forward(anna)
    for number, complaint in (
        (999, "message with poll to stop not found"),
        (text.message_id, "message is not a poll"),
        (forwarded.message_id, "poll can't be stopped"),
    ):
        assert await raw.refusal("stopPoll", chat_id=anna, message_id=number) == f"Bad Request: {complaint}"
    keys = {"keyboard": [["Да"]]}
    refusal = await raw.refusal("stopPoll", chat_id=anna, message_id=open_poll.message_id, reply_markup=keys)
    assert refusal == "Bad Request: inline keyboard expected"


@pytest.mark.parametrize("moment", [{"open_period": 600}, {"close_date": int(START.timestamp()) + 600}])
async def test_a_poll_closes_at_its_moment(bot, control, anna, moment):
    sent = await bot.send_poll(anna, "Когда?", DAYS, **moment)
    assert abs(sent.poll.open_period - 600) <= 1
    assert abs(sent.poll.close_date.timestamp() - START.timestamp() - 600) <= 2
    await control.advance(590)
    assert await updates_of(bot) == []
    await control.advance(20)
    (update,) = await updates_of(bot)
    assert (update.poll.is_closed, update.poll.close_date) == (True, None)
    assert (await control.messages(anna))[-1]["poll"]["is_closed"]
    with pytest.raises(ControlFailure, match="409: the poll is closed"):
        await control.vote(anna, sent.message_id, 2)


async def test_a_waiting_bot_hears_that_a_poll_closed(bot, control, anna):
    await bot.send_poll(anna, "Когда?", DAYS, open_period=60)
    await control.advance(59)
    (update,) = await bot.get_updates(timeout=5)
    assert update.poll.is_closed


async def test_a_stopped_poll_is_not_closed_once_more(bot, control, anna):
    sent = await bot.send_poll(anna, "Когда?", DAYS, open_period=600)
    await bot.stop_poll(anna, sent.message_id)
    await control.advance(700)
    assert len(await updates_of(bot)) == 1


async def test_a_reset_forgets_polls(bot, control, anna):
    await bot.send_poll(anna, "Когда?", DAYS, open_period=600)
    await control.reset()
    await control.advance(700)
    assert await bot.get_updates() == []


async def test_a_poll_that_is_sent_closed(bot, control, anna):
    sent = await bot.send_poll(
        anna, "Когда?", DAYS, is_closed=True, open_period=60, description="<i>Итог</i>", description_parse_mode="HTML"
    )
    assert (sent.poll.is_closed, sent.poll.open_period, sent.poll.description) == (True, None, "Итог")
    with pytest.raises(ControlFailure, match="409: the poll is closed"):
        await control.vote(anna, sent.message_id, 0)
