"""The rule of the offset, against a queue that forgets as Telegram's does."""

from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.updates.ledger import Ledger

_FUTURE = 10  # tdlib's TQueue: an offset further ahead than this confirms nothing


class Telegram:
    """What waits for the bot, and what it may forget."""

    def __init__(self) -> None:
        self.waiting: list[int] = []
        self.forgotten: set[int] = set()
        self.newest = 0

    def get(self, offset: int | None, limit: int = 100) -> list[int]:
        """getUpdates: everything below the offset is forgotten, the earliest of the others are given."""
        if offset is not None and offset <= self.newest + 1 + _FUTURE:
            self.forgotten |= {number for number in self.waiting if number < offset}
            self.waiting = [number for number in self.waiting if number >= offset]
        return self.waiting[:limit]


class Confirming(RuleBasedStateMachine):
    """Updates come, are polled, finish in any order; the bot is killed, or stops politely."""

    def __init__(self) -> None:
        super().__init__()
        self.telegram, self.ledger = Telegram(), Ledger()
        self.in_hand: list[int] = []
        self.done: set[int] = set()
        self.begun: list[int] = []  # by the process that runs

    @rule(many=st.integers(1, 40), gap=st.integers(1, 3))
    def people_tap(self, many: int, gap: int) -> None:
        for _ in range(many):
            self.telegram.newest += gap
            self.telegram.waiting.append(self.telegram.newest)

    @rule(shuffle=st.randoms(use_true_random=False), twice=st.booleans())
    def poll(self, shuffle: Random, twice: bool) -> None:
        batch = self.telegram.get(self.ledger.offset)
        batch = batch + batch[:3] if twice else batch
        shuffle.shuffle(batch)
        self.ledger.given(batch)
        for number in batch:
            if self.ledger.begin(number):
                self.begun.append(number)
                self.in_hand.append(number)

    @precondition(lambda self: self.in_hand)
    @rule(which=st.integers(0))
    def one_is_done(self, which: int) -> None:
        number = self.in_hand.pop(which % len(self.in_hand))
        self.done.add(number)
        self.ledger.finish(number)

    @rule()
    def the_answer_is_lost(self) -> None:
        self.telegram.get(self.ledger.offset)

    @rule()
    def kill(self) -> None:
        self.ledger, self.in_hand, self.begun = Ledger(), [], []

    @rule()
    def stop(self) -> None:
        if self.ledger.offset is not None:
            self.telegram.get(self.ledger.offset, limit=1)
        self.kill()

    @invariant()
    def nothing_forgotten_is_unfinished(self) -> None:
        assert self.telegram.forgotten <= self.done

    @invariant()
    def no_process_does_anything_twice_or_too_much_at_once(self) -> None:
        assert len(set(self.begun)) == len(self.begun)
        assert len(self.in_hand) <= 100

    def teardown(self) -> None:
        """Whatever has happened: with nothing new, everything is given, done and forgotten."""
        while self.telegram.waiting:
            before = len(self.telegram.waiting), len(self.in_hand)
            self.poll(_Unshuffled(), False)
            while self.in_hand:
                self.one_is_done(0)
            self.telegram.get(self.ledger.offset)
            assert (len(self.telegram.waiting), len(self.in_hand)) < before
        self.nothing_forgotten_is_unfinished()


class _Unshuffled(Random):
    def shuffle(self, batch: object) -> None:
        """As it came."""


TestConfirming = Confirming.TestCase


def test_nothing_is_confirmed_before_anything_was_given() -> None:
    assert Ledger().offset is None


def test_a_slow_one_holds_the_offset_and_no_other_work() -> None:
    ledger = Ledger()
    ledger.given([1, 2, 3])
    assert [ledger.begin(number) for number in (1, 2, 3)] == [True, True, True]
    for number in (2, 3):
        ledger.finish(number)
    assert ledger.offset == 1
    assert [ledger.begin(number) for number in (1, 2, 3, 4)] == [False, False, False, True]
    ledger.given([1, 2, 3, 4])
    ledger.finish(1)
    assert ledger.offset == 4
    ledger.finish(4)
    assert ledger.offset == 5


def test_after_a_quiet_week_numbers_may_begin_anew_and_lower() -> None:
    ledger = Ledger()
    for number in (900_000_000, 17):
        ledger.given([number])
        assert ledger.begin(number)
        ledger.finish(number)
    assert ledger.offset == 18


def test_what_is_done_is_not_remembered_for_ever() -> None:
    ledger = Ledger(remembered=2)
    for number in (1, 2, 3):
        ledger.begin(number)
        ledger.finish(number)
    assert [ledger.begin(number) for number in (1, 2, 3)] == [True, False, False]
