"""«Мои поручения» and the boards, tap by tap."""

from datetime import timedelta

import pytest
from aiogram import Dispatcher

from commission.delivery.card import CardKind
from commission.delivery.job import DeliveryMode
from commission.tasks.act import Act
from commission.tasks.act_on_task import Deed
from commission.tasks.query import TaskSight
from handlers.callbacks.task_lists import ControlTap, TaskListTap
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from tests.handlers.workspace.conftest import MEMBER
from tests.handlers.workspace.desk import RecordingBot
from tests.handlers.workspace.task_desk import TaskDesk
from tests.storage.house import NOW, House
from tests.storage.outbox_rows import claim

CHAIR = 102


@pytest.fixture
async def desk_of(dispatcher: Dispatcher, bot: RecordingBot, cases: UseCases, house: House) -> TaskDesk:
    task_desk = TaskDesk(dispatcher, bot, cases, house)
    await task_desk.assign()
    return task_desk


async def sent(delivery: SqlDelivery, kind: CardKind) -> list[int]:
    """Who gets a new message of this kind now; a minute ago he got it."""
    told = []
    while jobs := await claim(delivery):
        for job in jobs:
            await delivery.sent(job, message_id=1000 + job.id, digest="drawn", at=NOW - timedelta(minutes=1))
            told += [job.person_id] if job.card.kind is kind and job.mode is DeliveryMode.NOTIFY else []
    return told


async def test_the_menu_leads_to_ones_tasks_and_to_the_card(desk_of: TaskDesk, delivery: SqlDelivery) -> None:
    await sent(delivery, CardKind.TASK)
    member = desk_of.chat(MEMBER)
    await member.types("/start")
    await member.taps("Мои поручения")
    assert "1. 📌 Усилить контроль" in member.text
    assert member.labels == ["1. Усилить контроль", "Закрыть"]
    await member.taps("1. Усилить")
    await member.taps("1. Усилить")
    assert "Карточка уже пришла" in desk_of.bot.toasts[-1]
    assert await sent(delivery, CardKind.TASK) == [desk_of.house.member], "once"
    await member.taps("Закрыть")
    assert "Усилить" not in member.last_said


async def test_the_command_shows_what_waits_for_a_decision(desk_of: TaskDesk) -> None:
    who = await desk_of.cases.find_actor(desk_of.house.member)
    await desk_of.cases.act_on_task(who, desk_of.id, Deed(Act.REPORT, "Сделано"))
    chair = desk_of.chat(CHAIR)
    await chair.types("/tasks")
    assert "За вами ничего не числится" in chair.text
    await chair.taps("Решаю: 1")
    assert "1. 👀 Усилить контроль" in chair.text
    await chair.taps("Исполняю: 0")
    assert "За вами ничего не числится" in chair.text


async def test_the_chair_gets_his_board_and_the_lists_behind_it(desk_of: TaskDesk, delivery: SqlDelivery) -> None:
    chair = desk_of.chat(CHAIR)
    await chair.types("/tasks")
    await chair.taps("Контроль: АТК")
    assert await sent(delivery, CardKind.CONTROL) == [desk_of.house.chair]
    await chair.taps_data(TaskListTap(sight=TaskSight.UNSEEN, body=desk_of.house.first, edit=False).pack())
    assert "Исполнитель не ознакомился</b> (1)" in chair.text
    assert "(Дёмин" in chair.text


async def test_a_member_controls_nothing(desk_of: TaskDesk, delivery: SqlDelivery) -> None:
    member = desk_of.chat(MEMBER)
    await member.types("/tasks")
    assert not [label for label in member.labels if "Контроль:" in label]
    said = len(desk_of.bot.messages)
    for tap in (
        ControlTap(body=desk_of.house.first),
        TaskListTap(sight=TaskSight.OPEN, body=desk_of.house.first, edit=False),
    ):
        await member.taps_data(tap.pack())
        assert desk_of.bot.toasts[-1].startswith("У вас нет прав")
    assert len(desk_of.bot.messages) == said
    assert await sent(delivery, CardKind.CONTROL) == []


async def test_who_controls_a_task_finds_it(desk_of: TaskDesk) -> None:
    chair = desk_of.chat(CHAIR)
    await chair.types("/tasks")
    await chair.taps("Контролирую: 1")
    assert "Вы контролируете: 1" in chair.text
    assert "Усилить контроль" in chair.text
    await chair.taps("1. Усилить")
    member = desk_of.chat(MEMBER)
    await member.types("/tasks")
    assert not [label for label in member.labels if "Контролирую" in label]
