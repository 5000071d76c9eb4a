"""The sample: its people in Telegram, its roster in the bot, its meeting as a draft."""

import asyncio
import csv
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.wiring import Program
from commission.clock.policy import default_reply_by
from commission.meetings.meeting import MeetingFormat, MeetingPlan
from documents.spreadsheet import read_table
from simulator.client import Control

ROSTER = Path(__file__).parent / "roster.csv"
SECRETARY = 3  # her line in the roster, which is also the number of her account in the box
STARTS = datetime(2021, 8, 4, 10, 0, tzinfo=ZoneInfo("Europe/Moscow"))
_AT_THE_DOOR = 2  # people who have not joined yet, so that a visitor can try it
_MET, _ASKED, _CONSENT = "Здравствуйте", "Чтобы присылать приглашения", "Согласен"


@dataclass(frozen=True, slots=True)
class Seed:
    """Everything is done the way people do it, but for the secretary's typing."""

    program: Program
    control: Control

    async def __call__(self) -> None:
        await self._import_roster()
        accounts = await self._people()
        await asyncio.gather(*(self._join(account) for account in accounts[:-_AT_THE_DOOR]))
        await self._draft()
        await self.control.write(SECRETARY, "/menu")
        await self.control.quiet()

    async def _import_roster(self) -> None:
        table = read_table(ROSTER.name, ROSTER.read_bytes())
        await self.program.use_cases.import_roster(None, table, {})

    async def _people(self) -> list[int]:
        """An account for each line of the roster that has a phone."""
        accounts = []
        with ROSTER.open(encoding="utf-8") as file:
            for number, row in enumerate(csv.DictReader(file, delimiter=";"), start=1):
                if row["Телефон"]:
                    family, given, *_ = row["ФИО"].split()
                    details = {"phone": row["Телефон"], "note": row["Должность"], "language_code": "ru"}
                    await self.control.person(given, id=number, last_name=family, **details)
                    accounts.append(number)
        return accounts

    async def _join(self, account: int) -> None:
        await self.control.write(account, "/start")
        await self.control.wait_for_text(account, _MET)
        await self.control.share_contact(account)
        await self.control.wait_for_text(account, _ASKED)
        await self.control.tap(account, _CONSENT)

    async def _draft(self) -> None:
        cases = self.program.use_cases
        actor = await cases.recognise_actor(SECRETARY)
        if actor is None:
            raise RuntimeError("the sample's secretary could not join")
        roster = await cases.view_roster(actor)
        bodies = tuple(body.id for body in roster.own_bodies())
        due = default_reply_by(STARTS, roster.bodies[0].regulation, now=cases.clock.now())
        plan = MeetingPlan(
            body_ids=bodies,
            starts_at=STARTS,
            reply_by=due,
            time_zone="Europe/Moscow",
            format=MeetingFormat.VIDEO,
            place="Здание администрации города Новороссийска, зал заседаний",
            chair_id=roster.presiding(bodies)[0],
            ground="План работы комиссии",
        )
        await cases.draft_meeting(actor, plan, roster.members(bodies))
