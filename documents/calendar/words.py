"""What people read in a calendar's entry. Apart from the file, so that knowing it costs no import of the library."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryWords:
    """Nobody's name belongs here: calendars are shown to others."""

    summary: str
    organizer: str
    location: str
    description: str
    alarm: str
