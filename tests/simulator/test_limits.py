import aiohttp
import pytest

from simulator.client import Control
from simulator.errors import ApiError
from simulator.limits import RateLimits
from simulator.server import serve

from .conftest import RawApi


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


def test_one_a_second_into_a_chat_after_a_short_burst():
    hand = Hand()
    limits = RateLimits(hand)
    assert sent(limits, [7] * 10) == (4, 1)
    hand.now += 2.0
    assert sent(limits, [7] * 10) == (2, 1)


def test_what_is_no_message_is_free():
    limits = RateLimits(Hand())
    for _ in range(100):
        limits.spend("answerCallbackQuery", "7")
        limits.spend("sendChatAction", "7")


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
