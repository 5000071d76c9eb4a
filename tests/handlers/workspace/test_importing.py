"""A secretary sends a file."""

from dataclasses import replace

import pytest
from aiogram import Dispatcher

from commission.ids import PersonId
from commission.roster.person import Person, Reach
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import NOW, House

HEAD = "ФИО;Должность;Организация;Орган;Роль;Право голоса;Группа;Телефон\n"
NEW_ROW = "Белова Елена Дмитриевна;директор;Школа;АТК;член;да;;+7 918 000-02-01\n"


def csv(*rows: str) -> bytes:
    return (HEAD + "".join(rows)).encode()


async def names(cases: UseCases, telegram_id: int = 101) -> list[str]:
    actor = await cases.recognise_actor(telegram_id)
    assert actor
    return [person.name for person in (await cases.view_roster(actor)).people.values()]


async def test_a_file_is_shown_and_then_applied(desk: Desk, cases: UseCases) -> None:
    await desk.sends_file("roster.csv", csv(NEW_ROW))
    assert "📄 <b>roster.csv</b> (1 КБ)" in desk.text
    assert "+ Белова Елена Дмитриевна (АТК), строка 2" in desk.text
    assert "Белова Елена Дмитриевна" not in await names(cases)
    await desk.taps("Применить")
    assert "Готово, состав загружен." in desk.text
    assert "1 новый человек" in desk.text
    assert "Белова Елена Дмитриевна" in await names(cases)
    await desk.sends_file("roster.csv", csv(NEW_ROW))
    assert "Всё это уже записано" in desk.text
    assert "✔️ Применить" not in desk.labels


async def test_faults_name_row_and_column_and_nothing_can_be_applied(desk: Desk, cases: UseCases) -> None:
    await desk.sends_file("roster.csv", csv(NEW_ROW, "Орлов Пётр;;;АТК;адмирал;да;;12\n"))
    assert "Строка 3, «Роль»: не знаю роли «адмирал»" in desk.text
    assert "Строка 3, «Телефон»" in desk.text
    assert desk.labels == ["✖ Отмена"]
    await desk.taps("Отмена")
    assert "рабочее место" in desk.text
    assert "Белова Елена Дмитриевна" not in await names(cases)


@pytest.mark.parametrize(("choice", "grown"), [("Это другой человек", 1), ("Это Дёмин Илья", 0)])
async def test_one_name_is_asked_about(desk: Desk, cases: UseCases, choice: str, grown: int) -> None:
    before = len(await names(cases))
    await desk.sends_file("roster.csv", csv("Дёмин Илья;водитель;Гараж;АТК;член;да;;+7 918 000-02-09\n"))
    assert "Остался один вопрос" in desk.text
    await desk.taps(choice)
    await desk.taps("Применить")
    assert "Готово, состав загружен." in desk.text
    assert len(await names(cases)) == before + grown


async def test_the_number_of_a_foreign_chair_is_not_taken_and_the_question_stays_open(
    desk: Desk, cases: UseCases, house: House
) -> None:
    await desk.sends_file("roster.csv", csv("Громов Пётр;водитель;Гараж;АТК;член;да;;+7 918 000-02-09\n"))
    await desk.taps("Это Громов Пётр")
    assert desk.bot.toasts[-1].startswith("Громов Пётр: эти данные меняет секретарь его органа")
    assert (await cases.find_actor(house.chair)).person.phone is None
    await desk.taps("Это другой человек")
    await desk.taps("Применить")
    assert "Готово, состав загружен." in desk.text


async def test_what_is_no_table_is_refused_and_the_open_window_stays(desk: Desk) -> None:
    await desk.types("/menu")
    await desk.sends_file("scan.pdf", b"%PDF-1.7 ...")
    assert desk.last_said == "scan.pdf: это PDF. Нужна сама таблица: CSV или XLSX."
    await desk.taps("Заседания")
    assert "Заседания" in desk.text


async def test_a_large_file_is_never_fetched(desk: Desk) -> None:
    await desk.sends_file("huge.csv", bytes(6 * 1024 * 1024))
    assert "больше 5 МБ" in desk.last_said


async def test_many_lines_are_cut_to_one_message(desk: Desk) -> None:
    rows = [f"Человек{n} Имя{n};должность;место;АТК;член;да;;+7918001{n:04}\n" for n in range(300)]
    await desk.sends_file("roster.csv", csv(*rows))
    assert "… и ещё" in desk.text
    assert "300 новых человек" in desk.text


async def test_the_first_secretary_finds_herself_in_the_list(
    dispatcher: Dispatcher, bot: RecordingBot, work: SqlWork, cases: UseCases
) -> None:
    async with work() as unit:
        first = Person(PersonId(0), "Первый секретарь", telegram_id=500, consented_at=NOW, is_operator=True)
        provisional = await unit.roster.add_person(replace(first, reach=Reach.REACHABLE))
        await unit.commit()
    desk = Desk(dispatcher, bot, 500)
    await desk.types("/menu")
    assert "Составов пока нет" in desk.text
    await desk.sends_file("roster.csv", csv(NEW_ROW, "Ларина Ольга Николаевна;;;АТК;секретарь;нет;;\n"))
    await desk.taps("Применить")
    assert "Кто вы в этом списке?" in desk.text
    await desk.taps("Ларина Ольга Николаевна")
    assert "Ольга Николаевна, рабочее место секретаря" in desk.text
    actor = await cases.recognise_actor(500)
    assert actor
    assert actor.id != provisional
    assert actor.person.name == "Ларина Ольга Николаевна"
    assert actor.person.is_operator
    assert "Первый секретарь" not in await names(cases, 500)
