"""One person who does not stop: the others do not notice, and he gets no more than anybody."""

import asyncio
from typing import Any

import pytest

from bot.updates.intake import Intake
from tests.hostile.arena import Arena
from tests.hostile.census import ACCOUNT, Part

pytestmark = pytest.mark.asyncio(loop_scope="module")
_FLOOD = 400  # updates, all there at once
_ANSWERS = 4  # to a stranger in a minute


def _user(part: Part) -> dict[str, Any]:
    return {"id": ACCOUNT[part], "is_bot": False, "first_name": "Анна", "language_code": "ru"}


def _words(arena: Arena, part: Part, text: str) -> dict[str, Any]:
    number, chat = next(arena.numbers), {"id": ACCOUNT[part], "type": "private"}
    message = {"message_id": number, "date": 1626764401, "from": _user(part), "chat": chat, "text": text}
    return {"update_id": number, "message": message}


def _tap(arena: Arena, part: Part, data: str) -> dict[str, Any]:
    number, chat = next(arena.numbers), {"id": ACCOUNT[part], "type": "private"}
    message = {"message_id": 1, "date": 0, "chat": chat}
    query = {"id": str(number), "from": _user(part), "chat_instance": "1", "message": message, "data": data}
    return {"update_id": number, "callback_query": query}


def _rsvp(arena: Arena, part: Part, choice: str) -> dict[str, Any]:
    return _tap(arena, part, f"a:{arena.census.announced}:1:{choice}")


async def _answered_amid(arena: Arena, flood: list[dict[str, Any]]) -> list[asyncio.Task[None]]:
    """Gives the flood, and in the middle of it the good member's tap; what is still in hand when he is answered."""
    intake, tap = Intake(arena.feeder), _rsvp(arena, Part.GOOD_MEMBER, "in_person")
    middle = len(flood) // 2
    tasks = [intake.take(raw) for raw in (*flood[:middle], tap, *flood[middle:])]
    good = tasks.pop(middle)
    assert good
    await good
    left = [task for task in tasks if task and not task.done()]
    assert arena.telegram.toasts[tap["callback_query"]["id"]]
    await asyncio.gather(*left)
    assert arena.errors.lines == []
    return left


@pytest.mark.parametrize("part", [Part.STRANGER, Part.MEMBER, Part.SECRETARY])
async def test_somebody_elses_tap_does_not_wait_for_the_flood(arena: Arena, part: Part) -> None:
    """He is answered while nearly all of the flood, which came before him, still waits for its own turn."""
    arena.begin()
    left = await _answered_amid(arena, [_tap(arena, part, f"d:{arena.census.announced}") for _ in range(_FLOOD)])
    assert len(left) > _FLOOD / 2


async def test_a_stranger_is_answered_a_few_times_and_no_more(arena: Arena) -> None:
    arena.begin()
    await _answered_amid(arena, [_words(arena, Part.STRANGER, f"привет {n}") for n in range(_FLOOD)])
    assert 0 < arena.telegram.spoken[ACCOUNT[Part.STRANGER]] <= _ANSWERS
    assert {change.table for change in arena.book.turn()} <= {"answers", "invitations", "outbox", "handled_updates"}


async def test_a_thousand_changes_of_mind_are_one_card_to_redraw(arena: Arena) -> None:
    """The others' boards get one edit, however often he taps; his last word counts."""
    arena.begin()
    choices = ["absent", "in_person"] * (_FLOOD // 2)
    await _answered_amid(arena, [_rsvp(arena, Part.MEMBER, choice) for choice in choices])
    asked = [change for change in arena.book.turn() if change.table == "outbox" and change.row["mode"] == "refresh"]
    assert len(asked) == len({(c.row["kind"], c.row["subject"], c.row["person_id"]) for c in asked})
    member = (arena.census.announced, arena.census.people[Part.MEMBER])
    assert arena.book.page["invitations"][member]["choice"] == choices[-1]


async def test_one_tap_given_many_times_at_once_is_done_once(arena: Arena) -> None:
    arena.begin()
    raw = _rsvp(arena, Part.MEMBER, "absent")
    await asyncio.gather(*(arena.feeder(raw) for _ in range(20)))
    assert [change.table for change in arena.book.turn()].count("answers") == 1
    assert arena.errors.lines == []
