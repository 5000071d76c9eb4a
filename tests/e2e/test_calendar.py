"""A member takes the meeting into his own calendar, and his calendar is told of everything that happens to it."""

from typing import Any

from simulator.client import Control, words_of
from tests.documents.calendar.plain_reader import Component, read
from tests.e2e.conftest import Scene
from tests.e2e.people import KRAVTSOV, SECRETARY, steps, tap


async def taken(control: Control, label: str) -> tuple[dict[str, Any], Component]:
    """The message that the tap brings, and the calendar that is in its file."""
    before = await control.messages(KRAVTSOV)
    await tap(control, KRAVTSOV, label)

    async def arrived() -> dict[str, Any] | None:
        newer = await control.messages(KRAVTSOV, after=before[-1]["message_id"])
        return next((message for message in newer if "document" in message), None)

    message = await control.wait_for(arrived)
    return message, read(await control.file(message["document"]["file_id"]))


async def test_the_entry_follows_the_meeting(announced: Scene) -> None:
    play, control = announced
    message, calendar = await taken(control, "В календарь")
    assert message["document"]["file_name"] == "АТК, КС 04.08.2021.ics"
    assert message["silent"]
    assert words_of(message) == "Откройте файл, и заседание появится в вашем календаре."
    first = calendar.one("VEVENT")
    assert (first["SUMMARY"], first["STATUS"]) == ("Совместное заседание: АТК, КС", "CONFIRMED")
    assert first.properties["DTSTART"].value == "20210804T100000"
    assert first["LOCATION"] == "Администрация города, зал заседаний / видеоконференция"
    assert "https://t.me/" in first["DESCRIPTION"]

    assert play.bot
    play.bot.kill()
    play.start_bot()
    await steps(control, SECRETARY, "«/menu»", "Заседания", "04.08.2021", "Перенести", "Дата и время")
    await steps(control, SECRETARY, "«6 августа 2021 11:00»", "Сохранить и сообщить")
    await control.wait_for_text(KRAVTSOV, "6 августа 2021 г., 11:00")
    message, calendar = await taken(control, "В календарь")
    moved = calendar.one("VEVENT")
    assert "обновится" in words_of(message)
    assert (moved["UID"], moved["SEQUENCE"]) == (first["UID"], "1")
    assert moved.properties["DTSTART"].value == "20210806T110000"
    assert moved["DTSTAMP"] >= moved["LAST-MODIFIED"] > first["LAST-MODIFIED"]

    await steps(control, SECRETARY, "«/menu»", "Заседания", "06.08.2021", "Отменить", "«Болезнь докладчика»")
    await tap(control, SECRETARY, "отмен")
    await control.wait_for_text(KRAVTSOV, "Приходить не нужно")
    message, calendar = await taken(control, "Убрать из календаря")
    gone = calendar.one("VEVENT")
    assert (calendar["METHOD"], gone["STATUS"]) == ("CANCEL", "CANCELLED")
    assert (gone["UID"], gone["SEQUENCE"]) == (first["UID"], "2")


async def test_an_old_button_gives_the_meeting_as_it_is_now(announced: Scene) -> None:
    _, control = announced
    await control.advance(40 * 24 * 3600)
    _, calendar = await taken(control, "В календарь")
    assert calendar.one("VEVENT").properties["DTSTART"].value == "20210804T100000"
