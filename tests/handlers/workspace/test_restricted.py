"""What is restricted is not written into an agenda by any way, and does not stay in the chat."""

import pytest
from aiogram import Dispatcher
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.agenda.marks import MarkedTextError
from commission.agenda.proposal import ProposalState
from commission.delivery.card import Card
from commission.materials.material import MaterialKind, MaterialState
from commission.materials.version import SentFile
from handlers.callbacks.agenda import AgendaTap, ProposeTap
from handlers.router import make_dispatcher
from handlers.use_cases import UseCases, use_cases
from storage.conversation import SqlConversationStorage
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.conftest import MEMBER
from tests.handlers.workspace.desk import Desk
from tests.handlers.workspace.test_agenda import to_agenda
from tests.storage.house import House, StandingClock

MARKS = ("ДСП", "секретно")


@pytest.fixture
def dispatcher(cases: UseCases, engine: AsyncEngine) -> Dispatcher:
    return make_dispatcher(cases, SqlConversationStorage(engine), MARKS)


@pytest.fixture
def cases(work: SqlWork, clock: StandingClock) -> UseCases:
    return use_cases(work, clock, marks=MARKS)


async def test_a_pasted_message_is_taken_out_of_the_chat(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types("1. О дорогах\n2. О схеме охраны (ДСП)")
    assert len(desk.bot.deleted) == 1
    assert "сообщение убрано из чата" in desk.text
    assert "схеме охраны" not in desk.text
    await desk.taps("Верно, записать")
    assert "О дорогах" in desk.text


async def test_any_other_stays(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Вставить текстом")
    await desk.types("1. О дорогах\n2. О пожарах")
    assert desk.bot.deleted == set()


async def to_item(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Добавить")
    await desk.types("О дорогах")
    await desk.taps("1. О дорогах")


def typed_is_gone(desk: Desk) -> bool:
    return next(reversed(desk.bot.received)) in desk.bot.deleted


async def test_an_item_that_is_added_is_sealed(desk: Desk) -> None:
    await to_agenda(desk)
    await desk.taps("Добавить")
    await desk.types("О секретном плане")
    assert "ограниченного доступа" in desk.text
    assert "плане" not in desk.text
    assert typed_is_gone(desk)


async def test_a_typed_title_seals_the_item_and_it_is_asked_where_it_can_be_read(desk: Desk) -> None:
    await to_item(desk)
    await desk.taps("Текст")
    await desk.types("О дорогах к объекту 17 (Д.С.П.)")
    assert typed_is_gone(desk)
    assert "Где можно ознакомиться" in desk.text
    assert "объекту" not in desk.text
    await desk.types("каб. 12, журнал ДСП")
    assert "Ознакомиться: каб. 12, журнал ДСП" in desk.text
    assert not typed_is_gone(desk)


async def test_no_message_with_its_words_stays_in_her_chat(desk: Desk) -> None:
    await to_item(desk)
    await desk.taps("Ограничить доступ")
    await desk.types("каб. 12")
    windows = [message.text or "" for message in desk.bot.messages.values()]
    assert windows
    assert not [text for text in windows if "О дорогах" in text]


async def test_of_a_sealed_item_no_words_are_taken_any_more(desk: Desk) -> None:
    await to_item(desk)
    await desk.taps("Ограничить доступ")
    await desk.types("каб. 12")
    assert not [label for label in desk.labels if "Текст" in label or "Ограничить" in label]
    await desk.taps("Где ознакомиться")
    await desk.types("каб. 14")
    assert "каб. 14" in desk.text


async def test_a_window_that_was_open_takes_none_either(desk: Desk, cases: UseCases, house: House) -> None:
    """Somebody else has sealed the item while she was typing."""
    await to_item(desk)
    await desk.taps("Текст")
    me = await cases.find_actor(house.secretary)
    [item] = (await cases.view_working_copy(me, house.meeting)).items
    await cases.change_item(me, house.meeting, item.id, lambda item: item.sealed("каб. 12"))
    await desk.types("О пожаре на объекте 17")
    assert "его содержание через бота не передаётся" in desk.last_said
    assert typed_is_gone(desk)
    [item] = (await cases.view_working_copy(me, house.meeting)).items
    assert (item.title, item.read_at) == ("", "каб. 12")


async def test_who_takes_part_is_named_without_a_mark(desk: Desk) -> None:
    await to_item(desk)
    await desk.taps("Участники")
    await desk.types("Докладчик: Громов П., о плане ДСП")
    assert "В тексте пометка" in desk.last_said
    assert typed_is_gone(desk)


async def test_a_proposal_and_a_refusal_carry_no_mark(desk: Desk, cases: UseCases, work: SqlWork, house: House) -> None:
    me = await cases.find_actor(house.secretary)
    await cases.announce_meeting(me, house.meeting)
    member = Desk(desk.dispatcher, desk.bot, MEMBER)
    await member.types("/menu")
    await member.taps_data(ProposeTap(meeting=house.meeting).pack(), on=next(reversed(desk.bot.messages.values())))
    await member.replies("О секретном объекте 17")
    assert "В тексте пометка" in member.last_said
    assert typed_is_gone(member)
    proposal = await cases.propose_item(house.member, house.meeting, "О дорогах")
    with pytest.raises(MarkedTextError):
        await cases.decline_proposal(me, proposal.id, "это ДСП")
    assert (await cases.view_proposal(me, proposal.id)).proposal.state is ProposalState.PROPOSED


async def test_a_proposal_from_before_the_mark_becomes_a_sealed_item(
    work: SqlWork, clock: StandingClock, cases: UseCases, house: House
) -> None:
    me = await cases.find_actor(house.secretary)
    await cases.announce_meeting(me, house.meeting)
    proposal = await use_cases(work, clock).propose_item(house.member, house.meeting, "О плане (ДСП)")
    await cases.accept_proposal(me, proposal.id, house.meeting)
    [item] = (await cases.view_working_copy(me, house.meeting)).items
    assert (item.title, item.restricted) == ("", True)


async def test_an_agenda_that_a_member_has_opened_by_a_tap_can_be_taken_back(
    desk: Desk, cases: UseCases, work: SqlWork, house: House
) -> None:
    me = await cases.find_actor(house.secretary)
    await cases.enter_agenda(me, house.meeting, "1. О пожарах\n2. О дорогах", {})
    await cases.announce_meeting(me, house.meeting)
    member = Desk(desk.dispatcher, desk.bot, MEMBER)
    await member.types("/menu")
    await member.taps_data(AgendaTap(meeting=house.meeting, edit=False).pack(), on=member.screen)
    assert "О пожарах" in member.text
    async with work.reading() as unit:
        assert set(await unit.outbox.holders(Card.item(house.meeting))) == {house.member}


async def test_a_remark_carries_no_mark(cases: UseCases, house: House, work: SqlWork) -> None:
    me = await cases.find_actor(house.secretary)
    await cases.announce_meeting(me, house.meeting)
    [item] = await cases.enter_agenda(me, house.meeting, "1. О пожарах\nДокладчик: Дёмин И.", {})
    owed = await cases.ask_for_material(me, house.meeting, item.id, MaterialKind.REPORT)
    author = await cases.find_actor(house.member)
    await cases.deliver_material(author, owed.id, SentFile("1", "Доклад.pdf", 1, "aa"))
    with pytest.raises(MarkedTextError):
        await cases.return_material(me, owed.id, 1, "Это секретно: объект 17")
    async with work.reading() as unit:
        assert (await unit.materials.material(owed.id)).state is MaterialState.DELIVERED
