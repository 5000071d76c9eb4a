"""What a meeting is called in somebody's own calendar, and the file that brings it there."""

from zoneinfo import ZoneInfo

from commission.meetings.calendar import CalendarEntry
from commission.meetings.meeting import Meeting
from documents.calendar.words import EntryWords
from handlers.cards.drawing import clipped
from handlers.texts import Html, Texts

_CODES_LIMIT = 60  # characters of the bodies' names in the name of a file
_UNFIT = str.maketrans('\\/:*?"<>|', "_________")  # for the names of files on one system or another


def entry_words(entry: CalendarEntry, texts: Texts, bot_link: str) -> EntryWords:
    summary = _summary(entry, texts)
    return EntryWords(
        summary=texts.plain("calendar-summary-cancelled", summary=summary) if entry.is_cancelled else summary,
        organizer=_codes(entry),
        location=_location(entry.meeting, texts),
        description=_description(entry, texts, bot_link),
        alarm=texts.plain("calendar-alarm", summary=summary),
    )


def entry_caption(entry: CalendarEntry, texts: Texts) -> Html:
    if entry.is_cancelled:
        return texts.html("calendar-caption-cancelled")
    return texts.html("calendar-caption-changed" if entry.meeting.sequence else "calendar-caption")


def entry_file_name(entry: CalendarEntry) -> str:
    """«АТК 04.08.2021.ics»"""
    plan = entry.meeting.plan
    codes = "".join(letter for letter in _codes(entry) if letter.isprintable()).translate(_UNFIT)
    return f"{clipped(codes, _CODES_LIMIT)} {plan.starts_at.astimezone(ZoneInfo(plan.time_zone)):%d.%m.%Y}.ics"


def _summary(entry: CalendarEntry, texts: Texts) -> str:
    key = "meeting-name-joint" if len(entry.bodies) > 1 else "meeting-name"
    return texts.plain(key, kind=entry.meeting.plan.kind, bodies=_codes(entry))


def _codes(entry: CalendarEntry) -> str:
    return ", ".join(body.code for body in entry.bodies)


def _location(meeting: Meeting, texts: Texts) -> str:
    place = meeting.plan.place
    if not meeting.offers_video():
        return place
    return texts.plain("calendar-place-or-video", place=place) if place else texts.plain("calendar-video")


def _description(entry: CalendarEntry, texts: Texts, bot_link: str) -> str:
    meeting, plan = entry.meeting, entry.meeting.plan
    if entry.is_cancelled:
        return texts.plain("calendar-off")
    parts = [
        texts.plain("calendar-wall", day=texts.day(plan.starts_at, plan.time_zone), zone=texts.zone(plan.time_zone))
    ]
    if meeting.offers_video() and plan.video_link:
        parts.append(texts.plain("calendar-link", link=plan.video_link))
    return "\n".join([*parts, texts.plain("calendar-answer", link=bot_link)])
