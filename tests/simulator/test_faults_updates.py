"""Updates that come twice or out of order, whatever the bot confirmed."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.faults import Faults


async def test_twice_although_it_was_confirmed(bot, control, anna):
    number = await control.fault(updates="twice", text="a", times=1)
    await control.write(anna, "a")
    await control.write(anna, "b")
    first = await bot.get_updates()
    assert [update.message.text for update in first] == ["a", "b"]
    again = await bot.get_updates(offset=first[-1].update_id + 1, timeout=20)
    assert again == first[:1], "at once: a poll does not wait when something is owed"
    assert await bot.get_updates(offset=first[-1].update_id + 1) == []
    polls = await control.calls(method="getUpdates")
    assert [poll.get("fault") for poll in polls[-2:]] == [number, number]


async def test_what_is_not_confirmed_comes_once_a_batch(bot, control, anna):
    await control.fault(updates="twice", update_type="message")
    await control.write(anna, "a")
    for _ in range(3):
        (update,) = await bot.get_updates()
    assert [again.update_id for again in await bot.get_updates(offset=update.update_id + 1)] == []
    assert (await control.faults())[0].struck == 1


async def test_only_taps(bot, control, raw, anna):
    await control.fault(updates="twice", update_type="callback_query")
    keyboard = {"inline_keyboard": [[{"text": "Приду", "callback_data": "yes"}]]}
    await raw.result("sendMessage", chat_id=anna, text="x", reply_markup=keyboard)
    await control.write(anna, "a")
    await control.tap(anna, "Приду", wait=0)
    updates = await bot.get_updates()
    (again,) = await bot.get_updates(offset=updates[-1].update_id + 1)
    assert again.callback_query.data == "yes"


async def test_out_of_order(bot, control, anna):
    await control.fault(updates="out of order", chat_id=anna, seed=1, probability=1)
    for text in "abc":
        await control.write(anna, text)
    texts = [update.message.text for update in await bot.get_updates()]
    assert sorted(texts) == ["a", "b", "c"]
    assert texts != ["a", "b", "c"]


async def test_a_poll_gathers_what_it_then_mixes(bot, control, anna):
    await control.fault(updates="out of order", delay=1)
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await control.write(anna, "a")
    await control.write(anna, "b")
    assert [update.message.text for update in await poll] == ["b", "a"]


def message(number, text="x"):
    return {"update_id": number, "message": {"chat": {"id": 7}, "text": text}}


BATCHES = st.lists(st.sampled_from("ab"), max_size=12).map(
    lambda texts: [message(number, text) for number, text in enumerate(texts, 1)]
)


@given(BATCHES, st.integers(), st.floats(0.1, 1))
def test_nothing_is_lost_nor_invented_and_the_seed_decides(batch, seed, probability):
    def disturbed():
        faults = Faults()
        faults.add({"updates": "twice", "text": "a", "seed": seed, "probability": probability})
        faults.add({"updates": "out of order", "seed": seed, "probability": probability})
        return faults.disturb(batch)

    before = [dict(update) for update in batch]
    once = disturbed()
    assert once == disturbed()
    assert batch == before, "the batch itself stays as it is"
    assert {update["update_id"] for update in once} == {update["update_id"] for update in batch}
    assert all(once.count(update) == 1 for update in batch if update["message"]["text"] == "b")
    assert all(once.count(update) <= 2 for update in batch)


@pytest.mark.parametrize("update", [message(1), {"update_id": 1, "poll_answer": {"user": {"id": 7}}}])
def test_by_chat_or_person(update):
    faults = Faults()
    faults.add({"updates": "twice", "chat_id": 8})
    assert faults.disturb([update]) == [update]
    faults.add({"updates": "twice", "chat_id": 7})
    assert faults.disturb([update]) == [update, update]
