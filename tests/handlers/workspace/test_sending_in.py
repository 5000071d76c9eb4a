"""Somebody sends in what he owes, as he does it in his chat."""

import hashlib

import pytest
from aiogram import Dispatcher
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetFile
from aiogram.types import Document, Message
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.card import Card
from commission.materials.material import Material, MaterialKind, MaterialState
from commission.materials.version import SIZE_LIMIT
from handlers.callbacks.materials import OwedListTap
from handlers.router import make_dispatcher
from handlers.use_cases import UseCases
from storage.conversation import SqlConversationStorage
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.conftest import MEMBER, SECRETARY
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import House

MARKS = ("ДСП",)
AGENDA = "1. О пожарах\nДокладчик: Дёмин И.\n2. О дорогах\nДокладчик: Дёмин И."
MANY = "\n".join(f"{n}. О деле {n}\nДокладчик: Дёмин И." for n in range(1, 12))
PDF = b"%PDF-1.4"


@pytest.fixture
def member(dispatcher: Dispatcher, bot: RecordingBot, house: House) -> Desk:
    dispatcher["forbidden_types"] = {"exe"}
    return Desk(dispatcher, bot, MEMBER)


@pytest.fixture
async def report(member: Desk, cases: UseCases, house: House) -> Material:
    """He owes it for the first item."""
    me = await cases.find_actor(house.secretary)
    await cases.announce_meeting(me, house.meeting)
    items = await cases.enter_agenda(me, house.meeting, AGENDA, {})
    return await cases.ask_for_material(me, house.meeting, items[0].id, MaterialKind.REPORT)


async def now(work: SqlWork, material: Material) -> Material:
    async with work.reading() as unit:
        return await unit.materials.material(material.id)


async def test_a_file_is_for_what_he_says(member: Desk, report: Material, work: SqlWork, house: House) -> None:
    await member.sends_file("Доклад.pdf", PDF)
    assert "К чему относится файл «Доклад.pdf»?" in member.last_said
    assert member.labels == ["1. Доклад · О пожарах"]
    assert member.screen.message_id in member.bot.protected
    await member.taps("1. Доклад")
    assert member.bot.toasts == ["Передали, спасибо!"]
    assert "«Доклад.pdf» передан секретарю" in member.last_said
    came = await now(work, report)
    assert came.state is MaterialState.DELIVERED
    assert came.versions[0].file.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (came.versions[0].file.size, came.versions[0].sent_by) == (len(PDF), house.member)


async def test_what_names_items_can_be_taken_back(
    dispatcher: Dispatcher, bot: RecordingBot, member: Desk, report: Material, work: SqlWork, house: House
) -> None:
    """The question what a file is for, and the secretary's list of what is owed."""
    await member.sends_file("Доклад.pdf", PDF)
    secretary = Desk(dispatcher, bot, SECRETARY)
    await secretary.opens()
    await secretary.taps_data(OwedListTap(meeting=house.meeting, edit=False).pack())
    assert "О пожарах" in secretary.last_said
    async with work.reading() as unit:
        held = await unit.outbox.holders(Card.item(house.meeting))
    assert set(held) == {house.member, house.secretary}


async def test_a_second_tap_does_no_harm(member: Desk, report: Material, work: SqlWork) -> None:
    await member.sends_file("Доклад.pdf", PDF)
    question = member.screen
    await member.taps("1. Доклад", on=question)
    await member.taps("1. Доклад", on=question)
    assert len((await now(work, report)).versions) == 1


async def test_questions_and_refusals_name_what_is_not_to_be_forwarded(member: Desk, report: Material) -> None:
    await member.sends_file("План.exe", PDF)
    assert "План.exe" in member.last_said
    assert newest(member) in member.bot.protected
    await member.sends_file("Доклад.pdf", PDF)
    await member.taps_data(f"mt:{report.id}")
    assert newest(member) in member.bot.protected


def newest(desk: Desk) -> int:
    return next(reversed(desk.bot.messages))


@pytest.mark.parametrize("tap", ["1. Доклад", "Дальше"])
async def test_a_file_that_has_become_a_marked_one_is_refused(
    cases: UseCases, engine: AsyncEngine, bot: RecordingBot, house: House, report: Material, work: SqlWork, tap: str
) -> None:
    """Somebody puts another file into his message while the question waits (a client's "replace file")."""
    me = await cases.find_actor(house.secretary)
    await cases.enter_agenda(me, house.meeting, MANY, {})
    await cases.ask_everybody(me, house.meeting, {MaterialKind.REPORT})
    careful = make_dispatcher(cases, SqlConversationStorage(engine), MARKS)
    member = Desk(careful, bot, MEMBER)
    await member.sends_file("Доклад.pdf", PDF)
    question, sent = member.screen, next(reversed(bot.received.values()))
    secret = Document(file_id="0", file_unique_id="0", file_name="План ДСП.pdf", file_size=1)
    edited = sent.model_copy(update={"document": secret})
    await member.taps(tap, on=question.model_copy(update={"reply_to_message": edited}))
    assert sent.message_id in bot.deleted
    assert "ограниченного доступа" in member.last_said
    assert not [debt for debt in await cases.list_debts(house.member) if debt.material.versions]


async def test_a_marked_answer_is_refused(
    cases: UseCases, engine: AsyncEngine, bot: RecordingBot, report: Material, work: SqlWork
) -> None:
    member = Desk(make_dispatcher(cases, SqlConversationStorage(engine), MARKS), bot, MEMBER)
    await member.sends_file("Доклад.pdf", PDF)
    await member.taps_data(f"mt:{report.id}")
    await member.sends_file("План ДСП.pdf", PDF, reply=True)
    assert "ограниченного доступа" in member.last_said
    assert (await now(work, report)).versions == ()


async def test_a_file_that_breaks_off_is_not_delivered(
    member: Desk, report: Material, work: SqlWork, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The network's fault is no error of the program."""

    async def breaks_off(*_: object, **__: object) -> None:
        raise TelegramNetworkError(GetFile(file_id=""), "ClientPayloadError")

    await member.sends_file("Доклад.pdf", PDF)
    with monkeypatch.context() as broken:
        broken.setattr(member.bot, "download_file", breaks_off)
        await member.taps("1. Доклад")
    assert "Telegram" in member.bot.toasts[-1]
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    await member.taps("1. Доклад")
    assert len((await now(work, report)).versions) == 1


async def test_several_demands_are_told_apart(
    member: Desk, report: Material, cases: UseCases, house: House, work: SqlWork
) -> None:
    me = await cases.find_actor(house.secretary)
    assert await cases.ask_everybody(me, house.meeting, set(MaterialKind)) == 5
    await member.sends_file("Проект.docx", PDF)
    await member.taps("2. Проект решения")
    delivered = [d for d in await cases.list_debts(house.member) if d.material.state is MaterialState.DELIVERED]
    assert [(debt.number, debt.material.kind) for debt in delivered] == [(2, MaterialKind.DRAFT_DECISION)]


@pytest.mark.parametrize(
    ("name", "size", "said"),
    [("доклад.exe", 10, "Файлы .exe бот не принимает"), ("доклад.pdf", SIZE_LIMIT + 1, "больше 20 МБ")],
)
async def test_what_may_not_come_is_refused_before_it_is_fetched(
    member: Desk, report: Material, work: SqlWork, name: str, size: int, said: str
) -> None:
    await member.sends_file(name, PDF, size=size)
    assert said in member.last_said
    assert (await now(work, report)).versions == ()


async def test_whoever_owes_nothing_is_told_so(member: Desk) -> None:
    await member.sends_file("Доклад.pdf", PDF)
    assert "не ждут файлов" in member.last_said


async def test_a_photo_is_asked_for_as_a_file(member: Desk, report: Material) -> None:
    await member.sends_photo()
    assert "Нужен файл" in member.last_said


async def test_a_file_may_answer_the_question_of_his_card(
    member: Desk, report: Material, cases: UseCases, work: SqlWork, house: House
) -> None:
    await member.sends_file("Доклад.pdf", PDF)
    await member.taps_data(f"mt:{report.id}")
    assert "Пришлите файл в ответ" in member.last_said
    await member.types("вот он")
    await member.taps_data(f"mt:{report.id}")
    await member.replies("вот он")
    assert "Нужен файл" in member.last_said
    await member.taps_data(f"mt:{report.id}")
    await member.sends_file("Доклад 2.pdf", PDF, reply=True)
    assert [each.file.name for each in (await now(work, report)).versions] == ["Доклад 2.pdf"]


async def test_a_second_file_in_reply_to_the_same_question_takes_the_place_of_the_first_and_says_so(
    member: Desk, report: Material, work: SqlWork
) -> None:
    await member.sends_file("Доклад.pdf", PDF)
    await member.taps_data(f"mt:{report.id}")
    question = next(reversed(member.bot.messages.values()))
    await member.sends_file("Доклад.pdf", PDF, reply=True)
    assert "заменяет" not in member.last_said
    member.bot.messages[question.message_id] = member.bot.messages.pop(question.message_id)
    await member.sends_file("Слайды.pdf", b"%PDF-1.7", reply=True)
    assert "версия 2, она заменяет файл «Доклад.pdf»" in member.last_said
    assert len((await now(work, report)).versions) == 2


async def test_a_secretary_sends_in_for_somebody_else(
    desk: Desk, member: Desk, report: Material, work: SqlWork
) -> None:
    await desk.taps_data(f"mt:{report.id}", on=(await _question(desk)))
    await desk.sends_file("Почта.pdf", PDF, reply=True)
    assert "«Почта.pdf» принят" in desk.last_said
    assert (await now(work, report)).state is MaterialState.ACCEPTED


async def test_nobody_sends_in_for_somebody_else(
    dispatcher: Dispatcher, bot: RecordingBot, report: Material, work: SqlWork, house: House
) -> None:
    chair = Desk(dispatcher, bot, 102)
    await chair.taps_data(f"mt:{report.id}", on=(await _question(chair)))
    await chair.sends_file("Чужое.pdf", PDF, reply=True)
    assert (await now(work, report)).versions == ()


async def _question(desk: Desk) -> Message:
    await desk.types("/menu")
    return next(reversed(desk.bot.messages.values()))


async def test_the_members_of_a_body_get_it_from_the_card_of_the_item(
    dispatcher: Dispatcher, bot: RecordingBot, member: Desk, report: Material, cases: UseCases, house: House
) -> None:
    await member.sends_file("Доклад.pdf", PDF)
    await member.taps("1. Доклад")
    me = await cases.find_actor(house.secretary)
    preview = await cases.preview_publication(me, house.meeting)
    await cases.publish_agenda(me, house.meeting, preview.edition)
    chair = Desk(dispatcher, bot, 102)
    await chair.taps_data(f"mm:{house.meeting}:0:0", on=(await _question(chair)))
    assert bot.toasts[-1] == "Материалов пока нет"
    await cases.accept_material(me, report.id, 1)
    await chair.taps_data(f"mm:{house.meeting}:0:0", on=(await _question(chair)))
    assert "📄 Доклад: Доклад.pdf" in chair.text
    assert "О пожарах" in chair.text
    await chair.taps("Доклад")
    assert bot.documents == ["Доклад.pdf"]
    await cases.put_on_paper(me, report.id, "каб. 12")
    async with cases.put_on_paper.work.reading() as unit:
        assert await unit.outbox.holders(Card.file(report.id)) == {house.chair: False}
        assert await unit.outbox.holders(Card.item(house.meeting)) == {house.chair: False, house.member: False}


async def test_a_secretary_who_owes_something_herself_just_sends_it_too(
    dispatcher: Dispatcher, bot: RecordingBot, cases: UseCases, house: House, report: Material, work: SqlWork
) -> None:
    me = await cases.find_actor(house.secretary)
    await cases.reassign_material(me, report.id, house.secretary)
    desk = Desk(dispatcher, bot, SECRETARY)
    await desk.opens()
    await desk.sends_file("Доклад.pdf", PDF)
    assert "К чему относится файл «Доклад.pdf»?" in desk.last_said
    await desk.taps("1. Доклад")
    assert (await now(work, report)).state is MaterialState.ACCEPTED
    await desk.sends_file("Состав.csv", "ФИО;Орган\n".encode())
    assert "К чему относится" not in desk.last_said
