"""The use cases: shown to a secretary, stored in one piece or not at all."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from pytest import MonkeyPatch, fixture, raises

from commission.delivery.card import Card
from commission.errors import NotAllowedError
from commission.ids import MeetingId
from commission.meetings.meeting import Meeting, MeetingState
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership, Role
from commission.roster.importing import import_roster
from commission.roster.importing.import_roster import ImportRefusedError, ImportRoster, PreviewImport
from commission.roster.importing.plan import ImportPlan, plan_import
from commission.roster.importing.snapshot import Snapshot
from commission.roster.importing.table import Table
from commission.roster.importing.wording import summary
from tests.commission.examples import NOW, meeting
from tests.commission.roster.importing.examples import ATK, IVANOV, KS, brief, person, sample, secretary, table
from tests.fakes.roster import FakeRoster, FakeUnit, FakeWork


class FrozenClock:
    def now(self) -> datetime:
        return NOW


@fixture
def work() -> FakeWork:
    return FakeWork()


def with_people(*seats: Membership, meetings: tuple[Meeting, ...] = ()) -> FakeWork:
    """Ivanov, and the seats."""
    found = FakeWork(meetings=meetings)
    found.roster.by_id[IVANOV] = person()
    found.roster.body_by_id |= {ATK.id: ATK, KS.id: KS}
    found.roster.seats |= {(m.person_id, m.body_id): m for m in seats}
    return found


def importing(work: FakeWork) -> ImportRoster:
    return ImportRoster(work, FrozenClock())


def actor(*seats: Membership) -> Actor:
    return Actor(person(), seats)


async def test_the_sample_comes_in_as_thirty_people_on_two_bodies(work: FakeWork) -> None:
    await importing(work)(None, sample(), {})
    assert len(work.roster.by_id) == 30
    by_code = {body.code: body.id for body in work.roster.body_by_id.values()}
    voting = [m.body_id for m in work.roster.seats.values() if m.votes]
    assert {code: voting.count(body_id) for code, body_id in by_code.items()} == {"АТК": 18, "КС": 16}
    names = {p.id: p.name for p in work.roster.by_id.values()}
    substitutes = [
        (names[m.person_id], names[m.substitutes_for]) for m in work.roster.seats.values() if m.substitutes_for
    ]
    assert substitutes == [("Власов Михаил Ефимович", "Беляев Константин Игоревич")] * 2


async def test_the_same_file_again_does_not_even_write(work: FakeWork) -> None:
    await importing(work)(None, sample(), {})
    stored = work.roster.copy()
    plan = await importing(work)(None, sample(), {})
    assert summary(plan)["left"] == 30
    assert work.roster == stored
    assert work.commits == 1


async def test_a_preview_stores_nothing(work: FakeWork) -> None:
    plan = await PreviewImport(work)(None, sample(), {})
    assert len(plan.added) == 30
    assert (work.commits, work.roster.by_id) == (0, {})


async def test_a_half_bad_file_imports_nothing(work: FakeWork) -> None:
    with raises(ImportRefusedError) as refused:
        await importing(work)(None, table("Петров Пётр;;;АТК", "Сидоров Иван;;;АТК;водитель"), {})
    assert refused.value.facts == {"faults": 1, "questions": 0}
    assert (work.commits, work.roster.by_id) == (0, {})


async def test_an_open_question_stops_the_import_until_it_is_answered() -> None:
    work = with_people(secretary())
    read = brief("Иванов Иван Иванович;КС;Глава;;")
    with raises(ImportRefusedError) as refused:
        await importing(work)(None, read, {})
    assert refused.value.facts == {"faults": 0, "questions": 1}
    await importing(work)(None, read, {"row:2": "new"})
    assert [p.post for p in work.roster.by_id.values()] == ["Начальник", "Глава"]


async def test_the_plan_is_made_anew_when_it_is_carried_out() -> None:
    work = with_people(secretary())
    read = brief("Петров Пётр;КС;Глава;;")
    assert (await PreviewImport(work)(None, read, {})).can_be_applied
    work.roster.by_id[IVANOV] = person(name="Петров Пётр")  # somebody renames him meanwhile
    with raises(ImportRefusedError):
        await importing(work)(None, read, {})


async def test_what_changes_is_written_over_the_rest_of_the_person() -> None:
    work = with_people(secretary())
    await importing(work)(None, brief("Иванов Иван Иванович;АТК;Глава;8 918 000-01-01;"), {})
    assert work.roster.by_id[IVANOV] == person(post="Глава")
    assert work.roster.seats == {(IVANOV, ATK.id): secretary()}


async def test_only_a_secretary_imports() -> None:
    work = with_people()
    member = actor(Membership(IVANOV, ATK.id, Role.CHAIR))
    for use_case in (PreviewImport(work), importing(work)):
        with raises(NotAllowedError):
            await use_case(member, brief("Петров Пётр;АТК;;;"), {})


async def test_a_secretary_seats_nobody_in_a_body_that_is_not_his() -> None:
    work = with_people(secretary())
    foreign = brief("Петров Пётр;КС;;;")
    for use_case in (PreviewImport(work), importing(work)):
        with raises(NotAllowedError):
            await use_case(actor(secretary()), foreign, {})
    assert work.commits == 0
    await importing(work)(actor(secretary()), brief("Петров Пётр;АТК, Новый совет;;;"), {})
    assert {body.code for body in work.roster.body_by_id.values()} == {"АТК", "КС", "Новый совет"}


async def test_boards_of_meetings_ahead_are_drawn_anew_when_seats_change() -> None:
    past = Meeting(MeetingId(2), meeting().plan, MeetingState.CLOSED)
    work = with_people(secretary(), meetings=(meeting(), past))
    await importing(work)(None, brief("Петров Пётр;АТК;;;"), {})
    assert work.refreshed == [Card.board(MeetingId(1))]


async def test_no_board_is_drawn_for_a_body_that_has_no_meeting_ahead() -> None:
    work = with_people(secretary(), meetings=(meeting(),))
    late = ImportRoster(work, LateClock())
    await late(None, brief("Петров Пётр;АТК;;;"), {})
    assert (work.commits, work.refreshed) == (1, [])


class LateClock:
    def now(self) -> datetime:
        return NOW + timedelta(days=365)


async def test_a_new_body_gets_the_usual_regulation(work: FakeWork) -> None:
    await importing(work)(None, brief("Петров Пётр;Совет;;;"), {})
    (body,) = work.roster.body_by_id.values()
    assert body == Body(body.id, "Совет", "Совет", ATK.regulation)


@dataclass
class Planning:
    """Notes for each plan whether a transaction was open that keeps others from writing."""

    work: "WatchedWork"
    during_writing: list[bool] = field(default_factory=list)

    def __call__(self, read: Table, before: Snapshot, decisions: Mapping[str, str | int]) -> ImportPlan:
        self.during_writing.append(self.work.writing)
        return plan_import(read, before, decisions)


class WatchedWork(FakeWork):
    """`meanwhile` happens between the first look and the writing."""

    writing = False
    meanwhile: Callable[[FakeRoster], None] | None = None

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[FakeUnit]:
        if self.meanwhile:
            self.meanwhile(self.roster)
        self.writing = True
        async with super().__call__() as unit:
            yield unit
        self.writing = False


@fixture
def watched() -> WatchedWork:
    work = WatchedWork()
    work.roster.by_id[IVANOV] = person()
    work.roster.body_by_id |= {ATK.id: ATK, KS.id: KS}
    return work


@fixture
def planning(watched: WatchedWork, monkeypatch: MonkeyPatch) -> Planning:
    planning = Planning(watched)
    monkeypatch.setattr(import_roster, "plan_import", planning)
    return planning


async def test_nobody_waits_for_the_plan(watched: WatchedWork, planning: Planning) -> None:
    await importing(watched)(None, brief("Петров Пётр;КС;Глава;;"), {})
    assert planning.during_writing == [False]
    assert watched.commits == 1


async def test_a_roster_that_has_changed_meanwhile_is_planned_for_anew(
    watched: WatchedWork, planning: Planning
) -> None:
    def has_joined(roster: FakeRoster) -> None:
        roster.by_id[IVANOV] = replace(person(), telegram_id=555)

    watched.meanwhile = has_joined
    await importing(watched)(None, brief("Иванов Иван Иванович;КС;Глава;8 918 000-01-01;"), {})
    assert planning.during_writing == [False, True]
    assert watched.roster.by_id[IVANOV] == replace(person(post="Глава"), telegram_id=555)
