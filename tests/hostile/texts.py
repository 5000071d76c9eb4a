"""What somebody may type, or call himself and his files, to see what happens."""

import random

from tests.hostile.census import CODE, LINK, RIGHT_TO_LEFT, ZERO_WIDTH

COMMANDS = ("/start", "/menu", "/help", "/start inv_abc", "/menu@kvorum_bot", "/start@other_bot x", "/cancel", "/")
SENSIBLE = (
    "10:00",
    "4 августа 2021",
    "04.08.2021 10:30",
    "5",
    "3, 1, 0",
    "Europe/Moscow",
    "https://example.org/a",
    "Лар",
)
HTML = (
    "<b>жирный",
    "</b></i>",
    "<script>alert(1)</script>",
    "&lt;&amp;&#0;",
    '<a href="tg://user?id=1">я</a>',
    "<tg-time",
)
SQL = ("'; DROP TABLE people; --", "1 OR 1=1", "%_%", "{name}", "{{0}}", "%s%n", "$name", "\\u0000", "../../etc/passwd")
UNICODE = (
    RIGHT_TO_LEFT,
    ZERO_WIDTH,
    "\u200b",
    "\u200c\u200d\u2060\u00ad",  # with these aiogram-dialog hides callback data in texts
    "текст\u2063\u2064\u00ad",
    "\u202e" * 50,
    "e\u0301" * 300,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 30,
    "\ufffe\uffff",
    "ﷺ" * 200,
    "١٢:٣٠",
    "²³ ¼ ④",
    "۱۲۳۴۵۶۷۸",
)
CONTROLS = ("\x00", "a\x00b", "\x01\x02\x1b[31m", "\x1d", "abc\x1ddef", "\r\n\t", "\x7f\x85\u2028\u2029")
SURROGATES = ("\ud800", "a\udfffb", "\udc00\ud800")
LONG = ("Д" * 4096, "x" * 4095 + "\U0001f600", "<" * 4096, "&" * 4096, "а " * 2048, "9" * 4096, "\n" * 4096)
DATES = (
    "31.02.2022",
    "0.0.0",
    "99.99.9999",
    "1.1.1",
    "31.12.9999 23:59",
    "01.01.0001",
    "29 февраля",
    "4 августа 99999",
    "00:00",
    "24:00",
    "9" * 30,
)
KEYS = (LINK, CODE, f"/start {LINK}", f"/start {CODE}", "2736-4892", "11111111", "٢٧٣٦٤٨٩٢", f"/start {'x' * 64}")


def any_text(chance: random.Random, *, keys: bool = False) -> str:
    """`keys`: also links and codes that open a door."""
    kinds = [COMMANDS, SENSIBLE, SENSIBLE, HTML, SQL, UNICODE, CONTROLS, LONG, DATES]
    text = chance.choice(chance.choice(kinds + [KEYS] * keys))
    return text + chance.choice(chance.choice(kinds)) if chance.random() < 0.15 else text


def any_name(chance: random.Random) -> str:
    """Of a person, a chat or a file; Telegram has no empty ones."""
    return chance.choice(
        chance.choice([HTML, UNICODE, SQL, LONG, ("Анна", "Пётр", "а.csv", "список.xlsx", "x" * 300 + ".csv")])
    )
