"""People who answer, and change their minds, while the bot dies and comes back."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from random import Random

from tests.durability.scene import Scene

CHOICES = {"in_person": "Буду лично", "video": "По видеосвязи", "absent": "Не смогу"}
TOASTS = {
    "in_person": "Записали: будете лично",
    "video": "Записали: будете по видеосвязи",
    "absent": "Записали: не сможете",
}
MOST_TAPS, LONGEST_PAUSE = 3, 3.0  # of one person; seconds
NO_WORDS = (None, "")  # the toast of a tap whose first one was lost with the bot: the card says the rest
PATIENT = 15  # seconds; then he taps something else. A toast may be lost with the line, the tap waits at Telegram


@dataclass(slots=True)
class Tapping:
    """`tapped`: what each has chosen so far, in his order; `saved`: what the bot has told him that it has stored."""

    tapped: dict[int, list[str]] = field(default_factory=dict)
    saved: dict[int, list[str]] = field(default_factory=dict)
    told: set[str | None] = field(default_factory=set)


@asynccontextmanager
async def people_tap(scene: Scene, dice: Random, accounts: Sequence[int]) -> AsyncIterator[Tapping]:
    """Each of them as soon as he has his invitation, at seeded moments; at the end all taps have been answered."""
    seen = Tapping()
    async with asyncio.TaskGroup() as group:
        for account in accounts:
            seen.tapped[account], seen.saved[account] = [], []
            group.create_task(_changes_his_mind(scene, seen, account, Random(dice.random())))
        yield seen


async def _changes_his_mind(scene: Scene, seen: Tapping, account: int, dice: Random) -> None:
    await scene.boxes.until_has(scene.boxes.invited, account)
    for _ in range(dice.randint(1, MOST_TAPS)):
        await asyncio.sleep(dice.uniform(0, LONGEST_PAUSE))
        choice = dice.choice([each for each in CHOICES if seen.tapped[account][-1:] != [each]])
        seen.tapped[account].append(choice)
        toast = (await scene.control.tap(account, CHOICES[choice], wait=PATIENT)).text
        seen.told.add(toast)
        if toast == TOASTS[choice]:
            seen.saved[account].append(choice)
