"""What calendars are given, read back by the library and by a plain reader."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event
from pytest import mark

from commission.ids import MeetingId
from commission.meetings.calendar import CalendarEntry
from commission.meetings.meeting import Meeting, MeetingFormat
from documents.calendar.file import calendar_file
from documents.calendar.words import EntryWords
from tests.commission.examples import NOW, STARTS, body, later, meeting
from tests.documents.calendar.plain_reader import Component, read

WORDS = EntryWords("Заседание: АТК", "АТК", "Зал заседаний", "Скажите боту.", "Через час: Заседание: АТК")
LINK = "https://video.example/room?id=1,2;3&pwd=a%20b"
ANNOUNCED = Meeting(MeetingId(7), meeting().plan, meeting().state, announced_at=NOW)


def entry(of: Meeting = ANNOUNCED, **plan: Any) -> CalendarEntry:
    return CalendarEntry(replace(of, plan=replace(of.plan, **plan)), (body(),), later(5))


def written(of: CalendarEntry, words: EntryWords = WORDS) -> Component:
    return read(calendar_file(of, words))


def read_by_library(content: bytes) -> Event:
    (event,) = Calendar.from_ical(content).events
    return event


def test_an_announced_meeting() -> None:
    calendar = written(entry())
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    event = calendar.one("VEVENT")
    assert (event["SEQUENCE"], event["STATUS"], event["TRANSP"]) == ("0", "CONFIRMED", "OPAQUE")
    assert (event["DTSTAMP"], event["LAST-MODIFIED"]) == ("20210720T120000Z", "20210720T070000Z")
    start, end = event.properties["DTSTART"], event.properties["DTEND"]
    assert (start.value, end.value) == ("20210804T100000", "20210804T110000")
    assert start.parameters == end.parameters == {"TZID": "Europe/Moscow"}
    assert (event["SUMMARY"], event["LOCATION"], event["DESCRIPTION"]) == (
        WORDS.summary,
        WORDS.location,
        WORDS.description,
    )


def test_an_alarm_an_hour_before() -> None:
    alarm = written(entry()).one("VEVENT").one("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"], alarm["DESCRIPTION"]) == ("DISPLAY", "-PT1H", WORDS.alarm)


def test_a_cancelled_meeting_leaves_and_rings_no_more() -> None:
    announced = entry(video_link=LINK)
    gone = replace(announced, meeting=announced.meeting.cancelled("болезнь Иванова", at=later(1)))
    calendar = written(gone)
    event = calendar.one("VEVENT")
    assert (calendar["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", "1")
    assert (event["TRANSP"], event.components, event["UID"]) == ("TRANSPARENT", [], str(announced.uid))
    assert event["LAST-MODIFIED"] == "20210720T080000Z"
    assert not {"URL", "CONFERENCE"} & set(event.properties)
    assert b"\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd\xd0\xbe\xd0\xb2" not in calendar_file(gone, WORDS), (
        "why is nobody's business"
    )


def test_both_methods_name_the_same_organizer_and_nobody_else() -> None:
    """RFC 5546, 3.2.1 and 3.2.5."""
    gone = replace(entry(), meeting=ANNOUNCED.cancelled("", at=later(1)))
    for calendar in (written(entry()), written(gone)):
        organizer = calendar.one("VEVENT").properties["ORGANIZER"]
        assert organizer.value == "mailto:noreply@kvorum.invalid"
        assert organizer.parameters == {"CN": "АТК"}
        assert "ATTENDEE" not in calendar.one("VEVENT").properties


def test_the_id_stays_and_is_nobody_elses() -> None:
    moved = ANNOUNCED.rescheduled(
        replace(ANNOUNCED.plan, starts_at=STARTS + timedelta(days=2)), ANNOUNCED.plan.edition, at=later(3)
    )
    assert entry(moved).uid == entry().uid == entry(moved.cancelled("", at=later(4))).uid
    begun_anew = replace(ANNOUNCED, announced_at=NOW + timedelta(microseconds=1))
    assert len({entry().uid, entry(replace(ANNOUNCED, id=MeetingId(8))).uid, entry(begun_anew).uid}) == 3


def test_the_id_is_what_it_has_always_been() -> None:
    """Another one would double every entry that people have."""
    assert str(entry().uid) == "e4a9df00-10a6-5900-8027-058f082ce5b1"


@mark.parametrize(
    ("zone", "offset"),
    [
        ("Europe/Moscow", "+0300"),
        ("Asia/Kathmandu", "+0545"),
        ("America/New_York", "-0400"),
        ("Asia/Yekaterinburg", "+0500"),
    ],
)
def test_outlook_finds_one_offset_and_no_dates_to_misread(zone: str, offset: str) -> None:
    content = calendar_file(entry(time_zone=zone), WORDS)
    described = read(content).one("VTIMEZONE")
    standard = described.one("STANDARD")
    assert described["TZID"] == zone
    assert (standard["TZOFFSETFROM"], standard["TZOFFSETTO"]) == (offset, offset)
    assert len(described.components) == 1
    assert not {"RRULE", "RDATE"} & set(standard.properties)
    assert read_by_library(content).start == STARTS


def test_utc_needs_no_zone() -> None:
    calendar = written(entry(time_zone="UTC"))
    assert calendar.one("VEVENT").properties["DTSTART"].value == "20210804T070000Z"
    assert [component.name for component in calendar.components] == ["VEVENT"]


@given(st.integers(0, 15 * 365 * 24 * 60), st.sampled_from(["Europe/Moscow", "Europe/Berlin", "America/St_Johns"]))
def test_the_wall_clock_and_the_offset_give_the_instant(minutes: int, zone: str) -> None:
    """As Outlook reckons, also in an hour that comes twice."""
    instant = STARTS + timedelta(minutes=minutes)
    calendar = written(entry(starts_at=instant, time_zone=zone))
    shown = datetime.strptime(calendar.one("VEVENT")["DTSTART"], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    offset = calendar.one("VTIMEZONE").one("STANDARD")["TZOFFSETTO"]
    east = timedelta(hours=int(offset[1:3]), minutes=int(offset[3:]))
    assert (shown - east if offset[0] == "+" else shown + east) == instant


def test_a_link_is_one_tap_away() -> None:
    event = written(entry(video_link=LINK)).one("VEVENT")
    assert event.properties["URL"].value == event.properties["CONFERENCE"].value == LINK
    assert event.properties["CONFERENCE"].parameters == {"FEATURE": "VIDEO", "VALUE": "URI"}


@mark.parametrize(
    "link",
    [
        "",
        "пришлём позже",
        "javascript:alert(1)",
        "https://",
        "https://[",
        "https://a b",
        "https://x\r\nATTENDEE:y",
        "ftp://example.org",
        "https://видео.рф/зал",
        "https:///path",
        "tg://resolve?domain=x",
    ],
)
def test_what_is_no_web_address_is_not_written_as_one(link: str) -> None:
    event = written(entry(video_link=link)).one("VEVENT")
    assert not {"URL", "CONFERENCE", "ATTENDEE"} & set(event.properties)


def test_who_meets_in_a_room_needs_no_link() -> None:
    event = written(entry(video_link=LINK, format=MeetingFormat.IN_PERSON)).one("VEVENT")
    assert not {"URL", "CONFERENCE"} & set(event.properties)


@mark.parametrize(
    ("typed", "kept"),
    [
        ("Зал № 1; ул. Ленина, 5\\б", "Зал № 1; ул. Ленина, 5\\б"),
        ("Große Straße, Übersaal 🏛 " * 20, "Große Straße, Übersaal 🏛 " * 20),
        ("а\r\nEND:VEVENT\rATTENDEE:mailto:x@example.org\u2028б", "а\nEND:VEVENT\nATTENDEE:mailto:x@example.org\nб"),
        ("\\n не перевод строки \\, не запятая", "\\n не перевод строки \\, не запятая"),
        ("нуль\x00, звонок\x07, половина\ud83c", "нуль, звонок, половина"),
    ],
)
def test_hostile_words_stay_words(typed: str, kept: str) -> None:
    content = calendar_file(entry(), EntryWords(typed, typed, typed, typed, typed))
    event = read(content).one("VEVENT")
    assert event["SUMMARY"] == event["LOCATION"] == event["DESCRIPTION"] == event.one("VALARM")["DESCRIPTION"] == kept
    by_library = read_by_library(content)
    assert str(by_library["SUMMARY"]) == str(by_library["LOCATION"]) == kept
    assert set(event.properties) == set(written(entry()).one("VEVENT").properties)


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_words_come_back(typed: str, code: str) -> None:
    content = calendar_file(entry(), replace(WORDS, location=typed, organizer=code))
    event = read(content).one("VEVENT")
    assert event["LOCATION"] == str(read_by_library(content).get("LOCATION", ""))
    said = "".join(letter for letter in typed if letter.isalnum() or letter in ',;\\:"')
    assert "".join(letter for letter in event["LOCATION"] if letter.isalnum() or letter in ',;\\:"') == said
    assert set(event.properties) == set(written(entry()).one("VEVENT").properties)
