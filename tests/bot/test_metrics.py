"""What is counted, and one line for each thing that happens."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from aiogram import BaseMiddleware, Dispatcher
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, ErrorEvent, Update, User

from bot.delivery.bucket import Pace, Recent
from bot.delivery.journal import Journal
from bot.heartbeat import Heartbeat
from bot.housekeeping import Housekeeping
from bot.metrics.meters import NoMeters
from bot.metrics.prometheus import PrometheusMeters
from bot.metrics.publishing import publish_metrics
from bot.metrics.reading_back import ask, is_open, live
from bot.metrics.readings import Readings
from bot.metrics.requests import MeteredMiddleware
from bot.metrics.updates import Repeats, log_updates
from bot.once import OnceMiddleware
from bot.settings import Settings, SettingsError, load_settings
from commission.delivery.card import Card, Priority
from commission.delivery.job import DeliveryMode, Job, Sent
from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId
from commission.roster.person import Reach
from storage.depth import Depth
from tests.handlers.workspace.desk import RecordingBot
from tests.storage.house import NOW, StandingClock

DEPTH = Depth(due=3, later=1, nobody=2, sending=4, failed=5, unknown=6, oldest_due=NOW, reminders=7, late=1)
_taps = count()
READINGS = Readings(DEPTH, oldest=12, used=9.5, rate=30, stopped_for=0, last_tick=NOW)


@dataclass
class Notes:
    """Meters that remember."""

    told: list[tuple[object, ...]] = field(default_factory=list)

    def update(self, kind: str, outcome: str, seconds: float) -> None:
        self.told.append(("update", kind, outcome))

    def delivery(self, mode: str, outcome: str, *, waited: float | None) -> None:
        self.told.append(("delivery", mode, outcome, waited))

    def request(self, method: str, outcome: str, seconds: float) -> None:
        self.told.append(("request", method, outcome))


def facts(record: Any, *names: str) -> dict[str, Any]:
    return {name: record.__dict__[name] for name in names if name in record.__dict__}


# --- updates


@pytest.fixture
def dispatcher() -> Dispatcher:
    """Its handler does what the data of the tap say."""
    made = Dispatcher(disable_fsm=True)

    async def act(query: CallbackQuery) -> None:
        if query.data == "refuse":
            raise NotFoundError
        if query.data == "break":
            raise ZeroDivisionError("somebody's words")

    async def mishap(_event: ErrorEvent) -> bool:
        return True

    made.callback_query.register(act)
    made.errors.register(mishap)
    return made


def tapped(bot: RecordingBot, number: int, data: str) -> Update:
    person = User(id=5, is_bot=False, first_name="Анна")
    query = CallbackQuery(id=f"{data}-{number}-{next(_taps)}", from_user=person, chat_instance="1", data=data)
    return Update(update_id=number, callback_query=query.as_(bot)).as_(bot)


async def test_one_line_an_update_with_what_became_of_it(
    dispatcher: Dispatcher, caplog: pytest.LogCaptureFixture
) -> None:
    bot, notes, once = RecordingBot(), Notes(), OnceMiddleware()
    once.remember([4])
    dispatcher.update.outer_middleware(Repeats(once))
    log_updates(dispatcher, notes)
    caplog.set_level("INFO", "bot.metrics.updates")
    for number, data in ((1, "do"), (2, "refuse"), (3, "break"), (4, "do"), (1, "do")):
        await dispatcher.feed_update(bot, tapped(bot, number, data))
    lines = [facts(record, "id", "kind", "outcome", "error") for record in caplog.records if record.msg == "update"]
    assert lines == [
        {"id": 1, "kind": "callback_query", "outcome": "done"},
        {"id": 2, "kind": "callback_query", "outcome": "refused", "error": NotFoundError().key},
        {"id": 3, "kind": "callback_query", "outcome": "failed", "error": "ZeroDivisionError"},
        {"id": 4, "kind": "callback_query", "outcome": "again"},
        {"id": 1, "kind": "callback_query", "outcome": "again"},
    ]
    assert [outcome for *_, outcome in notes.told] == ["done", "refused", "failed", "again", "again"]


async def test_waiting_for_one_s_turn_counts(dispatcher: Dispatcher, caplog: pytest.LogCaptureFixture) -> None:
    class Slow(BaseMiddleware):
        async def __call__(self, handler: Any, event: Any, data: dict[str, Any]) -> Any:
            await asyncio.sleep(0.02)
            return await handler(event, data)

    dispatcher.update.outer_middleware(Slow())
    log_updates(dispatcher, NoMeters())
    caplog.set_level("INFO", "bot.metrics.updates")
    await dispatcher.feed_update(bot := RecordingBot(), tapped(bot, 1, "do"))
    assert caplog.records[0].__dict__["ms"] >= 20


# --- deliveries


class Silent:
    """A queue in which there is one job."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self.told: list[str] = []

    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        return [self._job]

    async def release_expired(self, now: datetime) -> int:
        return 1

    async def _tell(self, word: str) -> None:
        self.told.append(word)

    async def sent(self, job: Job, **_facts: Any) -> None:
        await self._tell("sent")

    async def sent_together(self, done: Sequence[Sent]) -> None:
        await self._tell("sent")

    async def unchanged(self, job: Job, **_facts: Any) -> None:
        await self._tell("unchanged")

    async def retry(self, job: Job, **_facts: Any) -> None:
        await self._tell("retry")

    async def failed(self, job: Job, **_facts: Any) -> None:
        await self._tell("failed")

    async def unreachable(self, job: Job, **_facts: Any) -> None:
        await self._tell("unreachable")

    async def unknown(self, job: Job, **_facts: Any) -> None:
        await self._tell("unknown")


JOB = Job(
    id=11,
    card=Card.invitation(MeetingId(1)),
    mode=DeliveryMode.NOTIFY,
    person_id=PersonId(1),
    telegram_id=7,
    locale="ru",
    priority=Priority.ROUTINE,
    version=1,
    attempts=2,
    possibly_twice=False,
    leased_until=NOW + timedelta(minutes=1),
    due_at=NOW - timedelta(seconds=30),
)


@dataclass
class Desk:
    journal: Journal
    queue: Silent
    notes: Notes
    at: list[float]


async def claimed(job: Job = JOB) -> Desk:
    at, queue, notes = [0.0], Silent(job), Notes()
    journal = Journal(queue, notes, StandingClock(NOW), now=lambda: at[0])
    await journal.claim(NOW, limit=1, lease=timedelta(minutes=1))
    return Desk(journal, queue, notes, at)


async def test_one_line_a_delivery(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "bot.delivery.journal")
    desk = await claimed()
    desk.at[0] = 2.0
    desk.journal.leaves(JOB)
    desk.at[0] = 2.5
    await desk.journal.sent(JOB, message_id=1, digest="a", at=NOW)
    (record,) = caplog.records
    assert facts(record, "id", "card", "mode", "outcome", "attempt", "waited_ms", "turn_ms", "ms") == {
        "id": 11,
        "card": "invitation",
        "mode": "notify",
        "outcome": "sent",
        "attempt": 2,
        "waited_ms": 29_500,
        "turn_ms": 2000,
        "ms": 500,
    }
    assert desk.notes.told == [("delivery", "notify", "sent", 29.5)]
    assert desk.queue.told == ["sent"]


@pytest.mark.parametrize(
    ("mode", "word", "outcome", "wishes"),
    [
        (DeliveryMode.NOTIFY, "unchanged", "dropped", {"at": NOW}),
        (DeliveryMode.REFRESH, "unchanged", "unchanged", {"at": NOW}),
        (DeliveryMode.NOTIFY, "retry", "retry", {"not_before": NOW, "error": "network"}),
        (DeliveryMode.NOTIFY, "retry", "handed_back", {"not_before": NOW, "error": "E: in chat 5", "counts": False}),
        (DeliveryMode.NOTIFY, "failed", "failed", {"at": NOW, "error": "Bad Request"}),
        (DeliveryMode.NOTIFY, "unreachable", "unreachable", {"reach": Reach.BLOCKED, "error": "Forbidden", "at": NOW}),
        (DeliveryMode.NOTIFY, "unknown", "unknown", {"not_before": NOW, "error": "network", "at": NOW}),
    ],
)
async def test_every_outcome_has_its_word_and_reaches_the_queue(
    caplog: pytest.LogCaptureFixture, mode: DeliveryMode, word: str, outcome: str, wishes: dict[str, Any]
) -> None:
    caplog.set_level("INFO", "bot.delivery.journal")
    job = replace(JOB, mode=mode, due_at=None)
    desk = await claimed(job)
    await getattr(desk.journal, word)(job, **wishes)
    assert desk.queue.told == [word]
    assert desk.notes.told == [("delivery", mode.value, outcome, None)]
    (record,) = caplog.records
    assert "chat" not in record.__dict__.get("error", "")


async def test_a_job_that_never_came_back_is_forgotten_with_its_lease() -> None:
    desk = await claimed()
    await desk.journal.release_expired(NOW)
    assert desk.journal._trips
    await desk.journal.release_expired(NOW + timedelta(minutes=2))
    assert not desk.journal._trips


# --- requests, pace


async def test_an_answer_429_is_counted() -> None:
    notes, method = Notes(), SendMessage(chat_id=1, text="x")

    async def refuse(_bot: Any, _method: Any) -> Any:
        raise TelegramRetryAfter(method, "Too Many Requests", 1)

    with pytest.raises(TelegramRetryAfter):
        await MeteredMiddleware(notes)(refuse, RecordingBot(), method)
    assert notes.told == [("request", "sendMessage", "429")]


def test_the_rate_of_the_last_ten_seconds() -> None:
    at = [100.5]
    recent = Recent(now=lambda: at[0])
    for second in range(100, 110):
        at[0] = second + 0.5
        for _ in range(20):
            recent.note()
    assert recent.rate == 18, "the second that goes on is not counted"
    at[0] = 110.1
    assert recent.rate == 20
    at[0] = 115.1
    assert recent.rate == 10
    at[0] = 130.0
    recent.note()
    assert len(recent._counts) == 1


async def test_what_goes_through_the_pace_and_past_it_is_used() -> None:
    at = [50.0]
    pace = Pace(1000, now=lambda: at[0])
    await pace.turn(1, patience=1)
    pace.count(2)
    at[0] = 51.0
    assert pace.used.rate == 0.2


# --- the page


def test_the_page_holds_what_was_counted_and_what_is_read_off() -> None:
    meters = PrometheusMeters()
    for seconds in (0.004, 0.004, 0.02):
        meters.update("callback_query", "done", seconds)
    meters.delivery("notify", "sent", waited=3)
    meters.delivery("refresh", "unchanged", waited=None)
    meters.request("sendMessage", "429", 0.1)
    page = meters.page(READINGS).decode()
    found = live(page)
    assert (found.updates, found.sent, found.too_many, found.used, found.rate) == (3, 1, 1, 9.5, 30)
    assert found.quick == 0.025
    assert datetime.fromtimestamp(found.last_tick, UTC) == NOW
    for line in (
        'kvorum_outbox_rows{state="due"} 3.0',
        'kvorum_outbox_rows{state="unknown"} 6.0',
        'kvorum_reminders{state="late"} 1.0',
        "kvorum_outbox_oldest_seconds 12.0",
        'kvorum_updates_total{kind="callback_query",outcome="done"} 3.0',
        "kvorum_delivery_wait_seconds_count 1.0",
    ):
        assert line in page.splitlines()


def test_before_the_first_update_nothing_is_known_of_their_speed() -> None:
    assert live(PrometheusMeters().page(READINGS).decode()).quick is None


@pytest.mark.parametrize("page", ["", "hello", "up 1"])
def test_another_program_s_page_is_not_ours(page: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        live(page)


@pytest.mark.parametrize(
    ("host", "others"), [("127.0.0.1", False), ("::1", False), ("localhost", False), ("0.0.0.0", True), ("bot", True)]
)
def test_who_may_reach_it(host: str, others: bool) -> None:
    assert is_open(host) is others


# --- listening


@dataclass
class Reader:
    """Reads off what it is told to, or fails."""

    error: Exception | None = None

    async def __call__(self) -> Readings:
        if self.error:
            raise self.error
        return READINGS


@pytest.fixture
async def started() -> AsyncIterator[list[Dispatcher]]:
    """Dispatchers to be shut down afterwards."""
    running: list[Dispatcher] = []
    yield running
    for one in running:
        await one.emit_shutdown()


def listening_at(port: int) -> Settings:
    return load_settings(_env_file=None, metrics_listen=f"127.0.0.1:{port}")


async def test_it_listens_where_it_is_told_while_the_bot_runs(
    started: list[Dispatcher], unused_tcp_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    reader, dispatcher, here = Reader(), Dispatcher(disable_fsm=True), ("127.0.0.1", unused_tcp_port)
    meters = publish_metrics(listening_at(unused_tcp_port), dispatcher, reader)
    assert await ask(here) is None
    await dispatcher.emit_startup()
    started.append(dispatcher)
    meters.update("message", "done", 0.1)
    found = await ask(here)
    assert found is not None
    assert found.updates == 1
    reader.error = OSError("disk I/O error")
    assert await ask(here) is None
    assert "the metrics could not be read" in caplog.text
    reader.error = None
    await started.pop().emit_shutdown()
    assert await ask(here) is None


async def test_a_port_that_is_taken_is_one_sentence(started: list[Dispatcher], unused_tcp_port: int) -> None:
    first, second = Dispatcher(disable_fsm=True), Dispatcher(disable_fsm=True)
    for one in (first, second):
        publish_metrics(listening_at(unused_tcp_port), one, Reader())
    await first.emit_startup()
    started.append(first)
    with pytest.raises(SettingsError, match="METRICS_LISTEN"):
        await second.emit_startup()


def test_without_metrics_nothing_of_theirs_is_imported() -> None:
    code = "import sys, bot.wiring; print([m for m in sys.modules if m.startswith('prometheus')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert isinstance(publish_metrics(load_settings(_env_file=None), Dispatcher(disable_fsm=True), Reader()), NoMeters)


# --- beside the tick


@dataclass
class Forgetting:
    """Both of what is kept house for."""

    error: Exception | None = None
    asked: list[object] = field(default_factory=list)

    async def forget_old(self, kept: timedelta | None = None) -> int:
        self.asked.append(kept)
        if self.error:
            raise self.error
        return 3


async def test_the_housekeeping_forgets_both_and_says_how_much(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "bot.housekeeping")
    handled, outbox = Forgetting(), Forgetting()
    await Housekeeping(handled, outbox, timedelta(days=180))()  # type: ignore[arg-type]
    assert (handled.asked, outbox.asked) == ([None], [timedelta(days=180)])
    assert caplog.records[0].__dict__["deliveries"] == 3


async def test_a_housekeeping_that_fails_is_a_line(caplog: pytest.LogCaptureFixture) -> None:
    await Housekeeping(Forgetting(OSError()), Forgetting(), timedelta(days=180))()  # type: ignore[arg-type]
    assert "the housekeeping failed" in caplog.text


def test_the_heartbeat_is_a_file_beside_the_database(tmp_path: Any) -> None:
    heartbeat = Heartbeat(f"sqlite+aiosqlite:///{tmp_path / 'kvorum.sqlite3'}")
    assert heartbeat.last() is None
    heartbeat.beat()
    assert [file.name for file in tmp_path.iterdir()] == ["kvorum.sqlite3.running"]
    beaten = heartbeat.last()
    assert beaten is not None
    assert abs(datetime.now(UTC) - beaten) < timedelta(minutes=1)
    heartbeat.end()
    assert heartbeat.last() is None


def test_on_postgresql_there_is_no_such_file() -> None:
    heartbeat = Heartbeat("postgresql+asyncpg://user:password@host/name")
    heartbeat.beat()
    assert heartbeat.file is None
    assert heartbeat.last() is None
