"""SIGTERM in the middle of a broadcast while people tap: a quick end, and the next start goes on where it was."""

import asyncio
import time
from pathlib import Path

from tests.durability.scene import Scene, broadcast, seeded

PEOPLE, STOPS, TAPPING = 200, 3, 90
WITHIN = 10.0  # seconds
SAVED = "Записали: будете по видеосвязи"


async def test_stopped_under_load(tmp_path: Path) -> None:
    moments = seeded(9)
    async with broadcast(tmp_path, PEOPLE) as scene:
        await scene.control.fault(method="sendMessage", answer_delay=0.3)  # so that some are always under way
        scene.stage.start_bot()
        tapping = asyncio.create_task(everybody_taps(scene))
        for stop in range(STOPS):
            await scene.until_invited((stop + 1) * PEOPLE // (STOPS + 2) + moments.randrange(15))
            await stops_well(scene)
            scene.check_integrity()
            await asyncio.to_thread(scene.stage.start_bot)
        assert set(await tapping) == {SAVED}
        await scene.until_invited(PEOPLE)
        await scene.control.quiet(2, timeout=60)
        assert {account: scene.boxes.invited[account] for account in scene.accounts} == dict.fromkeys(scene.accounts, 1)
        assert scene.twice() == set()
        assert scene.query("SELECT count(*), count(DISTINCT person_id) FROM answers") == [(TAPPING, TAPPING)]
        scene.check_integrity()


async def stops_well(scene: Scene) -> None:
    """In time, with nothing to complain of, and with taps that come meanwhile left at Telegram."""
    bot = scene.stage.bot
    assert bot is not None
    began = time.monotonic()
    assert await asyncio.to_thread(bot.stop) == 0
    assert time.monotonic() - began < WITHIN
    assert [line for line in bot.lines if "ERROR" in line or "WARNING" in line or "Traceback" in line] == []


async def everybody_taps(scene: Scene) -> list[str | None]:
    """One after the other as their invitations come, whether the bot is there or not; what each is told."""
    taps: list[asyncio.Task[str | None]] = []
    for number, account in enumerate(scene.accounts[:TAPPING]):
        await scene.until_invited(number + 1)
        await scene.control.wait_for_text(account, "приглашаем", timeout=60)
        taps.append(asyncio.create_task(tap(scene, account)))
        await asyncio.sleep(0.05)
    return await asyncio.gather(*taps)


async def tap(scene: Scene, account: int) -> str | None:
    return (await scene.control.tap(account, "По видеосвязи", wait=60)).text
