"""From a tap to its toast, as the person sees it: alone, and when everybody taps at the same moment."""

import asyncio
import time
from collections.abc import Sequence

from benchmarks.bots import Side, asking_side, kvorum_side, plain_bot
from benchmarks.plain_bot import IN_PERSON, VIDEO
from benchmarks.report import Row, milliseconds, table, times

PEOPLE = 40
TAPS = 120
FIRST = 10  # the first ones warm caches and connections up, and do not count
BURSTS = 5
_LULL = 0.15  # seconds without a call of the bot before the next tap
_COMMAND = "python -m benchmarks.tap"


def measure() -> list[Row]:
    return asyncio.run(_measure())


async def _measure() -> list[Row]:
    async with kvorum_side(PEOPLE) as ours, asking_side(plain_bot, PEOPLE) as theirs:
        alone = await in_turn(ours, theirs, TAPS)
        together = await _bursts(ours, theirs)
    what = f"{PEOPLE} taps at the same moment: until the last toast"
    return [
        Row("tap to toast", milliseconds(alone[0]), "< 50 ms", times(*alone, "plain aiogram bot"), _COMMAND),
        Row(what, milliseconds(together[0]), "", times(*together, "plain aiogram bot"), _COMMAND),
    ]


async def in_turn(ours: Side, theirs: Side, taps: int) -> tuple[list[float], list[float]]:
    """Seconds to the toast: one tap here, one there, so that both meet the same noise."""
    took: tuple[list[float], list[float]] = ([], [])
    for number in range(taps):
        for side, kept in zip((ours, theirs), took, strict=True):
            kept.append(await _tap(side, number))
            await side.control.quiet(_LULL)
    return took[0][FIRST:], took[1][FIRST:]


async def _bursts(ours: Side, theirs: Side) -> tuple[list[float], list[float]]:
    took: tuple[list[float], list[float]] = ([], [])
    for burst in range(TAPS // PEOPLE, TAPS // PEOPLE + BURSTS):
        for side, kept in zip((ours, theirs), took, strict=True):
            kept.append(max(await _everybody(side, burst)))
            await side.control.quiet(1.5, timeout=30)
    return took


async def _everybody(side: Side, burst: int) -> Sequence[float]:
    first = burst * len(side.chats)
    return await asyncio.gather(*(_tap(side, first + number) for number in range(len(side.chats))))


async def _tap(side: Side, number: int) -> float:
    """Seconds. Everybody changes his mind each time his turn comes, so that each tap changes something."""
    turn, person = divmod(number, len(side.chats))
    chat = side.chats[person]
    label = (IN_PERSON, VIDEO)[turn % 2]
    began = time.perf_counter()
    tap = await side.control.tap(chat.account, label, message_id=chat.message_id)
    took = time.perf_counter() - began
    if not (tap.text or "").startswith("Записали"):
        raise RuntimeError(f"the tap was answered with {tap.text!r}")
    return took


if __name__ == "__main__":
    print(table(measure()))
