"""The secretary's materials: asked for, looked at, accepted, returned, taken back."""

import pytest

from commission.delivery.card import Card
from commission.ids import MaterialId
from commission.materials.debt import Debt
from commission.materials.material import MaterialKind, MaterialState
from commission.materials.version import SentFile
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House

PASTED = """1. О миграции
Докладчик: Дёмин И., начальник отдела — 15 мин
2. О вакцинации
Докладчик: Громов П.; содокладчик: Дёмин И.
3. Разное"""
REPORT, THESES = MaterialKind.REPORT, MaterialKind.THESES


@pytest.fixture(autouse=True)
async def _announced(desk: Desk, cases: UseCases, house: House) -> None:
    secretary = await cases.find_actor(house.secretary)
    await cases.announce_meeting(secretary, house.meeting)
    await cases.enter_agenda(secretary, house.meeting, PASTED, {})


async def to_agenda(desk: Desk) -> None:
    await desk.opens("Заседания", "04.08.2021", "Повестка")


async def to_materials(desk: Desk, item: str) -> None:
    await to_agenda(desk)
    await desk.taps(item)
    await desk.taps("Материалы")


async def debts(cases: UseCases, house: House) -> list[Debt]:
    return list((await cases.view_materials(await cases.find_actor(house.secretary), house.meeting)).debts)


def sent(number: int) -> SentFile:
    return SentFile(f"file-{number}", f"Доклад {number}.docx", 1_258_291, f"{number:064x}")


async def delivered(cases: UseCases, house: House, *numbers: int) -> MaterialId:
    """The member's report on the first item, in so many versions; each is returned but for the last."""
    secretary, member = await cases.find_actor(house.secretary), await cases.find_actor(house.member)
    item = (await cases.view_working_copy(secretary, house.meeting)).items[0]
    which = (await cases.ask_for_material(secretary, house.meeting, item.id, REPORT)).id
    for number in numbers:
        await cases.deliver_material(member, which, sent(number))
    return which


async def to_the_report(desk: Desk) -> None:
    await to_materials(desk, "1. О миграции")
    await desk.taps("Доклад · Дёмин")


async def test_a_report_is_asked_from_the_only_one_who_speaks(desk: Desk, cases: UseCases, house: House) -> None:
    await to_materials(desk, "1. О миграции")
    assert "Материалы к вопросу 1" in desk.text
    assert desk.labels[:3] == ["➕ Запросить доклад", "➕ Запросить тезисы", "➕ Запросить проект решения"]
    await desk.taps("Запросить доклад")
    assert desk.bot.toasts[-1] == "Дёмин\u00a0И.: просьба отправляется"
    assert desk.labels[0] == "Доклад · Дёмин\u00a0И. · до 21.07 · ждём"
    assert [debt.person.id for debt in await debts(cases, house)] == [house.member]


async def test_of_several_speakers_she_says_who(desk: Desk, cases: UseCases, house: House) -> None:
    await to_materials(desk, "2. О вакцинации")
    await desk.taps("Запросить тезисы")
    assert "У кого запросить тезисы?" in desk.text
    assert desk.labels[:2] == ["🎙 Громов\u00a0П.", "🎙 Дёмин\u00a0И."]
    await desk.taps("Дёмин")
    assert desk.labels[1].startswith("Тезисы · Дёмин")
    assert [(debt.person.id, debt.material.kind) for debt in await debts(cases, house)] == [(house.member, THESES)]


async def test_of_an_item_without_a_speaker_anybody_of_the_roster_can_be_asked(
    desk: Desk, cases: UseCases, house: House
) -> None:
    await to_materials(desk, "3. Разное")
    await desk.taps("Запросить доклад")
    await desk.types("юдин")
    assert [label for label in desk.labels if "\u00a0" in label] == ["Юдин\u00a0О."]
    await desk.taps("Юдин")
    assert [debt.person.id for debt in await debts(cases, house)] == [house.absent]
    assert "бот не может написать. Позвоните" in desk.bot.toasts[-1]
    await desk.taps("Доклад · Юдин")
    assert "позвоните" in desk.text, "the bot cannot write to him"


async def test_a_restricted_item_owes_nothing_through_the_bot(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("1. О миграции")
    await desk.taps("Ограничить доступ")
    await desk.types("каб. 12")
    await desk.taps("Материалы")
    assert "материалы через бота не передаются" in desk.text
    assert desk.labels == ["‹ Назад"]


async def test_what_has_come_is_looked_at_and_accepted(desk: Desk, cases: UseCases, house: House) -> None:
    await delivered(cases, house, 1)
    await to_the_report(desk)
    assert "👀 Ждёт вашей проверки" in desk.text
    assert "1. Доклад 1.docx, 1,2 МБ, 20.07.2021 12:00" in desk.text.replace("\u00a0", " ")
    await desk.taps("Открыть версию 1")
    assert desk.bot.documents == ["file-1"]
    await desk.taps("Принять")
    assert desk.bot.toasts[-1] == "Приняли: участники получат эту версию"
    assert "✅ Принято" in desk.text
    assert not [label for label in desk.labels if "Вернуть" in label]
    assert (await debts(cases, house))[0].material.accepted == 1


async def test_it_goes_back_with_a_remark(desk: Desk, cases: UseCases, house: House) -> None:
    await delivered(cases, house, 1)
    await to_the_report(desk)
    await desk.taps("Вернуть")
    await desk.types("Нет <выводов>")
    assert "↩️ На доработке" in desk.text
    assert "Замечание: «Нет &lt;выводов&gt;»" in desk.text
    assert (await debts(cases, house))[0].material.state is MaterialState.RETURNED


@pytest.mark.parametrize("decision", ["Принять", "Вернуть"])
async def test_what_has_come_meanwhile_is_not_decided_about_unseen(
    desk: Desk, cases: UseCases, house: House, decision: str
) -> None:
    which = await delivered(cases, house, 1)
    await to_the_report(desk)
    if decision == "Вернуть":
        await desk.taps(decision)
    await cases.deliver_material(await cases.find_actor(house.member), which, sent(2))
    await (desk.types("Коротко") if decision == "Вернуть" else desk.taps(decision))
    material = (await debts(cases, house))[0].material
    assert (material.state, material.accepted) == (MaterialState.DELIVERED, None)
    assert "Доклад 2.docx" not in desk.text or "Ждёт вашей проверки" in desk.text


async def test_the_last_five_versions_can_be_opened(desk: Desk, cases: UseCases, house: House) -> None:
    await delivered(cases, house, *range(1, 8))
    await to_the_report(desk)
    assert [label for label in desk.labels if "версию" in label] == [f"📄 Открыть версию {n}" for n in (7, 6, 5, 4, 3)]
    assert "и более ранних: 2" in desk.text
    await desk.taps("Открыть версию 3")
    assert desk.bot.documents == ["file-3"]


async def test_somebody_else_prepares_it(desk: Desk, cases: UseCases, house: House) -> None:
    await delivered(cases, house)
    await to_the_report(desk)
    await desk.taps("Передать другому")
    await desk.taps("Громов")
    assert desk.bot.toasts[-1] == "Теперь готовит Громов\u00a0П."
    assert "Громов" in desk.text
    assert [debt.person.id for debt in await debts(cases, house)] == [house.chair]


async def test_on_paper_its_files_are_gone(desk: Desk, cases: UseCases, house: House) -> None:
    await delivered(cases, house, 1)
    await to_the_report(desk)
    await desk.taps("Только на бумаге")
    await desk.types("каб. 12")
    assert "Через бота не передаётся" in desk.text
    assert "Ознакомиться: каб. 12" in desk.text
    assert "docx" not in desk.text
    assert desk.labels == ["✖ Больше не просить", "‹ Назад"]
    assert not (await debts(cases, house))[0].material.versions


async def test_she_attaches_a_file_for_him_as_a_reply(desk: Desk, cases: UseCases, house: House) -> None:
    which = await delivered(cases, house)
    await to_the_report(desk)
    await desk.taps("Приложить файл")
    assert desk.last_said.endswith(f"#m{which}")


async def test_a_demand_is_taken_back_with_a_question(desk: Desk, cases: UseCases, house: House) -> None:
    await delivered(cases, house)
    await to_the_report(desk)
    await desk.taps("Больше не просить")
    assert "Больше не просить этот материал?" in desk.text
    await desk.taps("Да, больше не просить")
    assert desk.labels[0] == "➕ Запросить доклад"
    assert await debts(cases, house) == []


async def test_all_speakers_are_asked_at_once(desk: Desk, cases: UseCases, house: House) -> None:
    await delivered(cases, house)
    await to_agenda(desk)
    await desk.taps("Запросить у всех")
    assert "Докладчик известен: 2 из 3" in desk.text
    assert "21 июля 2021 г., 18:00" in desk.text
    assert "✉️ Запросить 1 материал" in desk.labels, "one report is asked for already"
    await desk.taps("Тезисы")
    assert "✉️ Запросить 3 материала" in desk.labels
    await desk.taps("Запросить 3")
    assert desk.bot.toasts[-1] == "Запросили 3 материала"
    assert len(await debts(cases, house)) == 4
    await desk.taps("Запросить у всех")
    assert not [label for label in desk.labels if label.startswith("✉️")], "there is nothing more to ask for"


async def test_the_board_comes_into_the_chat(desk: Desk, cases: UseCases, house: House, work: SqlWork) -> None:
    await to_agenda(desk)
    await desk.taps("Кто что должен")
    assert desk.bot.toasts[-1] == "Табло материалов сейчас придёт"
    async with work.reading() as unit:
        assert set(await unit.outbox.records(Card.materials(house.meeting))) == {house.secretary}


async def test_without_items_there_is_nobody_to_ask(desk: Desk, cases: UseCases, house: House) -> None:
    secretary = await cases.find_actor(house.secretary)
    for item in (await cases.view_working_copy(secretary, house.meeting)).items:
        await cases.remove_item(secretary, house.meeting, item.id)
    await to_agenda(desk)
    assert not [label for label in desk.labels if "Запросить" in label or "должен" in label]
