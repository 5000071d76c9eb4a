"""How a poll looks: as it is sent, of every kind, in a group, forwarded and copied."""

import pytest
from aiogram.types import InputPollOption

from simulator.client import ControlFailure
from tests.simulator.polls import DAYS, counts, updates_of


@pytest.fixture
async def group(control, anna, boris, vera):
    return (await control.group("Комиссия", owner=anna, members=[boris, vera]))["id"]


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


async def test_a_keyboard_under_a_poll(bot, raw, control, anna):
    keyboard = {"inline_keyboard": [[{"text": "Кто?", "callback_data": "who"}]]}
    sent = await raw.result("sendPoll", chat_id=anna, question="Когда?", options=DAYS, reply_markup=keyboard)
    await control.tap(anna, "кто", wait=0)
    assert (await updates_of(bot))[0].callback_query.message.poll.question == "Когда?"
    await bot.stop_poll(anna, sent["message_id"])
    assert "reply_markup" not in (await control.messages(anna))[-1]


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
