"""Taps on the card of a task, and the words and files that they ask for."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from aiogram import Dispatcher
from aiogram.types import Chat, Document, Update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.once import OnceMiddleware
from commission.roster.body import Body
from commission.tasks.act import Act
from commission.tasks.act_on_task import Deed
from commission.tasks.task import Priority, TaskState
from handlers.callbacks.task_people import TaskAssignTap, TaskDayTap, TaskSearchTap, TaskSeat, TaskUrgentTap
from handlers.callbacks.tasks import TaskActTap, TaskFileTap, TaskHistoryTap, TaskMoreTap, TaskSureTap
from handlers.router import make_dispatcher
from handlers.use_cases import UseCases
from storage.conversation import SqlConversationStorage
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.conftest import MEMBER, SECRETARY
from tests.handlers.workspace.desk import RecordingBot
from tests.handlers.workspace.task_desk import TaskDesk
from tests.storage.house import House, StandingClock

CHAIR, STRANGER = 102, 104
PDF = b"%PDF-1.4"


@pytest.fixture
async def desk_of(dispatcher: Dispatcher, bot: RecordingBot, cases: UseCases, house: House) -> TaskDesk:
    dispatcher["forbidden_types"] = {"exe"}
    task_desk = TaskDesk(dispatcher, bot, cases, house)
    await task_desk.assign()
    return task_desk


async def test_one_tap_takes_it_on(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Принял(а)")
    assert desk_of.bot.toasts == ["✅ Отметили: принято к исполнению"]
    assert (await desk_of.now()).state is TaskState.ACKNOWLEDGED
    await member.taps("Принял(а)")
    assert "Сейчас это не нужно" in desk_of.bot.toasts[-1]


async def test_a_report_in_words_is_accepted(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    assert member.last_said.startswith("«Усилить контроль»\nЧто сделано?")
    await member.replies("Сделано")
    assert "Отчёт отправлен" in member.last_said
    chair = await desk_of.card(CHAIR)
    assert "«Сделано»" in chair.text
    await chair.taps("Принять")
    assert desk_of.bot.toasts[-1] == "✅ Отчёт принят"
    assert (await desk_of.now()).state is TaskState.ACCEPTED


async def test_a_report_may_be_a_file_with_words(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    await member.sends_file("Отчёт.pdf", PDF, reply=True)
    (file,) = (await desk_of.view()).history[-1].files
    assert (file.name, file.size, file.photo) == ("Отчёт.pdf", len(PDF), False)
    chair = await desk_of.card(CHAIR)
    await chair.taps("Отчёт.pdf")
    assert desk_of.bot.documents == ["Отчёт.pdf"]


async def test_too_many_words_are_refused_with_the_limit(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    await member.replies("я" * 2001)
    assert "можно до 2000" in member.last_said.replace("\u00a0", "")
    assert (await desk_of.now()).state is TaskState.ASSIGNED


async def test_a_photo_comes_and_goes_as_a_photo(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    await member.sends_photo("Вот так", reply=True)
    entry = (await desk_of.view()).history[-1]
    assert (entry.words, [(file.name, file.photo) for file in entry.files]) == ("Вот так", [("Фото 1", True)])
    chair = await desk_of.card(CHAIR)
    await chair.taps("Фото 1")
    assert desk_of.bot.documents == ["photo"]


@pytest.mark.parametrize(
    ("name", "size", "said"), [("отчёт.exe", 10, ".exe бот не принимает"), ("отчёт.pdf", 21 * 1024**2, "больше 20 МБ")]
)
async def test_what_may_not_come_is_refused_and_the_task_stays(
    desk_of: TaskDesk, name: str, size: int, said: str
) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    await member.sends_file(name, PDF, size=size, reply=True)
    assert said in member.last_said
    assert (await desk_of.now()).state is TaskState.ASSIGNED


async def test_a_report_to_a_task_that_was_cancelled_a_second_ago(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    secretary = await desk_of.cases.find_actor(desk_of.house.secretary)
    await desk_of.cases.act_on_task(secretary, desk_of.id, Deed(Act.CANCEL))
    await member.replies("Сделано")
    assert member.last_said == "Поручение уже отменено."
    await member.taps_data(TaskActTap(task=desk_of.id, act=Act.REPORT).pack())
    assert desk_of.bot.toasts == ["Поручение уже отменено."]


async def test_a_report_goes_back_with_a_remark_and_comes_again(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    await member.replies("Сделано")
    chair = await desk_of.card(CHAIR)
    await chair.taps("Вернуть")
    assert "Что доработать?" in chair.last_said
    await chair.replies("Нет выводов")
    task = await desk_of.now()
    assert (task.state, task.remark) == (TaskState.RETURNED, "Нет выводов")
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    await member.replies("Выводы есть")
    assert (await desk_of.now()).state is TaskState.REPORTED


async def test_a_remark_on_a_report_that_was_replaced_returns_nothing(desk_of: TaskDesk) -> None:
    who = await desk_of.cases.find_actor(desk_of.house.member)
    await desk_of.cases.act_on_task(who, desk_of.id, Deed(Act.REPORT, "Первый"))
    chair = await desk_of.card(CHAIR)
    await chair.taps("Вернуть")
    await desk_of.cases.act_on_task(who, desk_of.id, Deed(Act.REPORT, "Второй"))
    await chair.replies("Нет выводов")
    assert "Пришёл новый отчёт" in chair.last_said
    assert (await desk_of.now()).state is TaskState.REPORTED


async def test_the_second_of_two_who_decide_is_told_who_was_first(desk_of: TaskDesk) -> None:
    who = await desk_of.cases.find_actor(desk_of.house.member)
    await desk_of.cases.act_on_task(who, desk_of.id, Deed(Act.REPORT, "Сделано"))
    chair = await desk_of.card(CHAIR)
    boss = await desk_of.cases.find_actor(desk_of.house.chair)
    await desk_of.cases.act_on_task(boss, desk_of.id, Deed(Act.ACCEPT, answers=1))
    for label in ("Принять", "Вернуть"):
        await chair.taps(label)
        assert "Уже решено: отчёт принят. Решение: Громов" in desk_of.bot.toasts[-1]


async def test_more_time_is_asked_for_with_a_date_and_a_reason(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Продлить срок")
    await member.replies("через три недели, пожалуйста")
    assert "Почему нужен новый срок?" in member.last_said
    await member.replies("Ждём ответа")
    extension = (await desk_of.now()).extension
    assert extension is not None
    assert extension.due_at == datetime(2021, 8, 10, 15, tzinfo=UTC), "the end of the working day"
    assert extension.reason == "Ждём ответа"
    chair = await desk_of.card(CHAIR)
    await chair.taps("Продлить")
    assert (await desk_of.now()).due_at == datetime(2021, 8, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize("day", ["19 июля 2021", "2 августа"])
async def test_a_date_that_is_not_later_is_refused_before_the_reason(desk_of: TaskDesk, day: str) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Продлить срок")
    await member.replies(day)
    assert "позже прежнего" in member.last_said
    assert "До какого числа" in member.last_said, "he is asked again"
    await member.replies(day)
    assert member.last_said.count("позже прежнего") == 1
    await member.replies("через три недели")
    assert "Почему нужен новый срок?" in member.last_said


async def test_a_day_off_is_asked_about(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Продлить срок")
    await member.replies("15.08.2021")
    assert "вс, 15 августа — выходной" in member.text
    assert member.labels == ["Да, так и оставить", "пн, 16 августа"]
    await member.taps("пн, 16 августа")
    await member.replies("Ждём ответа")
    extension = (await desk_of.now()).extension
    assert extension is not None
    assert extension.due_at == datetime(2021, 8, 16, 15, tzinfo=UTC)


async def test_a_public_holiday_is_asked_about_too(desk_of: TaskDesk) -> None:
    """In 2021 the 5th of November was off, too."""
    member = await desk_of.card(MEMBER)
    await member.taps("Продлить срок")
    await member.replies("4 ноября")
    assert member.labels == ["Да, так и оставить", "пн, 8 ноября"]


async def test_what_is_no_date_is_said_to_be_none(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Продлить срок")
    await member.replies("когда-нибудь")
    assert (await desk_of.now()).extension is None
    assert not member.last_said.startswith("«Усилить")


async def test_a_voice_message_is_no_report(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps_data(TaskActTap(task=desk_of.id, act=Act.ASK_EXTENSION).pack())
    await member.sends_photo(reply=True)
    assert "Нужны слова, фото или файл" in member.last_said


async def test_the_secretary_enters_what_she_heard_by_telephone(desk_of: TaskDesk) -> None:
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("За исполнителя: принял(а)")
    assert "Откуда это известно?" in secretary.text
    await secretary.taps("По телефону")
    entry = (await desk_of.view()).history[-1]
    assert (entry.act, entry.for_whom, entry.ground) == (Act.ACKNOWLEDGE, desk_of.house.member, "по телефону")
    assert entry.by == desk_of.house.secretary
    assert "принято к исполнению" in secretary.last_said


async def test_a_report_on_paper_is_entered_with_its_scan(desk_of: TaskDesk) -> None:
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("За исполнителя: отчёт")
    await secretary.taps("На бумаге")
    await secretary.sends_file("Скан.pdf", PDF, reply=True)
    entry = (await desk_of.view()).history[-1]
    assert (entry.act, entry.ground, [file.name for file in entry.files]) == (Act.REPORT, "на бумаге", ["Скан.pdf"])


async def test_a_ground_in_her_own_words_goes_along_to_the_end(desk_of: TaskDesk) -> None:
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("За исполнителя: просит продлить")
    await secretary.taps("Своими словами")
    await secretary.replies("Сказал на совещании:  вчера\nв коридоре")
    assert "До какого числа" in secretary.last_said
    await secretary.replies("15.08.2021")
    assert "Основание: Сказал на совещании: вчера в коридоре" in secretary.text
    await secretary.taps("Да, так и оставить")
    await secretary.replies("Нет людей")
    entry = (await desk_of.view()).history[-1]
    assert (entry.act, entry.words) == (Act.ASK_EXTENSION, "Нет людей")
    assert entry.ground == "Сказал на совещании: вчера в коридоре"
    assert entry.due_at == datetime(2021, 8, 15, 15, tzinfo=UTC)


async def test_what_the_controller_said_by_telephone_counts_for_what_she_saw(desk_of: TaskDesk) -> None:
    """A request that is replaced by another one meanwhile is not granted unseen."""
    who = await desk_of.cases.find_actor(desk_of.house.member)
    later = [datetime(2021, 8, day, 15, tzinfo=UTC) for day in (10, 20)]
    await desk_of.cases.act_on_task(who, desk_of.id, Deed(Act.ASK_EXTENSION, "Болезнь", due_at=later[0]))
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    more = secretary.screen
    await desk_of.cases.act_on_task(who, desk_of.id, Deed(Act.ASK_EXTENSION, "Отпуск", due_at=later[1]))
    await secretary.taps("За контролёра: продлить")
    assert "Пришёл новый отчёт" in desk_of.bot.toasts[-1]
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("За контролёра: продлить")
    await secretary.taps("По телефону")
    assert (await desk_of.now()).due_at == later[1]
    entry = (await desk_of.view()).history[-1]
    assert (entry.for_whom, entry.ground) == (desk_of.house.chair, "по телефону")
    await secretary.taps("За контролёра: отказать", on=more)
    assert "Уже решено" in desk_of.bot.toasts[-1]


async def test_another_deadline_may_be_past_when_she_says_so(desk_of: TaskDesk) -> None:
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("Другой срок")
    await secretary.replies("19.07.2021")
    assert "этот день уже прошёл" in secretary.text
    await secretary.taps("Да, так и оставить")
    assert (await desk_of.now()).due_at == datetime(2021, 7, 19, 15, tzinfo=UTC)


async def test_a_co_executor_is_spoken_for_by_name(desk_of: TaskDesk) -> None:
    await desk_of.assign(co_executor_ids=(desk_of.house.absent, desk_of.house.chair))
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("За соисполнителя (Юдин")
    await secretary.taps("По телефону")
    await secretary.replies("Моя часть готова")
    task = await desk_of.now()
    assert task.contributed == (desk_of.house.absent,)


async def test_the_task_goes_to_somebody_else(desk_of: TaskDesk) -> None:
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("Сменить исполнителя")
    assert [label.replace("\u00a0", " ") for label in secretary.labels[:2]] == ["Громов П.", "Ларина О."]
    await secretary.taps("Найти по имени")
    await secretary.replies("юд")
    await secretary.taps("Юдин")
    assert (await desk_of.now()).responsible_id == desk_of.house.absent
    await secretary.taps_data(TaskSearchTap(task=desk_of.id, seat=TaskSeat.HELPER).pack())
    await secretary.replies("нет таких")
    assert "Никого не нашли" in secretary.text


async def test_the_secretary_names_who_controls_and_who_helps(desk_of: TaskDesk) -> None:
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    more = secretary.screen
    await secretary.taps("Контролёр")
    await secretary.taps("Громов")
    assert (await desk_of.now()).controller_id is None, "a second tap takes it back"
    await secretary.taps("Ларина")
    assert (await desk_of.now()).controller_id == desk_of.house.secretary
    assert [label for label in secretary.labels if label.startswith("✓")] == ["✓ Ларина\u00a0О."]
    await secretary.taps("Соисполнители", on=more)
    await secretary.taps("Громов")
    await secretary.taps("Найти по имени")
    await secretary.replies("юдин")
    await secretary.taps("Юдин")
    assert (await desk_of.now()).co_executor_ids == (desk_of.house.chair, desk_of.house.absent)
    await secretary.taps("Громов")
    assert (await desk_of.now()).co_executor_ids == (desk_of.house.absent,)


async def test_what_is_urgent_is_marked_so(desk_of: TaskDesk) -> None:
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("Пометить")
    assert (await desk_of.now()).priority is Priority.URGENT
    await secretary.taps("Снять пометку")
    assert (await desk_of.now()).priority is Priority.NORMAL


async def test_what_ends_a_task_is_asked_first(desk_of: TaskDesk) -> None:
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("Отменить поручение")
    assert "Отменить поручение?" in secretary.text
    assert (await desk_of.now()).is_open
    await secretary.taps("Да, отменить")
    assert (await desk_of.now()).state is TaskState.CANCELLED
    assert secretary.last_said == "🚫 Поручение отменено"


async def test_the_chair_takes_it_off_control(desk_of: TaskDesk) -> None:
    chair = await desk_of.card(CHAIR)
    await chair.taps("Снять с контроля")
    await chair.taps("Да, снять")
    assert (await desk_of.now()).state is TaskState.REMOVED


async def test_the_text_is_corrected(desk_of: TaskDesk) -> None:
    secretary = await desk_of.card(SECRETARY)
    await secretary.taps("Ещё")
    await secretary.taps("Исправить текст")
    asked = list(desk_of.bot.messages)[-1]
    assert asked not in desk_of.bot.protected, "what cannot be copied cannot be corrected"
    await secretary.replies("Ослабить контроль")
    assert (await desk_of.now()).text == "Ослабить контроль"


async def test_the_history_says_who_did_what_for_whom(desk_of: TaskDesk) -> None:
    secretary = await desk_of.cases.find_actor(desk_of.house.secretary)
    await desk_of.cases.act_on_task(secretary, desk_of.id, Deed(Act.REPORT, "Сделано", ground="по телефону"))
    member = await desk_of.card(MEMBER)
    await member.taps("История")
    text = member.text.replace("\u00a0", " ")
    assert "Дёмин И.: отчёт" in text
    assert "💬 Сделано" in text
    assert "Внёс(ла) Ларина О., основание: по телефону" in text
    await member.taps("Закрыть")


async def test_strangers_get_nothing(desk_of: TaskDesk, work: SqlWork, clock: StandingClock) -> None:
    """Somebody of the other body taps what he has seen elsewhere."""
    async with work() as unit:
        (person,) = await unit.roster.people([desk_of.house.absent])
        await unit.roster.save_person(replace(person, telegram_id=STRANGER, consented_at=clock.now()))
        await unit.commit()
    stranger = desk_of.chat(STRANGER)
    card = (await desk_of.card(MEMBER)).screen
    place = card.model_copy(update={"chat": Chat(id=STRANGER, type="private")})
    before = len(desk_of.bot.messages)
    for tap in (
        TaskActTap(task=desk_of.id, act=Act.REPORT),
        TaskActTap(task=desk_of.id, act=Act.ACKNOWLEDGE),
        TaskSureTap(task=desk_of.id, act=Act.CANCEL),
        TaskMoreTap(task=desk_of.id),
        TaskHistoryTap(task=desk_of.id),
        TaskFileTap(task=desk_of.id, entry=1, number=0),
        TaskAssignTap(task=desk_of.id),
        TaskAssignTap(task=desk_of.id, person=desk_of.house.absent),
        TaskAssignTap(task=desk_of.id, person=desk_of.house.absent, seat=TaskSeat.CONTROLLER),
        TaskSearchTap(task=desk_of.id, seat=TaskSeat.HELPER),
    ):
        await stranger.taps_data(tap.pack(), on=place)
        assert "больше нет" in desk_of.bot.toasts[-1], tap
    assert len(desk_of.bot.messages) == before


async def test_a_member_does_nothing_that_is_not_his(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    for tap in (
        TaskActTap(task=desk_of.id, act=Act.CANCEL),
        TaskSureTap(task=desk_of.id, act=Act.REMOVE),
        TaskAssignTap(task=desk_of.id),
        TaskAssignTap(task=desk_of.id, person=desk_of.house.chair),
        TaskAssignTap(task=desk_of.id, person=desk_of.house.chair, seat=TaskSeat.HELPER),
        TaskUrgentTap(task=desk_of.id, urgent=True),
        TaskActTap(task=desk_of.id, act=Act.LEAVE),
    ):
        await member.taps_data(tap.pack())
    assert len(desk_of.bot.toasts) == 7
    task = await desk_of.now()
    assert (task.responsible_id, task.state) == (desk_of.house.member, TaskState.ASSIGNED)


async def test_a_protected_bodys_questions_are_protected(desk_of: TaskDesk) -> None:
    secretary = await desk_of.cases.find_actor(desk_of.house.secretary)
    await desk_of.cases.change_body(secretary, desk_of.house.first, _protected)
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    await member.taps("История")
    assert desk_of.bot.protected == set(desk_of.bot.messages)


def _protected(body: Body) -> Body:
    return replace(body, regulation=replace(body.regulation, protect_content=True))


async def test_an_album_is_one_report_with_all_its_files(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    names = [f"Лист {number}.pdf" for number in range(10)]
    sent = [member.sends_file(name, PDF, reply=True, media_group_id="7") for name in names]
    await asyncio.gather(*sent)
    reports = [entry for entry in (await desk_of.view()).history if entry.act is Act.REPORT]
    assert [[file.name for file in entry.files] for entry in reports] == [names]


async def test_an_album_with_a_marked_part_is_no_report(
    cases: UseCases, engine: AsyncEngine, bot: RecordingBot, house: House
) -> None:
    careful = make_dispatcher(cases, SqlConversationStorage(engine), ("ДСП",))
    task_desk = TaskDesk(careful, bot, cases, house)
    await task_desk.assign()
    member = await task_desk.card(MEMBER)
    await member.taps("Отчитаться")
    names = [*(f"Лист {number}.pdf" for number in range(9)), "План ДСП.pdf"]
    await asyncio.gather(*(member.sends_file(name, PDF, reply=True, media_group_id="7") for name in names))
    assert (await task_desk.now()).state is TaskState.ASSIGNED
    assert set(bot.received) <= bot.deleted
    assert "пометка" in member.last_said


async def test_a_command_is_no_report(desk_of: TaskDesk) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    await member.replies("/tasks")
    assert "Мои поручения" in member.text
    assert (await desk_of.now()).state is TaskState.ASSIGNED


@pytest.mark.parametrize("day", ["31.12.9999", "1.1.0001"])
async def test_a_day_of_another_age_is_no_day(desk_of: TaskDesk, day: str) -> None:
    member = await desk_of.card(MEMBER)
    await member.taps("Продлить срок")
    await member.replies(day)
    assert "ещё раз" not in member.last_said
    assert not member.last_said.startswith("«Усилить")
    for ordinal in (0, 1, 3652059, 2**61):
        await member.taps_data(TaskDayTap(task=desk_of.id, act=Act.ASK_EXTENSION, day=ordinal).pack())
        assert "больше нет" in desk_of.bot.toasts[-1]


async def test_an_album_that_comes_again_after_a_crash_is_the_same_report(
    desk_of: TaskDesk, cases: UseCases, engine: AsyncEngine, bot: RecordingBot
) -> None:
    """Nothing of it was confirmed: Telegram gives all its parts again, in whatever order."""
    member = await desk_of.card(MEMBER)
    await member.taps("Отчитаться")
    question = next(reversed(bot.messages.values()))
    bot.files["0"] = PDF
    document = Document(file_id="0", file_unique_id="0", file_name="Лист.pdf", file_size=len(PDF))
    parts = [member._message(document=document, reply_to_message=question, media_group_id="7") for _ in range(10)]
    updates = [Update(update_id=7_000_000 + number, message=part) for number, part in enumerate(parts)]
    for again in (updates, updates[::-1]):
        process = make_dispatcher(cases, SqlConversationStorage(engine))
        process.update.outer_middleware(OnceMiddleware())
        await asyncio.gather(*(process.feed_update(bot, each) for each in again))
    reports = [entry for entry in (await desk_of.view()).history if entry.act is Act.REPORT]
    assert [len(entry.files) for entry in reports] == [10]
