"""The secretary's agenda: pasted, looked at, mended, published."""

import pytest

from commission.agenda.working_copy import WorkingCopy
from commission.errors import NotAllowedError
from commission.ids import PersonId
from commission.roster.person import Person
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.documents.docx import docx, paragraph
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House, plan

PASTED = """Повестка заседания

1. О миграции
Докладчик: Дёмин И., начальник отдела — 15 мин
2. О вакцинации
Докладчик: Рябов Н.В. — 10 мин
3. Разное"""


async def to_agenda(desk: Desk) -> None:
    await desk.types("/menu")
    await desk.taps("Заседания")
    await desk.taps("04.08.2021")
    await desk.taps("Повестка")


async def with_agenda(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types(PASTED)
    await desk.taps("Верно, записать")


async def copy_of(desk: Desk, cases: UseCases, work: SqlWork, house: House) -> WorkingCopy:
    async with work.reading() as unit:
        me = await unit.roster.actor_of(house.secretary)
    return await cases.view_working_copy(me, house.meeting)


async def test_a_pasted_agenda_is_shown_as_it_was_understood_and_then_kept(desk: Desk) -> None:
    await to_agenda(desk)
    assert "Повестки пока нет" in desk.text
    await desk.taps("Вставить текстом")
    await desk.types(PASTED)
    assert "Поняли так: 3 вопроса" in desk.text
    assert "🎙 Докладчик: Дёмин И., начальник отдела\n" in desk.text
    assert "Рябов Н.В. ❔" in desk.text, "the roster does not know him"
    await desk.taps("Верно, записать")
    assert desk.bot.toasts[-1] == "Записали: 3 вопроса"
    assert "3 вопроса, всего 25 мин" in desk.text
    assert "<b>1.</b> О миграции — Дёмин И. (15 мин)" in desk.text


async def test_what_was_not_understood_is_shown_and_not_dropped(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types("1. О миграции\n§§§")
    assert "§§§" in desk.text


async def test_a_text_that_telegram_has_cut_in_two_is_one_agenda(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types("1. О миграции\n2. О вакцинации")
    await desk.types("3. Разное")
    assert "Поняли так: 3 вопроса" in desk.text


async def test_an_agenda_may_come_as_a_file(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.sends_file("Повестка.txt", PASTED.encode("cp1251"))
    assert "Поняли так: 3 вопроса" in desk.text
    await desk.sends_file("Повестка.docx", docx(paragraph("4. О пожарах"), paragraph("Докладчик: Громов П.")))
    assert "Поняли так: 4 вопроса" in desk.text
    await desk.sends_file("Повестка.pdf", b"%PDF-1.7")
    assert "Поняли так: 4 вопроса" in desk.text, "what cannot be read changes nothing"
    assert "Повестка.pdf" in desk.last_said


async def test_of_two_namesakes_the_secretary_says_who_is_meant(
    desk: Desk, work: SqlWork, cases: UseCases, house: House
) -> None:
    async with work() as unit:
        twin = await unit.roster.add_person(Person(PersonId(0), "Дёмин Иван", post="Прокурор"))
        await unit.commit()
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types("1. О миграции\nДокладчик: Дёмин И. — 15 мин\n2. О вакцинации\nДокладчик: Дёмин И.")
    assert "Кто это: Дёмин И." in desk.text
    await desk.taps("Дёмин Иван, Прокурор")
    assert "Кто это" not in desk.text, "one name is asked about once"
    await desk.taps("Верно, записать")
    items = (await copy_of(desk, cases, work, house)).items
    assert [each.participants[0].person_id for each in items] == [twin, twin]


async def test_pasted_again_it_takes_the_place_of_the_old_one_or_comes_after_it(
    desk: Desk, work: SqlWork, cases: UseCases, house: House
) -> None:
    await with_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types("1. О пожарах")
    assert "(сейчас в повестке: 3)" in desk.text
    await desk.taps("Добавить к повестке")
    assert len((await copy_of(desk, cases, work, house)).items) == 4
    await desk.taps("Вставить текстом")
    await desk.types("1. О пожарах")
    await desk.taps("Заменить повестку этой")
    assert [each.title for each in (await copy_of(desk, cases, work, house)).items] == ["О пожарах"]


async def test_an_item_is_moved_mended_and_removed(desk: Desk, work: SqlWork, cases: UseCases, house: House) -> None:
    await with_agenda(desk)
    await desk.taps("3. Разное")
    await desk.taps("Выше")
    assert "<b>2.</b> Разное" in desk.text
    await desk.taps("Текст")
    await desk.types("Прочее")
    assert "<b>2.</b> Прочее" in desk.text
    await desk.taps("Минуты")
    await desk.types("20")
    assert ", 20 мин" in desk.text
    await desk.taps("Решение")
    assert "Для решения" in desk.text
    await desk.taps("Участники")
    await desk.types("Докладчик: Громов П.; Приглашены: Осипов Т.Р.")
    assert "Докладчик: Громов П." in desk.text
    await desk.taps("К повестке")
    assert "всего 45 мин" in desk.text
    await desk.taps("2. Прочее")
    await desk.taps("Убрать")
    assert "Убрать вопрос из повестки?" in desk.text
    await desk.taps("Да, убрать")
    assert [each.title for each in (await copy_of(desk, cases, work, house)).items] == ["О миграции", "О вакцинации"]


async def test_minutes_that_are_none_change_nothing(desk: Desk) -> None:
    await with_agenda(desk)
    await desk.taps("1. О миграции")
    await desk.taps("Минуты")
    for said in ("много", "-5", "0.5", "9999", "٣"):
        await desk.types(said)
        assert "Минуты — это число от 1 до 600" in desk.last_said
    await desk.types("—")
    assert "время не указано" in desk.text


async def test_of_a_restricted_item_the_words_are_forgotten(
    desk: Desk, work: SqlWork, cases: UseCases, house: House
) -> None:
    await with_agenda(desk)
    await desk.taps("2. О вакцинации")
    await desk.taps("Ограничить доступ")
    await desk.types("каб. 12")
    assert "О вакцинации" not in desk.text
    assert "Ознакомиться: каб. 12" in desk.text
    assert [each.title for each in (await copy_of(desk, cases, work, house)).items] == ["О миграции", "", "Разное"]


async def test_an_item_goes_over_to_a_later_meeting(desk: Desk, work: SqlWork, cases: UseCases, house: House) -> None:
    async with work() as unit:
        later = (await unit.meetings.add(plan(house.first, days=40), [])).id
        await unit.commit()
    await with_agenda(desk)
    await desk.taps("2. О вакцинации")
    await desk.taps("На другое заседание")
    await desk.taps("29.08.2021")
    assert [each.title for each in (await copy_of(desk, cases, work, house)).items] == ["О миграции", "Разное"]
    async with work.reading() as unit:
        assert [each.title for each in await unit.agendas.items(later)] == ["О вакцинации"]


async def test_before_it_goes_out_she_sees_what_and_to_whom(desk: Desk, house: House, cases: UseCases) -> None:
    await desk.types("/menu")
    await desk.taps("Заседания")
    await desk.taps("04.08.2021")
    await desk.taps("Объявить")
    await desk.taps("Разослать приглашения")
    await with_agenda(desk)
    assert "Ещё не опубликована" in desk.text
    await desk.taps("Опубликовать")
    assert "Публикуем повестку: 3 вопроса" in desk.text
    assert "Сообщение получат 3 человека" in desk.text
    assert "сообщите по телефону" in desk.text
    assert "Рябов Н.В." in desk.text
    await desk.taps("Разослать")
    assert desk.bot.toasts[-1] == "Опубликовали, редакция № 1"
    assert "Опубликована, редакция № 1" in desk.text
    assert not any("Опубликовать" in label for label in desk.labels), "there is nothing new to publish"
    await desk.taps("3. Разное")
    await desk.taps("Выше")
    await desk.taps("К повестке")
    assert "Есть правки после редакции № 1" in desk.text
    await desk.taps("Опубликовать")
    assert "↕️ Вопрос № 2 теперь № 3: О вакцинации" in desk.text


async def test_sixty_items_with_long_titles_fit_on_every_window(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    for part in range(6):
        numbers = range(part * 10 + 1, part * 10 + 11)
        await desk.types("\n".join(f"{number}. {'О мерах по обеспечению ' * 13}№{number}" for number in numbers))
    assert "Поняли так: 60 вопросов" in desk.text
    while True:
        before = desk.text
        await desk.taps("›")
        if desk.text == before:
            break
    assert "№60" in desk.text
    await desk.taps("Верно, записать")
    assert "60 вопросов" in desk.text


async def test_a_member_has_no_agenda_desk(desk: Desk, cases: UseCases, house: House, work: SqlWork) -> None:
    async with work.reading() as unit:
        member = await unit.roster.actor_of(house.member)
    with pytest.raises(NotAllowedError):
        await cases.list_later_meetings(member, house.meeting)
