"""The real bot behind a webhook: taps come in by it, strangers do not, and it can be changed for polling and back."""

import socket

import aiohttp

from simulator.client import Control, words_of
from tests.e2e.conftest import Scene
from tests.e2e.people import INVITED, KRAVTSOV, ORLOVA
from tests.e2e.stage import Process, Stage


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_with_webhook(play: Stage) -> str:
    """The address of the hook."""
    port = free_port()
    hook = f"http://127.0.0.1:{port}/hook"
    settings = {"WEBHOOK_URL": hook, "WEBHOOK_LISTEN": f"127.0.0.1:{port}"}
    play.bot = Process("-m", "bot", "run", cwd=play.folder, **play.environment, **settings)
    play.bot.wait_for("webhook set")
    return hook


def stop(play: Stage) -> None:
    """APScheduler calls a tick that the stop cuts short an error; there is no other."""
    assert play.bot is not None
    assert play.bot.stop() == 0
    assert not [line for line in play.bot.lines if "ERROR" in line and "apscheduler" not in line]


async def answered(control: Control, account: int, choice: str) -> None:
    """The card says so, and the invitation came once."""
    await control.wait_for_text(account, f"Ваш ответ: {choice}")
    messages = [words_of(message) for message in await control.messages(account)]
    assert [INVITED in text for text in messages].count(True) == 1


async def test_from_polling_to_a_webhook_and_back_and_nothing_is_lost(announced: Scene) -> None:
    play, control = announced
    stop(play)
    await control.tap(KRAVTSOV, "Буду лично", wait=0)  # between the two
    hook = start_with_webhook(play)
    await answered(control, KRAVTSOV, "буду лично")
    assert (await control.tap(ORLOVA, "По видеосвязи")).text == "Записали: будете по видеосвязи"
    await answered(control, ORLOVA, "буду по видеосвязи")
    await strangers_are_refused(hook)
    await it_says_how_it_is(hook)

    stop(play)
    await control.tap(KRAVTSOV, "По видеосвязи", wait=0)
    await control.tap(KRAVTSOV, "Не смогу", wait=0)
    play.start_bot()
    await answered(control, KRAVTSOV, "не смогу")
    await control.quiet()


async def test_killed_while_a_tap_is_in_hand_behind_the_webhook(announced: Scene) -> None:
    play, control = announced
    stop(play)
    start_with_webhook(play)
    assert play.bot is not None
    slow = await control.fault(method="answerCallbackQuery", delay=30)
    await control.tap(KRAVTSOV, "Буду лично", wait=0)

    async def struck() -> bool:
        return any(fault.id == slow and fault.struck for fault in await control.faults())

    await control.wait_for(struck)
    play.bot.kill()
    await control.clear_faults()
    play.start_bot()
    await answered(control, KRAVTSOV, "буду лично")


async def strangers_are_refused(hook: str) -> None:
    """A forged update with a wrong secret, with none, and from a browser."""
    tap = {"update_id": 10**9, "message": {"text": "/start"}}
    forged = [{"X-Telegram-Bot-Api-Secret-Token": "guess"}, {}, {"Origin": "https://evil.example"}]
    async with aiohttp.ClientSession() as session:
        for headers in forged:
            async with session.post(hook, json=tap, headers=headers) as response:
                assert (response.status, await response.read()) == (404, b"")


async def it_says_how_it_is(hook: str) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("healthz", "readyz"):
            async with session.get(hook.replace("hook", path)) as response:
                assert response.status == 200, await response.text()
                assert set((await response.json()).values()) == {True}
