"""A decision is put to the vote at the secretary's desk."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from commission.agenda.item import AgendaItem
from commission.ids import AgendaItemId
from commission.meetings.invitation import Attendance
from commission.polls.vote import TEXT_LIMIT, Vote
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House


@pytest.fixture
async def announced(cases: UseCases, house: House) -> House:
    await cases.announce_meeting(await cases.find_actor(house.secretary), house.meeting)
    return house


async def votes(cases: UseCases, house: House) -> tuple[Vote, ...]:
    return (await cases.list_votes(await cases.find_actor(house.secretary))).votes


async def test_an_absentee_vote_is_opened_by_a_few_taps(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Голосования", "Новое заочное голосование")
    await desk.types("План работы\nУтвердить план на 2022 год.")
    assert "До какого дня голосуем?" in desk.text
    await desk.taps("Ещё 3 рабочих дня")
    assert "<b>План работы</b>" in desk.text
    assert "Утвердить план на 2022 год." in desk.text
    assert "23 июля" in desk.text
    await desk.taps("Начать голосование")
    (vote,) = await votes(cases, house)
    assert (vote.title, vote.text, vote.terms.absentee) == ("План работы", "Утвердить план на 2022 год.", True)
    assert vote.closes_at == datetime(2021, 7, 23, 15, 0, tzinfo=UTC)
    assert desk.labels[0] == "⏳ План работы"


async def test_the_day_can_be_typed_and_one_in_the_past_is_refused(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Голосования", "Новое заочное голосование")
    await desk.types("Утвердить план")
    await desk.types("когда-нибудь")
    assert desk.last_said.startswith("Не получилось понять дату")
    await desk.types("01.07.2021")
    assert desk.last_said.startswith("Голосование должно закончиться")
    await desk.types("в субботу")
    assert "выходной или праздничный день" in desk.text
    await desk.taps("Срок")
    await desk.types("30.07")
    await desk.taps("Начать голосование")
    (vote,) = await votes(cases, house)
    assert vote.closes_at == datetime(2021, 7, 30, 15, 0, tzinfo=UTC)


async def test_two_taps_open_one_vote(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Голосования", "Новое заочное голосование")
    await desk.types("Утвердить план")
    await desk.taps("Ещё 1 рабочий день")
    preview = desk.screen
    begin = next(data for label, data in zip(desk.labels, desk.data, strict=True) if "Начать" in label)
    await desk.taps_data(begin, on=preview)
    await desk.taps_data(begin, on=preview)
    assert len(await votes(cases, house)) == 1


async def test_in_a_meeting_those_vote_who_are_there(desk: Desk, cases: UseCases, announced: House) -> None:
    await cases.answer_invitation(announced.chair, announced.meeting, 1, Attendance.IN_PERSON)
    await desk.opens("Заседания")
    await desk.taps(desk.labels[0])
    await desk.taps("Голосование")
    await desk.types("Утвердить план")
    assert next(label for label in desk.labels if "Громов" in label).startswith("✅")
    assert next(label for label in desk.labels if "Дёмин" in label).startswith("▫️")
    await desk.taps("Дёмин")
    await desk.taps("Готово")
    assert "Отмечены как присутствующие: 2" in desk.text
    await desk.taps("Начать голосование")
    (vote,) = await votes(cases, announced)
    assert (vote.meeting_id, vote.closes_at) == (announced.meeting, None)
    board = await cases.view_vote_board(await cases.find_actor(announced.secretary), vote.id)
    assert board.turnout.voters == 2


async def test_an_item_is_put_to_the_vote_with_its_title(
    desk: Desk, cases: UseCases, announced: House, work: SqlWork
) -> None:
    async with work() as unit:
        await unit.agendas.replace(announced.meeting, [AgendaItem(AgendaItemId(0), "О пожарах")])
        await unit.commit()
    await desk.opens("Заседания")
    await desk.taps(desk.labels[0])
    await desk.taps("Повестка")
    await desk.taps("1.")
    await desk.taps("На голосование")
    assert "<b>О пожарах</b>" in desk.text
    await desk.types("Принять к сведению.\nПродолжить работу.")
    await desk.taps("Все / никто")
    await desk.taps("Готово")
    await desk.taps("Начать голосование")
    (vote,) = await votes(cases, announced)
    assert (vote.title, vote.text) == ("О пожарах", "Принять к сведению.\nПродолжить работу.")
    assert vote.item_id is not None


async def test_with_nobody_there_it_says_what_to_do(desk: Desk, cases: UseCases, announced: House) -> None:
    await desk.opens("Заседания")
    await desk.taps(desk.labels[0])
    await desk.taps("Голосование")
    await desk.types("Утвердить план")
    await desk.taps("Готово")
    await desk.taps("Начать голосование")
    assert desk.bot.toasts[-1].startswith("Голосовать некому")
    assert await votes(cases, announced) == ()


async def test_a_regulation_that_forbids_it_is_named(desk: Desk, cases: UseCases, house: House, work: SqlWork) -> None:
    async with work() as unit:
        (body,) = await unit.roster.bodies([house.first])
        await unit.roster.save_body(replace(body, regulation=replace(body.regulation, absentee_voting=False)))
        await unit.commit()
    await desk.opens("Голосования", "Новое заочное голосование")
    await desk.types("Утвердить план")
    await desk.taps("Ещё 1 рабочий день")
    await desk.taps("Начать голосование")
    assert desk.bot.toasts[-1].startswith("Регламент «АТК» не разрешает")


async def test_a_text_that_is_too_long_is_refused(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Голосования", "Новое заочное голосование")
    await desk.types("План\n" + "х" * (TEXT_LIMIT + 1))
    assert await votes(cases, house) == ()
    assert str(TEXT_LIMIT) in desk.last_said.replace("\u00a0", "")


async def test_one_can_go_away_and_come_back(desk: Desk) -> None:
    await desk.opens("Голосования", "Новое заочное голосование")
    await desk.taps("Не голосовать")
    assert "Пока ни одного" in desk.text
