"""What many people do to the bot, as Telegram would bring it: the same seed, the same updates."""

import itertools
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.updates.intake import Raw
from commission.ids import MeetingId
from commission.meetings.invitation import Attendance

_WORDS = ("спасибо", "а где это будет?", "я опоздаю на десять минут", "👍", "перезвоните мне, пожалуйста", "/settings")
_FIRST_STRANGER = 5_000_000_000
Act = Callable[[int], Raw]


@dataclass(frozen=True, slots=True)
class People:
    """The secretary, the members, and strangers, each of whom is a new one.

    `messages`: the last message that the bot sent to each.
    """

    secretary: int
    members: Sequence[int]
    meeting: MeetingId
    messages: Mapping[int, int]
    chance: random.Random

    def updates(self) -> Iterator[Raw]:
        """Without end, numbered from 1."""
        strangers = itertools.count(_FIRST_STRANGER)
        # How many of a hundred updates are of each kind.
        kinds: dict[Act, int] = {
            self._answers: 60,
            self._explains: 6,
            self._asks_for_details: 4,
            self._looks_at_the_board: 2,
            lambda number: self._writes(number, self._member(), "/menu"): 7,
            lambda number: self._writes(number, self.secretary, "/menu"): 1,
            lambda number: self._writes(number, self._member(), self.chance.choice(_WORDS)): 8,
            # Of a million, the first fifth has more of them than the pace remembers chats (20,000): it is full by then.
            lambda number: self._writes(number, next(strangers), "Здравствуйте!"): 12,
        }
        acts, weights = [*kinds], [*kinds.values()]
        for number in itertools.count(1):
            yield self.chance.choices(acts, weights)[0](number)

    def _member(self) -> int:
        return self.chance.choice(self.members)

    def _answers(self, number: int) -> Raw:
        return self._taps(number, self._member(), f"a:{self.meeting}:1:{self.chance.choice([*Attendance])}")

    def _explains(self, number: int) -> Raw:
        """Also those who said that they come: they are told that it is for others."""
        return self._taps(number, self._member(), f"r:{self.meeting}:{self.chance.choice(('leave', 'trip'))}")

    def _asks_for_details(self, number: int) -> Raw:
        return self._taps(number, self._member(), f"d:{self.meeting}")

    def _looks_at_the_board(self, number: int) -> Raw:
        return self._taps(number, self.secretary, f"l:{self.meeting}:groups:0:1")

    def _taps(self, number: int, account: int, data: str) -> Raw:
        shown = {"message_id": self.messages.get(account, 1), "date": _now(), "chat": _chat(account), "text": "…"}
        query = {"id": str(number), "from": _user(account), "chat_instance": "1", "message": shown, "data": data}
        return {"update_id": number, "callback_query": query}

    def _writes(self, number: int, account: int, text: str) -> Raw:
        entities = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text.startswith("/") else []
        message = {"message_id": number, "date": _now(), "chat": _chat(account), "from": _user(account), "text": text}
        return {"update_id": number, "message": {**message, "entities": entities}}


def _user(account: int) -> Raw:
    return {"id": account, "is_bot": False, "first_name": f"Person {account}", "language_code": "ru"}


def _chat(account: int) -> Raw:
    return {"id": account, "type": "private", "first_name": f"Person {account}"}


def _now() -> int:
    return int(time.time())
