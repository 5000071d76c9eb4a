"""A colleague takes away what a window of materials is about: the window says so, and leads back."""

import pytest

from commission.ids import MaterialId
from handlers.use_cases import UseCases
from tests.handlers.workspace.desk import Desk
from tests.handlers.workspace.test_materials import PASTED, delivered, to_agenda, to_the_report
from tests.storage.house import House


@pytest.fixture(autouse=True)
async def _announced(desk: Desk, cases: UseCases, house: House) -> None:
    secretary = await cases.find_actor(house.secretary)
    await cases.announce_meeting(secretary, house.meeting)
    await cases.enter_agenda(secretary, house.meeting, PASTED, {})


@pytest.fixture
async def report(cases: UseCases, house: House) -> MaterialId:
    return await delivered(cases, house, 1)


async def withdrawn(cases: UseCases, house: House, which: MaterialId) -> None:
    await cases.stop_asking(await cases.find_actor(house.secretary), which)


async def removed(cases: UseCases, house: House) -> None:
    secretary = await cases.find_actor(house.secretary)
    items = (await cases.view_working_copy(secretary, house.meeting)).items
    await cases.remove_item(secretary, house.meeting, items[0].id)


@pytest.mark.parametrize("inside", ["Вернуть", "Только на бумаге", "Больше не просить", "Передать другому"])
async def test_back_from_a_question_about_a_material_that_is_gone(
    desk: Desk, cases: UseCases, house: House, report: MaterialId, inside: str
) -> None:
    await to_the_report(desk)
    await desk.taps(inside)
    await withdrawn(cases, house, report)
    await desk.taps("Назад")
    assert "Этот материал больше не ждут" in desk.text
    assert [label for label in desk.labels if "Назад" not in label] == []
    await desk.taps("Назад")
    assert "Материалы к вопросу 1" in desk.text


async def test_to_take_back_what_is_gone_leads_to_the_list(
    desk: Desk, cases: UseCases, house: House, report: MaterialId
) -> None:
    await to_the_report(desk)
    await desk.taps("Больше не просить")
    await withdrawn(cases, house, report)
    await desk.taps("Да")
    assert "Материалы к вопросу 1" in desk.text


async def test_back_from_the_material_of_an_item_that_is_gone(
    desk: Desk, cases: UseCases, house: House, report: MaterialId
) -> None:
    await to_the_report(desk)
    await desk.taps("Вернуть")
    await removed(cases, house)
    await desk.taps("Назад")
    assert "Этот материал больше не ждут" in desk.text
    await desk.taps("Назад")
    assert "Этого вопроса в повестке больше нет" in desk.text
    await desk.taps("К повестке")
    assert "О вакцинации" in desk.text


@pytest.mark.parametrize("inside", ["Материалы", "Минуты", "Убрать"])
async def test_back_from_an_item_that_is_gone(desk: Desk, cases: UseCases, house: House, inside: str) -> None:
    await to_agenda(desk)
    await desk.taps("1. О миграции")
    await desk.taps(inside)
    await removed(cases, house)
    await desk.taps("Назад")
    assert "Этого вопроса в повестке больше нет" in desk.text
    assert desk.labels == ["‹ К повестке"]
    await desk.taps("К повестке")
    assert "О вакцинации" in desk.text
