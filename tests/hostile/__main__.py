"""`python -m tests.hostile --updates 1000000 --seed 7`: the campaigns of the tests, as long as one likes."""

import asyncio
import time
from argparse import ArgumentParser
from dataclasses import replace

from tests.hostile.arena import arena, workplace
from tests.hostile.campaigns import CAMPAIGNS, EPISODE, SEED, UPDATES_IN_CI
from tests.hostile.episode import play


def main() -> None:
    parser = ArgumentParser("python -m tests.hostile", description=__doc__)
    parser.add_argument("--updates", type=int, default=UPDATES_IN_CI, help="over all campaigns together")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--campaign", choices=CAMPAIGNS, help="only this one")
    parser.add_argument("--episode", type=int, help="only this one, to see again what was found")
    asked = parser.parse_args()
    asyncio.run(_run([asked.campaign] if asked.campaign else [*CAMPAIGNS], asked.updates, asked.seed, asked.episode))


async def _run(names: list[str], updates: int, seed: int, only: int | None) -> None:
    with workplace() as folder:
        async with arena(folder) as the_arena:
            for name in names:
                campaign, began = replace(CAMPAIGNS[name], seed=seed), time.perf_counter()
                episodes = [only] if only is not None else range(campaign.episodes(updates))
                for episode in episodes:
                    await play(campaign, episode, the_arena)
                seconds, sent = time.perf_counter() - began, len(episodes) * EPISODE
                print(f"{name}: {sent} updates in {seconds:.0f} s, {sent / seconds:.0f} a second", flush=True)


if __name__ == "__main__":
    main()
