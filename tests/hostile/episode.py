"""Many hostile updates in a row, each one looked at. A seed and a number bring back what was found."""

import random
from dataclasses import dataclass, field

from bot.updates.intake import Raw
from tests.hostile.arena import Arena
from tests.hostile.campaigns import EPISODE, Campaign
from tests.hostile.contents import FILES
from tests.hostile.goodwill import Goodwill
from tests.hostile.mutations import Mutant
from tests.hostile.twice import twice
from tests.hostile.updates import Forge

_AGAIN, _TWICE = 0.05, 0.05  # how often the same update comes again, and the same tap


async def play(campaign: Campaign, number: int, arena: Arena) -> None:
    """One episode in a world put back. Raises AssertionError with all that is needed to see it again."""
    chance = random.Random(f"{campaign.seed} {campaign.name} {number}")
    arena.begin()
    arena.telegram.files.update(FILES)
    forge = Forge(chance, arena.census, arena.telegram, campaign.keys, arena.numbers)
    await _Episode(campaign, number, arena, forge).play()


@dataclass
class _Episode:
    campaign: Campaign
    number: int
    arena: Arena
    forge: Forge
    last: Raw = field(default_factory=dict)

    async def play(self) -> None:
        unreadable, maker = self.arena.unreadable, Mutant(self.forge) if self.campaign.recorded else self.forge
        for _ in range(EPISODE):
            self.last = maker.update(self.forge.chance.choice(self.campaign.cast))
            self._must_be_well(await self.arena.feed(self.last))
            await self._once_more()
        assert self.campaign.recorded or self.arena.unreadable == unreadable, "Telegram would not have sent that"
        self._must_be_well(await Goodwill(self.arena, self.forge).is_answered())
        self._must_be_well(await self.arena.draw())

    async def _once_more(self) -> None:
        roll = self.forge.chance.random()
        if roll < _AGAIN:
            self._must_be_well(await self.arena.again(self.last))
        elif roll < _AGAIN + _TWICE and "callback_query" in self.last:
            self._must_be_well(await twice(self.arena, self.last, next(self.forge.numbers)))

    def _must_be_well(self, wrong: list[str]) -> None:
        campaign = self.campaign
        again = f"python -m tests.hostile --seed {campaign.seed} --campaign {campaign.name} --episode {self.number}"
        assert not wrong, f"\n{chr(10).join(wrong)}\nafter {self.last}\nsee it again: {again}"
