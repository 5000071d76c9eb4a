"""The date_time entity: its format letters, and how a reader sees it."""

import re
from datetime import UTC, datetime, tzinfo

MONTHS = (
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
)
WEEKDAYS = (
    ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
)
AGO_AND_AHEAD = (("{} назад", "через {}"), ("{} ago", "in {}"))
UNITS = ((86400, "д.", "d"), (3600, "ч.", "h"), (60, "мин.", "min"), (1, "с", "s"))


def normal_format(letters: str) -> str | None:
    """The format as Telegram gives it back, such as `wDt`; None when it is not `r` alone or any of t, T, d, D, w."""
    if letters in ("r", "R"):
        return "r"
    if not re.fullmatch(r"[tTdDwW]*", letters):
        return None
    day = "w" if "w" in letters.lower() else ""
    date, time = ("d" if "d" in letters else "D"), ("t" if "t" in letters else "T")
    return day + (date if date in letters else "") + (time if time in letters else "")


def shown(moment: datetime, letters: str, zone: tzinfo, now: datetime, *, english: bool = False) -> str:
    """The moment as a reader in `zone` sees it, in Russian or in English."""
    if letters in ("r", "R"):
        return _relative((moment - now).total_seconds(), english=english)
    local = moment.astimezone(zone)
    parts = [_weekday(local, letters, english=english), _date(local, letters, english=english)]
    if "t" in letters or "T" in letters:
        parts.append(local.strftime("%H:%M" if "t" in letters else "%H:%M:%S"))
    return ", ".join(part for part in parts if part)


def from_unix(seconds: int) -> datetime:
    """The moment of a Unix time, in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


def _weekday(local: datetime, letters: str, *, english: bool) -> str:
    return WEEKDAYS[english][local.weekday()] if "w" in letters.lower() else ""


def _date(local: datetime, letters: str, *, english: bool) -> str:
    if "d" in letters:
        return local.strftime("%d.%m.%Y")
    if "D" not in letters:
        return ""
    month = MONTHS[english][local.month - 1]
    return f"{month} {local.day}, {local.year}" if english else f"{local.day} {month} {local.year} г."


def _relative(seconds: float, *, english: bool) -> str:
    size, russian, short = next((unit for unit in UNITS if abs(seconds) >= unit[0]), UNITS[-1])
    amount = f"{int(abs(seconds) // size)} {short if english else russian}"
    return AGO_AND_AHEAD[english][seconds >= 0].format(amount)
