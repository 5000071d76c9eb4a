"""Everybody taps while the bot stands still; then it goes on, and its way through the queue is timed."""

import asyncio
import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from benchmarks.bots import Chat, Side
from simulator.client import Control
from simulator.model import Json
from tests.e2e.stage import Process

LABELS = ("Буду лично", "По видеосвязи")
_AT_ONCE = 20
_PATIENCE = 5.0  # seconds without any call of the bot
_LONGEST = 120.0  # seconds
_LULL = 0.7  # seconds without a call of the bot: it is through, or something is wrong


async def burst(side: Side, turn: int) -> float:
    """Seconds, from the moment the bot may run to the last toast and the last edit that the box got.

    Each turn is a change of mind, so that each tap changes something. The taps wait in the box's queue before the
    time begins: making them costs nothing then. Raises RuntimeError when a tap came to nothing.
    """
    before = await _last_call(side.control)
    with _standing_still(side.process):
        await _tap_all(side, LABELS[turn % 2])
        began = datetime.now(UTC)
    ended = await _when_done(side, before)
    return (ended - began).total_seconds()


@contextmanager
def _standing_still(process: Process) -> Iterator[None]:
    os.kill(process.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process.pid, signal.SIGCONT)


async def _tap_all(side: Side, label: str) -> None:
    waiting = iter(side.chats)

    async def tap() -> None:
        for chat in waiting:
            await side.control.tap(chat.account, label, message_id=chat.message_id, wait=0)

    await asyncio.gather(*(tap() for _ in range(_AT_ONCE)))


async def _when_done(side: Side, before: int) -> datetime:
    calls: list[Json] = []
    last_news = time.monotonic()
    while time.monotonic() < last_news + _PATIENCE:
        await side.control.quiet(_LULL, timeout=_LONGEST)
        news = await side.control.calls(after=calls[-1]["n"] if calls else before)
        last_news = time.monotonic() if news else last_news
        calls += news
        if ended := _ended(calls, side.chats):
            if calls[0]["n"] != before + 1:
                raise RuntimeError("more calls than the box remembers: fewer people, please")
            return ended
    raise RuntimeError(f"not every tap was answered and redrawn: {_refused(calls)}")


def _ended(calls: list[Json], chats: Sequence[Chat]) -> datetime | None:
    """When the last toast and the last edit had arrived, if each came."""
    good = [call for call in calls if call["status"] == 200]
    toasts = [call for call in good if call["method"] == "answerCallbackQuery" and _is_thanks(call)]
    edits = {int(call["params"]["chat_id"]): call for call in good if call["method"] == "editMessageText"}
    mine = [edits[chat.account] for chat in chats if chat.account in edits]
    if len(toasts) < len(chats) or len(mine) < len(chats):
        return None
    return max(datetime.fromisoformat(call["at"]) for call in (*toasts, *mine))


def _is_thanks(call: Json) -> bool:
    return str(call["params"].get("text", "")).startswith("Записали")


def _refused(calls: list[Json]) -> list[str]:
    return [f"{call['method']}: {call['answer']}" for call in calls if call["status"] != 200][:5]


async def _last_call(control: Control) -> int:
    calls = await control.calls()
    return int(calls[-1]["n"]) if calls else 0
