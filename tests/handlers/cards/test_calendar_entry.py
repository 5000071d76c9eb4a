"""What a meeting is called in people's own calendars."""

from dataclasses import replace

import pytest

from commission.meetings.calendar import CalendarEntry
from commission.meetings.meeting import Meeting, MeetingFormat, MeetingKind, MeetingState
from commission.roster.body import Body
from handlers.cards.calendar_entry import entry_caption, entry_file_name, entry_words
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.commission.examples import NOW, OTHER_BODY, body, meeting

RU = texts_for("ru")
BOT = "https://t.me/kvorum_bot"


def entry(of: Meeting | None = None, *codes: str) -> CalendarEntry:
    named = codes or ("АТК",)
    bodies: tuple[Body, ...] = tuple(replace(body(id_=OTHER_BODY), code=code) for code in named)
    return CalendarEntry(of or meeting(), bodies, NOW)


def test_a_joint_meeting_by_video() -> None:
    plan = replace(meeting().plan, kind=MeetingKind.EXTRAORDINARY, video_link="https://video.example/1")
    words = entry_words(entry(replace(meeting(), plan=plan), "АТК", "КС"), RU, BOT)
    assert words.summary == "Внеочередное совместное заседание: АТК, КС"
    assert words.location == "Зал заседаний / видеоконференция"
    assert words.alarm == "Через час: Внеочередное совместное заседание: АТК, КС"
    assert words.organizer == "АТК, КС"
    assert words.description.splitlines() == [
        "По местному времени: ср, 4 августа 2021 г., 10:00 (Москва)",
        "Видеосвязь: https://video.example/1",
        "Скажите боту, придёте ли вы: https://t.me/kvorum_bot. Ответ в календаре секретарь не увидит.",
    ]


@pytest.mark.parametrize(
    ("place", "format_", "shown"),
    [
        ("Зал", MeetingFormat.IN_PERSON, "Зал"),
        ("Зал", MeetingFormat.MIXED, "Зал / видеоконференция"),
        ("", MeetingFormat.VIDEO, "видеоконференция"),
        ("", MeetingFormat.IN_PERSON, ""),
    ],
)
def test_where_it_is(place: str, format_: MeetingFormat, shown: str) -> None:
    of = replace(meeting(), plan=replace(meeting().plan, place=place, format=format_))
    assert entry_words(entry(of), RU, BOT).location == shown


def test_in_a_room_there_is_no_link() -> None:
    plan = replace(meeting().plan, format=MeetingFormat.IN_PERSON, video_link="https://video.example/1")
    assert "video.example" not in entry_words(entry(replace(meeting(), plan=plan)), RU, BOT).description


def test_a_cancelled_meeting_says_so_wherever_it_stays() -> None:
    gone = entry(replace(meeting(MeetingState.CANCELLED), cancel_reason="болезнь Иванова"))
    words = entry_words(gone, RU, BOT)
    assert words.summary == "Отменено. Заседание: АТК"
    assert words.description == "Заседание отменено. Приходить не нужно."


def test_people_are_told_what_the_file_does() -> None:
    first, changed = entry(), entry(replace(meeting(), sequence=1))
    gone = entry(replace(meeting(MeetingState.CANCELLED), sequence=1))
    assert [
        word in entry_caption(one, RU)
        for one, word in zip((first, changed, gone), ("появится", "обновится", "уберёт"), strict=True)
    ] == [True, True, True]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_the_words(locale: str) -> None:
    texts = texts_for(locale)
    for of in (meeting(), replace(meeting(), sequence=1), meeting(MeetingState.CANCELLED)):
        words = entry_words(entry(of), texts, BOT)
        for said in (words.summary, words.location, words.description, words.alarm, entry_caption(entry(of), texts)):
            assert said
            assert not [trace for trace in ("calendar-", "meeting-", "{", "<") if trace in said]


@pytest.mark.parametrize(
    ("codes", "name"),
    [
        (("АТК",), "АТК 04.08.2021.ics"),
        (("АТК", "КС"), "АТК, КС 04.08.2021.ics"),
        (("../../etc\\x", 'a"b\n\u202ec'), ".._.._etc_x, a_bc 04.08.2021.ics"),
        (("Я" * 100,), "Я" * 59 + "… 04.08.2021.ics"),
    ],
)
def test_files_have_names_that_every_system_takes(codes: tuple[str, ...], name: str) -> None:
    assert entry_file_name(entry(None, *codes)) == name


def test_the_day_is_that_of_the_meetings_own_walls() -> None:
    plan = replace(meeting().plan, time_zone="Asia/Tokyo", starts_at=meeting().plan.starts_at.replace(hour=20))
    assert entry_file_name(entry(replace(meeting(), plan=plan))) == "АТК 05.08.2021.ics"
