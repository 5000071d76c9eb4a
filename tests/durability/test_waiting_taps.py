"""Taps that waited at Telegram while the bot was down: each person's in order, each once, however often it is given."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

from benchmarks.crowd import SECRETARY
from tests.durability.scene import Scene, broadcast, seeded

PEOPLE, TAPS = 60, 4
CHOICES = {"Буду лично": "in_person", "По видеосвязи": "video", "Не смогу": "absent"}
SAID = {"in_person": "Ваш ответ: буду лично", "video": "Ваш ответ: буду по видеосвязи", "absent": "Ваш ответ: не смогу"}
ALMOST_LOST = 100  # seconds; a tap lives for 150 at Telegram
Orders = dict[int, list[str]]


async def test_many_people_tap_while_the_bot_is_down(tmp_path: Path) -> None:
    async with all_invited(tmp_path) as scene:
        scene.kill()
        orders = await everybody_taps(scene, seeded(1))
        await scene.control.fault(updates="twice", update_type="callback_query")
        scene.stage.start_bot()
        await all_is_worked_through(scene, orders)


async def test_killed_again_and_again_while_it_works_them_through(tmp_path: Path) -> None:
    moments = seeded(2)
    async with all_invited(tmp_path) as scene:
        scene.kill()
        orders = await everybody_taps(scene, moments)
        for kill in range(2):
            scene.stage.start_bot()
            await scene.control.wait_for(lambda kill=kill: has_answers(scene, (kill + 1) * 60 + moments.randrange(20)))
            scene.kill()
            scene.check_integrity()
        scene.stage.start_bot()
        await all_is_worked_through(scene, orders)


@asynccontextmanager
async def all_invited(folder: Path) -> AsyncIterator[Scene]:
    async with broadcast(folder, PEOPLE) as scene:
        scene.stage.start_bot()
        await scene.until_invited(PEOPLE)
        await scene.control.quiet(1, timeout=60)
        yield scene


async def everybody_taps(scene: Scene, dice: Random) -> Orders:
    """Several times, all of them mixed; what each wanted, in his order. The bot is not there to answer."""
    cards = {a: (await scene.control.messages(a))[-1]["message_id"] for a in scene.accounts}
    orders: Orders = {account: [] for account in scene.accounts}
    turns = [account for account in scene.accounts for _ in range(TAPS)]
    dice.shuffle(turns)
    for account in turns:
        other = [label for label, choice in CHOICES.items() if orders[account][-1:] != [choice]]
        label = dice.choice(other)
        await scene.control.tap(account, label, message_id=cards[account], wait=0)
        orders[account].append(CHOICES[label])
    await scene.control.advance(ALMOST_LOST)
    return orders


async def all_is_worked_through(scene: Scene, orders: Orders) -> None:
    """The history of each is what he tapped, in his order and once; he and the secretary see the last of it."""
    await scene.control.wait_for(lambda: has_answers(scene, PEOPLE * TAPS), timeout=60)
    await scene.control.quiet(2, timeout=60)
    assert history(scene) == orders
    for account, order in orders.items():
        assert SAID[order[-1]] in await scene.control.last_text(account)
    last = Counter(order[-1] for order in orders.values())
    came = f"Лично: {last['in_person']} · 🎥 По видеосвязи: {last['video']}"
    stayed = f"Не смогут: {last['absent']} · ❔ Без ответа: 0"
    await scene.control.wait_for_text(SECRETARY, f"{came}\n❌ {stayed}")
    assert scene.boxes.invited.total() == PEOPLE
    scene.check_integrity()


async def has_answers(scene: Scene, count: int) -> bool:
    return scene.query("SELECT count(*) FROM answers")[0][0] >= count


def history(scene: Scene) -> Orders:
    rows = scene.query(
        "SELECT telegram_id, choice FROM answers JOIN people ON people.id = person_id ORDER BY answers.id"
    )
    found: Orders = {}
    for account, choice in rows:
        found.setdefault(account, []).append(choice)
    return found
