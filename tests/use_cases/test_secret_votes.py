"""A secret vote: everybody's ballot counts, and nothing that is stored says whose is whose."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.card import CardKind
from commission.ids import PersonId
from commission.polls.choice import Choice
from commission.polls.counting import Count, Verdict
from commission.polls.refusals import (
    BoxLostError,
    DissentForbiddenError,
    NoSlipsError,
    PollClosedError,
    PollOpenError,
    RecordedSecretError,
    TooFewForSecretError,
    VotedAlreadyError,
)
from commission.polls.secret_export import secret_faults
from commission.polls.vote import PollState, Vote, VotePlan
from commission.roster.actor import Actor
from commission.roster.body import Membership
from handlers.use_cases import use_cases
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, StandingClock, joined
from tests.use_cases.agenda_desk import AgendaDesk

CLOSES = NOW + timedelta(days=3)
F, A, S, R = Choice.FOR, Choice.AGAINST, Choice.ABSTAIN, Choice.RECUSE
SAID = (F, A, F, S, F, R)


@dataclass
class Secret:
    """A secret vote of the first body. `voters`: the chair, the member and four more, in the order of their numbers."""

    desk: AgendaDesk
    vote: Vote
    voters: list[Actor]

    async def cast(self, *choices: Choice) -> list[str]:
        """Each by the next of the voters; their receipts, "" for who recused himself."""
        taken = []
        for voter, choice in zip(self.voters, choices, strict=False):
            accepted = await self.desk.cases.cast_vote(voter, self.vote.id, choice)
            taken.append("".join(code for _, code in accepted.receipts))
        return taken

    async def closed(self) -> Vote:
        return await self.desk.cases.close_vote(self.desk.me, self.vote.id)


@pytest.fixture
async def secret(desk: AgendaDesk, work: SqlWork) -> Secret:
    people = [desk.house.chair, desk.house.member, *await _four_more(desk, work)]
    plan = VotePlan((desk.house.first,), "О выборах", "Избрать", absentee=True, closes_at=CLOSES, secret=True)
    vote = await desk.cases.open_vote(desk.me, plan, token="secret")
    return Secret(desk, vote, [await desk.cases.find_actor(person) for person in people])


async def _four_more(desk: AgendaDesk, work: SqlWork) -> list[PersonId]:
    async with work() as unit:
        more = [await unit.roster.add_person(joined(f"Член {number}", 900 + number)) for number in range(4)]
        await unit.roster.save_memberships([Membership(person, desk.house.first) for person in more])
        await unit.commit()
    return more


@pytest.fixture
def file(url: str) -> Path:
    return Path(url.partition(":///")[2])


async def test_it_is_counted_and_everybody_finds_his_own_slip(secret: Secret) -> None:
    receipts = await secret.cast(*SAID)
    view = await secret.desk.cases.view_vote(secret.voters[0], secret.vote.id)
    ((_, result),) = view.vote.results
    assert (view.vote.state, result.verdict, result.count) == (PollState.CLOSED, Verdict.PASSED, Count(3, 1, 1, 1))
    taken = await secret.desk.cases.take_slips(secret.voters[3], secret.vote.id)
    ((_, box),) = taken.boxes
    assert {slip.mark: slip.choice for slip in box} == dict(zip(receipts[:5], SAID, strict=False))
    assert receipts[5] == ""
    assert [slip.mark for slip in box] == sorted(receipts[:5])


async def test_nobody_sees_how_before_the_close_and_nobody_whose_afterwards(secret: Secret) -> None:
    await secret.cast(F, A, F, R)
    board = await secret.desk.cases.view_vote_board(secret.desk.me, secret.vote.id)
    assert board.standing == ()
    assert [row.ballot.choice for row in board.rows if row.ballot] == [None, None, None, R]
    with pytest.raises(PollOpenError):
        await secret.desk.cases.take_slips(secret.desk.me, secret.vote.id)
    with pytest.raises(PollOpenError):
        await secret.desk.cases.take_vote_export(secret.desk.me, secret.vote.id)
    await secret.closed()
    board = await secret.desk.cases.view_vote_board(secret.desk.me, secret.vote.id)
    assert [row.ballot.choice for row in board.rows if row.ballot] == [None, None, None, R]
    export = (await secret.desk.cases.take_vote_export(secret.desk.me, secret.vote.id)).data
    assert secret_faults(export) == []
    assert [voter["recused"] for voter in export["turnout"]] == [False, False, False, True]


async def test_a_slip_stays_as_it_is(secret: Secret) -> None:
    await secret.cast(F)
    chair = secret.voters[0]
    for choice in (F, A, R):
        with pytest.raises(VotedAlreadyError):
            await secret.desk.cases.cast_vote(chair, secret.vote.id, choice)
    with pytest.raises(DissentForbiddenError):
        await secret.desk.cases.dissent(chair, secret.vote.id, "Я против")
    with pytest.raises(RecordedSecretError):
        await secret.desk.cases.record_vote(secret.desk.me, secret.vote.id, secret.voters[1].id, F, "по телефону")


async def test_two_taps_at_once_leave_one_slip(secret: Secret) -> None:
    taps = [secret.desk.cases.cast_vote(secret.voters[0], secret.vote.id, choice) for choice in (F, A, S) * 4]
    taken = [each for each in await asyncio.gather(*taps, return_exceptions=True) if not isinstance(each, Exception)]
    assert len(taken) == 1
    ((_, result),) = (await secret.closed()).results
    assert result.there == 1


async def test_of_too_few_nothing_is_told_and_nothing_is_kept(secret: Secret, file: Path) -> None:
    await secret.cast(F, A, R)
    ((_, result),) = (await secret.closed()).results
    assert (result.verdict, result.count) == (Verdict.UNDISCLOSED, Count(recused=1))
    with pytest.raises(NoSlipsError):
        await secret.desk.cases.take_slips(secret.voters[0], secret.vote.id)
    assert rows(file, "slips") == rows(file, "sealed_slips") == []
    export = (await secret.desk.cases.take_vote_export(secret.desk.me, secret.vote.id)).data
    assert secret_faults(export) == []


async def test_of_so_few_voters_it_is_not_even_opened(desk: AgendaDesk) -> None:
    plan = VotePlan((desk.house.first,), "О выборах", "Избрать", absentee=True, closes_at=CLOSES, secret=True)
    with pytest.raises(TooFewForSecretError):
        await desk.cases.open_vote(desk.me, plan, token="few")


async def test_the_clock_closes_it_and_who_is_late_is_told(secret: Secret, clock: StandingClock) -> None:
    await secret.cast(F, A, F, A)
    clock.at = CLOSES
    with pytest.raises(PollClosedError):
        await secret.desk.cases.cast_vote(secret.voters[4], secret.vote.id, F)
    while await secret.desk.cases.fire_due_reminders():
        pass
    ((_, result),) = (await secret.desk.cases.view_vote(secret.voters[4], secret.vote.id)).vote.results
    assert (result.verdict, result.count, result.by_chair) == (Verdict.FAILED, Count(2, 2), False)


async def test_a_lost_key_is_said_and_the_vote_must_be_held_again(
    secret: Secret, file: Path, engine: AsyncEngine, clock: StandingClock
) -> None:
    """Another process has no key in its memory."""
    await secret.cast(F, A, F)
    for key in keys(file):
        key.unlink()
    cases = use_cases(SqlWork(engine, lambda: None, clock), clock)
    fresh = replace(
        secret, desk=AgendaDesk(secret.desk.work, secret.desk.delivery, secret.desk.house, cases, secret.desk.me)
    )
    with pytest.raises(BoxLostError):
        await fresh.desk.cases.cast_vote(fresh.voters[3], fresh.vote.id, F)
    ((_, result),) = (await fresh.closed()).results
    assert (result.verdict, result.there, result.count) == (Verdict.UNREADABLE, 3, Count())


async def test_the_key_goes_with_the_close_also_where_it_is_cancelled(secret: Secret, file: Path) -> None:
    assert [key.stat().st_mode & 0o777 for key in keys(file)] == [0o600]
    await secret.cast(F, A, F)
    await secret.desk.cases.cancel_vote(secret.desk.me, secret.vote.id)
    assert keys(file) == []
    assert rows(file, "sealed_slips") == []


async def test_a_member_of_two_bodies_has_two_slips_that_nothing_joins(desk: AgendaDesk, work: SqlWork) -> None:
    house, more = desk.house, await _four_more(desk, work)
    async with work() as unit:
        await unit.roster.save_memberships([Membership(person, house.second) for person in more])
        await unit.commit()
    bodies = (house.first, house.second)
    plan = VotePlan(bodies, "О выборах", "Избрать", absentee=True, closes_at=CLOSES, secret=True)
    vote = await desk.cases.open_vote(desk.me, plan, token="joint")
    accepted = await desk.cases.cast_vote(await desk.cases.find_actor(more[0]), vote.id, F)
    first, second = (code for _, code in accepted.receipts)
    assert first != second


# Attacks: somebody has the database with its journal, copies of it from before and after each ballot, and the log.


async def test_what_lies_in_the_database_says_nothing_while_the_vote_is_open(secret: Secret, file: Path) -> None:
    copies, receipts = [bytes_of(file)], []
    for voter, choice in zip(secret.voters, SAID, strict=False):
        before = set(rows(file, "sealed_slips"))
        if voter is secret.voters[5]:
            break
        accepted = await secret.desk.cases.cast_vote(voter, secret.vote.id, choice)
        receipts += [code for _, code in accepted.receipts]
        copies.append(bytes_of(file))
        ((_, slot, _, sealed),) = set(rows(file, "sealed_slips")) - before
        assert (len(slot), len(sealed)) == (32, 12 + 2 + 14 + 16), "all slips have one length"
    assert not [code for code in receipts for copy in copies if code.encode() in copy]
    ballots = rows(file, "ballots")
    assert {row[2] for row in ballots} == {None}


async def test_after_the_close_the_order_is_that_of_the_receipts(secret: Secret, file: Path) -> None:
    """In the table, and in the page on the disk: SQLite puts rows where they were put in."""
    receipts = await secret.cast(*SAID)
    assert [row[2] for row in rows(file, "slips")] == sorted(receipts[:5])
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    page = bytes_of(file)
    places = [page.index(code.encode()) for code in sorted(receipts[:5])]
    assert places in (sorted(places), sorted(places, reverse=True))
    assert not has_row_numbers(file, "slips")
    assert not has_row_numbers(file, "sealed_slips")


async def test_nothing_that_leaves_for_telegram_says_how(secret: Secret, file: Path) -> None:
    """The outbox names cards, and no text of them."""
    await secret.cast(*SAID)
    carried = await secret.desk.carried()
    assert {job.card.kind for job in carried} <= {CardKind.VOTE, CardKind.VOTE_BOARD}
    named = [row for row in rows(file, "outbox") if any(isinstance(each, str) and "against" in each for each in row)]
    assert named == []


async def test_the_log_says_nothing(secret: Secret, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    receipts = await secret.cast(*SAID)
    said = "\n".join(
        f"{record.getMessage()} {record.__dict__}" for record in caplog.records if "aiosqlite" not in record.name
    )
    assert not [code for code in receipts if code and code in said]


def rows(file: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()


def has_row_numbers(file: Path, table: str) -> bool:
    try:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute(f"SELECT rowid FROM {table}")
    except sqlite3.OperationalError:
        return False
    return True


def bytes_of(file: Path) -> bytes:
    """The database with what its journal holds; not the keys, which are in a folder."""
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")) if path.is_file())


def keys(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}*/*.key"))
