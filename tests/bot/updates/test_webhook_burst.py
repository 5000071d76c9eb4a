"""Five hundred people tap at once, and it comes by the webhook: quick answers, nothing lost, and back to polling."""

import asyncio
from pathlib import Path

import aiohttp

from bot.updates.webhook import SECRET_HEADER
from simulator.client import Control
from tests.bot.updates.front import Front
from tests.durability.scene import Scene, broadcast
from tests.e2e.stage import TOKEN, Process, Stage

PEOPLE, CHANGED, SEND_RATE = 500, 20, 500
IN_TIME = 20.0  # seconds: a third of what Telegram waits; by itself a request takes a fifth of a second
SAVED = "Записали: будете лично"
SECRET = "a-secret_of-this-test"


async def test_a_burst_by_the_webhook_and_back_to_polling(tmp_path: Path, unused_tcp_port: int) -> None:
    front = Front(f"http://127.0.0.1:{unused_tcp_port}/hook")
    async with broadcast(tmp_path, PEOPLE, rate=SEND_RATE) as scene, front.open():
        start_behind(front, scene.stage, unused_tcp_port)
        await scene.until_invited(PEOPLE)
        assert await tapped(scene, scene.accounts) == dict.fromkeys(scene.accounts, SAVED)
        await nothing_waits(scene.control)
        each_was_answered_in_time(front)
        await nobody_else_comes_in(front, scene)

        stop(scene.stage)
        await asyncio.gather(*(scene.control.tap(one, "Не смогу", wait=0) for one in scene.accounts[:CHANGED]))
        await scene.control.wait_for(lambda: turned_away(front))
        scene.stage.start_bot()
        await scene.control.wait_for(lambda: declined(scene, CHANGED))
        assert not [one for one in front.asked[PEOPLE:] if one.status == 200], "what waited came by polling alone"
        await nothing_waits(scene.control)
        assert (await webhook_info(scene.control))["url"] == ""
        scene.check_integrity()
        stop(scene.stage)


def start_behind(front: Front, play: Stage, port: int) -> None:
    """Telegram is told the front's address; the bot listens behind it."""
    settings = {"WEBHOOK_URL": front.url, "WEBHOOK_LISTEN": f"127.0.0.1:{port}", "WEBHOOK_SECRET": SECRET}
    play.bot = Process("-m", "bot", "run", cwd=play.folder, **play.environment, **settings)
    play.bot.wait_for("webhook set")


async def tapped(scene: Scene, accounts: range) -> dict[int, str | None]:
    """What each is told, when all tap at the same moment."""
    taps = [scene.control.tap(account, "Буду лично", wait=60) for account in accounts]
    return {account: tap.text for account, tap in zip(accounts, await asyncio.gather(*taps), strict=True)}


def each_was_answered_in_time(front: Front) -> None:
    """Every one came with the secret, and was told 200 the first time."""
    assert {one.secret for one in front.asked} == {SECRET}
    assert {one.status for one in front.asked} == {200}
    assert len({one.update for one in front.asked}) == len(front.asked) >= PEOPLE
    assert max(one.seconds for one in front.asked) < IN_TIME


async def nobody_else_comes_in(front: Front, scene: Scene) -> None:
    """Past the front and through it, with a wrong secret and with none: nothing is changed by it."""
    tap = {"id": "1", "from": {"id": scene.accounts[0], "is_bot": False, "first_name": "A"}, "chat_instance": "1"}
    forged = {"update_id": 10**9, "callback_query": tap}
    async with aiohttp.ClientSession() as session:
        for url in (front.url, front.behind):
            for headers in ({}, {SECRET_HEADER: SECRET[:-1]}):
                async with session.post(url, json=forged, headers=headers) as response:
                    assert (response.status, await response.read()) == (404, b"")
    assert scene.query("SELECT count(*), count(DISTINCT person_id) FROM answers") == [(PEOPLE, PEOPLE)]


async def webhook_info(control: Control) -> dict[str, object]:
    ask = f"{control.url}/bot{TOKEN}/getWebhookInfo"
    async with aiohttp.ClientSession() as session, session.get(ask) as response:
        found: dict[str, object] = (await response.json())["result"]
    return found


async def nothing_waits(control: Control) -> None:
    async def empty() -> bool:
        return (await webhook_info(control))["pending_update_count"] == 0

    await control.wait_for(empty)


async def turned_away(front: Front) -> bool:
    """Whether Telegram has found nobody behind the front."""
    return any(one.status == 502 for one in front.asked)


async def declined(scene: Scene, count: int) -> bool:
    """Whether so many have changed their mind."""
    return scene.query("SELECT count(*) FROM invitations WHERE choice = 'absent'") == [(count,)]


def stop(play: Stage) -> None:
    assert play.bot is not None
    assert play.bot.stop() == 0
    assert [line for line in play.bot.lines if "ERROR" in line] == []
