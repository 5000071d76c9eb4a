"""A body of many people, all in Telegram, with a draft of a meeting for them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from commission.ids import BodyId, MeetingId, PersonId
from commission.meetings.announce_meeting import AnnounceMeeting
from commission.meetings.meeting import MeetingFormat, MeetingPlan
from commission.moment import SystemClock
from commission.polls.open_vote import OpenVote
from commission.polls.vote import VotePlan
from commission.ports.work import UnitOfWork
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership, Role
from commission.roster.person import Person, Reach
from commission.roster.regulation import Regulation
from storage.engine import make_engine
from storage.migrate import upgrade
from storage.unit_of_work import SqlWork

SECRETARY = 1  # her account; the members' follow
CODE = "СОВЕТ"


def database_in(folder: Path) -> Path:
    """Where `tests.e2e.stage.Stage` looks for it."""
    return folder / "kvorum.sqlite3"


def database_url(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{database_in(folder)}"


def members(size: int) -> range:
    return range(SECRETARY + 1, SECRETARY + 1 + size)


@dataclass(frozen=True, slots=True)
class Crowd:
    """`size` members and their secretary, in an open database."""

    work: SqlWork
    secretary: Actor
    meeting: MeetingId

    async def announce(self) -> None:
        await AnnounceMeeting(self.work, SystemClock())(self.secretary, self.meeting)

    async def put_to_the_vote(self, *, secret: bool) -> None:
        """An absentee vote, open for a week."""
        (body,) = {seat.body_id for seat in self.secretary.memberships}
        closes_at = datetime.now(UTC) + timedelta(days=7)
        plan = VotePlan((body,), "План", "Утвердить план работы.", True, closes_at, secret=secret)
        await OpenVote(self.work, SystemClock(), ())(self.secretary, plan, token="benchmark")


@asynccontextmanager
async def crowd(folder: Path, size: int) -> AsyncIterator[Crowd]:
    """In a new database in the folder, migrated; closed at the end."""
    await upgrade(database_url(folder))
    engine = make_engine(database_url(folder))
    try:
        work = SqlWork(engine, lambda: None)
        async with work() as unit:
            meeting = await _draft(unit, size)
            await unit.commit()
        async with work.reading() as unit:
            secretary = await unit.roster.actor(SECRETARY)
        if secretary is None:
            raise RuntimeError("the secretary is not in the roster")
        yield Crowd(work, secretary, meeting)
    finally:
        await engine.dispose()


async def _draft(unit: UnitOfWork, size: int) -> MeetingId:
    body = await unit.roster.add_body(Body(BodyId(0), CODE, "Совет", Regulation()))
    secretary = await unit.roster.add_person(_person(SECRETARY))
    people = [await unit.roster.add_person(_person(account)) for account in members(size)]
    seats = [Membership(person, body) for person in people]
    await unit.roster.save_memberships([Membership(secretary, body, Role.SECRETARY, votes=False), *seats])
    return (await unit.meetings.add(_plan(body), people)).id


def _person(account: int) -> Person:
    name = f"Участников{account} Иван Ильич"
    now = datetime.now(UTC)
    return Person(PersonId(0), name, telegram_id=account, reach=Reach.REACHABLE, consented_at=now, locale="ru")


def _plan(body: BodyId) -> MeetingPlan:
    """A month ahead: no deadline, reminder or notice period comes into the measure."""
    # In the afternoon, whenever it is measured or tested: in the night nobody is reminded.
    starts_at = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=30)
    due, where = starts_at - timedelta(days=2), "Новороссийск, Советов, 18"
    return MeetingPlan((body,), starts_at, due, "Europe/Moscow", format=MeetingFormat.MIXED, place=where)
