"""Random sequences of calls: numbers only grow, an edit never revives, a blocked bot never gets through."""

from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from simulator.acts.acting import actor_in
from simulator.acts.standing import set_blocked
from simulator.acts.writing import write
from simulator.arguments import Arguments
from simulator.clock import ServerClock
from simulator.errors import BadRequestError, ControlError, ForbiddenError
from simulator.methods import METHODS
from simulator.model import Person
from simulator.world import World

ANY = st.integers(0, 12)


class Chat(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        self.world = World(ServerClock(datetime(2021, 7, 20, tzinfo=UTC)), bot_name="Bot", bot_username="bot")
        self.anna = self.world.add_person(Person(id=0, first_name="Анна"))
        self.known, self.gone = set(), set()

    def call(self, method, **parameters):
        values = {name: str(value) for name, value in parameters.items()}
        before, refused = self.contents(), False
        try:
            METHODS[method](self.world, Arguments({"chat_id": str(self.anna.id), **values}))
        except (BadRequestError, ForbiddenError):
            refused = True
        if refused:
            assert self.contents() == before
        else:
            assert self.anna.started
            assert not self.anna.blocked

    def contents(self):
        return {number: message.content for number, message in self.world.chats[self.anna.id].history.items()}

    @rule(text=st.sampled_from(["a", "b", " ", "x" * 5000]))
    def send(self, text):
        self.call("sendMessage", text=text)

    @rule(number=ANY, text=st.sampled_from(["a", "b"]))
    def edit(self, number, text):
        self.call("editMessageText", message_id=number, text=text)

    @rule(number=ANY)
    def delete(self, number):
        was = self.world.message(self.anna.id, number)
        self.call("deleteMessage", message_id=number)
        if was and not self.world.message(self.anna.id, number):
            self.gone.add(number)

    @rule(number=ANY)
    def copy(self, number):
        self.call("copyMessage", from_chat_id=self.anna.id, message_id=number)

    @rule(text=st.sampled_from(["/start", "привет"]))
    def write(self, text):
        try:
            write(self.world, actor_in(self.world, self.anna.id), text)
        except ControlError:
            assert self.anna.blocked

    @rule(blocked=st.booleans())
    def block(self, blocked):
        set_blocked(self.world, self.anna, blocked=blocked)

    @invariant()
    def numbers_only_grow(self):
        numbers = set(self.contents())
        assert not self.gone & numbers
        new = numbers - self.known
        assert not new or min(new) > max(self.known, default=0)
        self.known |= new


TestChat = Chat.TestCase
TestChat.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
