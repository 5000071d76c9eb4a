"""What a pasted agenda would do to materials is said before she replaces the one that is there."""

import pytest
from aiogram import Dispatcher
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.materials.material import MaterialKind
from commission.materials.version import SentFile
from handlers.router import make_dispatcher
from handlers.use_cases import UseCases, use_cases
from storage.conversation import SqlConversationStorage
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk
from tests.handlers.workspace.test_agenda import to_agenda
from tests.storage.house import House, StandingClock

MARKS = ("ДСП",)
AGENDA = "1. О пожарах\nДокладчик: Дёмин И.\n2. Разное"


@pytest.fixture
def dispatcher(work: SqlWork, clock: StandingClock, engine: AsyncEngine) -> Dispatcher:
    return make_dispatcher(use_cases(work, clock, marks=MARKS), SqlConversationStorage(engine), MARKS)


@pytest.fixture
async def at_preview(desk: Desk, cases: UseCases, house: House) -> Desk:
    """The first item has a file, and owes theses."""
    me = await cases.find_actor(house.secretary)
    items = await cases.enter_agenda(me, house.meeting, AGENDA, {})
    await cases.announce_meeting(me, house.meeting)
    for kind in (MaterialKind.REPORT, MaterialKind.THESES):
        asked = await cases.ask_for_material(me, house.meeting, items[0].id, kind)
        if kind is MaterialKind.REPORT:
            await cases.deliver_material(me, asked.id, SentFile("id", "Доклад.pdf", 1, "aa"))
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    return desk


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1. Разное", "1. «О пожарах» — такого вопроса в тексте нет. Пропадёт: Доклад, Тезисы (файлов: 1)"),
        (AGENDA.replace("О пожарах", "О защите лесов от огня"), "При нём останется: Доклад, Тезисы"),
        (AGENDA.replace("О пожарах", "О пожарах (ДСП)"), "Вопрос станет закрытым, а материалы — на бумаге"),
    ],
)
async def test_it_says_what_becomes_of_them(at_preview: Desk, text: str, said: str) -> None:
    await at_preview.types(text)
    assert said in at_preview.text
    assert ("О пожарах" in at_preview.text) == ("ДСП" not in text), "what is restricted is not named"


async def test_it_says_nothing_when_nothing_is_lost(at_preview: Desk) -> None:
    await at_preview.types(AGENDA)
    assert "Что станет с материалами" not in at_preview.text


async def test_a_long_list_has_an_end(desk: Desk, cases: UseCases, house: House) -> None:
    me = await cases.find_actor(house.secretary)
    many = "\n".join(f"{n}. О деле {n} {'очень длинном ' * 12}\nДокладчик: Дёмин И." for n in range(1, 60))
    await cases.enter_agenda(me, house.meeting, many, {})
    await cases.announce_meeting(me, house.meeting)
    assert await cases.ask_everybody(me, house.meeting, {MaterialKind.REPORT}) == 59
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types("1. Разное")
    assert "Что станет с материалами" in desk.text
    assert "и ещё" in desk.text
