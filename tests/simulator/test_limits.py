"""Limits of rate: what passes, what is refused, and for how long."""

from collections import deque

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.bot_api.arguments import Arguments
from simulator.client import Control
from simulator.errors import ApiError
from simulator.limits.buckets import Bucket, Window
from simulator.limits.rate_limits import RateLimits, messages_in
from simulator.server import serve

from .conftest import RawApi

GROUP = "-5"


class Hand:
    """A clock moved by hand."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def sent(limits, chat_ids):
    """How many of these messages pass at once."""
    passed = 0
    for chat_id in chat_ids:
        try:
            limits.spend("sendMessage", str(chat_id))
            passed += 1
        except ApiError as refusal:
            last = refusal
    return passed, last.retry_after


def test_thirty_a_second_over_all_chats():
    hand = Hand()
    limits = RateLimits(hand)
    assert sent(limits, range(100)) == (30, 1)
    hand.now += 0.5
    assert sent(limits, range(100, 200)) == (15, 1)


def test_bots_that_pay_have_another_limit_over_all_chats_and_the_same_one_in_each():
    hand = Hand()
    limits = RateLimits(hand, rate=100)
    assert sent(limits, range(200)) == (100, 1)
    hand.now += 0.5
    assert sent(limits, range(200, 300)) == (50, 1)
    hand.now += 1.0
    assert sent(limits, [7] * 10) == (4, 1)


def test_one_a_second_into_a_chat_after_a_short_burst():
    hand = Hand()
    limits = RateLimits(hand)
    assert sent(limits, [7] * 10) == (4, 1)
    hand.now += 2.0
    assert sent(limits, [7] * 10) == (2, 1)


def test_twenty_a_minute_into_a_group():
    hand = Hand()
    limits = RateLimits(hand)
    for _ in range(20):
        limits.spend("editMessageText", GROUP)
        hand.now += 1.0
    assert sent(limits, [GROUP]) == (0, 40), "the first of the twenty is 20 seconds old"
    hand.now += 40.0
    assert sent(limits, [GROUP] * 3) == (1, 1)


def test_an_album_counts_its_items():
    hand = Hand()
    limits = RateLimits(hand)
    limits.spend("sendMediaGroup", "7", 10)
    assert sent(limits, [7]) == (0, 7), "ten out of a burst of four: six are owed, and one more second"
    hand.now += 7.0
    limits.spend("sendMessage", "7")


def test_a_hundred_at_once_into_a_group_take_five_minutes():
    hand = Hand()
    limits = RateLimits(hand)
    limits.spend("forwardMessages", GROUP, 100)
    assert sent(limits, [GROUP]) == (0, 300)


@pytest.mark.parametrize(
    ("values", "messages"),
    [
        ({"text": "x"}, 1),
        ({"media": '[{"type": "photo"}, {"type": "photo"}]'}, 2),
        ({"media": '{"type": "photo"}'}, 1),
        ({"message_ids": "[1, 2, 3]"}, 3),
        ({"message_ids": "[]"}, 1),
        ({"message_ids": "[" * 10_000}, 1),
        ({"message_ids": str(list(range(1000)))}, 100),
        ({"message_ids": "7"}, 1),
    ],
)
def test_how_many_messages_a_call_is(values, messages):
    assert messages_in(Arguments(values)) == messages


def test_an_inline_message_counts_only_altogether():
    limits = RateLimits(Hand())
    assert sent(limits, [""] * 40) == (30, 1)


def test_what_is_no_message_is_free():
    limits = RateLimits(Hand())
    for _ in range(100):
        limits.spend("answerCallbackQuery", "7")
        limits.spend("sendChatAction", "7")
        limits.spend("editChatInviteLink", "7")
    assert limits.report()["messages"] == 0


MOMENTS = st.lists(st.tuples(st.floats(0, 20), st.integers(1, 3)), min_size=1, max_size=80)


@pytest.mark.parametrize(
    ("limit", "rate", "size"), [(lambda: Bucket(1.0, 4.0), 1, 4), (lambda: Window(20, 60.0), 1 / 3, 20)]
)
@given(calls=MOMENTS)
def test_never_more_than_the_burst_and_the_rate(limit, rate, size, calls):
    tried, now, passed = limit(), 1e5, []
    for pause, messages in calls:
        now += pause
        if tried.wait(now, messages) <= 0:
            tried.take(now, messages)
            passed.append((now, messages))
    for first, (begin, _) in enumerate(passed):
        for last in range(first, len(passed)):
            messages = sum(count for _, count in passed[first : last + 1])
            assert messages <= size + rate * (passed[last][0] - begin) + 1e-6


@given(MOMENTS)
def test_a_group_never_gets_more_than_twenty_in_any_minute(calls):
    window, now, minute = Window(20, 60.0), 1e5, deque()
    for pause, messages in calls:
        now += pause
        if window.wait(now, messages) <= 0:
            window.take(now, messages)
            minute.append((now, messages))
        while minute and minute[0][0] <= now - 59.999:
            minute.popleft()
        assert sum(count for _, count in minute) <= 20


CALLS = st.lists(
    st.tuples(st.floats(0, 3), st.sampled_from(["7", "8", GROUP]), st.integers(1, 12) | st.just(100)),
    min_size=1,
    max_size=60,
)


@given(CALLS, st.sampled_from([0.0, 100.0, 123456.789]))
def test_retry_after_is_true_and_the_least(calls, start):
    hand = Hand()
    hand.now = start
    limits = RateLimits(hand)
    for pause, chat_id, messages in calls:
        hand.now += pause
        try:
            limits.spend("sendMessage", chat_id, messages)
        except ApiError as refusal:
            told = refusal.retry_after
        else:
            continue
        asked_at = hand.now
        for earlier in {1, told // 2, told - 1} - {0, told}:
            hand.now = asked_at + earlier
            with pytest.raises(ApiError):
                limits.spend("sendMessage", chat_id, messages)
        hand.now = asked_at + told
        limits.spend("sendMessage", chat_id, messages)


@pytest.mark.parametrize(("on", "refused"), [(True, True), (False, False)])
async def test_limits_are_an_option(on, refused):
    async with serve(rate_limits=on) as server, Control(server.url) as control, aiohttp.ClientSession() as session:
        raw = RawApi(session, server.url)
        anna = (await control.person("Анна"))["id"]
        await control.write(anna, "/start")
        answers = [await raw("sendMessage", chat_id=anna, text="x") for _ in range(8)]
        over = [answer for status, answer in answers if status == 429]
        assert bool(over) is refused
        assert all(answer["description"] == "Too Many Requests: retry after 1" for answer in over)
