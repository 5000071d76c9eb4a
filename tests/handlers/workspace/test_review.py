"""The secretary's taps on a file that came, and on the board of materials."""

import pytest
from aiogram.types import Chat

from commission.ids import MaterialId
from commission.materials.material import MaterialKind, MaterialState
from handlers.callbacks.materials import AcceptTap, FileTap, OwedListTap, PaperTap, RemindDebtorsTap, ReturnTap
from handlers.use_cases import UseCases
from tests.handlers.workspace.conftest import MEMBER
from tests.handlers.workspace.desk import Desk
from tests.handlers.workspace.test_materials import PASTED, debts, delivered, sent
from tests.storage.house import House


@pytest.fixture
async def came(desk: Desk, cases: UseCases, house: House) -> MaterialId:
    """A report, in one version. The menu is open: taps need a message to be on."""
    secretary = await cases.find_actor(house.secretary)
    await cases.announce_meeting(secretary, house.meeting)
    await cases.enter_agenda(secretary, house.meeting, PASTED, {})
    await desk.opens()
    return await delivered(cases, house, 1)


async def test_the_file_of_a_version_comes_into_the_chat(desk: Desk, came: MaterialId) -> None:
    await desk.taps_data(FileTap(material=came, number=1).pack())
    assert desk.bot.documents == ["file-1"]
    await desk.taps_data(FileTap(material=came, number=9).pack())
    assert desk.bot.documents == ["file-1"], "there is no such version"


async def test_one_tap_accepts_what_was_looked_at(desk: Desk, cases: UseCases, house: House, came: MaterialId) -> None:
    await desk.taps_data(AcceptTap(material=came, number=1).pack())
    assert desk.bot.toasts[-1] == "Приняли: участники получат эту версию"
    assert (await debts(cases, house))[0].material.accepted == 1
    await desk.taps_data(AcceptTap(material=came, number=1).pack())
    assert len(desk.bot.toasts) == 2, "a second tap is answered too"


async def test_the_remark_is_a_reply_to_the_question(
    desk: Desk, cases: UseCases, house: House, came: MaterialId
) -> None:
    await desk.taps_data(ReturnTap(material=came, number=1).pack())
    assert "что исправить" in desk.last_said
    await desk.replies("Нет выводов")
    assert "автор получит замечание" in desk.last_said
    material = (await debts(cases, house))[0].material
    assert (material.state, material.remark) == (MaterialState.RETURNED, "Нет выводов")


async def test_a_remark_on_an_older_version_returns_nothing(
    desk: Desk, cases: UseCases, house: House, came: MaterialId
) -> None:
    await desk.taps_data(ReturnTap(material=came, number=1).pack())
    question = desk.last_said
    await cases.deliver_material(await cases.find_actor(house.member), came, sent(2))
    await desk.replies("Нет выводов")
    assert (await debts(cases, house))[0].material.state is MaterialState.DELIVERED
    await desk.taps_data(ReturnTap(material=came, number=1).pack())
    assert not desk.last_said.startswith(question), "she is not even asked"
    assert len(desk.bot.toasts) == 1


async def test_the_place_on_paper_is_a_reply_too(desk: Desk, cases: UseCases, house: House, came: MaterialId) -> None:
    await desk.taps_data(PaperTap(material=came).pack())
    assert "Где можно ознакомиться" in desk.last_said
    await desk.replies("каб. 12")
    material = (await debts(cases, house))[0].material
    assert (material.state, material.read_at, material.versions) == (MaterialState.ON_PAPER, "каб. 12", ())


async def test_who_owes_is_reminded_once(desk: Desk, cases: UseCases, house: House, came: MaterialId) -> None:
    tap = RemindDebtorsTap(meeting=house.meeting).pack()
    await desk.taps_data(tap)
    assert desk.bot.toasts[-1] == "Напоминать некому: те, кому можно написать, всё прислали."
    secretary = await cases.find_actor(house.secretary)
    item = (await cases.view_working_copy(secretary, house.meeting)).items[1]
    await cases.ask_for_material(secretary, house.meeting, item.id, MaterialKind.REPORT, house.absent)
    await desk.taps_data(tap)
    assert desk.bot.toasts[-1] == "Напоминать некому: те, кому можно написать, всё прислали."
    await cases.ask_for_material(secretary, house.meeting, item.id, MaterialKind.THESES, house.chair)
    await desk.taps_data(tap)
    assert desk.bot.toasts[-1] == "Напомнили только что. Дайте людям хотя бы четверть часа.", "he was asked just now"


async def test_the_whole_list_comes_apart_and_turns_in_place(
    desk: Desk, cases: UseCases, house: House, came: MaterialId
) -> None:
    await desk.taps_data(OwedListTap(meeting=house.meeting, edit=False).pack())
    assert "Материалы: весь список" in desk.text
    before = len(desk.bot.messages)
    await desk.taps_data(OwedListTap(meeting=house.meeting, page=9).pack())
    assert len(desk.bot.messages) == before
    await desk.taps("Закрыть")
    assert "весь список" not in desk.text


async def test_a_member_decides_nothing(desk: Desk, cases: UseCases, house: House, came: MaterialId) -> None:
    member = Desk(desk.dispatcher, desk.bot, MEMBER)
    own_chat = desk.screen.model_copy(update={"chat": Chat(id=MEMBER, type="private")})
    for tap in (
        AcceptTap(material=came, number=1),
        ReturnTap(material=came, number=1),
        PaperTap(material=came),
        OwedListTap(meeting=house.meeting),
        RemindDebtorsTap(meeting=house.meeting),
    ):
        said = len(desk.bot.messages)
        await member.taps_data(tap.pack(), on=own_chat)
        assert desk.bot.toasts[-1].startswith("У вас нет прав"), tap
        assert len(desk.bot.messages) == said
    assert (await debts(cases, house))[0].material.state is MaterialState.DELIVERED
