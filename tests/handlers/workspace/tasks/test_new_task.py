"""One task is assigned at the secretary's desk."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from aiogram import Dispatcher

from commission.agenda.item import AgendaItem, Part, Participant
from commission.ids import AgendaItemId
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.query import TaskQuery, TaskSight
from commission.tasks.task import TEXT_LIMIT, Priority, Task
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House


async def tasks(cases: UseCases, house: House) -> list[Task]:
    page = await cases.list_tasks(await cases.find_actor(house.secretary), TaskQuery(TaskSight.OPEN))
    return [line.task for line in page.lines]


async def test_what_the_text_says_is_not_asked(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Поручения", "Новое поручение")
    assert "<b>Новое поручение</b>" in desk.text
    await desk.types("Дёмину Илье подготовить справку до 15.09.2021")
    assert "Исполнитель: Дёмин\u00a0И." in desk.text
    assert "15 сентября" in desk.text
    await desk.taps("Назначить")
    assert desk.bot.toasts[-1] == "Назначено 1 поручение."
    (task,) = await tasks(cases, house)
    assert (task.responsible_id, task.due_at) == (house.member, datetime(2021, 9, 15, 15, 0, tzinfo=UTC))
    assert "подготовить справку" in task.text
    assert "Открытые поручения" in desk.text


async def test_what_is_missing_is_asked_one_after_the_other(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.types("Усилить контроль")
    assert "Кто исполняет?" in desk.text
    await desk.types("Дём")
    assert [label for label in desk.labels if "Громов" in label] == []
    await desk.taps("Дёмин")
    assert "К какому сроку?" in desk.text
    await desk.types("когда-нибудь потом")
    assert desk.last_said.startswith("Не получилось понять срок")
    await desk.types("каждый квартал до 5")
    assert "каждый квартал" in desk.text
    await desk.taps("Соисполнители")
    await desk.taps("Громов")
    await desk.taps("Готово")
    await desk.taps("Контроль")
    await desk.taps("Ларина")
    await desk.taps("Срочно")
    assert "Соисполнители: Громов\u00a0П." in desk.text
    assert "Контроль: Ларина\u00a0О." in desk.text
    await desk.taps("Назначить")
    (task,) = await tasks(cases, house)
    assert (task.responsible_id, task.co_executor_ids, task.controller_id) == (
        house.member,
        (house.chair,),
        house.secretary,
    )
    assert (task.period, task.priority) == (Period(PeriodUnit.QUARTER, 5), Priority.URGENT)


async def test_a_day_off_and_a_day_that_has_passed_are_asked(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.types("Усилить контроль")
    await desk.taps("Дёмин")
    await desk.types("01.07.2021")
    assert "Этот срок уже прошёл" in desk.text
    await desk.taps("Другой срок")
    await desk.types("в воскресенье")
    assert "выходной или праздничный день" in desk.text
    await desk.taps("пн, 26 июля")
    assert "пн, 26 июля" in desk.text
    await desk.taps("Срок")
    await desk.types("25.07.2021")
    await desk.taps("Да, оставить")
    assert "выходной или праздничный день" in desk.text
    await desk.taps("Назначить")
    (task,) = await tasks(cases, house)
    assert task.due_at == datetime(2021, 7, 25, 15, 0, tzinfo=UTC)


async def test_a_day_is_taken_from_the_calendar(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.types("Усилить контроль")
    await desk.taps("Никто")
    await desk.taps("30")
    assert "Исполнитель не назначен" in desk.text
    await desk.taps("Назначить")
    (task,) = await tasks(cases, house)
    assert (task.responsible_id, task.due_at) == (None, datetime(2021, 7, 30, 15, 0, tzinfo=UTC))


async def test_two_taps_assign_one(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.types("Усилить контроль")
    await desk.taps("Никто")
    await desk.taps("Без срока")
    screen = desk.screen
    data = next(each for label, each in zip(desk.labels, desk.data, strict=True) if "Назначить" in label)
    await desk.taps_data(data, on=screen)
    await desk.taps_data(data, on=screen)
    assert len(await tasks(cases, house)) == 1


async def test_a_file_goes_with_it(desk: Desk, dispatcher: Dispatcher, cases: UseCases, house: House) -> None:
    dispatcher["forbidden_types"] = frozenset({"exe"})
    await desk.opens("Поручения", "Новое поручение")
    await desk.types("Усилить контроль")
    await desk.taps("Никто")
    await desk.taps("Без срока")
    await desk.sends_file("Форма.docx", b"form")
    assert "Файлов: 1" in desk.text
    await desk.sends_file("Ещё.docx", b"form")
    assert "Файлов: 1" in desk.text
    await desk.sends_file("run.exe", b"other")
    await desk.types("/menu")
    assert await tasks(cases, house) == []


async def test_the_text_can_be_corrected_and_one_that_is_too_long_is_refused(
    desk: Desk, cases: UseCases, house: House
) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.types("Усилить контроль " + "х" * TEXT_LIMIT)
    await desk.taps("Никто")
    await desk.taps("Без срока")
    assert "слишком длинный" in desk.text
    await desk.taps("Назначить")
    assert await tasks(cases, house) == []
    await desk.taps("Текст")
    await desk.types("Усилить контроль")
    await desk.taps("Назначить")
    (task,) = await tasks(cases, house)
    assert task.text == "Усилить контроль"


@pytest.mark.parametrize("sealed", [False, True])
async def test_from_an_item_its_title_and_its_speaker(
    desk: Desk, cases: UseCases, house: House, work: SqlWork, sealed: bool
) -> None:
    speaker = Participant(Part.SPEAKER, "Дёмин И.", "", house.member)
    item = AgendaItem(AgendaItemId(0), "О пожарах", participants=(speaker,))
    async with work() as unit:
        await unit.agendas.replace(house.meeting, [item.sealed("в секретариате") if sealed else item])
        await unit.commit()
    await desk.opens("Заседания")
    await desk.taps(desk.labels[0])
    await desk.taps("Повестка")
    await desk.taps("1.")
    await desk.taps("Поручение")
    assert ("О пожарах" in desk.text) is not sealed
    if sealed:
        return
    await desk.types("Подготовить план")
    await desk.taps("Без срока")
    assert "Исполнитель: Дёмин\u00a0И." in desk.text
    await desk.taps("Назначить")
    (task,) = await tasks(cases, house)
    assert (task.meeting_id, task.responsible_id) == (house.meeting, house.member)
    assert task.item_id is not None


async def test_the_name_of_several_people_is_asked(desk: Desk, cases: UseCases, house: House, work: SqlWork) -> None:
    async with work() as unit:
        (member,) = await unit.roster.people([house.member])
        other = await unit.roster.add_person(
            replace(member, id=type(house.member)(0), name="Дёмин Игорь", telegram_id=None)
        )
        await unit.commit()
    await desk.opens("Поручения", "Новое поручение")
    await desk.types("Дёмину И. подготовить справку до 15.09.2021")
    assert "Кто имеется в виду?" in desk.text
    await desk.taps("Дёмин Игорь")
    await desk.taps("Назначить")
    (task,) = await tasks(cases, house)
    assert task.responsible_id == other


async def test_to_whom_the_bot_cannot_write_is_said_before_it_is_assigned(desk: Desk, house: House) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.types("Юдину О. подготовить справку до 15.09.2021")
    if "Юдин" not in desk.text:
        await desk.taps("Юдин")
    assert "Бот не может написать: Юдин" in desk.text
