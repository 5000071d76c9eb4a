"""Everything the server remembers, in memory: the bot, the people, their chats."""

import itertools
from dataclasses import asdict
from datetime import datetime

from simulator import views
from simulator.clock import ServerClock
from simulator.commands import CommandBook
from simulator.errors import ControlError
from simulator.events import Events
from simulator.faults import Faults
from simulator.files import FileStore
from simulator.journal import Journal
from simulator.limits import RateLimits
from simulator.model import Bot, Json, Message, Person
from simulator.taps import Tap, Taps
from simulator.updates import UpdateQueue

DEFAULT_BOT_ID = 1_000_000_000


class World:
    """The state of one server; `forget` returns it to the beginning, but for the clock."""

    def __init__(self, clock: ServerClock, *, bot_name: str, bot_username: str, rate_limits: bool = False) -> None:
        self.clock = clock
        self.events = Events()
        self._names = (bot_name, bot_username)
        self._limited = rate_limits
        self._begin()
        clock.listen(self._tell_clock)

    def _begin(self) -> None:
        self.bot = Bot(DEFAULT_BOT_ID, *self._names)
        self.token: str | None = None
        self.people: dict[int, Person] = {}
        self.chats: dict[int, dict[int, Message]] = {}
        self.updates = UpdateQueue(self.clock)
        self.taps = Taps(self.clock)
        self.files = FileStore()
        self.commands = CommandBook()
        self.about: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.faults = Faults()
        self.limits = RateLimits() if self._limited else None
        self.journal = Journal(lambda call: self.events.publish({"type": "call", "call": call}))
        self._message_numbers = itertools.count(1)
        self._person_numbers = itertools.count(5_000_000_001)

    def forget(self) -> None:
        """Forgets everything but the clock; a waiting poll is let go."""
        self.updates.stop()
        self._begin()
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
            person.id = next(number for number in self._person_numbers if number not in self.people)
        if person.id in self.people:
            raise ControlError(409, f"person {person.id} exists already")
        self.people[person.id] = person
        self.chats[person.id] = {}
        self.tell_person(person)
        return person

    def person(self, person_id: int) -> Person:
        """Someone who exists; ControlError 404 otherwise."""
        if person_id not in self.people:
            raise ControlError(404, f"there is no person {person_id}")
        return self.people[person_id]

    def messages(self, chat_id: int) -> list[Message]:
        """The messages of a chat, oldest first."""
        return list(self.chats[chat_id].values())

    def message(self, chat_id: int, message_id: int) -> Message | None:
        """A message that is still there."""
        return self.chats[chat_id].get(message_id)

    def post(self, chat_id: int, content: Json, *, from_bot: bool) -> Message:
        """Puts a new message into a chat. The caller sets what else it has, then calls `announce`."""
        number = next(self._message_numbers)
        message = Message(chat_id, number, from_bot=from_bot, date=self.clock.unix(), content=content)
        self.chats[chat_id][number] = message
        person = self.people[chat_id]
        person.unread = person.unread + 1 if from_bot else 0
        return message

    def announce(self, message: Message) -> None:
        """Tells the listeners of a new message."""
        self._tell_message("message", message)
        self.tell_person(self.people[message.chat_id])

    def touch(self, message: Message, *, edited: bool = True) -> None:
        """Tells the listeners that a message changed."""
        if edited:
            message.edit_date = self.clock.unix()
        self._tell_message("edited", message)
        if message is next(reversed(self.chats[message.chat_id].values())):
            self.tell_person(self.people[message.chat_id])

    def delete(self, message: Message) -> None:
        """Removes a message for both sides."""
        del self.chats[message.chat_id][message.message_id]
        self.events.publish({"type": "deleted", "chat_id": message.chat_id, "message_id": message.message_id})
        self.tell_person(self.people[message.chat_id])

    def toast(self, tap: Tap) -> None:
        """Tells the listeners what a tap was answered."""
        self.events.publish({"type": "toast", "chat_id": tap.chat_id, **(tap.answer or {})})

    def tell_person(self, person: Person) -> None:
        """Tells the listeners how a person is now."""
        self.events.publish({"type": "person", "person": self.person_view(person)})

    def person_view(self, person: Person) -> Json:
        """A person as the control API shows him."""
        last = next(reversed(self.chats[person.id].values()), None)
        commands = self.commands.seen_by(person.id, person.language_code or "")
        return {**asdict(person), "last": views.last_line(last), "commands": commands}

    def clock_view(self) -> Json:
        """The clock as the control API shows it."""
        return {"now": iso(self.clock.now()), "version": self.clock.version}

    def _tell_message(self, kind: str, message: Message) -> None:
        view = views.control_message(self, message)
        self.events.publish({"type": kind, "chat_id": message.chat_id, "message": view})

    def _tell_clock(self) -> None:
        self.events.publish({"type": "clock", **self.clock_view()})


def iso(moment: datetime) -> str:
    """A moment in UTC as the control API writes it."""
    return moment.isoformat(timespec="milliseconds")
