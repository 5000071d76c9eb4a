"""Typed updates as Telegram sends them, from whoever it is and with whatever is in them."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.updates.intake import Raw
from tests.hostile.census import ACCOUNT, NEVER_STARTED, WITHOUT_TELEGRAM, Census, Part
from tests.hostile.contents import any_content
from tests.hostile.taps import any_data
from tests.hostile.telegram import ME, PaperTelegram
from tests.hostile.texts import any_name, any_text

_AT = 1626764401
_GROUP, _CHANNEL = -1004000000001, -1004000000002
# How often each taps, writes, blocks or comes back, does something else. Whoever has a desk gets far only by tapping.
_TAPS, _AT_A_DESK, _AT_THE_DOOR = (70, 24, 2, 4), (86, 12, 1, 1), (40, 50, 4, 6)
_HABITS = {
    Part.STRANGER: _AT_THE_DOOR,
    Part.SECRETARY: _AT_A_DESK,
    Part.FOREIGN_SECRETARY: _AT_A_DESK,
    Part.OPERATOR: _AT_A_DESK,
}
_BOT = ME.model_dump(exclude_none=True)


@dataclass(frozen=True, slots=True)
class Forge:
    """Makes one update after the other; the same `chance` makes the same ones. `keys`: doors may be opened."""

    chance: random.Random
    census: Census
    telegram: PaperTelegram
    keys: bool = True
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1_000_000))

    def update(self, part: Part) -> Raw:
        """Something that somebody of this part may send."""
        makers = [self.tap, self.message, self.member, self.other]
        make = self.chance.choices(makers, _HABITS.get(part, _TAPS))[0]
        return make(part)

    def tap(self, part: Part) -> Raw:
        """On a message that is there, is gone, was never his, cannot be seen any more, or is inline."""
        number = next(self.numbers)
        query: dict[str, Any] = {"id": str(number), "from": self.user(part), "chat_instance": "1"}
        own = self.telegram.buttons(ACCOUNT[part])
        if own and self.chance.random() < 0.8:
            newest = [button for button in own if button[0] is own[-1][0]]
            message, data = self.chance.choice(newest if self.chance.random() < 0.85 else own)
            query |= {"message": self._shown(message.message_id, ACCOUNT[part], message.text), "data": data}
        else:
            query |= self._place(part) | {"data": any_data(self.chance, self.census, self.telegram)}
        if self.chance.random() < 0.02:
            query["game_short_name"] = query.pop("data")
        return {"update_id": number, "callback_query": query}

    def message(self, part: Part) -> Raw:
        """In private, in a group, edited, forwarded, in reply; with any content."""
        number = next(self.numbers)
        message = self._head(number, part) | any_content(self.chance, ACCOUNT[part], self._numbers(), keys=self.keys)
        message |= self._circumstances(part)
        kinds = ["message"] * 15 + ["edited_message", "channel_post", "business_message"]
        return {"update_id": number, self.chance.choice(kinds): message}

    def member(self, part: Part) -> Raw:
        """The bot is blocked, started again, taken into a group, thrown out."""
        statuses: list[tuple[str, dict[str, Any]]] = [("member", {}), ("kicked", {"until_date": 0}), ("left", {})]
        (old, old_facts), (new, new_facts) = self.chance.sample(statuses, 2)
        chat = self.private(part) if self.chance.random() < 0.7 else self._group()
        return {
            "update_id": next(self.numbers),
            "my_chat_member": {
                "chat": chat,
                "from": self.user(part),
                "date": _AT,
                "old_chat_member": {"user": _BOT, "status": old, **old_facts},
                "new_chat_member": {"user": _BOT, "status": new, **new_facts},
            },
        }

    def other(self, part: Part) -> Raw:
        """What the bot has not asked for, and gets all the same."""
        user = self.user(part)
        asked = {"id": "1", "from": user}
        reaction = {"message_id": 1, "user": user, "date": _AT, "old_reaction": [], "new_reaction": []}
        event: dict[str, Any] = self.chance.choice(
            [
                {"inline_query": {**asked, "query": any_text(self.chance)[:256], "offset": ""}},
                {"chosen_inline_result": {"result_id": "1", "from": user, "query": ""}},
                {"pre_checkout_query": {**asked, "currency": "RUB", "total_amount": 1, "invoice_payload": "p"}},
                {"poll_answer": {"poll_id": "7", "user": user, "option_ids": [0], "option_persistent_ids": ["a"]}},
                {"chat_join_request": {"chat": self._group(), "from": user, "user_chat_id": user["id"], "date": _AT}},
                {"message_reaction": {"chat": self.private(part), **reaction}},
            ]
        )
        return {"update_id": next(self.numbers), **event}

    def user(self, part: Part) -> dict[str, Any]:
        """Telegram vouches for the id; everything else he chooses himself."""
        user: dict[str, Any] = {"id": ACCOUNT[part], "is_bot": False, "first_name": any_name(self.chance)}
        if part is Part.STRANGER:
            user["id"] += self.chance.choice((0, 0, 1000, 1001, 2**51))
            user["is_bot"] = self.chance.random() < 0.03
        return user | {"language_code": self.chance.choice(("ru", "en", "xx-" + "y" * 50, ""))}

    def private(self, part: Part) -> dict[str, Any]:
        return {"id": ACCOUNT[part], "type": "private", "first_name": any_name(self.chance)}

    def _head(self, number: int, part: Part) -> dict[str, Any]:
        user = self.user(part)
        chat = {"id": user["id"], "type": "private"} if self.chance.random() < 0.85 else self._group()
        return {"message_id": number, "date": _AT, "from": user, "chat": chat}

    def _circumstances(self, part: Part) -> dict[str, Any]:
        """A reply to the bot's question or to anything; forwarded; through another bot; in somebody's name."""
        roll, mark = self.chance.random(), self.chance.choice((*self.census.meetings, "x", "٣", "9" * 30, ""))
        if roll < 0.12:
            return {"reply_to_message": self._shown(7, ACCOUNT[part], self._question())}
        if roll < 0.25:
            return {"reply_to_message": self._shown(7, ACCOUNT[part], f"Почему? #{mark}")}
        if roll < 0.3:
            return {"reply_to_message": {"message_id": 8, "date": 0, "chat": self.private(part)}}
        if roll < 0.4:
            return {"forward_origin": {"type": "hidden_user", "sender_user_name": any_name(self.chance), "date": _AT}}
        if roll < 0.45:
            return {"sender_chat": {"id": _CHANNEL, "type": "channel", "title": any_name(self.chance)}}
        return {"via_bot": _BOT} if roll < 0.5 else {}

    def _question(self) -> str:
        """About a task, as the bot would have asked it or not."""
        pick = self.chance.choice
        tail = pick(("", "", "_1_0", "_2_737993", "_0_3652059", f"_{9**18}_0", "_1_0_1"))
        number = pick(("1", "2", "3", "4", "9" * 18, "9" * 19, "٣"))
        step, act, ground = pick("wdgst?"), pick("kicrabegfdsm?"), pick(("", "", "c", "n", "o", "x"))
        return f"Основание: x: y\n#k{step}{act}{number}{tail}{ground}"

    def _place(self, part: Part) -> dict[str, Any]:
        """Where a forged tap says that its button was."""
        chats = [self.private(part), self._group()]
        chat, number = self.chance.choice([chats[0], *chats]), self.chance.choice((1, 1001, 1005, 2**31, -1, 0))
        return self.chance.choice(
            [
                {"message": self._shown(number, chat["id"], any_text(self.chance))},
                {"message": {"chat": chat, "message_id": number, "date": 0}},
                {"inline_message_id": "AAAA"},
                {},
            ]
        )

    def _shown(self, number: int, chat: int, text: str | None) -> dict[str, Any]:
        """A message of the bot."""
        kind = {"type": "private"} if chat > 0 else {"type": "supergroup", "title": "Г"}
        return {"message_id": number, "date": _AT, "from": _BOT, "chat": {"id": chat, **kind}, "text": text or "?"}

    def _group(self) -> dict[str, Any]:
        kind, number = self.chance.choice((("supergroup", _GROUP), ("group", -4000), ("channel", _CHANNEL)))
        return {"id": number, "type": kind, "title": any_name(self.chance)}

    def _numbers(self) -> tuple[str, ...]:
        """Telephone numbers that somebody may show as a contact."""
        return (NEVER_STARTED, WITHOUT_TELEGRAM, "+70000000000", any_text(self.chance)[:30])
