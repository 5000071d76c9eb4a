"""What the clock tells people about their tasks, and that it is told once."""

import asyncio
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from commission.clock.fire_due import FireDueReminders
from commission.clock.put_off import Later, NothingToPutOffError, ObligatoryError
from commission.clock.reminder import ReminderKind
from commission.delivery.card import Card, CardKind
from commission.delivery.job import DeliveryMode, Job
from commission.errors import NotFoundError
from commission.ids import DigestId, NudgeId, PersonId
from commission.meetings.invitation import Attendance
from commission.roster.change_body import UnknownTimeZoneError
from commission.tasks.act import Act
from commission.tasks.act_on_task import Deed
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.plan import TaskPlan
from commission.tasks.query import Share
from commission.tasks.task import Task
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, StandingClock
from tests.storage.outbox_rows import LEASE
from tests.use_cases.agenda_desk import AgendaDesk

DAY = timedelta(days=1)
DUE = NOW + timedelta(days=14, hours=6)  # Tuesday, 3 August, at the end of the working day
_TASK_CARDS = (CardKind.TASK, CardKind.DIGEST)


class Clockwork:
    """The days go by, and one sees who is told what."""

    def __init__(self, desk: AgendaDesk, clock: StandingClock) -> None:
        self.desk, self.clock = desk, clock

    async def assign(self, *texts: str, **said: object) -> list[Task]:
        house = self.desk.house
        plan = TaskPlan(house.first, "", DUE, house.member, controller_id=house.chair)
        plans = [replace(plan, text=text, **said) for text in texts]  # type: ignore[arg-type]
        tasks = await self.desk.cases.assign_tasks(self.desk.me, plans, token=" ".join(texts))
        await self.told()
        return tasks

    async def acknowledged(self, *tasks: Task) -> None:
        for task in tasks:
            member = await self.desk.cases.find_actor(self.desk.house.member)
            await self.desk.cases.act_on_task(member, task.id, Deed(Act.ACKNOWLEDGE))
        await self.told()

    async def at(self, then: datetime) -> list[tuple[CardKind, PersonId]]:
        """What makes a sound when the clock gets there in one go."""
        self.clock.at = then
        while await self.desk.cases.fire_due_reminders():
            pass
        return sorted((job.card.kind, job.person_id) for job in await self.told())

    async def told(self) -> list[Job]:
        """Every message that leaves now and is new."""
        told: list[Job] = []
        at = self.clock.now()
        while jobs := await self.desk.delivery.claim(at := at + timedelta(minutes=2), limit=50, lease=LEASE):
            for job in jobs:
                await self.desk.delivery.sent(job, message_id=10_000 + job.id, digest="drawn", at=at)
            told += [job for job in jobs if job.mode is DeliveryMode.NOTIFY and job.card.kind in _TASK_CARDS]
        return told


@pytest.fixture
async def days(desk: AgendaDesk, clock: StandingClock) -> Clockwork:
    """Nobody has to be reminded of the meeting's invitation."""
    for person in (desk.house.member, desk.house.chair):
        await desk.cases.answer_invitation(person, desk.house.meeting, 1, Attendance.IN_PERSON)
    return Clockwork(desk, clock)


def morning(days_before: int) -> datetime:
    return DUE.replace(hour=7) - days_before * DAY


async def test_the_ladder_reminds_whoever_has_to_act_and_stops_when_it_is_done(days: Clockwork) -> None:
    house = days.desk.house
    (task,) = await days.assign("Справка")
    await days.acknowledged(task)
    assert await days.at(morning(8)) == []
    assert await days.at(morning(7)) == [(CardKind.TASK, house.member)]
    assert await days.at(morning(7) + timedelta(hours=5)) == []
    assert await days.at(morning(1)) == [(CardKind.TASK, house.member)]
    member = await days.desk.cases.find_actor(house.member)
    sent = await days.desk.cases.act_on_task(member, task.id, Deed(Act.REPORT, "Готово"))
    await days.told()
    chair = await days.desk.cases.find_actor(house.chair)
    await days.desk.cases.act_on_task(chair, task.id, Deed(Act.ACCEPT, answers=sent.submitted))
    await days.told()
    assert await days.at(morning(-60)) == []


async def test_several_come_as_one_digest_and_what_is_done_is_not_in_it(days: Clockwork) -> None:
    house, cases = days.desk.house, days.desk.cases
    tasks = await days.assign("Справка", "Доклад", "План")
    await days.acknowledged(*tasks)
    assert await days.at(morning(7)) == [(CardKind.DIGEST, house.member)]
    digest = DigestId(1)
    view = await cases.view_digest(house.member, digest)
    assert [line.task.text for line in view.lines if line.task] == ["Справка", "Доклад", "План"]
    await cases.act_on_task(await cases.find_actor(house.member), tasks[0].id, Deed(Act.REPORT, "Готово"))
    waits = [line.waits for line in (await cases.view_digest(house.member, digest)).lines]
    assert waits == [False, True, True]
    with pytest.raises(NotFoundError):
        await cases.view_digest(house.chair, digest)
    await days.told()
    await cases.take_from_digest(house.member, digest, view.lines[1].nudge.id or NudgeId(0))
    assert [job.card for job in await days.told()] == [Card.task(tasks[1].id)]
    with pytest.raises(NotFoundError):
        await cases.take_from_digest(house.member, digest, NudgeId(99))


async def test_after_an_outage_the_backlog_is_one_message(days: Clockwork) -> None:
    tasks = await days.assign("Справка", "Доклад")
    await days.acknowledged(tasks[0])  # the other one was to be acknowledged, and nobody was there to say so
    assert await days.at(morning(0) + timedelta(hours=1)) == [(CardKind.DIGEST, days.desk.house.member)]
    assert await days.at(morning(0) + timedelta(hours=2)) == []


async def test_many_ticks_of_many_processes_tell_once(
    days: Clockwork, work: SqlWork, elsewhere: SqlWork, clock: StandingClock
) -> None:
    await days.acknowledged(*await days.assign("Справка", "Доклад"))
    clock.at = morning(7)
    await asyncio.gather(*(FireDueReminders(w, clock)() for w in (work, elsewhere) for _ in range(5)))
    assert [job.card.kind for job in await days.told()] == [CardKind.DIGEST]


async def test_a_new_deadline_moves_the_reminders_with_it(days: Clockwork) -> None:
    (task,) = await days.assign("Справка")
    await days.acknowledged(task)
    later = Deed(Act.RESCHEDULE, due_at=DUE + 14 * DAY)
    chair = await days.desk.cases.find_actor(days.desk.house.chair)
    await days.desk.cases.act_on_task(chair, task.id, later)
    await days.told()
    assert await days.at(morning(0)) == []
    assert await days.at(morning(-7)) == [(CardKind.TASK, days.desk.house.member)]


async def test_a_deadline_that_moves_while_its_reminder_is_due_is_not_recalled(
    days: Clockwork, clock: StandingClock
) -> None:
    (task,) = await days.assign("Справка")
    await days.acknowledged(task)
    clock.at = morning(7) + timedelta(minutes=1)  # the tick has not come yet
    chair = await days.desk.cases.find_actor(days.desk.house.chair)
    await days.desk.cases.act_on_task(chair, task.id, Deed(Act.RESCHEDULE, due_at=DUE + 28 * DAY))
    await days.told()
    assert await days.at(clock.at) == []


async def test_what_is_overdue_goes_to_the_controller_and_then_to_the_chair(days: Clockwork) -> None:
    house = days.desk.house
    async with days.desk.work() as unit:
        controller = await unit.roster.add_person(
            replace(await unit.roster.person(house.member), name="Осипов Тимур", telegram_id=777)
        )
        await unit.commit()
    (task,) = await days.assign("Справка", controller_id=controller)
    await days.acknowledged(task)
    await days.at(morning(0))
    assert await days.at(morning(-1)) == [(CardKind.TASK, house.member)]
    await days.at(morning(-6))
    assert await days.at(morning(-7)) == sorted([(CardKind.TASK, house.member), (CardKind.TASK, controller)])
    await days.at(morning(-14))
    assert {person for _, person in await days.at(morning(-21))} == {house.member, controller, house.chair}


async def test_at_night_nothing_makes_a_sound_that_can_wait(days: Clockwork, clock: StandingClock) -> None:
    (task,) = await days.assign("Справка")
    await days.acknowledged(task)
    night = morning(7).replace(hour=20)  # 23:00 in Moscow; the clock comes late that day
    assert await days.at(night) == []
    assert await days.at(night.replace(hour=4) + DAY) == []
    assert await days.at(night.replace(hour=5) + DAY) == [(CardKind.TASK, days.desk.house.member)]


async def test_not_now_is_then(days: Clockwork) -> None:
    house, cases = days.desk.house, days.desk.cases
    (task,) = await days.assign("Справка")
    await days.acknowledged(task)
    member = await cases.find_actor(house.member)
    await days.at(morning(7))
    then = await cases.put_off_task(member, task.id, Later.IN_HOURS)
    assert then == morning(7) + timedelta(hours=3)
    assert await days.at(then - timedelta(minutes=1)) == []
    assert await days.at(then) == [(CardKind.TASK, house.member)]
    await cases.put_off_task(member, task.id, Later.TOMORROW)
    sent = await cases.act_on_task(member, task.id, Deed(Act.REPORT, "Готово"))
    await days.told()
    assert await days.at(then + 2 * DAY) == []
    with pytest.raises(NothingToPutOffError):
        await cases.put_off_task(member, task.id, Later.TOMORROW)
    assert sent.submitted == 1


async def test_a_digest_is_true_again_when_something_of_it_is_done(days: Clockwork) -> None:
    tasks = await days.assign("Справка", "Доклад")
    await days.acknowledged(*tasks)
    await days.at(morning(7))
    member = await days.desk.cases.find_actor(days.desk.house.member)
    await days.desk.cases.act_on_task(member, tasks[0].id, Deed(Act.REPORT, "Готово"))
    async with days.desk.work.reading() as unit:
        assert await unit.nudges.digests_with(Card.task(tasks[0].id), limit=3) == [DigestId(1)]
    redrawn = [job.card for job in await days.desk.carried() if job.mode is DeliveryMode.REFRESH]
    assert Card.digest(DigestId(1)) in redrawn
    view = await days.desk.cases.view_digest(days.desk.house.member, DigestId(1))
    assert [line.waits for line in view.lines] == [False, True]


async def test_of_what_others_do_it_is_said_who_they_are(days: Clockwork) -> None:
    """On the last step the secretary hears of what nobody has acknowledged."""
    await days.assign("Справка", "Доклад")
    told = await days.at(NOW.replace(hour=7) + 3 * DAY)
    assert (CardKind.DIGEST, days.desk.house.secretary) in told
    for number in (1, 2):
        digest = await days.desk.cases.view_digest(*await _owner(days, DigestId(number)))
        doers = {line.doer.id if line.doer else None for line in digest.lines}
        mine = digest.lines[0].nudge.person_id == days.desk.house.member
        assert doers == ({None} if mine else {days.desk.house.member})


async def _owner(days: Clockwork, digest: DigestId) -> tuple[PersonId, DigestId]:
    async with days.desk.work.reading() as unit:
        return (await unit.nudges.read_digest(digest)).person_id, digest


async def test_all_of_a_digest_can_wait(days: Clockwork) -> None:
    tasks = await days.assign("Справка", "Доклад")
    await days.acknowledged(*tasks)
    await days.at(morning(7))
    member = days.desk.house.member
    then = await days.desk.cases.put_off_digest(member, DigestId(1), Later.TOMORROW)
    assert await days.at(then) == [(CardKind.DIGEST, member)]
    with pytest.raises(NotFoundError):
        await days.desk.cases.put_off_digest(days.desk.house.chair, DigestId(1), Later.TOMORROW)


async def test_what_may_be_muted_is_and_what_is_obligatory_is_not(days: Clockwork) -> None:
    house, cases = days.desk.house, days.desk.cases
    await cases.mute(house.member, [ReminderKind.TASK_DUE])
    assert (await cases.view_settings(house.member)).muted == {ReminderKind.TASK_DUE}
    with pytest.raises(ObligatoryError):
        await cases.mute(house.member, [ReminderKind.TASK_OVERDUE])
    assert (await cases.view_settings(house.member)).muted == {ReminderKind.TASK_DUE}
    await days.acknowledged(*await days.assign("Справка"))
    assert await days.at(morning(0)) == []
    assert await days.at(morning(-1)) == [(CardKind.TASK, house.member)]


async def test_who_cannot_be_written_to_is_not_reminded(days: Clockwork) -> None:
    await days.assign("Справка", responsible_id=days.desk.house.absent)
    told = {person for _, person in await days.at(morning(0))}
    assert days.desk.house.absent not in told


async def test_the_next_one_of_a_period_begins_at_the_deadline_of_this_one(days: Clockwork) -> None:
    house = days.desk.house
    (task,) = await days.assign("Отчёт", period=Period(PeriodUnit.MONTH, 3))
    await days.acknowledged(task)
    for then in (DUE, DUE, DUE + timedelta(minutes=1)):
        await days.at(then)
    mine = await days.desk.cases.list_my_tasks(await days.desk.cases.find_actor(house.member), Share.RESPONSIBLE)
    assert [line.task.due_at for line in mine.page.lines] == [DUE, DUE + 31 * DAY]


async def test_a_failure_in_the_middle_leaves_everything_for_the_next_tick(
    days: Clockwork, work: SqlWork, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await days.acknowledged(*await days.assign("Справка", "Доклад"))
    clock.at = morning(7)

    def broken(*_: object) -> None:
        raise RuntimeError("the power has gone")

    with monkeypatch.context() as patched:
        patched.setattr("storage.unit_of_work.SqlUnit.commit", broken)
        with pytest.raises(RuntimeError):
            await FireDueReminders(work, clock)()
    assert await days.at(clock.at) == [(CardKind.DIGEST, days.desk.house.member)]


async def test_on_a_day_off_nothing_makes_a_sound_that_can_wait_for_a_working_day(days: Clockwork) -> None:
    """Saturday, 31 July, three days before the deadline."""
    await days.acknowledged(*await days.assign("Справка"))
    await days.at(morning(7))
    assert await days.at(morning(3)) == []
    assert await days.at(morning(2)) == []
    assert await days.at(morning(1)) == [(CardKind.TASK, days.desk.house.member)]


async def test_what_is_due_on_a_day_off_is_recalled_on_that_day(days: Clockwork) -> None:
    sunday = DUE - 2 * DAY
    await days.acknowledged(*await days.assign("Справка", due_at=sunday))
    await days.at(morning(3))
    assert await days.at(morning(2)) == [(CardKind.TASK, days.desk.house.member)]


async def test_who_lives_elsewhere_is_left_alone_by_his_own_night(days: Clockwork) -> None:
    """Ten in the morning in Moscow is five in the afternoon in Vladivostok, and three in the night in New York."""
    house, cases = days.desk.house, days.desk.cases
    await cases.set_zone(house.member, "America/New_York")
    await days.acknowledged(*await days.assign("Справка"))
    assert await days.at(morning(7)) == []
    eight = morning(7).replace(hour=12)
    assert await days.at(eight - timedelta(minutes=1)) == []
    assert await days.at(eight) == [(CardKind.TASK, house.member)]
    await cases.set_zone(house.member, "Asia/Vladivostok")
    assert await days.at(morning(1)) == [(CardKind.TASK, house.member)]


async def test_quiet_hours_are_ones_own(days: Clockwork) -> None:
    house, cases = days.desk.house, days.desk.cases
    await cases.set_quiet_hours(house.member, time(20), time(11))
    await days.acknowledged(*await days.assign("Справка"))
    assert await days.at(morning(7)) == []
    assert await days.at(morning(7) + timedelta(hours=1)) == [(CardKind.TASK, house.member)]
    await cases.set_quiet_hours(house.member, time(0), time(0))
    assert await days.at(morning(1)) == [(CardKind.TASK, house.member)]


async def test_an_outage_that_ends_in_his_night_lets_him_sleep(days: Clockwork) -> None:
    """In Moscow it is noon, where he is it is two in the night: what was meant for his day waits for it."""
    house, cases = days.desk.house, days.desk.cases
    await cases.set_zone(house.member, "Pacific/Auckland")
    await days.acknowledged(*await days.assign("Справка"))
    noon = morning(7) + timedelta(hours=7)  # 14:00 UTC, 02:00 there
    assert await days.at(noon) == []
    assert await days.at(noon + timedelta(hours=6)) == [(CardKind.TASK, house.member)]


async def test_tomorrow_morning_is_his_own(days: Clockwork) -> None:
    house, cases = days.desk.house, days.desk.cases
    await cases.set_zone(house.member, "Asia/Vladivostok")
    (task,) = await days.assign("Справка")
    member = await cases.find_actor(house.member)
    then = await cases.put_off_task(member, task.id, Later.TOMORROW)
    assert then.astimezone(ZoneInfo("Asia/Vladivostok")).hour == 9


async def test_a_zone_that_is_none_changes_nothing(days: Clockwork) -> None:
    house, cases = days.desk.house, days.desk.cases
    with pytest.raises(UnknownTimeZoneError):
        await cases.set_zone(house.member, "Europe/Nowhere")
    assert (await cases.view_settings(house.member)).habits.zone is None


async def test_a_report_that_nobody_answers_goes_up(days: Clockwork) -> None:
    """After three working days to the controller; a week later to the secretary too, then to whoever presides."""
    house, cases = days.desk.house, days.desk.cases
    (task,) = await days.assign("Справка", controller_id=house.absent)
    member = await cases.find_actor(house.member)
    await cases.act_on_task(member, task.id, Deed(Act.REPORT, "Готово"))
    await days.told()
    third = NOW.replace(hour=7) + 3 * DAY
    assert await days.at(third) == [], "he who decides cannot be written to"
    assert await days.at(third + 7 * DAY) == [(CardKind.TASK, house.secretary)]
    assert await days.at(third + 14 * DAY) == [(CardKind.TASK, house.secretary), (CardKind.TASK, house.chair)]


async def test_what_nobody_does_goes_up_when_it_is_late(days: Clockwork) -> None:
    house = days.desk.house
    await days.assign("Справка", responsible_id=None)
    told: dict[PersonId, int] = {}
    for day in range(-13, 30):
        for _, person in await days.at(morning(-day)):
            told.setdefault(person, day)
    assert told[house.secretary] < 0
    assert 7 <= told[house.chair] < 15, "who controls it"


@pytest.mark.parametrize("moved", [-5 * DAY, 33 * DAY])
async def test_a_deadline_that_is_moved_moves_nothing_of_its_series(days: Clockwork, moved: timedelta) -> None:
    """Monthly by the third: August's may come sooner or later, September's comes on its day, and once."""
    house, cases = days.desk.house, days.desk.cases
    (task,) = await days.assign("Отчёт", period=Period(PeriodUnit.MONTH, 3))
    await days.acknowledged(task)
    chair = await cases.find_actor(house.chair)
    await cases.act_on_task(chair, task.id, Deed(Act.RESCHEDULE, due_at=DUE + moved))
    member = await cases.find_actor(house.member)
    for day in range(-4, 34):
        await days.at(DUE + day * DAY)
    due = {line.task.due_at for line in (await cases.list_my_tasks(member, Share.RESPONSIBLE)).page.lines}
    assert due == {DUE + moved, DUE + 31 * DAY, DUE + 61 * DAY}
