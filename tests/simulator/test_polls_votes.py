"""Votes: counted, told to the bot, changed, taken back, and refused."""

import asyncio

import pytest
from aiogram import Dispatcher

from simulator.client import ControlFailure
from tests.simulator.polls import DAYS, counts, updates_of


async def test_votes_of_an_anonymous_poll_are_only_counted(bot, control, anna):
    sent = await bot.send_poll(anna, "Когда?", DAYS)
    seen = await control.vote(anna, sent.message_id, 1)
    assert (seen["chosen"], seen["poll"]["options"][1]["voter_count"]) == ([1], 1)
    (update,) = await updates_of(bot)
    assert (update.poll.id, counts(update.poll), update.poll.total_voter_count) == (sent.poll.id, [0, 1, 0], 1)


async def test_who_voted_how_in_an_open_poll(bot, control, anna, open_poll):
    await control.vote(anna, open_poll.message_id, 2)
    await control.vote(anna, open_poll.message_id, 0)
    await control.vote(anna, open_poll.message_id)
    updates = await updates_of(bot)
    answers = [update.poll_answer for update in updates if update.poll_answer]
    assert [answer.option_ids for answer in answers] == [[2], [0], []]
    assert {(answer.user.id, answer.poll_id) for answer in answers} == {(anna, open_poll.poll.id)}
    assert answers[0].option_persistent_ids == [open_poll.poll.options[2].persistent_id]
    assert [counts(update.poll) for update in updates if update.poll] == [[0, 0, 1], [1, 0, 0], [0, 0, 0]]


async def test_the_same_vote_again_is_no_news(bot, control, anna, open_poll):
    await control.vote(anna, open_poll.message_id, 2)
    await updates_of(bot)
    await control.vote(anna, open_poll.message_id, 2)
    assert await updates_of(bot) == []


async def test_a_dispatcher_gets_answers(bot, control, anna, open_poll):
    heard = asyncio.Queue()
    dispatcher = Dispatcher()
    dispatcher.poll_answer.register(heard.put)
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
    await control.vote(anna, open_poll.message_id, 1)
    answer = await asyncio.wait_for(heard.get(), 5)
    assert (answer.user.id, answer.option_ids) == (anna, [1])
    await dispatcher.stop_polling()
    await polling


async def test_several_answers(bot, control, anna):
    one = await bot.send_poll(anna, "Когда?", DAYS)
    several = await bot.send_poll(anna, "Когда?", DAYS, allows_multiple_answers=True)
    assert (await control.vote(anna, several.message_id, 2, 0))["chosen"] == [0, 2]
    with pytest.raises(ControlFailure, match="409: the poll allows one answer only"):
        await control.vote(anna, one.message_id, 2, 0)


async def test_votes_that_are_none(bot, control, anna, stranger, open_poll):
    text = await bot.send_message(anna, "x")
    for number, options, complaint in (
        (open_poll.message_id, (3,), "400: options are numbers from 0 to 2"),
        (open_poll.message_id, (-1,), "400: options are numbers from 0 to 2"),
        (open_poll.message_id, (1, 1), "400: each option can be chosen once"),
        (open_poll.message_id, (True,), "400: options are numbers"),
        (open_poll.message_id, (), "409: there is no vote to take back"),
        (text.message_id, (0,), f"409: message {text.message_id} is no poll"),
        (999, (0,), "404: there is no message 999"),
    ):
        with pytest.raises(ControlFailure, match=complaint):
            await control.vote(anna, number, *options)
    assert await updates_of(bot) == []


async def test_a_poll_that_allows_no_second_thought(bot, control, anna):
    sent = await bot.send_poll(anna, "Когда?", DAYS, allows_revoting=False)
    await control.vote(anna, sent.message_id, 1)
    for options in ((2,), ()):
        with pytest.raises(ControlFailure, match="does not allow to change a vote"):
            await control.vote(anna, sent.message_id, *options)
