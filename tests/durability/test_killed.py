"""SIGKILL at random moments of a broadcast: everybody is told, doubles are few and are shown for what they are."""

from pathlib import Path

from benchmarks.crowd import SECRETARY
from tests.durability.promises import (
    all_cards_agree,
    doubles_are_few_and_owned_up_to,
    every_tap_counts_once,
    nobody_is_left_out,
    only_the_silent_are_reminded,
    the_secretary_sees_doubles,
)
from tests.durability.scene import CONCURRENCY, broadcast, seeded
from tests.durability.tapping import people_tap

KILLS, PEOPLE, TAPPING = 20, 1000, 80
INVITED_HERE, ANSWERS = 200, 60


async def test_twenty_kills_in_one_broadcast_lose_nobody(tmp_path: Path) -> None:
    moments = seeded(20)
    async with broadcast(tmp_path, PEOPLE) as scene:
        tapping = moments.sample(list(scene.accounts), TAPPING)
        async with people_tap(scene, moments, tapping) as seen:
            for kill in range(KILLS):
                await scene.start()
                await scene.until_invited((kill + 1) * PEOPLE // (KILLS + 5) + moments.randrange(20))
                scene.kill()
                scene.check_integrity()
            await scene.start()
            await scene.until_invited(PEOPLE)
        await scene.until_all_is_sent()

        nobody_is_left_out(scene)
        doubles_are_few_and_owned_up_to(scene, at_most=KILLS * CONCURRENCY)
        assert scene.query("SELECT count(*) FROM outbox WHERE mode = 'notify' AND state != 'sent'") == [(0,)]
        every_tap_counts_once(scene, seen)
        await all_cards_agree(scene)
        await the_secretary_sees_doubles(scene)
        await only_the_silent_are_reminded(scene)
        scene.check_integrity()


async def test_who_has_answered_is_not_reminded_and_everybody_else_is(tmp_path: Path) -> None:
    moments = seeded(5)
    async with broadcast(tmp_path, INVITED_HERE) as scene:
        await scene.start()
        await scene.until_invited(INVITED_HERE)
        await scene.control.quiet(1, timeout=60)
        answered = moments.sample(list(scene.accounts), ANSWERS)
        for account in answered[: ANSWERS // 2]:
            await scene.control.tap(account, "Буду лично")
        scene.kill()
        for account in answered[ANSWERS // 2 :]:
            await scene.control.tap(account, "Буду лично", wait=0)  # waits at Telegram
        await scene.start()
        await scene.control.wait_for_text(SECRETARY, f"Лично: {ANSWERS}")
        scene.kill()

        await scene.hour_before_the_deadline()
        silent = [account for account in scene.accounts if account not in answered]
        for _ in range(3):
            await scene.start()
            await scene.until_reminded(moments.randrange(10, 100))
            scene.kill()
        await scene.start()
        await scene.until_reminded(len(silent))
        await scene.control.quiet(2, timeout=60)

        reminders = scene.boxes.reminded
        assert [account for account in answered if reminders[account]] == []
        assert [account for account in silent if not reminders[account]] == []
        assert {account for account in silent if reminders[account] > 1} <= scene.twice()
