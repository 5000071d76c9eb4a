"""Files that are sent together come as single updates, and the caption is on one of them."""

import asyncio
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import DeleteMessage
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.materials.material import Material, MaterialKind
from handlers.router import make_dispatcher
from handlers.use_cases import UseCases
from storage.conversation import SqlConversationStorage
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.conftest import MEMBER, SECRETARY
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import House

SECRET = "Для служебного пользования"
REFUSED = "На одном из файлов пометка"
PDF = b"%PDF-1.4"


@pytest.fixture
def member(cases: UseCases, engine: AsyncEngine, bot: RecordingBot, house: House) -> Desk:
    marks = ("ДСП", "для служебного пользования")
    return Desk(make_dispatcher(cases, SqlConversationStorage(engine), marks), bot, MEMBER)


@pytest.fixture
async def report(cases: UseCases, house: House) -> Material:
    """He owes it for the first item."""
    me = await cases.find_actor(house.secretary)
    await cases.announce_meeting(me, house.meeting)
    items = await cases.enter_agenda(me, house.meeting, "1. О пожарах\nДокладчик: Дёмин И.", {})
    return await cases.ask_for_material(me, house.meeting, items[0].id, MaterialKind.REPORT)


async def stored(work: SqlWork, material: Material) -> list[str]:
    async with work.reading() as unit:
        return [version.file.name for version in (await unit.materials.material(material.id)).versions]


@pytest.mark.parametrize("captioned", range(3))
async def test_all_of_it_is_refused_with_one_sentence(member: Desk, report: Material, captioned: int) -> None:
    for part in range(3):
        caption = SECRET if part == captioned else None
        await member.sends_file(f"Часть {part}.pdf", PDF, media_group_id="7", caption=caption)
    assert set(member.bot.received) <= member.bot.deleted
    [said] = member.bot.messages.values()  # the questions what the first parts are for are gone as well
    assert REFUSED in (said.text or "")
    assert said.message_id in member.bot.protected


async def test_another_album_and_another_chat_are_not_touched(member: Desk, report: Material, work: SqlWork) -> None:
    await member.sends_file("Доклад.pdf", PDF, media_group_id="6")
    kept = member.screen
    await member.sends_file("План.pdf", PDF, media_group_id="7", caption=SECRET)
    await member.taps("1. Доклад", on=kept)
    assert await stored(work, report) == ["Доклад.pdf"]
    secretary = Desk(member.dispatcher, member.bot, SECRETARY)
    before = set(member.bot.deleted)
    await secretary.sends_file("Состав.csv", b"x", media_group_id="7")
    assert member.bot.deleted == before


async def test_a_part_is_not_stored_while_the_others_are_on_their_way(
    member: Desk, report: Material, work: SqlWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first part answers the bot's question; its content is still being fetched when the captioned one comes."""
    fetching, come = asyncio.Event(), asyncio.Event()
    fetch = member.bot.download_file

    async def slowly(*args: Any, **options: Any) -> Any:
        fetching.set()
        await come.wait()
        return await fetch(*args, **options)

    monkeypatch.setattr(member.bot, "download_file", slowly)
    await member.sends_file("Доклад.pdf", PDF)
    await member.taps_data(f"mt:{report.id}")
    first = asyncio.create_task(member.sends_file("Доклад.pdf", PDF, reply=True, media_group_id="8"))
    await fetching.wait()
    second = asyncio.create_task(member.sends_file("Приложение.pdf", PDF, media_group_id="8", caption=SECRET))
    await asyncio.sleep(0)
    come.set()
    await asyncio.gather(first, second)
    assert REFUSED in member.last_said
    assert await stored(work, report) == []
    assert len(member.bot.deleted) == 2


async def test_a_part_waits_a_moment_for_a_mark_behind_it(member: Desk, report: Material, work: SqlWork) -> None:
    await member.sends_file("Доклад.pdf", PDF)
    await member.taps_data(f"mt:{report.id}")
    parts = [
        member.sends_file("Доклад.pdf", PDF, reply=True, media_group_id="9"),
        member.sends_file("Приложение.pdf", PDF, media_group_id="9", caption=SECRET),
    ]
    await asyncio.gather(*parts)
    assert await stored(work, report) == []
    assert REFUSED in member.last_said


async def test_a_caption_that_is_written_afterwards_counts(member: Desk, report: Material) -> None:
    await member.sends_file("Доклад.pdf", PDF)
    sent = next(reversed(member.bot.received.values()))
    await member.edits(sent, caption=SECRET)
    assert sent.message_id in member.bot.deleted
    assert "На файле пометка" in member.last_said
    assert len(member.bot.messages) == 1  # the question about it is gone


async def test_a_caption_that_is_written_afterwards_takes_out_what_came_with_it(
    member: Desk, report: Material, work: SqlWork
) -> None:
    """The part that was stored is another one than the part that says so now."""
    await member.sends_file("Доклад.pdf", PDF, media_group_id="7")
    await member.taps("1. Доклад")
    await member.sends_file("Приложение.pdf", PDF, media_group_id="7")
    assert len(await stored(work, report)) == 1
    await member.edits(next(reversed(member.bot.received.values())), caption=SECRET)
    assert await stored(work, report) == []


async def test_what_stays_in_the_chat_is_said_once(
    member: Desk, report: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = RecordingBot.__call__

    async def keeps(bot: RecordingBot, method: Any, request_timeout: int | None = None) -> Any:
        if isinstance(method, DeleteMessage):
            raise TelegramBadRequest(method, "Bad Request: message can't be deleted for everyone")
        return await answer(bot, method, request_timeout)

    monkeypatch.setattr(RecordingBot, "__call__", keeps)
    for part in range(2):
        await member.sends_file(f"Часть {part}.pdf", PDF, media_group_id="7", caption=SECRET)
    [said] = member.bot.messages.values()
    assert "Удалите все" in (said.text or "")


async def test_a_secretarys_album_is_no_roster(member: Desk, house: House) -> None:
    secretary = Desk(member.dispatcher, member.bot, SECRETARY)
    parts = [
        secretary.sends_file("Состав.csv", b"x", media_group_id="7"),
        secretary.sends_file("План.pdf", PDF, media_group_id="7", caption=SECRET),
    ]
    await asyncio.gather(*parts)
    [said] = member.bot.messages.values()
    assert REFUSED in (said.text or "")
