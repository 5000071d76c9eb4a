"""The calendar and the deadline for answers."""

from tests.handlers.workspace.desk import Desk
from tests.handlers.workspace.test_wizard import to_preview


async def to_calendar(desk: Desk) -> None:
    await desk.opens("Новое заседание", "Дальше")


async def test_months_and_years(desk: Desk) -> None:
    await to_calendar(desk)
    assert {"пн", "вс", "[20]", "31"} <= set(desk.labels)
    await desk.taps("🗓 июль 2021")
    assert "декабрь" in desk.labels
    assert "июнь" not in desk.labels
    await desk.taps("🗓 2021")
    assert {"2021", "2022", "2023"} <= set(desk.labels)
    await desk.taps("2022")
    await desk.taps("февраль")
    await desk.taps("28")
    await desk.taps("18:00")
    await desk.taps("Очно")
    await desk.taps("Укажу позже")
    assert "пн, 28 февраля 2022 г., 18:00" in desk.text


async def test_a_forged_day_is_nobodys_tap(desk: Desk) -> None:
    await to_calendar(desk)
    before = desk.text
    data = next(d for d in desk.data if ":" in d)
    intent = data.split("\x1d")[0]
    for forged in ("MONTH99", "YEARx", "99999999999999999999", "-5", "x", "1"):
        await desk.taps_data(f"{intent}\x1dd:{forged}")
        assert desk.text == before


async def test_the_deadline_by_calendar_and_buttons(desk: Desk) -> None:
    await to_preview(desk)
    await desk.taps("Срок ответа")
    assert "Как по регламенту" not in desk.labels
    await desk.taps("30")
    await desk.taps("12:00")
    assert "Ответы до пт, 30 июля 2021 г., 12:00" in desk.text
    await desk.taps("Срок ответа")
    await desk.taps("Как по регламенту")
    assert "Ответы до вт, 3 августа 2021 г., 18:00" in desk.text


async def test_a_deadline_after_the_meeting_is_refused(desk: Desk) -> None:
    await to_preview(desk)
    await desk.taps("Срок ответа")
    await desk.types("5 августа 10:00")
    assert "не позже начала заседания" in desk.last_said
    await desk.types("4 августа")
    await desk.types("10:30")
    assert "не позже начала заседания" in desk.last_said
    await desk.types("9:00")
    assert "Ответы до ср, 4 августа 2021 г., 09:00" in desk.text
