"""Random sequences over people and groups: numbers only grow, an edit never revives, nobody gets past a closed door."""

from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from simulator.acts.acting import actor_in
from simulator.acts.grouping import make_group, migrate
from simulator.acts.membership import Standing, set_standing
from simulator.acts.standing import set_blocked
from simulator.acts.writing import rewrite, write
from simulator.bot_api.arguments import Arguments
from simulator.clock import ServerClock
from simulator.errors import BadRequestError, ControlError, ForbiddenError
from simulator.groups.members import BOT, USUAL_RIGHTS
from simulator.methods import METHODS
from simulator.model import IN_CHAT, Chat, Person
from simulator.world import World

ANY = st.integers(0, 12)
TEXTS = st.sampled_from(["a", "b"])
STATUSES = st.sampled_from(["member", "administrator", "left", "kicked"])


class Chats(RuleBasedStateMachine):
    chats = Bundle("chats")

    @initialize(target=chats)
    def begin(self):
        self.world = World(ServerClock(datetime(2021, 7, 20, tzinfo=UTC)), bot_name="Bot", bot_username="bot")
        self.anna, self.boris = [self.world.add_person(Person(id=0, first_name=name)) for name in ("Анна", "Борис")]
        self.known, self.gone, self.moved, self.told = {}, {}, set(), {}
        self.put, self.world.updates.put = self.world.updates.put, self.hear
        return self.anna.id

    @rule(target=chats, kind=st.sampled_from(["group", "supergroup"]), bot=STATUSES)
    def make(self, kind, bot):
        members = {self.anna.id: "creator", self.boris.id: "member"}
        group = Chat(0, kind, "Комиссия", members=members, bot_status="left")
        return make_group(self.world, group, self.standing(bot)).id

    @rule(target=chats, chat=chats)
    def migrate(self, chat):
        try:
            new = migrate(self.world, self.world.chats[chat])
        except ControlError:
            return chat
        self.moved.add(chat)
        return new.id

    @rule(chat=chats, who=st.sampled_from([BOT, "boris"]), status=STATUSES)
    def stand(self, chat, who, status):
        group = self.world.chats[chat]
        if not group.is_private and chat not in self.moved:
            member = self.boris.id if who == "boris" else BOT
            set_standing(self.world, group, member, self.standing(status), by=self.anna.id)

    @rule(chat=chats, text=st.sampled_from(["a", "b", " ", "x" * 5000]))
    def send(self, chat, text):
        self.call("sendMessage", chat, text=text)

    @rule(chat=chats, number=ANY, text=TEXTS)
    def edit(self, chat, number, text):
        self.call("editMessageText", chat, message_id=number, text=text)

    @rule(chat=chats, number=ANY)
    def delete(self, chat, number):
        was = self.world.message(chat, number)
        self.call("deleteMessage", chat, message_id=number)
        if was and not self.world.message(chat, number):
            self.gone.setdefault(chat, set()).add(number)

    @rule(chat=chats, source=chats, number=ANY)
    def copy(self, chat, source, number):
        self.call("copyMessage", chat, from_chat_id=source, message_id=number)

    @rule(chat=chats, method=st.sampled_from(["pinChatMessage", "getChatAdministrators", "leaveChat", "getChat"]))
    def other(self, chat, method):
        self.call(method, chat, message_id=1, read=method in ("leaveChat", "getChat"))

    @rule(chat=chats, text=st.sampled_from(["/start", "привет"]), who=st.sampled_from(["anna", "boris"]))
    def write(self, chat, text, who):
        person = self.anna if who == "anna" else self.boris
        try:
            actor = actor_in(self.world, chat, person.id)
        except ControlError:
            assert self.closed_for(chat, person)
            return
        waiting = len(self.world.updates)
        write(self.world, actor, text)
        reached = len(self.world.updates) > waiting
        assert reached == (text == "/start" or self.reads_all(chat)) if self.has_bot(chat) else not reached

    @rule(chat=chats, number=ANY, text=TEXTS)
    def rewrite(self, chat, number, text):
        message = self.world.message(chat, number)
        if message is None or message.author is None:
            return
        try:
            rewrite(self.world, actor_in(self.world, chat, message.author), message, text)
        except ControlError:
            return
        assert self.world.message(chat, number).words == text

    @rule(blocked=st.booleans())
    def block(self, blocked):
        set_blocked(self.world, self.anna, blocked=blocked)

    @invariant()
    def numbers_only_grow(self):
        for chat in self.world.chats:
            numbers = set(self.contents(chat))
            assert not self.gone.get(chat, set()) & numbers
            known = self.known.setdefault(chat, set())
            new = numbers - known
            assert not new or min(new) > max(known, default=0)
            known |= new

    @invariant()
    def a_bot_is_told_of_every_change_of_its_own(self):
        for chat in self.groups():
            seen = "left" if chat.type == "group" and chat.bot_status == "kicked" else chat.bot_status
            assert self.told.get(chat.id, "left") == seen

    @invariant()
    def the_old_chat_names_the_new_one(self):
        for chat in self.groups():
            if chat.migrated_to is not None:
                assert self.world.chats[chat.migrated_to].migrated_from == chat.id

    def call(self, method, chat, *, read=False, **parameters):
        values = {name: str(value) for name, value in parameters.items()}
        before, refused = self.contents(chat), False
        may_pass = self.open_for_bot(chat)
        try:
            METHODS[method](self.world, Arguments({"chat_id": str(chat), **values}))
        except (BadRequestError, ForbiddenError):
            refused = True
        if refused:
            assert self.contents(chat) == before
        else:
            assert may_pass or read

    def open_for_bot(self, chat):
        if chat == self.anna.id:
            return self.anna.started and not self.anna.blocked
        return self.has_bot(chat) and chat not in self.moved

    def has_bot(self, chat):
        return self.world.chats[chat].bot_status in IN_CHAT

    def reads_all(self, chat):
        return self.world.chats[chat].is_private or self.world.chats[chat].bot_status == "administrator"

    def closed_for(self, chat, person):
        if chat == self.anna.id:
            return person is self.boris or self.anna.blocked
        return chat in self.moved or self.world.chats[chat].members[person.id] not in IN_CHAT

    def contents(self, chat):
        return {number: message.content for number, message in self.world.chats[chat].history.items()}

    def groups(self):
        return [chat for chat in self.world.chats.values() if not chat.is_private]

    def hear(self, kind, content):
        if kind == "my_chat_member":
            self.told[content["chat"]["id"]] = content["new_chat_member"]["status"]
        self.put(kind, content)

    def standing(self, status):
        return Standing(status, {"rights": list(USUAL_RIGHTS)} if status == "administrator" else {})


TestChats = Chats.TestCase
TestChats.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
