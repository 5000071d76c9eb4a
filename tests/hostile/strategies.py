"""hypothesis chooses what is in an update: any text that Unicode has, any number, any shape the Bot API allows."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from hypothesis import strategies as st

from tests.fakes.taps import EVERY_TAP
from tests.hostile.census import ACCOUNT, Part
from tests.hostile.telegram import ME

_BOT = ME.model_dump(exclude_none=True)
_AT = 1626764401
numbers = st.one_of(st.integers(0, 30), st.integers(-(2**70), 2**70))
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)
parts = st.sampled_from(list(Part))


def _callback_data(kind: type[CallbackData]) -> st.SearchStrategy[str]:
    """As many fields as the kind has, or one more or less."""
    field = st.one_of(numbers.map(str), words, st.sampled_from(["in_person", "absent", "own", "groups", "phone", ""]))
    count = len(kind.model_fields)
    fields = st.lists(field, min_size=max(0, count - 1), max_size=count + 1)
    return fields.map(lambda values: ":".join([kind.__prefix__, *values]))


callback_data = st.one_of(*map(_callback_data, EVERY_TAP), words).map(
    lambda data: data.encode()[:64].decode(errors="ignore") or "?"
)


@st.composite
def users(draw: st.DrawFn) -> dict[str, Any]:
    return {"id": ACCOUNT[draw(parts)], "is_bot": False, "first_name": draw(words), "language_code": draw(words)}


@st.composite
def shown(draw: st.DrawFn, chat: dict[str, Any]) -> dict[str, Any]:
    """A message of the bot: seen, too old to be seen, none, or inline."""
    number = draw(numbers)
    seen: dict[str, Any] = {"message_id": number, "date": _AT, "from": _BOT, "chat": chat, "text": draw(words)}
    unseen = {"message_id": number, "date": 0, "chat": chat}
    return draw(st.sampled_from([{"message": seen}, {"message": unseen}, {"inline_message_id": "A"}, {}]))


@st.composite
def chats(draw: st.DrawFn, user: dict[str, Any]) -> dict[str, Any]:
    group: dict[str, Any] = {
        "id": -draw(st.integers(1, 2**52)),
        "type": draw(st.sampled_from(["group", "supergroup"])),
        "title": "Г",
    }
    return draw(st.sampled_from([{"id": user["id"], "type": "private"}, group]))


@st.composite
def taps(draw: st.DrawFn) -> dict[str, Any]:
    user = draw(users())
    where: dict[str, Any] = draw(shown(draw(chats(user))))
    query = {"id": "", "from": user, "chat_instance": "1", "data": draw(callback_data), **where}
    return {"update_id": 0, "callback_query": query}


@st.composite
def messages(draw: st.DrawFn) -> dict[str, Any]:
    user = draw(users())
    chat = draw(chats(user))
    document = {"file_id": draw(words), "file_unique_id": "u", "file_name": draw(words), "file_size": draw(numbers)}
    contact = {"phone_number": draw(words), "first_name": draw(words), "user_id": draw(numbers)}
    content: dict[str, Any] = draw(
        st.sampled_from([{"text": draw(words)}, {"document": document}, {"contact": contact}, {}])
    )
    replied: dict[str, Any] = {
        "message_id": 1,
        "date": _AT,
        "from": _BOT,
        "chat": chat,
        "text": f"{draw(words)}#{draw(numbers)}",
    }
    asked: dict[str, Any] = draw(st.sampled_from([{}, {"reply_to_message": replied}]))
    head = {"message_id": draw(st.integers(1, 2**31)), "date": _AT, "from": user, "chat": chat}
    return {"update_id": 0, draw(st.sampled_from(["message", "edited_message"])): {**head, **content, **asked}}


updates = st.one_of(taps(), messages())
