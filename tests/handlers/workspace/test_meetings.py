"""The list of meetings, one meeting, and old windows."""

from dataclasses import replace
from datetime import timedelta

import pytest
from aiogram import Dispatcher
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.card import Card
from commission.meetings.meeting import DateInPastError, WrongStateError
from handlers.texts import texts_for
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.conftest import MEMBER, SECRETARY
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import NOW, House, StandingClock, plan


async def to_meeting(desk: Desk) -> None:
    await desk.opens("Заседания", "04.08.2021")


async def test_pages_of_the_list(desk: Desk, work: SqlWork, house: House) -> None:
    async with work() as unit:
        for day in range(1, 19):
            await unit.meetings.add(plan(house.first, days=day), [house.member])
        await unit.commit()
    await desk.opens("Заседания")
    assert "1 / 3" in desk.labels
    assert len([label for label in desk.labels if "АТК" in label]) == 8
    await desk.taps("›")
    await desk.taps("›")
    assert len([label for label in desk.labels if "АТК" in label]) == 3
    await desk.taps("›")
    assert "3 / 3" in desk.labels


async def test_an_announced_meeting_has_its_board_and_is_cancelled_with_a_reason(desk: Desk, cases: UseCases) -> None:
    await to_meeting(desk)
    await desk.taps("Объявить")
    await desk.taps("Разослать приглашения")
    await desk.taps("Кто будет")
    assert desk.bot.toasts[-1] == "Табло сейчас придёт"
    await desk.taps("Отменить")
    await desk.types("Карантин")
    assert "Об этом узнают все приглашённые: 3." in desk.text
    assert "Причина: Карантин" in desk.text
    await desk.taps("Да, отменить заседание")
    assert "🚫 Отменено" in desk.text
    assert "Причина отмены: Карантин" in desk.text


async def test_one_more_person_is_invited_after_the_announcement(
    desk: Desk, cases: UseCases, house: House, work: SqlWork
) -> None:
    await cases.announce_meeting(await cases.find_actor(house.secretary), house.meeting)
    await to_meeting(desk)
    assert "Приглашены: 3" in desk.text
    await desk.taps("Пригласить ещё")
    await desk.types("лар")
    assert [label for label in desk.labels if "." in label] == ["Ларина\u00a0О."]
    await desk.taps("Ларина")
    assert desk.bot.toasts[-1] == "Ларина\u00a0О.: приглашение отправляется"
    await desk.taps("Готово")
    assert "Приглашены: 4" in desk.text
    async with work.reading() as unit:
        assert house.secretary in await unit.outbox.records(Card.invitation(house.meeting))


async def test_a_second_tap_invites_nobody_twice(cases: UseCases, house: House) -> None:
    actor = await cases.find_actor(house.secretary)
    await cases.announce_meeting(actor, house.meeting)
    assert await cases.invite_more(actor, house.meeting, house.secretary) is True
    assert await cases.invite_more(actor, house.meeting, house.secretary) is False


async def test_nobody_is_invited_to_a_draft_or_to_what_is_over(
    cases: UseCases, house: House, clock: StandingClock
) -> None:
    actor = await cases.find_actor(house.secretary)
    with pytest.raises(WrongStateError):
        await cases.invite_more(actor, house.meeting, house.secretary)
    await cases.announce_meeting(actor, house.meeting)
    clock.at = NOW + timedelta(days=16)
    with pytest.raises(DateInPastError):
        await cases.invite_more(actor, house.meeting, house.secretary)


async def test_a_draft_is_deleted_after_a_question(desk: Desk) -> None:
    await to_meeting(desk)
    await desk.taps("Удалить")
    assert "Удалить черновик?" in desk.text
    await desk.taps("Да, удалить")
    assert desk.bot.toasts[-1] == "Черновик удалён"
    assert not [label for label in desk.labels if "АТК" in label]


async def test_a_refusal_leaves_the_window_where_it_was(desk: Desk, cases: UseCases, house: House) -> None:
    await to_meeting(desk)
    await desk.taps("Объявить")
    await cases.announce_meeting(await cases.find_actor(house.secretary), house.meeting)
    await desk.taps("Разослать приглашения")
    assert desk.bot.toasts[-1] == "Заседание уже объявлено."
    await desk.taps("Не сейчас")
    assert "📣 Объявлено" in desk.text


async def test_a_button_of_an_older_window_leads_to_a_fresh_menu(desk: Desk) -> None:
    await desk.types("/menu")
    old, data = desk.screen, desk.data[0]
    await desk.types("/menu")
    await desk.taps_data(data, on=old)
    assert desk.bot.toasts[-1] == "Это окно устарело, открываем меню"
    assert "рабочее место секретаря" in (desk.bot.messages[old.message_id].text or "")


async def test_a_lost_conversation_leads_to_a_fresh_menu(desk: Desk, engine: AsyncEngine) -> None:
    await to_meeting(desk)
    async with engine.begin() as connection:
        await connection.execute(text("DELETE FROM conversation WHERE key LIKE '%aiogd:context%'"))
        await connection.commit()
    await desk.types("привет")
    assert "рабочее место секретаря" in desk.text
    await to_meeting(desk)
    assert "Черновик" in desk.text


async def test_a_member_has_no_workspace(dispatcher: Dispatcher, bot: RecordingBot, house: House) -> None:
    member = Desk(dispatcher, bot, MEMBER)
    await member.types("/menu")
    assert "рабочее место" not in member.last_said


async def test_a_forged_tap_changes_nothing(desk: Desk) -> None:
    await to_meeting(desk)
    before = desk.text
    intent = desk.data[0].split("\x1d")[0]
    for data in ("m:abc", "m:99999", "nothing", ""):
        await desk.taps_data(f"{intent}\x1d{data}")
        assert desk.text == before


@pytest.mark.parametrize("language", ["en"])
async def test_every_window_speaks_the_readers_language(desk: Desk, work: SqlWork, house: House, language: str) -> None:
    async with work() as unit:
        person = await unit.roster.person(house.secretary)
        await unit.roster.save_person(replace(person, locale=language))
        await unit.commit()
    await desk.types("/menu")
    assert "your workspace" in desk.text
    assert texts_for(language).plain("menu-meetings") in desk.labels
    assert desk.person == SECRETARY
