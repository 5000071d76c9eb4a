"""The decision part of minutes becomes tasks, all at once."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from commission.ids import PersonId
from commission.tasks.query import TaskQuery, TaskSight
from commission.tasks.task import Task
from handlers.cards.pages import seen_length
from handlers.texts import Html
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.documents.workbooks import workbook
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House

LIMIT = 4096  # UTF-16 units (Bot API, sendMessage)
DECIDED = """РЕШИЛИ:
1.1. Дёмину Илье усилить контроль на объектах. Срок: до 15.09.2021.
1.2. Иванову И.И. представить отчёты. Срок: до 20.09.2021.
1.3. Громову Петру подготовить план. Срок: ежеквартально до 5 числа."""
MANY = "\n".join(
    f"1.{number}. Дёмину Илье проверить объект № {number}. Срок: до 15.09.2021." for number in range(1, 31)
)


async def tasks(cases: UseCases, house: House) -> list[Task]:
    actor, query = await cases.find_actor(house.secretary), TaskQuery(TaskSight.OPEN)
    pages = (await cases.list_tasks(actor, query)).pages
    listed = [await cases.list_tasks(actor, query, page) for page in range(pages)]
    return sorted((line.task for page in listed for line in page.lines), key=lambda task: task.id)


async def paste(desk: Desk, text: str) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.types(text)


async def test_what_was_understood_is_shown_and_assigned(desk: Desk, cases: UseCases, house: House) -> None:
    await paste(desk, DECIDED)
    assert "3 поручения" in desk.text
    assert "Нет в списке людей, оставлено в тексте: Иванову И.И." in desk.text
    assert "каждый квартал" in desk.text
    await desk.taps("Не вошло: 1")
    assert "РЕШИЛИ" in desk.text
    await desk.taps("Ко всем поручениям")
    await desk.taps("Назначить 3 поручения")
    assert desk.bot.toasts[-1] == "Назначено 3 поручения."
    first, second, third = await tasks(cases, house)
    assert (first.responsible_id, first.due_at) == (house.member, datetime(2021, 9, 15, 15, 0, tzinfo=UTC))
    assert second.responsible_id is None
    assert "Иванову И.И. представить отчёты" in second.text
    assert (third.responsible_id, third.period is not None) == (house.chair, True)


async def test_thirty_tasks_are_one_paste_and_one_tap(desk: Desk, cases: UseCases, house: House) -> None:
    await paste(desk, MANY)
    await desk.taps("Назначить 30 поручений")
    assert len(await tasks(cases, house)) == 30


async def test_one_can_be_corrected_or_left_out(desk: Desk, cases: UseCases, house: House) -> None:
    await paste(desk, MANY)
    await desk.taps("›")
    await desk.taps("1.10")
    await desk.taps("Текст")
    await desk.types("Проверить склад")
    await desk.taps("Ко всем поручениям")
    assert "Проверить склад" in desk.text
    await desk.taps("1.9")
    await desk.taps("Пропустить это")
    assert "<s>1.9" in desk.text
    await desk.taps("Назначить 29 поручений")
    texts = [task.text for task in await tasks(cases, house)]
    assert len(texts) == 29
    assert "Проверить склад" in texts
    assert not [text for text in texts if "№ 9" in text]


async def test_a_name_that_may_be_several_people_is_asked_once(
    desk: Desk, cases: UseCases, house: House, work: SqlWork
) -> None:
    async with work() as unit:
        (member,) = await unit.roster.people([house.member])
        other = replace(member, id=PersonId(0), name="Дёмин Игорь", telegram_id=None)
        other_id = await unit.roster.add_person(other)
        await unit.commit()
    await paste(desk, DECIDED.replace("Дёмину Илье", "Дёмину И.").replace("Громову Петру", "Дёмину И."))
    assert "Кто это: <b>Дёмину И.</b>?" in desk.text
    assert not [label for label in desk.labels if "Назначить" in label]
    await desk.taps("Дёмин Игорь")
    await desk.taps("Назначить 3 поручения")
    assert [task.responsible_id for task in await tasks(cases, house)] == [other_id, None, other_id]


async def test_none_of_them_stays_in_the_text(desk: Desk, cases: UseCases, house: House, work: SqlWork) -> None:
    async with work() as unit:
        (member,) = await unit.roster.people([house.member])
        await unit.roster.add_person(replace(member, id=PersonId(0), name="Дёмин Игорь", telegram_id=None))
        await unit.commit()
    await paste(desk, "1. Усилить контроль.\nОтветственный: Дёмин И.\n2. Подготовить план.")
    await desk.taps("Никто из них")
    await desk.taps("Назначить 2 поручения")
    first, _ = await tasks(cases, house)
    assert first.responsible_id is None
    assert "Дёмин И." in first.text


async def test_what_looks_like_several_may_be_one(desk: Desk, cases: UseCases, house: House) -> None:
    await paste(desk, DECIDED)
    await desk.taps("Это одно поручение")
    await desk.taps("Дёмин")
    await desk.taps("Без срока")
    await desk.taps("Назначить")
    (task,) = await tasks(cases, house)
    assert task.text == DECIDED


async def test_a_second_message_belongs_to_the_first(desk: Desk, cases: UseCases, house: House) -> None:
    await paste(desk, DECIDED)
    await desk.types("2.1. Дёмину Илье доложить. Срок: до 15.09.2021.")
    assert "4 поручения" in desk.text
    await desk.taps("1.1")
    await desk.taps("Срочно")
    await desk.taps("Ко всем поручениям")
    await desk.types("2.2. Громову Петру доложить. Срок: до 15.09.2021.")
    await desk.taps("Назначить 5 поручений")
    assert [task.priority for task in await tasks(cases, house)] == ["urgent", "normal", "normal", "normal", "normal"]


async def test_a_file_is_read(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Поручения", "Новое поручение")
    await desk.sends_file("Решение.txt", DECIDED.encode())
    assert "3 поручения" in desk.text
    assert await tasks(cases, house) == []


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
async def test_a_work_plan_is_a_list_of_tasks(desk: Desk, cases: UseCases, house: House, kind: str) -> None:
    """Of another body's rows she is told; they are not hers to assign here."""
    rows: list[list[object]] = [
        ["№", "Орган", "Вопрос", "Ответственные", "Срок представления материалов"],
        ["1", "АТК, ОШ", "О пожарах", "Дёмин И., Громов П.", "2021-09-15"],
        ["2", "ОШ", "О паводке", "Громов П.", "2021-09-20"],
    ]
    content = workbook(*rows) if kind == "xlsx" else "\n".join(";".join(map(str, row)) for row in rows).encode()
    await desk.opens("Поручения", "Новое поручение")
    await desk.sends_file(f"план.{kind}", content)
    assert "О пожарах" in desk.text
    assert "15 сент" in desk.text
    assert "Дёмин\u00a0И. + Громов\u00a0П." in desk.text
    await desk.taps("Назначить")
    (task,) = await tasks(cases, house)
    assert (task.text, task.responsible_id, task.co_executor_ids) == ("О пожарах", house.member, (house.chair,))


async def test_everything_may_be_left_out(desk: Desk, cases: UseCases, house: House) -> None:
    await paste(desk, "1. Дёмину Илье усилить контроль.\n2. Громову Петру подготовить план.")
    for number in ("1", "2"):
        await desk.taps(number)
        await desk.taps("Пропустить это")
    assert not [label for label in desk.labels if "Назначить" in label]
    await desk.taps("Не назначать")
    assert await tasks(cases, house) == []


async def test_the_windows_fit_whatever_the_text(desk: Desk) -> None:
    unknown = "Комитету по делам " + "народностей и " * 8
    long = [f"{n}. {unknown} {'😀' * 700}. Ответственный: Иванов И.И., {unknown}." for n in range(1, 10)]
    await paste(desk, "\n".join(long[:4]))
    await desk.types("\n".join(long[4:]))
    for label in ("1 ", "Текст", "Назад", "Соисполнители", "Готово", "Ко всем поручениям"):
        assert seen_length(Html(desk.text)) <= LIMIT
        await desk.taps(label)
    assert seen_length(Html(desk.text)) <= LIMIT


async def test_it_speaks_english(desk: Desk, cases: UseCases, house: House, work: SqlWork) -> None:
    async with work() as unit:
        (secretary,) = await unit.roster.people([house.secretary])
        await unit.roster.save_person(replace(secretary, locale="en"))
        await unit.commit()
    await desk.opens("Tasks", "New task")
    await desk.types(DECIDED)
    assert "3 tasks" in desk.text
    await desk.taps("In no task: 1")
    await desk.taps("To all tasks")
    await desk.taps("1.1")
    await desk.taps("Deadline")
    await desk.types("on Sunday")
    assert "day off" in desk.text
    await desk.taps("Yes, leave it")
    await desk.taps("With")
    await desk.taps("Done")
    await desk.taps("Text")
    await desk.taps("Back")
    await desk.taps("To all tasks")
    await desk.taps("Assign 3 tasks")
    assert len(await tasks(cases, house)) == 3


async def test_a_long_decision_is_not_made_one_by_a_slip(desk: Desk) -> None:
    await paste(desk, MANY)
    assert "Это одно поручение" not in desk.labels


async def test_nothing_of_a_long_line_that_was_not_understood_is_dropped(desk: Desk) -> None:
    head = "СЛУШАЛИ: " + " ".join(f"слово{number}" for number in range(400))
    await paste(desk, f"{head}\n{DECIDED}")
    await desk.taps("Не вошло")
    seen = desk.text
    while "›" in desk.labels and "слово399" not in seen:
        await desk.taps("›")
        seen += desk.text
    assert all(f"слово{number}" in seen for number in range(400))
