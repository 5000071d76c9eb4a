"""Three hundred are told, and the secretary watches: pauses, goes on, stops, and tells the others after all."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.crowd import CODE, SECRETARY, members
from simulator.client import Control, words_of
from simulator.model import Json
from tests.durability.scene import Scene, broadcast
from tests.e2e.people import buttons, steps, tap

PEOPLE, RATE = 300, 40
TITLE, INVITED = "Рассылка: приглашения", "приглашаем вас"
HELD, STOPPED, OVER = "Ждут отправки", "Не отправлено", "Рассылка закончена"
PATIENCE = 30.0  # seconds
LEASE_AND_MORE = 150.0  # seconds: what the kill left in hand is free again after its lease


@dataclass(frozen=True)
class Desk:
    """Where the secretary sits; the invitations are on their way."""

    scene: Scene

    @property
    def control(self) -> Control:
        return self.scene.control

    @property
    def told(self) -> int:
        """How many have their invitation."""
        return sum(map(bool, self.scene.boxes.invited.values()))

    async def card(self, part: str) -> Json:
        """The live card, as soon as it says this."""
        return await self.control.wait_for_text(SECRETARY, part, PATIENCE)

    async def number(self, words: str) -> int:
        """The number on the card behind these words, as soon as they are there."""
        found = re.search(rf"{words}: (\d+)", words_of(await self.card(words)))
        assert found
        return int(found[1])

    async def tap(self, label: str) -> str:
        """What the toast says."""
        return (await tap(self.control, SECRETARY, label)).text or ""


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with broadcast(tmp_path, PEOPLE, rate=RATE) as scene:
        scene.stage.start_bot()
        await scene.control.wait_for_text(SECRETARY, TITLE)
        yield Desk(scene)


async def test_a_broadcast_is_watched_and_steered(desk: Desk) -> None:
    live = (await desk.card(TITLE))["message_id"]
    await desk.scene.until_invited(20)
    await pause_and_pull_the_plug(desk)
    told = desk.told
    assert "дальше" in await desk.tap("Продолжить")
    await desk.scene.until_invited(told + 20)
    await stop_and_see_whom_to_phone(desk)
    await desk.tap("Всё-таки разослать остальным")
    over = await desk.card(OVER)
    assert over["message_id"] == live, "one card from the beginning to the end"
    assert f"Разослано: {PEOPLE} из {PEOPLE}" in words_of(over)
    assert desk.told == PEOPLE
    assert set(await buttons(desk.control, SECRETARY, OVER)) == {"Кто будет"}


async def pause_and_pull_the_plug(desk: Desk) -> None:
    assert "Пауза" in await desk.tap("Пауза")
    waiting = await desk.number(HELD)
    await desk.control.quiet(1)
    told = desk.told
    assert 20 <= told <= PEOPLE - waiting + RATE, "what was in hand arrived, and nothing else"
    desk.scene.kill()
    desk.scene.stage.start_bot()
    await desk.control.quiet(2)
    assert desk.told == told, "a pause outlives the program"


async def stop_and_see_whom_to_phone(desk: Desk) -> None:
    await desk.tap("⏹ Остановить")
    assert await desk.tap("Нет, пусть идёт") == ""
    await desk.tap("⏹ Остановить")
    assert "остановлена" in await desk.tap("Да, остановить")

    async def what_was_in_hand_is_decided() -> bool:
        return desk.told == PEOPLE - await desk.number(STOPPED)

    await desk.control.wait_for(what_was_in_hand_is_decided, LEASE_AND_MORE)
    assert "Остановить рассылку?" not in await desk.control.transcript(SECRETARY)
    await desk.tap("Кому позвонить")
    listed = words_of(await desk.card("рассылку остановили"))
    assert f"Кому позвонить: {PEOPLE - desk.told}" in listed


async def test_cancelled_in_the_middle_only_those_who_were_told_hear_of_it(desk: Desk) -> None:
    await desk.scene.until_invited(40)  # a crowd again, so that the cancellation is watched as well
    await desk.tap("Пауза")
    await desk.card(HELD)
    await desk.control.quiet(1)
    told = desk.told
    await steps(desk.control, SECRETARY, "«/menu»", "Заседания", CODE, "Отменить", "«Болезнь докладчика»")
    await desk.control.tap(SECRETARY, "отмен")
    await desk.card(f"Не понадобилось: {PEOPLE - told}")
    await desk.card(f"Разослано: {told} из {told}")
    await desk.control.quiet(2)
    texts = [await desk.control.transcript(chat) for chat in members(PEOPLE)]
    assert sum("Приходить не нужно" in text for text in texts) == told
    assert sum(INVITED in text for text in texts) == told


async def test_what_a_stranger_and_a_member_tap_steers_nothing(desk: Desk) -> None:
    await desk.card(TITLE)
    data = (await buttons(desk.control, SECRETARY, TITLE))["⏸ Пауза"]
    member = members(PEOPLE)[0]
    await desk.control.wait_for_text(member, INVITED)
    message = (await desk.control.messages(member))[-1]["message_id"]
    refused = await desk.control.tap_data(member, message, data)
    assert "нет прав" in (refused.text or "")
    await desk.scene.until_invited(PEOPLE)
    assert f"Разослано: {PEOPLE} из {PEOPLE}" in words_of(await desk.card(OVER))
