"""A meeting is made in few taps."""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.meetings.meeting import MeetingFormat, MeetingState
from commission.roster.actor import Actor
from handlers.router import make_dispatcher
from handlers.use_cases import UseCases
from storage.conversation import SqlConversationStorage
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House


async def to_preview(desk: Desk) -> None:
    await desk.opens("Новое заседание", "ОШ", "Дальше")
    await desk.types("4 августа 2021 10:00")
    await desk.taps("Видеоконференция")
    await desk.taps("Новороссийск, Советов, 18")
    await desk.types("https://example.org/call")


async def test_a_joint_meeting_is_made_and_announced(desk: Desk, cases: UseCases) -> None:
    await to_preview(desk)
    assert "Совместное заседание: АТК, ОШ" in desk.text
    assert "ср, 4 августа 2021 г., 10:00 (Москва)" in desk.text
    assert "Приглашены: 4" in desk.text
    assert "Председательствует Громов" in desk.text
    assert "Ответы до вт, 3 августа 2021 г., 18:00" in desk.text
    await desk.taps("Объявить")
    assert "Приглашение получат 3 человека" in desk.text
    assert "Ещё 1 человеку бот написать не может" in desk.text
    await desk.taps("Разослать приглашения")
    assert desk.bot.toasts[-1] == "Приглашения отправляются"
    assert "📣 Объявлено" in desk.text
    listed = await cases.list_meetings(await secretary(cases), limit=9, offset=0)
    made = max(listed.meetings, key=lambda meeting: meeting.id)
    assert made.state is MeetingState.ANNOUNCED
    assert made.plan.format is MeetingFormat.VIDEO
    assert made.plan.video_link == "https://example.org/call"


async def test_a_meeting_by_calendar_and_buttons(desk: Desk) -> None:
    await desk.types("/start")
    await desk.taps("Новое заседание")
    await desk.taps("Дальше")
    assert "июль 2021" in " ".join(desk.labels)
    assert "19" not in desk.labels, "a day that is over"
    await desk.taps("авг.")
    await desk.taps("4")
    await desk.taps("10:00")
    await desk.taps("Очно")
    await desk.taps("Укажу позже")
    assert "ср, 4 августа 2021 г., 10:00" in desk.text
    assert "место не указано" in desk.text


async def test_any_field_is_edited_from_the_preview(desk: Desk) -> None:
    await to_preview(desk)
    for field, doing, shown in [
        ("Основание", "План, п. 1", "Основание: План, п. 1"),
        ("Место", "Зал 2", "📍 Зал 2"),
        ("Дата и время", "5.08.2021 9 30", "чт, 5 августа 2021 г., 09:30"),
        ("Срок ответа", "4 августа 12:00", "Ответы до ср, 4 августа 2021 г., 12:00"),
        ("Ссылка", "https://b.example", "https://b.example"),
    ]:
        await desk.taps(field)
        await desk.types(doing)
        assert shown in desk.text
    await desk.taps("Вид")
    await desk.taps("Внеочередное")
    assert "Внеочередное совместное заседание" in desk.text
    await desk.taps("Формат")
    await desk.taps("Очно")
    assert "https://b.example" not in desk.text
    await desk.taps("Председательствующий")
    await desk.types("дем")
    await desk.taps("Дёмин")
    assert "Председательствует Дёмин" in desk.text


async def test_invitees_by_body_group_and_person(desk: Desk) -> None:
    await to_preview(desk)
    await desk.taps("Приглашённые")
    assert "Сейчас: 4" in desk.text
    await desk.taps("Полиция")
    assert "Сейчас: 3" in desk.text
    await desk.taps("ОШ")
    assert "Сейчас: 1" in desk.text
    await desk.taps("По одному")
    await desk.types("юд")
    assert "найдено: 1" in desk.text
    await desk.taps("Юдин")
    await desk.taps("Готово")
    assert "Приглашены: 2" in desk.text


async def test_unreadable_and_past_dates_are_refused_and_nothing_is_lost(desk: Desk) -> None:
    await desk.opens("Новое заседание", "Дальше")
    await desk.types("послезавтра")
    assert "Не удалось понять дату" in desk.last_said
    await desk.types("1.07.2021 10:00")
    assert "уже прошло" in desk.last_said
    await desk.types("4 августа")
    await desk.types("25:00")
    assert "Не удалось понять" in desk.last_said
    await desk.types("10")
    await desk.taps("Очно")
    await desk.types("Зал 1")
    assert "ср, 4 августа 2021 г., 10:00" in desk.text


@pytest.mark.parametrize("day", ["01.01.0001", "01.01.0001 10:00", "31.12.9999", "31.12.9999 23:59"])
async def test_a_day_at_the_end_of_all_days_is_no_day(desk: Desk, day: str) -> None:
    await desk.opens("Новое заседание", "Дальше")
    await desk.types(day)
    assert "Не удалось понять дату" in desk.last_said


async def test_a_restart_in_the_middle_loses_nothing(desk: Desk, cases: UseCases, engine: AsyncEngine) -> None:
    await desk.opens("Новое заседание", "Дальше")
    await desk.types("4 августа 2021 10:00")
    desk.dispatcher = make_dispatcher(cases, SqlConversationStorage(engine))
    await desk.taps("Очно")
    await desk.types("Зал 1")
    assert "ср, 4 августа 2021 г., 10:00" in desk.text


async def test_a_draft_is_saved_edited_copied_and_moved(desk: Desk, house: House) -> None:
    await to_preview(desk)
    await desk.taps("Сохранить черновик")
    assert "Черновик: его видят только секретари" in desk.text
    await desk.taps("Править")
    await desk.taps("Место")
    await desk.types("Зал 3")
    await desk.taps("Сохранить черновик")
    assert "📍 Зал 3" in desk.text
    await desk.taps("Новое по этому образцу")
    await desk.types("11 августа 2021")
    await desk.taps("10:00")
    assert "ср, 11 августа 2021 г., 10:00" in desk.text
    assert "📍 Зал 3" in desk.text
    await desk.taps("Объявить")
    await desk.taps("Разослать приглашения")
    await desk.taps("Перенести")
    assert "будут спрошены снова" not in desk.text
    await desk.taps("Место")
    await desk.types("Зал 4")
    assert "4 человека будут спрошены снова" in desk.text
    await desk.taps("Сохранить и сообщить всем")
    assert "📍 Зал 4" in desk.text
    assert desk.bot.toasts[-1] == "Сохранено"


async def test_short_notice_is_warned_of(desk: Desk) -> None:
    await to_preview(desk)
    await desk.taps("Дата и время")
    await desk.types("22.07.2021 10:00")
    await desk.taps("Объявить")
    assert "До заседания полных рабочих дней: 1. По регламенту нужно не меньше 5" in desk.text
    await desk.taps("И всё равно разослать")
    assert "Объявлено" in desk.text


async def secretary(cases: UseCases) -> Actor:
    actor = await cases.recognise_actor(101)
    assert actor
    return actor
