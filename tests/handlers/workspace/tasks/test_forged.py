"""Taps that no button has, and days that are none of ours."""

import re

import pytest

from commission.ids import BodyId, MeetingId
from commission.roster.body import Body
from commission.roster.regulation import Regulation
from commission.tasks.query import TaskQuery
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House


def forged(desk: Desk, label: str, chosen: int) -> str:
    """The data of this button with another choice in it."""
    data = next(each for text, each in zip(desk.labels, desk.data, strict=True) if label in text)
    return re.sub(r":-?\d+$", f":{chosen}", data)


async def test_a_body_that_is_not_hers_is_not_chosen(desk: Desk, cases: UseCases, house: House, work: SqlWork) -> None:
    async with work() as unit:
        third = await unit.roster.add_body(Body(BodyId(0), "КЧС", "Комиссия", Regulation()))
        seats = [each for each in await unit.roster.memberships([house.first]) if each.person_id == house.secretary]
        await unit.roster.save_memberships([type(seats[0])(house.secretary, house.second, seats[0].role, votes=False)])
        await unit.commit()
    await desk.opens("Поручения", "Новое поручение")
    await desk.taps_data(forged(desk, "ОШ", third))
    assert "От какого органа" in desk.text


@pytest.mark.parametrize("chosen", [99, -1])
async def test_a_person_and_a_meeting_that_are_not_there_narrow_nothing(desk: Desk, house: House, chosen: int) -> None:
    await desk.opens("Поручения", "Кто исполняет")
    await desk.taps_data(forged(desk, "Дёмин", chosen))
    assert "Чьи поручения" in desk.text
    await desk.opens("Поручения", "Заседание")
    await desk.taps_data(forged(desk, desk.labels[0], chosen))
    assert "какого заседания" in desk.text


async def test_a_meeting_that_was_deleted_meanwhile_is_no_error(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Поручения", "Заседание")
    await desk.taps(desk.labels[0])
    secretary = await cases.find_actor(house.secretary)
    await cases.delete_draft(secretary, MeetingId(house.meeting))
    await desk.taps("Что показать")
    await desk.taps("Назад")
    await desk.taps("Показать без отбора")
    assert "Только" not in desk.text


async def test_a_draft_that_is_not_there_is_not_opened(desk: Desk) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.types("1. Дёмину Илье усилить контроль.\n2. Громову Петру подготовить план.")
    for place in (-1, 2, 99):
        await desk.taps_data(forged(desk, "✏️ 1", place))
        assert "2 поручения" in desk.text


@pytest.mark.parametrize("day", ["31.12.9999", "01.01.1001"])
async def test_a_day_of_another_age_is_no_deadline(desk: Desk, cases: UseCases, house: House, day: str) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.types(f"Дёмину Илье усилить контроль. Срок: до {day}.")
    assert "К какому сроку?" in desk.text
    await desk.types(day)
    assert desk.last_said.startswith("Не получилось понять срок")
    await desk.taps("Без срока")
    assert day in desk.text
    await desk.taps("Назначить")
    (line,) = (await cases.list_tasks(await cases.find_actor(house.secretary), TaskQuery())).lines
    assert line.task.due_at is None
