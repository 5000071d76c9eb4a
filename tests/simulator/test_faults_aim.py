"""Which calls a fault strikes: by method, chat, words, count, chance and schedule."""

import time

import pytest
from aiogram.exceptions import TelegramServerError
from hypothesis import given
from hypothesis import strategies as st

from simulator.bot_api.arguments import Arguments
from simulator.faults import Faults


class Hand:
    """A clock moved by hand."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def struck(faults, calls, method="sendMessage"):
    """Which of the calls with these texts are struck."""
    return [faults.take(method, Arguments({"chat_id": "7", "text": text})) is not None for text in calls]


def faults_of(**wish):
    faults = Faults(real=Hand())
    faults.add({"error_code": 500, **{name.removesuffix("_"): value for name, value in wish.items()}})
    return faults


@pytest.mark.parametrize(
    ("method", "met"),
    [
        (None, {"sendMessage", "sendDocument", "editMessageText", "getMe"}),
        ("SENDMESSAGE", {"sendMessage"}),
        ("send*", {"sendMessage", "sendDocument"}),
        ("send* editMessageText", {"sendMessage", "sendDocument", "editMessageText"}),
        ("getMe, getUpdates", {"getMe", "getUpdates"}),
        ("*", {"sendMessage", "sendDocument", "editMessageText", "getMe", "getUpdates"}),
    ],
)
def test_by_method(method, met):
    faults = faults_of(**({"method": method} if method else {}))
    calls = ["sendMessage", "sendDocument", "editMessageText", "getMe", "getUpdates"]
    assert {name for name in calls if faults.take(name, Arguments())} == met


def test_by_words():
    texts = ["Приду", "Не приду", "приду"]
    assert struck(faults_of(text="приду"), texts) == [False, True, True]
    assert struck(faults_of(pattern="?риду"), texts) == [True, False, True]
    assert struck(faults_of(text="е", pattern="*приду"), texts) == [False, True, False]
    assert struck(faults_of(pattern="*"), [*texts, ""]) == [True] * 4
    assert struck(faults_of(pattern="[a]*"), ["[a] b\nc", "a"]) == [True, False], "brackets are brackets"
    caption = Arguments({"caption": "Повестка"})
    assert faults_of(text="Повестка").take("sendDocument", caption)
    assert faults_of(text="согласны").take("sendPoll", Arguments({"question": "Вы согласны?"}))


@pytest.mark.parametrize("pattern", ["*(a+)+$", "*a" * 500, "*?" * 500, "*" * 1000 + "b"])
def test_no_pattern_takes_long(pattern):
    faults, began = faults_of(pattern=pattern), time.perf_counter()
    assert struck(faults, ["a" * 4096 + "c"] * 10) == [False] * 10 or pattern.endswith("?")
    assert time.perf_counter() - began < 1


def test_by_count():
    assert struck(faults_of(skip=2, times=3), "abcdefg") == [False, False, True, True, True, False, False]


@given(st.integers(), st.floats(0.05, 0.95), st.integers(1, 80))
def test_the_same_seed_strikes_the_same_calls(seed, probability, calls):
    wish = {"seed": seed, "probability": probability}
    once, again = (struck(faults_of(**wish), "x" * calls) for _ in range(2))
    assert once == again


def test_the_chance_is_as_asked_for_and_seeds_differ():
    often = [struck(faults_of(probability=0.3, seed=seed), "x" * 1000) for seed in (1, 2)]
    assert all(270 <= sum(calls) <= 330 for calls in often)
    assert often[0] != often[1]


def test_without_a_seed_a_reset_repeats_everything():
    assert struck(faults_of(probability=0.5), "x" * 50) == struck(faults_of(probability=0.5), "x" * 50)


def test_what_meets_nothing_throws_no_die():
    wish = {"probability": 0.5, "seed": 3, "text": "a"}
    alone, among = struck(faults_of(**wish), "a" * 20), struck(faults_of(**wish), "ab" * 20)
    assert among[::2] == alone
    assert not any(among[1::2])


def schedule(faults, seconds):
    """At which of these seconds after the wish a call is struck."""
    hand = faults._real
    begin, met = hand.now, []
    for second in seconds:
        hand.now = begin + second
        met += [second] if faults.take("getMe", Arguments()) else []
    return met


def test_by_schedule():
    assert schedule(faults_of(from_=3, until=5), range(10)) == [3, 4]
    assert schedule(faults_of(from_=7), range(10)) == [7, 8, 9]
    assert schedule(faults_of(until=2, every=4), range(10)) == [0, 1, 4, 5, 8, 9]
    assert schedule(faults_of(from_=1, until=2, every=3, times=2), range(10)) == [1, 4]


def test_a_fault_whose_time_is_over_is_told_among_the_last_ones():
    faults = faults_of(until=5)
    schedule(faults, [1, 2])
    faults._real.now += 10
    view = faults.view()
    assert view["faults"] == []
    assert [(fault["struck"], fault["in_force"]) for fault in view["over"]] == [(2, False)]


def test_a_fault_that_has_struck_all_its_times_is_not_in_force():
    faults = faults_of(times=1)
    struck(faults, "a")
    assert [fault["in_force"] for fault in faults.view()["over"]] == [False]


def test_the_last_twenty_are_remembered():
    faults = Faults()
    for _ in range(50):
        faults.add({"error_code": 500, "times": 1})
        faults.take("getMe", Arguments())
    assert [fault["id"] for fault in faults.view()["over"]] == list(range(31, 51))


async def test_a_schedule_of_the_servers_clock(bot, control):
    await control.fault(error_code=500, from_=60, until=120, clock="server")
    assert await bot.get_me()
    await control.advance(60)
    with pytest.raises(TelegramServerError):
        await bot.get_me()
    await control.advance(60)
    assert await bot.get_me()


def test_a_rule_that_lets_a_call_go_leaves_it_to_the_next():
    faults = faults_of(text="b")
    faults.add({"error_code": 403, "skip": 1})
    faults.add({"delay": 1})
    taken = [faults.take("sendMessage", Arguments({"text": text})).id for text in "abab"]
    assert taken == [3, 1, 2, 1], "the oldest that strikes has the call for itself; skipped calls go on"
