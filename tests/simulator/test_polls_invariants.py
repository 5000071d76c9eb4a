"""Whatever people do with a poll: counts add up, nobody counts twice, nothing changes once it is closed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from simulator.acts.acting import actor_in
from simulator.acts.voting import vote
from simulator.alarms import Alarms
from simulator.bot_api.arguments import Arguments
from simulator.clock import ServerClock
from simulator.errors import BadRequestError, ControlError
from simulator.methods import METHODS
from simulator.model import Person
from simulator.world import World

START = datetime(2021, 7, 20, tzinfo=UTC)
OPTIONS = 4
CHOICES = st.lists(st.integers(-1, OPTIONS), max_size=OPTIONS)


class Votes(RuleBasedStateMachine):
    @initialize(several=st.booleans(), again=st.booleans(), anonymous=st.booleans(), seconds=st.integers(5, 60))
    def begin(self, several, again, anonymous, seconds):
        self.world = World(ServerClock(START), bot_name="Bot", bot_username="bot")
        self.people = [self.world.add_person(Person(id=0, first_name=name, started=True)) for name in "АБВ"]
        self.several, self.again, self.anonymous = several, again, anonymous
        wish = {"question": "?", "options": '["а", "б", "в", "г"]', "open_period": str(seconds)}
        flags = {"allows_multiple_answers": several, "allows_revoting": again, "is_anonymous": anonymous}
        texts = {name: str(flag).lower() for name, flag in flags.items()}
        sent = METHODS["sendPoll"](self.world, self.arguments(0, **wish, **texts))
        self.id, self.number, self.expected = sent["poll"]["id"], sent["message_id"], {}
        self.ends = START + timedelta(seconds=sent["poll"]["close_date"] - START.timestamp())
        self.numbers = {0: sent["message_id"]}
        self.last = None

    @rule(who=st.integers(1, 2))
    def forward(self, who):
        source = {"from_chat_id": str(self.people[0].id), "message_id": str(self.numbers[0])}
        self.numbers[who] = METHODS["forwardMessage"](self.world, self.arguments(who, **source))["message_id"]

    @rule(who=st.integers(0, 2), options=CHOICES)
    def vote(self, who, options):
        if who not in self.numbers:
            return
        person, closed = self.people[who], self.is_over()
        message = self.world.message(person.id, self.numbers[who])
        updates = self.updates()
        try:
            vote(self.world, actor_in(self.world, person.id), message, options)
        except ControlError:
            assert closed or not self.is_allowed(who, options)
            return
        assert not closed
        assert self.is_allowed(who, options)
        changed = self.expected.get(who) != sorted(options)
        kinds = ["poll"] if self.anonymous else ["poll_answer", "poll"]
        assert self.updates()[len(updates) :] == (kinds if changed else [])
        self.expected[who] = sorted(options)
        if not options:
            del self.expected[who]

    @rule(seconds=st.integers(1, 20))
    def pass_time(self, seconds):
        self.world.clock.jump_to(self.world.clock.now() + timedelta(seconds=seconds))

    @rule()
    def stop(self):
        closed = self.is_over()
        try:
            METHODS["stopPoll"](self.world, self.arguments(0, message_id=str(self.numbers[0])))
        except BadRequestError:
            assert closed
        else:
            assert not closed

    @invariant()
    def counts_add_up(self):
        view = self.poll.view()
        chosen = [number for options in self.expected.values() for number in options]
        assert [option["voter_count"] for option in view["options"]] == [chosen.count(n) for n in range(OPTIONS)]
        assert view["total_voter_count"] == len(self.expected) <= len(self.people)

    @invariant()
    def every_message_shows_the_poll_as_it_is(self):
        for who, number in self.numbers.items():
            shown = self.world.message(self.people[who].id, number).content["poll"]
            assert shown == self.poll.view()

    @invariant()
    def nothing_changes_once_it_is_closed(self):
        view = self.poll.view()
        assert self.last is None or view == self.last
        self.last = view if self.poll.is_closed else None

    @invariant()
    def it_is_open_until_its_moment_and_no_longer(self):
        assert self.poll.is_closed or self.world.clock.now() < self.ends + timedelta(seconds=1)

    @property
    def poll(self):
        return self.world.polls[self.id]

    def is_over(self):
        self.world.alarms.ring()
        return self.poll.is_closed

    def is_allowed(self, who, options):
        known = all(0 <= number < OPTIONS for number in options) and len(set(options)) == len(options)
        fits = len(options) <= 1 or self.several
        voted = who in self.expected
        return known and fits and (self.again or not voted) and bool(options or voted)

    def updates(self):
        return [next(iter(item.content.keys() - {"update_id"})) for item in self.world.updates.after(0, 1000)]

    def arguments(self, who, **values):
        return Arguments({"chat_id": str(self.people[who].id), **values})


TestVotes = Votes.TestCase
TestVotes.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


@pytest.mark.parametrize("moments", [[1, 2, 3], [3, 1, 2], [2, 2, 1]])
def test_alarms_ring_in_the_order_of_their_moments(moments):
    clock, rung = ServerClock(START), []
    alarms = Alarms(clock)
    for moment in moments:
        alarms.at(START.timestamp() + 100 * moment, lambda moment=moment: rung.append(moment))
    clock.jump_to(START + timedelta(seconds=250))
    assert rung == [moment for moment in sorted(moments) if moment <= 2]
    clock.jump_to(START + timedelta(seconds=400))
    assert rung == sorted(moments)


def test_alarms_that_are_cleared_do_not_ring():
    clock, rung = ServerClock(START), []
    alarms = Alarms(clock)
    alarms.at(START.timestamp() + 1, lambda: rung.append(1))
    alarms.clear()
    clock.jump_to(START + timedelta(seconds=2))
    assert rung == []
