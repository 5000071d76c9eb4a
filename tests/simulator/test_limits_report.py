"""How near to the limits the bot went, and how often over them."""

from datetime import UTC, datetime, timedelta

import pytest
from aiogram.exceptions import TelegramRetryAfter
from aiogram.types import BufferedInputFile, InputMediaPhoto
from hypothesis import given
from hypothesis import strategies as st

from simulator.client import ControlFailure
from simulator.errors import ApiError
from simulator.limits.rate_limits import FIRST_SWEEP, RateLimits

from .pictures import png

START = datetime(2021, 7, 20, tzinfo=UTC)


class Hand:
    """A clock moved by hand, and a moment that goes with it."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def moment(self):
        return START + timedelta(seconds=self.now)


def measured(calls, *, on=False):
    """The report after calls of (second, chat)."""
    hand = Hand()
    limits = RateLimits(hand, on=on, moment=hand.moment)
    for second, chat_id in calls:
        hand.now = second
        try:
            limits.spend("sendMessage", str(chat_id))
        except ApiError:
            if not on:
                raise
    return limits.report()


def test_nothing_was_sent():
    assert measured([]) == {
        "limits": False,
        "messages": 0,
        "peak": None,
        "chat": None,
        "group": None,
        "over": {"all": 0, "chat": 0, "group": 0},
        "too_early": 0,
        "offenders": [],
    }


def test_the_peak_and_when_it_was():
    calls = [(0.0, chat) for chat in range(1, 4)] + [(5.0 + chat / 20, chat) for chat in range(1, 16)]
    peak = measured(calls)["peak"]
    assert peak == {"messages": 15, "share": 0.5, "at": "2021-07-20T00:00:05.750+00:00"}


@given(st.lists(st.floats(0, 0.3), min_size=1, max_size=60))
def test_the_peak_is_that_of_any_second(pauses):
    moments = [sum(pauses[: number + 1]) for number in range(len(pauses))]
    busiest = max(sum(end - 1 < moment <= end for moment in moments) for end in moments)
    assert measured([(moment, number) for number, moment in enumerate(moments, 1)])["peak"]["messages"] == busiest


def test_the_nearest_chat_and_group():
    report = measured([(0, 1), (0, 2), (0, 2), (10, -5), (11, -5), (12, -5), (100, 3)])
    assert report["chat"] == {"chat_id": 2, "share": 0.5, "at": "2021-07-20T00:00:00.000+00:00"}
    assert report["group"] == {"chat_id": -5, "share": 0.15, "at": "2021-07-20T00:00:12.000+00:00"}


def test_over_a_limit_counts_also_when_nothing_is_refused():
    calls = [(0, 7)] * 6 + [(60 + second, -5) for second in range(25)]
    for on in (True, False):
        report = measured(calls, on=on)
        assert report["over"] == {"all": 0, "chat": 2, "group": 5}
        assert report["offenders"] == [
            {"chat_id": -5, "limit": "group", "over": 5},
            {"chat_id": 7, "limit": "chat", "over": 2},
        ]


def test_over_all_chats():
    assert measured([(0, chat) for chat in range(1, 41)])["over"] == {"all": 10, "chat": 0, "group": 0}


def test_too_early_is_before_the_time_that_was_told():
    burst = [(0, 7)] * 5
    assert measured(burst, on=True)["too_early"] == 0
    assert measured([*burst, (0.5, 7), (0.9, 7), (0.9, 8)], on=True)["too_early"] == 2
    assert measured([*burst, (1.0, 7)], on=True)["too_early"] == 0
    assert measured([*burst, (0.5, 7)], on=False)["too_early"] == 0, "nobody was told anything"


def test_too_early_for_all_chats():
    everybody = [(0, chat) for chat in range(1, 32)]
    assert measured([*everybody, (0.5, 77)], on=True)["too_early"] == 1


def test_the_worst_twenty():
    calls = [(chat * 10, chat) for chat in range(1, 60) for _ in range(4 + chat)]
    offenders = measured(calls)["offenders"]
    assert [offender["chat_id"] for offender in offenders] == list(range(59, 39, -1))


def test_memory_is_bounded():
    hand = Hand()
    limits = RateLimits(hand, on=False)
    for chat in range(1, 20_001):
        hand.now += 0.05
        for _ in range(6 if chat % 10 == 0 else 1):
            limits.spend("sendMessage", str(chat))
        assert len(limits) <= 2 * FIRST_SWEEP
    report = limits._report
    assert len(report._offenders) <= 1000
    assert len(report._last_second) <= 100


async def test_limits_are_switched_while_it_runs(bot, server, control, anna):
    hand = Hand()
    server.world.limits = RateLimits(hand, on=False, moment=hand.moment)
    for _ in range(8):
        await bot.send_message(anna, "x")
    rate = await control.rate()
    assert (rate.limits, rate.messages, rate.over["chat"]) == (False, 8, 4)
    assert (rate.peak.messages, rate.peak.at) == (8, START)
    assert (rate.chat.chat_id, rate.chat.share, rate.offenders[0].chat_id) == (anna, 1.25, anna)
    await control.limits(True)
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter, match="Too Many Requests: retry after 1"):
            await bot.send_message(anna, "x")
    hand.now += 1
    assert await bot.send_message(anna, "x")
    rate = await control.rate()
    assert (rate.limits, rate.over["chat"], rate.too_early) == (True, 6, 1)


async def test_albums_count_their_items_edits_count_and_actions_do_not(bot, control, anna):
    photo = BufferedInputFile(png(2, 2), "a.png")
    await bot.send_media_group(anna, [InputMediaPhoto(media=photo), InputMediaPhoto(media=photo)])
    assert (await control.rate()).messages == 2
    message = await bot.send_message(anna, "x")
    await bot.edit_message_text("y", chat_id=anna, message_id=message.message_id)
    await bot.send_chat_action(anna, "typing")
    assert (await control.rate()).messages == 4


async def test_a_reset_forgets_the_report(bot, control, anna):
    await bot.send_message(anna, "x")
    await control.limits(True)
    await control.reset()
    rate = await control.rate()
    assert (rate.limits, rate.messages, rate.peak) == (False, 0, None)


@pytest.mark.parametrize("wish", [{}, {"limits": 1}, {"on": True}])
async def test_a_wrong_switch(control, wish):
    with pytest.raises(ControlFailure, match="400"):
        await control._call("POST", "rate", wish)
