"""All tasks at the secretary's desk, and how she finds one."""

from commission.ids import TaskId
from commission.tasks.plan import TaskPlan
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk
from tests.storage.house import NOW, House


async def assigned(cases: UseCases, house: House) -> list[TaskId]:
    plans = [
        TaskPlan(house.first, "Усилить контроль", NOW, house.member),
        TaskPlan(house.first, "Подготовить план", None, house.chair, meeting_id=house.meeting),
        TaskPlan(house.first, "Найти исполнителя"),
    ]
    tasks = await cases.assign_tasks(await cases.find_actor(house.secretary), plans, token="three")
    return [task.id for task in tasks]


async def test_an_empty_list_says_so(desk: Desk) -> None:
    await desk.opens("Поручения")
    assert "Таких поручений нет." in desk.text


async def test_by_what_they_are_by_person_and_by_meeting(desk: Desk, cases: UseCases, house: House) -> None:
    await assigned(cases, house)
    await desk.opens("Поручения")
    assert all(text in desk.text for text in ("Усилить контроль", "Подготовить план", "Найти исполнителя"))
    await desk.taps("Что показать")
    await desk.taps("Без исполнителя: 1")
    assert "Найти исполнителя" in desk.text
    assert "Усилить контроль" not in desk.text
    await desk.taps("Что показать")
    await desk.taps("Все открытые: 3")
    await desk.taps("Кто исполняет")
    await desk.types("Дём")
    await desk.taps("Дёмин")
    assert "Только: Дёмин" in desk.text
    assert "Подготовить план" not in desk.text
    await desk.taps("Показать без отбора")
    await desk.taps("Заседание")
    await desk.taps(desk.labels[0])
    assert "Подготовить план" in desk.text
    assert "Усилить контроль" not in desk.text


async def test_the_card_comes_once(desk: Desk, cases: UseCases, house: House) -> None:
    await assigned(cases, house)
    await desk.opens("Поручения")
    await desk.taps("1.")
    assert desk.bot.toasts[-1] == "Карточка поручения сейчас придёт."
    await desk.taps("1.")
    assert desk.bot.toasts[-1].startswith("Карточка уже пришла")


async def test_from_a_meeting_a_new_one_belongs_to_it(desk: Desk, cases: UseCases, house: House) -> None:
    await assigned(cases, house)
    await desk.opens("Заседания")
    await desk.taps(desk.labels[0])
    await desk.taps("Поручения")
    assert "Подготовить план" in desk.text
    await desk.taps("Новое поручение")
    await desk.types("Дёмину Илье доложить до 15.09.2021")
    await desk.taps("Назначить")
    await desk.taps("Поручения")
    assert "доложить" in desk.text


async def test_of_two_bodies_one_is_chosen(desk: Desk, cases: UseCases, house: House, work: SqlWork) -> None:
    await assigned(cases, house)
    async with work() as unit:
        (secretary,) = [
            each for each in await unit.roster.memberships([house.first]) if each.person_id == house.secretary
        ]
        second = type(secretary)(house.secretary, house.second, secretary.role, votes=False)
        await unit.roster.save_memberships([second])
        await unit.commit()
    await desk.opens("Поручения")
    await desk.taps("Орган")
    await desk.taps("ОШ")
    assert "Таких поручений нет." in desk.text
    await desk.taps("Показать без отбора")
    await desk.taps("Новое поручение")
    assert "От какого органа" in desk.text
    await desk.taps("ОШ")
    await desk.types("Дёмину Илье доложить до 15.09.2021")
    await desk.taps("Назначить")
    await desk.taps("Орган")
    await desk.taps("ОШ")
    assert "доложить" in desk.text


async def test_pages_are_turned(desk: Desk, cases: UseCases, house: House) -> None:
    plans = [TaskPlan(house.first, f"Дело {number}", NOW, house.member) for number in range(10)]
    await cases.assign_tasks(await cases.find_actor(house.secretary), plans, token="ten")
    await desk.opens("Поручения")
    assert "Дело 9" not in desk.text
    await desk.taps("›")
    assert "Дело 9" in desk.text
