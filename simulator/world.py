"""Everything the server remembers, in memory: the bot, the people, their chats."""

import itertools
from collections.abc import Iterator
from random import Random

from simulator import overview, views
from simulator.alarms import Alarms
from simulator.clock import ServerClock
from simulator.commands import CommandBook
from simulator.contents.launches import Launches
from simulator.contents.polls import Poll
from simulator.errors import ControlError
from simulator.events import Events
from simulator.faults import Faults
from simulator.files import FileStore
from simulator.history import History, Recent
from simulator.journal import Journal
from simulator.limits.rate_limits import RateLimits
from simulator.model import Bot, Chat, Json, Message, Person
from simulator.updates.queue import UpdateQueue
from simulator.updates.taps import Tap, Taps
from simulator.webhook.state import Webhook

DEFAULT_BOT_ID = 1_000_000_000


class World:
    """The state of one server; `forget` returns it to the beginning, but for the clock."""

    def __init__(
        self,
        clock: ServerClock,
        *,
        bot_name: str,
        bot_username: str,
        rate_limits: bool = False,
        broadcast_rate: float = RateLimits.ALL_CHATS,
    ) -> None:
        self.clock = clock
        self.events = Events()
        self.webhook = Webhook(clock)
        self.alarms = Alarms(clock)
        self._names = (bot_name, bot_username)
        self._limited, self._rate = rate_limits, broadcast_rate
        self._begin()
        clock.listen(self._tell_clock)

    def _begin(self, first_update: int = 1) -> None:
        self.bot = Bot(DEFAULT_BOT_ID, *self._names)
        self.token: str | None = None
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.alarms.clear()
        self.polls: dict[str, Poll] = {}
        self.launches = Launches()
        self.chance = Random(0)  # noqa: S311 - dice, the same ones in every run
        self._recent = Recent()
        self.updates = UpdateQueue(self.clock, first_update)
        self.taps = Taps(self.clock)
        self.files = FileStore()
        self.commands = CommandBook()
        self.about: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.faults = Faults(self.clock)
        self.limits = RateLimits(on=self._limited, rate=self._rate, moment=self.clock.now)
        self.journal = Journal(lambda call: self.events.publish({"type": "call", "call": call}))
        self._message_numbers = itertools.count(1)
        self._supergroup_numbers: dict[int, itertools.count[int]] = {}
        self._group_numbers = itertools.count(4_000_000_001)
        self._person_numbers = itertools.count(5_000_000_001)

    @property
    def default_name(self) -> str:
        """What the bot is called before it names itself."""
        return self._names[0]

    def forget(self) -> None:
        """Forgets everything but the clock; a waiting poll is let go.

        The numbers of updates go on growing, as Telegram's do: the bot may know the old ones by heart.
        """
        self.updates.stop()
        self.webhook.close()
        self._begin(self.updates.next_id)
        self.events.publish({"type": "reset"})

    def admit(self, token: str) -> bool:
        """Whether the token is this server's bot: the first one that comes is, until the server forgets it."""
        if self.token is None:
            self.token = token
            self.bot.id = int(token.partition(":")[0])
        return token == self.token

    def add_person(self, person: Person) -> Person:
        """Lets a person exist; id 0 gets the next free number. ControlError 409 when the id is taken."""
        if person.id == 0:
            person.id = next(
                number for number in self._person_numbers if number not in self.people and number != self.bot.id
            )
        if person.id in self.people:
            raise ControlError(409, f"person {person.id} exists already")
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, history=History(Message, self._recent))
        self.tell_person(person)
        return person

    def add_group(self, group: Chat) -> Chat:
        """Lets a group exist; id 0 gets the next free number. ControlError 409 when the id is taken."""
        if group.id == 0:
            group.id = next(number for number in self._numbers_of(group.type) if number not in self.chats)
        if group.id in self.chats:
            raise ControlError(409, f"chat {group.id} exists already")
        group.history = History(Message, self._recent)
        self.chats[group.id] = group
        self.tell_chat(group)
        return group

    def supergroup_named(self, username: str) -> Chat | None:
        """The supergroup with this public name, without its @; upper and lower case are one."""
        name = username.lower()
        return next((chat for chat in self.chats.values() if chat.username and chat.username.lower() == name), None)

    def person(self, person_id: int) -> Person:
        """Someone who exists; ControlError 404 otherwise."""
        if person_id not in self.people:
            raise ControlError(404, f"there is no person {person_id}")
        return self.people[person_id]

    def chat(self, chat_id: int) -> Chat:
        """A chat that exists; ControlError 404 otherwise."""
        if chat_id not in self.chats:
            raise ControlError(404, f"there is no {'person' if chat_id > 0 else 'group'} {chat_id}")
        return self.chats[chat_id]

    def messages(self, chat_id: int, most: int | None = None, after: int = 0) -> list[Message]:
        """The newest messages of a chat, all of them without `most` and `after`, oldest first; only to be read."""
        return self.chats[chat_id].history.latest(most, after)

    def message(self, chat_id: int, message_id: int) -> Message | None:
        """A message that is still there."""
        return self.chats[chat_id].history.get(message_id)

    def post(self, chat_id: int, content: Json, *, author: int | None) -> Message:
        """Puts a new message into a chat, of the bot when it has no author.

        The caller sets what else it has, then calls `announce`.
        """
        chat = self.chats[chat_id]
        message = Message(chat_id, self._next_number(chat), author, self.clock.unix(), content)
        chat.history[message.message_id] = message
        self._count_unread(chat, from_bot=message.from_bot)
        return message

    def announce(self, message: Message) -> None:
        """Tells the listeners of a new message."""
        self._tell_message("message", message)
        self.tell_chat(self.chats[message.chat_id])

    def touch(self, message: Message, *, edited: bool = True) -> None:
        """Tells the listeners that a message changed."""
        if edited:
            message.edit_date = self.clock.unix()
        self._tell_message("edited", message)
        chat = self.chats[message.chat_id]
        if message is chat.newest:
            self.tell_chat(chat)

    def delete(self, message: Message) -> None:
        """Removes a message for both sides."""
        chat = self.chats[message.chat_id]
        del chat.history[message.message_id]
        self.events.publish({"type": "deleted", "chat_id": message.chat_id, "message_id": message.message_id})
        self.tell_chat(chat)

    def mark_read(self, chat: Chat) -> None:
        """Nothing in the chat is unread from now on."""
        holder: Chat | Person = self.people[chat.id] if chat.is_private else chat
        if holder.unread:
            holder.unread = 0
            self.tell_chat(chat)

    def toast(self, tap: Tap) -> None:
        """Tells the listeners what a tap was answered."""
        told = {"type": "toast", "chat_id": tap.chat_id, "person": tap.person_id}
        self.events.publish({**told, **(tap.answer or {})})

    def tell_person(self, person: Person) -> None:
        """Tells the listeners how a person is now."""
        if self.events.heard:
            self.events.publish({"type": "person", "person": overview.person(self, person)})

    def tell_chat(self, chat: Chat) -> None:
        """Tells the listeners how a chat, or the person behind it, is now."""
        if chat.is_private:
            self.tell_person(self.people[chat.id])
        elif self.events.heard:
            self.events.publish({"type": "group", "group": overview.group(self, chat)})

    def menu_button(self, person_id: int) -> Json:
        """The button beside the input of a private chat: its own, or the one for all."""
        return self.menu_buttons.get(person_id) or self.menu_buttons.get(0) or {"type": "default"}

    def _next_number(self, chat: Chat) -> int:
        """Supergroups number their messages by themselves; all other chats of the bot share one row of numbers."""
        if chat.type != "supergroup":
            return next(self._message_numbers)
        return next(self._supergroup_numbers.setdefault(chat.id, itertools.count(1)))

    def _numbers_of(self, chat_type: str) -> Iterator[int]:
        shift = 1_000_000_000_000 if chat_type == "supergroup" else 0
        return (-shift - number for number in self._group_numbers)

    def _count_unread(self, chat: Chat, *, from_bot: bool) -> None:
        holder: Chat | Person = self.people[chat.id] if chat.is_private else chat
        holder.unread = holder.unread + 1 if from_bot else 0

    def _tell_message(self, kind: str, message: Message) -> None:
        if not self.events.heard:
            return
        view = views.control_message(self, message)
        self.events.publish({"type": kind, "chat_id": message.chat_id, "message": view})

    def _tell_clock(self) -> None:
        self.events.publish({"type": "clock", **overview.clock(self)})
