import asyncio

import pytest
from aiogram import Dispatcher
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InputPollOption

from simulator.client import ControlFailure
from tests.simulator.conftest import START

DAYS = ["вторник", "среда", "четверг"]


@pytest.fixture
async def open_poll(bot, anna):
    """Everybody sees who chose what."""
    return await bot.send_poll(anna, "Когда?", DAYS, is_anonymous=False)


@pytest.fixture
async def group(control, anna, boris, vera):
    return (await control.group("Комиссия", owner=anna, members=[boris, vera]))["id"]


def counts(poll):
    return [option.voter_count for option in poll.options]


async def updates_of(bot):
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def test_a_poll_as_it_is_sent(bot, control, anna):
    sent = await bot.send_poll(
        anna, "Когда?", [InputPollOption(text="<b>среда</b>", text_parse_mode="HTML"), "никогда"]
    )
    poll = sent.poll
    assert (poll.question, [option.text for option in poll.options]) == ("Когда?", ["среда", "никогда"])
    assert (poll.type, poll.is_anonymous, poll.allows_multiple_answers, poll.allows_revoting) == (
        "regular",
        True,
        False,
        True,
    )
    assert (poll.is_closed, poll.total_voter_count, poll.open_period, poll.close_date) == (False, 0, None, None)
    assert len({option.persistent_id for option in poll.options}) == 2
    seen = (await control.messages(anna))[-1]
    assert (seen["chosen"], seen["poll"]["can_see_results"]) == ([], False)
    assert "📊 Когда?\n○ среда\n○ никогда" in await control.transcript(anna)


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


async def test_a_quiz(bot, control, anna):
    sent = await bot.send_poll(
        anna,
        "2 × 2?",
        ["4", "5"],
        type="quiz",
        correct_option_ids=[0],
        explanation="<b>4</b>",
        explanation_parse_mode="HTML",
    )
    assert (sent.poll.correct_option_id, sent.poll.explanation_entities[0].type) == (0, "bold")
    before = (await control.messages(anna))[-1]["poll"]
    assert not before.keys() & {"correct_option_id", "correct_option_ids", "explanation", "explanation_entities"}
    assert (await control.vote(anna, sent.message_id, 1))["poll"]["correct_option_ids"] == [0]
    with pytest.raises(ControlFailure, match="does not allow to change a vote"):
        await control.vote(anna, sent.message_id, 0)


async def test_hidden_results(bot, control, anna):
    sent = await bot.send_poll(anna, "Когда?", DAYS, hide_results_until_closes=True)
    poll = (await control.vote(anna, sent.message_id, 1))["poll"]
    assert (poll["can_see_results"], [option["voter_count"] for option in poll["options"]]) == (False, [0, 0, 0])
    assert counts((await updates_of(bot))[0].poll) == [0, 1, 0]
    await bot.stop_poll(anna, sent.message_id)
    assert (await control.messages(anna))[-1]["poll"]["options"][1]["voter_count"] == 1


async def test_shuffled_options(bot, control, anna, boris, vera, group):
    options = [str(number) for number in range(12)]
    sent = await bot.send_poll(group, "Когда?", options, shuffle_options=True)
    orders = [(await control.messages(group, as_=person))[-1]["poll"]["option_order"] for person in (anna, boris, vera)]
    assert all(sorted(order) == list(range(12)) for order in orders)
    assert len({tuple(order) for order in orders}) > 1
    chosen = (await control.vote(group, sent.message_id, orders[0][0], from_=anna))["chosen"]
    assert chosen == [orders[0][0]]


async def test_a_poll_in_a_group(bot, control, anna, boris, vera, group):
    sent = await bot.send_poll(group, "Когда?", DAYS, is_anonymous=False)
    await control.vote(group, sent.message_id, 0, from_=anna)
    await control.vote(group, sent.message_id, 0, from_=boris)
    assert (await control.messages(group, as_=vera))[-1]["poll"]["options"][0]["voter_count"] == 0
    assert (await control.messages(group, as_=boris))[-1]["poll"]["options"][0]["voter_count"] == 2
    assert (await control.messages(group))[-1]["votes"] == {str(anna): [0], str(boris): [0]}
    assert counts(await bot.stop_poll(group, sent.message_id)) == [2, 0, 0]
    await control.member(group, vera, "left")
    with pytest.raises(ControlFailure, match="Вера is not in the group"):
        await control.vote(group, sent.message_id, 0, from_=vera)


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


async def test_a_keyboard_under_a_poll(bot, raw, control, anna):
    keyboard = {"inline_keyboard": [[{"text": "Кто?", "callback_data": "who"}]]}
    sent = await raw.result("sendPoll", chat_id=anna, question="Когда?", options=DAYS, reply_markup=keyboard)
    await control.tap(anna, "кто", wait=0)
    assert (await updates_of(bot))[0].callback_query.message.poll.question == "Когда?"
    await bot.stop_poll(anna, sent["message_id"])
    assert "reply_markup" not in (await control.messages(anna))[-1]


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


async def test_a_forward_is_the_same_poll_a_copy_another(bot, control, anna, open_poll):
    forwarded = await open_poll.forward(anna)
    assert forwarded.poll.id == open_poll.poll.id
    copy = await bot.copy_message(anna, anna, open_poll.message_id)
    await control.vote(anna, forwarded.message_id, 1)
    seen = {message["message_id"]: message for message in await control.messages(anna)}
    assert [seen[number]["chosen"] for number in (open_poll.message_id, forwarded.message_id, copy.message_id)] == [
        [1],
        [1],
        [],
    ]
    assert seen[copy.message_id]["poll"]["id"] != open_poll.poll.id


async def test_a_poll_that_is_sent_closed(bot, control, anna):
    sent = await bot.send_poll(
        anna, "Когда?", DAYS, is_closed=True, open_period=60, description="<i>Итог</i>", description_parse_mode="HTML"
    )
    assert (sent.poll.is_closed, sent.poll.open_period, sent.poll.description) == (True, None, "Итог")
    with pytest.raises(ControlFailure, match="409: the poll is closed"):
        await control.vote(anna, sent.message_id, 0)
