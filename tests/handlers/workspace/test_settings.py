"""«Настройки», tap by tap, by a member and by the secretary."""

from datetime import time

import pytest
from aiogram import Dispatcher

from commission.clock.kinds import MUTABLE
from commission.clock.quiet import QuietHours
from commission.clock.reminder import ReminderKind
from handlers.callbacks.settings import MuteTap, ZoneTap
from handlers.use_cases import UseCases
from tests.handlers.workspace.conftest import MEMBER, SECRETARY
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import House


@pytest.mark.parametrize("account", [MEMBER, SECRETARY])
async def test_everybody_sets_his_hours_and_his_zone(
    dispatcher: Dispatcher, bot: RecordingBot, cases: UseCases, house: House, account: int
) -> None:
    he = Desk(dispatcher, bot, account)
    await he.types("/settings")
    assert "Тихие часы: с 21:00 до 08:00" in he.text
    assert "как у вашей комиссии" in he.text
    await he.taps("Тихие часы")
    assert [label for label in he.labels if label.startswith("✓")] == ["✓ 21:00", "✓ 08:00"]
    await he.taps("23:00")
    await he.taps("10:00")
    await he.taps("Назад")
    assert "Тихие часы: с 23:00 до 10:00" in he.text
    await he.taps("Часовой пояс")
    await he.taps("Владивосток")
    assert "Время: Владивосток" in he.text
    person = house.member if account == MEMBER else house.secretary
    habits = (await cases.view_settings(person)).habits
    assert (habits.quiet, habits.zone) == (QuietHours(time(23), time(10)), "Asia/Vladivostok")
    assert len([each for each in bot.messages.values() if each.text and "Тихие часы" in each.text]) == 1


async def test_without_quiet_hours_and_back(dispatcher: Dispatcher, bot: RecordingBot, house: House) -> None:
    he = Desk(dispatcher, bot, MEMBER)
    await he.types("/settings")
    await he.taps("Тихие часы")
    await he.taps("Без тихих часов")
    assert [label for label in he.labels if label.startswith("✓")] == ["✓ Без тихих часов"]
    await he.taps("Назад")
    assert "бот пишет в любое время" in he.text
    await he.taps("Тихие часы")
    await he.taps("22:00")
    await he.taps("Назад")
    assert "с 22:00 до 08:00" in he.text


async def test_what_may_be_muted_is_a_switch(
    dispatcher: Dispatcher, bot: RecordingBot, cases: UseCases, house: House
) -> None:
    he = Desk(dispatcher, bot, MEMBER)
    await he.types("/settings")
    assert len([label for label in he.labels if label.startswith("🔔")]) == len(MUTABLE)
    await he.taps("Приближается срок")
    assert "🔕 Приближается срок поручения" in he.labels
    assert (await cases.view_settings(house.member)).muted == {ReminderKind.TASK_DUE}
    await he.taps("Приближается срок")
    assert (await cases.view_settings(house.member)).muted == frozenset()


async def test_forged_settings_change_nothing(
    dispatcher: Dispatcher, bot: RecordingBot, cases: UseCases, house: House
) -> None:
    he = Desk(dispatcher, bot, MEMBER)
    await he.types("/settings")
    before = await cases.view_settings(house.member)
    for data in (MuteTap(kind=ReminderKind.CHASE, off=True).pack(), ZoneTap(place=99).pack(), "sq:24:8", "sg:moon"):
        await he.taps_data(data)
    assert await cases.view_settings(house.member) == before
    assert "бот напоминает всегда" in bot.toasts[0]
