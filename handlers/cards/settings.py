"""One's own settings: when one is reminded, and of what."""

from datetime import time

from aiogram.types import InlineKeyboardButton

from commission.clock.habits import Habits
from commission.clock.kinds import MUTABLE
from commission.clock.settings import Settings
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.settings import MuteTap, QuietTap, SettingsTap, SettingsWindow, ZoneTap
from handlers.cards.drawing import Drawing, Rows, button, lines
from handlers.texts import Texts
from handlers.zones import ZONES

_EVENINGS, _MORNINGS = (20, 21, 22, 23), (6, 7, 8, 9, 10)
NEVER = 0  # from midnight to midnight: no quiet hours


def draw_settings(settings: Settings, texts: Texts, window: SettingsWindow = SettingsWindow.MAIN) -> Drawing:
    habits = settings.habits
    match window:
        case SettingsWindow.HOURS:
            return Drawing(texts.html("settings-hours-question"), _hours(habits, texts), silent=True)
        case SettingsWindow.ZONE:
            return Drawing(texts.html("settings-zone-question"), _zones(habits, texts), silent=True)
        case SettingsWindow.MAIN:
            return _main(settings, texts)


def zone_at(place: int) -> str | None:
    """What the button of this place stands for; None for the zone of the bodies. Raises IndexError."""
    return ZONES[place - 1] if place else None


def _main(settings: Settings, texts: Texts) -> Drawing:
    habits = settings.habits
    text = lines(
        texts.html("settings-title"),
        "\n",
        texts.html(
            "settings-hours", begins=_wall(habits.quiet.begins), ends=_wall(habits.quiet.ends), none=_none(habits)
        ),
        texts.html("settings-zone", zone=_zone_key(habits.zone), name=habits.zone or ""),
        "\n",
        texts.html("settings-kinds"),
    )
    kinds = [
        [
            button(
                texts.plain("button-settings-kind", kind=kind, off="yes" if kind in settings.muted else "no"),
                MuteTap(kind=kind, off=kind not in settings.muted),
            )
        ]
        for kind in MUTABLE
    ]
    more = [
        button(texts.plain("button-settings-hours"), SettingsTap(window=SettingsWindow.HOURS)),
        button(texts.plain("button-settings-zone"), SettingsTap(window=SettingsWindow.ZONE)),
    ]
    return Drawing(text, [more, *kinds, [button(texts.plain("button-close"), CloseTap())]], silent=True)


def _hours(habits: Habits, texts: Texts) -> Rows:
    """Begin and end apart, each with the other as it is; who had none begins with the usual ones."""
    usual = Habits().quiet
    quiet = usual if habits.quiet.begins == habits.quiet.ends else habits.quiet
    evenings = [
        button(_marked(_hour(hour), habits.quiet.begins == time(hour)), QuietTap(begins=hour, ends=quiet.ends.hour))
        for hour in _EVENINGS
    ]
    mornings = [
        button(
            _marked(_hour(hour), habits.quiet.ends == time(hour) and not _is_none(habits)),
            QuietTap(begins=quiet.begins.hour, ends=hour),
        )
        for hour in _MORNINGS
    ]
    never = button(_marked(texts.plain("button-settings-never"), _is_none(habits)), QuietTap(begins=NEVER, ends=NEVER))
    return [evenings, mornings, [never], _back(texts)]


def _zones(habits: Habits, texts: Texts) -> Rows:
    offered: list[str | None] = [None, *ZONES]
    return [
        *(
            [
                button(
                    _marked(texts.plain("zone-name", zone=_zone_key(zone), name=zone or ""), zone == habits.zone),
                    ZoneTap(place=place),
                )
            ]
            for place, zone in enumerate(offered)
        ),
        _back(texts),
    ]


def _back(texts: Texts) -> list[InlineKeyboardButton]:
    return [button(texts.plain("button-back"), SettingsTap(window=SettingsWindow.MAIN))]


def _is_none(habits: Habits) -> bool:
    return habits.quiet.begins == habits.quiet.ends


def _none(habits: Habits) -> str:
    return "yes" if _is_none(habits) else "no"


def _wall(at: time) -> str:
    return f"{at:%H:%M}"


def _hour(hour: int) -> str:
    return f"{hour:02}:00"


def _marked(label: str, chosen: bool) -> str:
    return f"✓ {label}" if chosen else label


def _zone_key(zone: str | None) -> str:
    """As a variant of a Fluent text may be called."""
    return zone.replace("/", "-") if zone else "bodies"
