"""What this suite has found, one test each; they failed before they were mended."""

from typing import Any

import pytest
from aiogram_dialog.utils import encode_reply_callback

from tests.hostile.arena import Arena
from tests.hostile.census import ACCOUNT, Part
from tests.hostile.telegram import ME

pytestmark = pytest.mark.asyncio(loop_scope="module")
_AT = 1626764401
_BOT = ME.model_dump(exclude_none=True)


def _user(part: Part) -> dict[str, Any]:
    return {"id": ACCOUNT[part], "is_bot": False, "first_name": "Анна", "language_code": "ru"}


def _message(arena: Arena, part: Part, **content: Any) -> dict[str, Any]:
    number, chat = next(arena.numbers), {"id": ACCOUNT[part], "type": "private"}
    message = {"message_id": number, "date": _AT, "from": _user(part), "chat": chat, **content}
    return {"update_id": number, "message": message}


def _tap(arena: Arena, part: Part, data: str) -> dict[str, Any]:
    """On the newest message of his chat."""
    number, chat = next(arena.numbers), ACCOUNT[part]
    shown = {"message_id": arena.telegram.chats[chat][-1].message_id, "date": _AT, "from": _BOT, "text": "?"}
    message = shown | {"chat": {"id": chat, "type": "private"}}
    query = {"id": str(number), "from": _user(part), "chat_instance": "1", "message": message, "data": data}
    return {"update_id": number, "callback_query": query}


def _button(arena: Arena, part: Part, end: str) -> str:
    return next(data for _, data in reversed(arena.telegram.buttons(ACCOUNT[part])) if data.endswith(end))


async def _taps(arena: Arena, part: Part, *ends: str) -> None:
    """Buttons by how their data ends, one after the other."""
    for end in ends:
        assert await arena.feed(_tap(arena, part, _button(arena, part, end))) == []


async def _menu(arena: Arena) -> None:
    assert await arena.feed(_message(arena, Part.SECRETARY, text="/menu")) == []


@pytest.mark.parametrize("part", [Part.STRANGER, Part.MEMBER, Part.SECRETARY])
async def test_a_group_that_takes_the_bot_in_is_no_alarm(arena: Arena, part: Part) -> None:
    arena.begin()
    event = {
        "chat": {"id": -1001, "type": "supergroup", "title": "Соседи"},
        "from": _user(part),
        "date": _AT,
        "old_chat_member": {"user": _BOT, "status": "left"},
        "new_chat_member": {"user": _BOT, "status": "member"},
    }
    assert await arena.feed({"update_id": next(arena.numbers), "my_chat_member": event}) == []


async def test_an_answer_to_a_message_of_nobody_is_words(arena: Arena) -> None:
    arena.begin()
    await _menu(arena)
    asked = {"message_id": 8, "date": _AT, "chat": {"id": ACCOUNT[Part.SECRETARY], "type": "private"}, "text": "?"}
    assert await arena.feed(_message(arena, Part.SECRETARY, text="Ларина", reply_to_message=asked)) == []


@pytest.mark.parametrize("ending", ["", "\u200d", "\u200c\u2060", "\u00ad" * 5, "\u200c\U0001d17a"])
async def test_invisible_characters_at_the_end_of_words_make_no_difference(arena: Arena, ending: str) -> None:
    arena.begin()
    await _menu(arena)
    spoken = arena.telegram.spoken[ACCOUNT[Part.SECRETARY]]
    assert await arena.feed(_message(arena, Part.SECRETARY, text="Ларина" + ending)) == []
    assert arena.telegram.spoken[ACCOUNT[Part.SECRETARY]] == spoken + 1


async def test_pasted_words_tap_no_button(arena: Arena) -> None:
    """The draft's «Delete» is open; what she pastes hides a tap on «Yes»."""
    arena.begin()
    await _menu(arena)
    await _taps(arena, Part.SECRETARY, "meetings", f"m:{arena.census.draft}", "delete")
    hidden = encode_reply_callback(_button(arena, Part.SECRETARY, "del"))
    assert await arena.feed(_message(arena, Part.SECRETARY, text="Коллеги, добрый день!" + hidden)) == []
    assert (arena.census.draft,) in arena.book.page["meetings"]


async def test_a_file_with_an_endless_name_is_refused_in_words(arena: Arena) -> None:
    arena.begin()
    arena.telegram.files["x"] = b"PK\x03\x04" + b"\xff" * 500
    file = {"file_id": "x", "file_unique_id": "x", "file_name": "<" * 4096}
    assert await arena.feed(_message(arena, Part.SECRETARY, document=file)) == []


async def test_a_window_whose_meeting_is_gone_is_no_alarm(arena: Arena) -> None:
    arena.begin()
    await _menu(arena)
    await _taps(arena, Part.SECRETARY, "meetings", f"m:{arena.census.draft}")
    operator = await arena.program.use_cases.find_actor(arena.census.people[Part.OPERATOR])
    await arena.program.use_cases.delete_draft(operator, arena.census.draft)
    arena.book.turn()
    await _taps(arena, Part.SECRETARY, "announce")


async def test_an_answer_recorded_by_two_taps_is_in_the_history_once(arena: Arena) -> None:
    arena.begin()
    meeting, person = arena.census.announced, arena.census.people[Part.MEMBER]
    for _ in range(2):
        assert await arena.feed(_tap(arena, Part.SECRETARY, f"rc:{meeting}:{person}:absent:phone")) == []
    assert len(arena.book.page["answers"]) == 1


async def test_a_meeting_of_nobody_has_no_way_back_to_its_preview(arena: Arena) -> None:
    arena.begin()
    await _menu(arena)
    first = arena.census.bodies[0]
    await _taps(arena, Part.SECRETARY, "meetings", f"m:{arena.census.draft}", "edit", "e_bodies")
    back = _button(arena, Part.SECRETARY, "back")
    await _taps(arena, Part.SECRETARY, f"b:{first}")
    assert await arena.feed(_tap(arena, Part.SECRETARY, back)) == []
