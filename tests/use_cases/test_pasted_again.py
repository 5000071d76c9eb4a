"""An agenda that is pasted again, and the materials of its items."""

import pytest

from commission.agenda.enter_agenda import AgendaPreview, EnterAgenda, PreviewAgenda
from commission.agenda.item import AgendaItem
from commission.agenda.losses import Fate
from commission.delivery.card import CardKind
from commission.materials.material import Material, MaterialState
from tests.storage.house import House
from tests.use_cases.agenda_desk import AgendaDesk
from tests.use_cases.material_desk import TEXT, accepted, asked, got, now, published, redrawn

MARKS = ("ДСП",)
RESTRICTED = TEXT.replace("О пожарах", "О пожарах (ДСП)")
REWORDED = TEXT.replace("О пожарах", "О мерах по защите лесов от огня")


@pytest.fixture
async def items(desk: AgendaDesk) -> tuple[AgendaItem, ...]:
    return await published(desk)


@pytest.fixture
async def report(desk: AgendaDesk, items: tuple[AgendaItem, ...]) -> Material:
    """Of the first item, accepted."""
    return await accepted(desk, items[0])


async def pasted(desk: AgendaDesk, text: str) -> tuple[AgendaItem, ...]:
    enter = EnterAgenda(desk.cases.enter_agenda.work, MARKS)
    return await enter(desk.me, desk.house.meeting, text, {})


async def looked_at(desk: AgendaDesk, text: str) -> AgendaPreview:
    preview = PreviewAgenda(desk.cases.preview_agenda.work, MARKS)
    return await preview(desk.me, desk.house.meeting, text, {})


@pytest.mark.parametrize("text", [RESTRICTED, RESTRICTED.replace("пожарах", "борьбе с огнём")])
async def test_an_item_that_is_marked_now_loses_its_file_at_once(
    desk: AgendaDesk, items: tuple[AgendaItem, ...], report: Material, house: House, text: str
) -> None:
    stored = await pasted(desk, text)
    assert (stored[0].id, stored[0].title, stored[0].restricted) == (items[0].id, "", True)
    assert ((await now(desk, report)).state, (await now(desk, report)).versions) == (MaterialState.ON_PAPER, ())
    assert await got(desk, house.chair, report.id) == "OnPaperError"
    assert (CardKind.MATERIAL, report.id, house.secretary) in await redrawn(desk)
    await desk.publishes()
    assert await got(desk, house.chair, report.id) == "OnPaperError"


async def test_a_reworded_item_keeps_its_file(
    desk: AgendaDesk, items: tuple[AgendaItem, ...], report: Material, house: House
) -> None:
    stored = await pasted(desk, REWORDED)
    assert stored[0].id == items[0].id
    await desk.publishes()
    assert await got(desk, house.chair, report.id) == "Доклад.docx"


@pytest.mark.parametrize(
    ("text", "fate", "files"),
    [
        (TEXT, None, 0),
        (TEXT.replace("пожарах", "пожаре"), None, 0),
        (RESTRICTED, Fate.SEALED, 1),
        (REWORDED, Fate.KEPT, 1),
        ("1. О дорогах\nДокладчик: Громов П.", Fate.LOST, 1),
    ],
)
async def test_what_the_text_does_to_materials_is_said_before(
    desk: AgendaDesk, report: Material, text: str, fate: Fate | None, files: int
) -> None:
    stake = (await looked_at(desk, text)).at_stake
    assert [(each.number, each.item.title, each.fate, each.files) for each in stake] == (
        [(1, "О пожарах", fate, files)] if fate else []
    )


async def test_a_demand_that_would_be_lost_is_named_and_nothing_of_an_item_that_owes_nothing(
    desk: AgendaDesk, items: tuple[AgendaItem, ...]
) -> None:
    await asked(desk, items[1])
    stake = (await looked_at(desk, "1. О новом")).at_stake
    assert [(each.number, each.fate, each.files) for each in stake] == [(2, Fate.LOST, 0)]
