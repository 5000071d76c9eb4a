"""Which calls and updates a fault is for."""

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase, translate

from simulator.bot_api.arguments import Arguments
from simulator.model import Json


@dataclass(frozen=True, slots=True)
class Subject:
    """What a fault looks at: a method or an update's type, the chat, the words."""

    name: str
    chat_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Aim:
    """Names are patterns in lower case (`send*`), any of them; no names are any method but getUpdates.

    `whole` is a pattern of the whole text, made by `wildcards`.
    """

    names: tuple[str, ...] = ()
    chat_id: int | None = None
    text: str | None = None
    whole: re.Pattern[str] | None = None

    def meets(self, subject: Subject) -> bool:
        """Whether everything that was asked for is so."""
        return (
            self.names_meet(subject.name)
            and (self.chat_id is None or str(self.chat_id) == subject.chat_id)
            and (self.text is None or self.text in subject.text)
            and (self.whole is None or self.whole.match(subject.text) is not None)
        )

    def names_meet(self, name: str) -> bool:
        """Whether the name alone would do."""
        lower = name.lower()
        if not self.names:
            return lower != "getupdates"
        return any(fnmatchcase(lower, pattern) for pattern in self.names)


def wildcards(pattern: str) -> re.Pattern[str]:
    """`*` for any words, `?` for any character; no regular expression, some of which never end."""
    return re.compile(translate(pattern.replace("[", "[[]")))


def subject_of_call(method: str, arguments: Arguments) -> Subject:
    """A call: the chat that it goes to, and its text, caption or question as it was sent."""
    words = next(filter(None, map(arguments.text, ("text", "caption", "question"))), "")
    return Subject(method, arguments.text("chat_id").strip(), words)


def subject_of_update(update: Json) -> Subject:
    """An update: the chat it comes from (or the person, when it has none), and its text, caption, data or question."""
    name = next(key for key in update if key != "update_id")
    content: Json = update[name]
    message: Json = content.get("message") or {}
    origin: Json = content.get("chat") or message.get("chat") or content.get("from") or content.get("user") or {}
    poll: Json = content.get("poll") or content
    words = content.get("text") or content.get("caption") or content.get("data") or poll.get("question") or ""
    return Subject(name, str(origin.get("id", "")), str(words))
