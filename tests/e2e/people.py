"""The sample's people, as accounts in the box: the number of the line in the roster is the account."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.client import Control
from tests.e2e.stage import ROOT

ROSTER = ROOT / "bot" / "demo" / "roster.csv"
SECRETARY, CHAIR = 3, 1
ASKED, CONSENT = "Чтобы присылать приглашения", "Согласен"


@dataclass(frozen=True)
class Sitter:
    """A line of the roster."""

    account: int
    family: str
    given: str
    phone: str
    post: str


def sample() -> list[Sitter]:
    with Path(ROSTER).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return [
        Sitter(number, *row["ФИО"].split()[:2], phone=row["Телефон"], post=row["Должность"])
        for number, row in enumerate(rows, start=1)
    ]


def account_of(family: str) -> int:
    return next(sitter.account for sitter in sample() if sitter.family == family)


async def seat(control: Control, sitter: Sitter) -> None:
    """Makes the account, with his phone if the roster has one."""
    phone = {"phone": sitter.phone} if sitter.phone else {}
    await control.person(
        sitter.given, id=sitter.account, last_name=sitter.family, note=sitter.post, language_code="ru", **phone
    )


async def join_by_contact(control: Control, sitter: Sitter) -> None:
    """Start, share one's own number, agree."""
    await seat(control, sitter)
    await control.write(sitter.account, "/start")
    await control.share_contact(sitter.account)
    await control.wait_for_text(sitter.account, ASKED)
    await control.tap(sitter.account, CONSENT)


def first_link_payload(lines: list[str]) -> str:
    """What the bot printed for its first secretary."""
    found = [line.rpartition("?start=")[2].strip() for line in lines if "?start=" in line]
    assert found, "no link was printed"
    return found[-1]


async def newest(control: Control, account: int, part: str) -> dict[str, Any]:
    """Waits until some message of the bot in the chat says this; the newest of them."""
    return await control.wait_for_text(account, part)


async def sounds(control: Control, account: int) -> int:
    """How many messages of the bot made a sound."""
    return sum(1 for m in await control.messages(account) if m["from_bot"] and not m["silent"])
