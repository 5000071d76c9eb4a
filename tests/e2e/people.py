"""The sample's people, as accounts in the box: the number of the line in the roster is the account."""

import asyncio
import csv
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from simulator.client import Control, ControlFailure, Tap
from tests.e2e.stage import ROOT, Stage

ROSTER = ROOT / "bot" / "demo" / "roster.csv"
SECRETARY, CHAIR = 3, 1
ASKED, CONSENT = "Чтобы присылать приглашения", "Согласен"
INVITED = "приглашаем вас на заседание"


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


KRAVTSOV, ORLOVA = account_of("Кравцов"), account_of("Орлова")


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


async def the_secretary_joins(play: Stage, control: Control) -> None:
    """On a roster that the operator has imported."""
    imported = play.run("import", str(ROSTER))
    assert imported.returncode == 0, imported.stdout + imported.stderr
    await join_by_contact(control, sample()[SECRETARY - 1])
    await control.quiet()


async def join(control: Control, *families: str) -> None:
    """These people of the sample join by their own contacts, all at once."""
    sitters = [sitter for sitter in sample() if sitter.family in families]
    await asyncio.gather(*(join_by_contact(control, sitter) for sitter in sitters))
    await control.quiet()


async def steps(control: Control, account: int, *what: str) -> None:
    """Taps, and texts in «…»; after each one the bot has answered."""
    for step in what:
        if step.startswith("«"):
            await control.write(account, step.strip("«»"))
        else:
            await tap(control, account, step)
        await control.quiet(0.15)


async def tap(control: Control, account: int, label: str) -> Tap:
    """As soon as there is such a button; fails with the whole chat when there is none in time."""

    async def tapped() -> Tap | None:
        try:
            return await control.tap(account, label)
        except ControlFailure as refused:
            if refused.status != HTTPStatus.NOT_FOUND:
                raise
            return None

    try:
        done: Tap = await control.wait_for(tapped)
    except TimeoutError:
        raise AssertionError(f"no button {label!r}:\n{await control.transcript(account)}") from None
    return done


async def announce(control: Control) -> None:
    """A joint meeting of both bodies, as the secretary makes it."""
    await steps(control, SECRETARY, "«/menu»", "Новое заседание", "КС", "Дальше", "«4 августа 2021 10:00»")
    await steps(control, SECRETARY, "Видеоконференция", "«Администрация города, зал заседаний»", "Без ссылки")
    await steps(control, SECRETARY, "Объявить", "Разослать")


async def buttons(control: Control, account: int, part: str) -> dict[str, str]:
    """The callback_data of the newest message that says this, by label."""
    message = await control.wait_for_text(account, part)
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["text"]: button["callback_data"] for row in rows for button in row if "callback_data" in button}
