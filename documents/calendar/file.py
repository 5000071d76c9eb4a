"""An iCalendar file (RFC 5545) by which a meeting gets into somebody's own calendar, moves there, and leaves it.

Which METHOD, and why: docs/adr/0011.
"""

import unicodedata
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import STATUS, TRANSP, Alarm, Calendar, Conference, Event, Timezone, TimezoneStandard, vCalAddress

from commission.meetings.calendar import CalendarEntry
from documents.calendar.words import EntryWords

_PRODUCT = "-//Kvorum//Kvorum//EN"
_ORGANIZER = "mailto:noreply@kvorum.invalid"  # nobody's: no answer may go there (RFC 2606, 2)
_ALARM = timedelta(hours=-1)
_UNQUOTABLE = str.maketrans("", "", '"^')  # in a parameter they take RFC 6868, which Outlook does not read


def calendar_file(entry: CalendarEntry, words: EntryWords) -> bytes:
    """UTF-8, lines of at most 75 octets that end in CRLF."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("method", "CANCEL" if entry.is_cancelled else "PUBLISH")
    event = _event(entry, words)
    if event["dtstart"].params.get("tzid"):
        calendar.add_component(_time_zone(entry))
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _event(entry: CalendarEntry, words: EntryWords) -> Event:
    event = Event.new(
        uid=entry.uid,
        sequence=entry.meeting.sequence,
        stamp=entry.taken_at,
        last_modified=entry.changed_at,
        start=_local(entry, entry.meeting.plan.starts_at),
        end=_local(entry, entry.ends_at),
        summary=_clean(words.summary),
        description=_clean(words.description),
        location=_clean(words.location),
        organizer=_organizer(words),
        status=STATUS.CANCELLED if entry.is_cancelled else STATUS.CONFIRMED,
        transparency=TRANSP.TRANSPARENT if entry.is_cancelled else TRANSP.OPAQUE,
    )
    if not entry.is_cancelled:
        _put_link(event, entry)
        event.add_component(_alarm(words))
    return event


def _organizer(words: EntryWords) -> vCalAddress:
    return vCalAddress.new(_ORGANIZER, cn=_clean(words.organizer).translate(_UNQUOTABLE))


def _put_link(event: Event, entry: CalendarEntry) -> None:
    """What people type in the place of a link is often none: then it stands in the description alone."""
    link = entry.meeting.plan.video_link
    if entry.meeting.offers_video() and _is_url(link):
        event.url = link
        event.conferences = [Conference(link, feature="VIDEO")]


def _alarm(words: EntryWords) -> Alarm:
    alarm = Alarm.new(description=_clean(words.alarm))
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _ALARM)
    return alarm


def _time_zone(entry: CalendarEntry) -> Timezone:
    """The offset of the meeting's own day, and nothing else.

    Apple and Google know the zone by its name and do not look here. Outlook looks here alone, reads one STANDARD and
    misreads lists of dates ([MS-OXCICAL] 2.1.3.1.1.19.2); the library would write the zone's whole history.
    """
    offset = _local(entry, entry.meeting.plan.starts_at).utcoffset()
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 — local by definition (RFC 5545, 3.6.5)
    standard.add("tzoffsetfrom", offset)
    standard.add("tzoffsetto", offset)
    zone = Timezone()
    zone.add("tzid", entry.meeting.plan.time_zone)
    zone.add_component(standard)
    return zone


def _local(entry: CalendarEntry, instant: datetime) -> datetime:
    return instant.astimezone(ZoneInfo(entry.meeting.plan.time_zone))


def _clean(text: str) -> str:
    """Without the control characters that the format has no way to write (RFC 5545, 3.3.11)."""
    lines = "\n".join(text.splitlines())
    return "".join(letter for letter in lines if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs"))


def _is_url(link: str) -> bool:
    """Whether it can be written as a URI (RFC 3986), and leads to the web."""
    if not link.isascii() or not link.isprintable() or " " in link:
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
