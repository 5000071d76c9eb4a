"""What becomes of one job, with a real bot in front of Telegram in a box."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from bot.delivery.bucket import Pace
from bot.delivery.pauses import Pauses
from bot.delivery.sender import Sender
from bot.settings import load_settings
from bot.telegram import make_bot
from commission.delivery.card import Card, CardKind, Priority
from commission.delivery.job import DeliveryMode, Job
from commission.ids import MeetingId, PersonId
from commission.moment import SystemClock
from commission.roster.person import Reach
from handlers.cards.drawing import Drawing
from handlers.cards.studio import Studio
from handlers.texts import Html
from simulator.client import Control
from simulator.server import serve
from tests.bot.delivery.gateway import Gateway

CHAT = 7


@dataclass
class Outcomes:
    """A queue that only remembers what it was told."""

    told: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        return []

    async def sent(self, job: Job, **facts: Any) -> None:
        self.told.append(("sent", facts))

    async def unchanged(self, job: Job, **facts: Any) -> None:
        self.told.append(("unchanged", facts))

    async def retry(self, job: Job, **facts: Any) -> None:
        self.told.append(("retry", facts))

    async def failed(self, job: Job, **facts: Any) -> None:
        self.told.append(("failed", facts))

    async def unreachable(self, job: Job, **facts: Any) -> None:
        self.told.append(("unreachable", facts))

    async def unknown(self, job: Job, **facts: Any) -> None:
        self.told.append(("unknown", facts))

    async def release_expired(self, now: datetime) -> int:
        return 0

    @property
    def words(self) -> list[str]:
        return [word for word, _ in self.told]


@dataclass
class Easel:
    """Paints what it is told to."""

    drawing: Drawing | None = field(default_factory=lambda: Drawing(Html("Приглашение")))
    broken: Exception | None = None
    slow: float = 0  # seconds

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        if self.broken:
            raise self.broken
        await asyncio.sleep(self.slow)
        return self.drawing


@dataclass
class Workshop:
    control: Control
    sender: Sender
    outcomes: Outcomes
    easel: Easel


@pytest.fixture
async def workshop() -> AsyncIterator[Workshop]:
    async with serve() as server, Control(server.url) as control:
        settings = load_settings(_env_file=None, bot_token=SecretStr("12345:token"), telegram_api_url=server.url)
        async with make_bot(settings).context() as bot:
            await bot.get_me()
            await control.person("Марина", id=CHAT)
            await control.write(CHAT, "/start")
            outcomes, easel = Outcomes(), Easel()
            studio = Studio({CardKind.INVITATION: easel})
            sender = Sender(bot, outcomes, studio, Pace(1000), SystemClock(), pauses=Pauses(closed=1))
            yield Workshop(control, sender, outcomes, easel)


def job(mode: DeliveryMode = DeliveryMode.NOTIFY, *, message_id: int | None = None, digest: str | None = None) -> Job:
    return Job(
        id=1,
        card=Card.invitation(MeetingId(1)),
        mode=mode,
        person_id=PersonId(1),
        telegram_id=CHAT,
        locale="ru",
        priority=Priority.ROUTINE,
        version=1,
        attempts=1,
        possibly_twice=False,
        leased_until=SystemClock().now() + timedelta(minutes=2),
        card_message_id=message_id,
        card_digest=digest,
    )


async def test_a_notice_is_a_new_message(workshop: Workshop) -> None:
    await workshop.sender(job())
    assert workshop.outcomes.words == ["sent"]
    assert await workshop.control.last_text(CHAT) == "Приглашение"


async def test_a_notice_that_lost_its_reason_is_not_sent(workshop: Workshop) -> None:
    workshop.easel.drawing = None
    await workshop.sender(job())
    assert workshop.outcomes.words == ["unchanged"]
    assert await workshop.control.last_text(CHAT) == ""


async def test_a_card_is_redrawn_in_place_and_only_when_it_looks_different(workshop: Workshop) -> None:
    await workshop.sender(job())
    message_id, digest = (workshop.outcomes.told[0][1][name] for name in ("message_id", "digest"))
    await workshop.sender(job(DeliveryMode.REFRESH, message_id=message_id, digest=digest))
    workshop.easel.drawing = Drawing(Html("Вы придёте"))
    await workshop.sender(job(DeliveryMode.REFRESH, message_id=message_id, digest=digest))
    assert workshop.outcomes.words == ["sent", "unchanged", "sent"]
    assert [m["text"] for m in await workshop.control.messages(CHAT) if m["from_bot"]] == ["Вы придёте"]


async def test_what_telegram_shows_already_counts_as_drawn(workshop: Workshop) -> None:
    await workshop.sender(job())
    message_id = workshop.outcomes.told[0][1]["message_id"]
    await workshop.sender(job(DeliveryMode.REFRESH, message_id=message_id, digest="forgotten"))
    assert workshop.outcomes.words == ["sent", "sent"]


async def test_a_vanished_message_is_sent_anew(workshop: Workshop) -> None:
    await workshop.sender(job(DeliveryMode.REFRESH, message_id=4711, digest="old"))
    assert workshop.outcomes.words == ["sent"]
    assert await workshop.control.last_text(CHAT) == "Приглашение"


async def test_a_new_message_takes_the_buttons_from_the_old_one(workshop: Workshop) -> None:
    workshop.easel.drawing = Drawing(Html("Приглашение"), farewell=Html("Новое — ниже"))
    await workshop.sender(job())
    old = workshop.outcomes.told[0][1]["message_id"]
    await workshop.sender(job(message_id=old, digest="old"))
    texts = [m["text"] for m in await workshop.control.messages(CHAT) if m["from_bot"]]
    assert texts == ["Новое — ниже", "Приглашение"]


async def test_who_blocked_the_bot_is_unreachable(workshop: Workshop) -> None:
    await workshop.control.block(CHAT)
    await workshop.sender(job())
    word, facts = workshop.outcomes.told[0]
    assert (word, facts["reach"]) == ("unreachable", Reach.BLOCKED)


async def test_too_many_requests_stop_the_queue_for_as_long_as_telegram_says(workshop: Workshop) -> None:
    wait = {"error_code": 429, "description": "Too Many Requests: retry after 1", "retry_after": 1}
    await workshop.control.fault(method="sendMessage", times=1, **wait)
    before = SystemClock().now()
    await workshop.sender(job())
    word, facts = workshop.outcomes.told[0]
    assert word == "retry"
    assert facts["not_before"] >= before + timedelta(seconds=1)
    await workshop.sender(job())
    assert SystemClock().now() >= before + timedelta(seconds=1)
    assert workshop.outcomes.words == ["retry", "sent"]


async def test_a_server_in_trouble_is_asked_again_later(workshop: Workshop) -> None:
    await workshop.control.fault(method="sendMessage", times=1, error_code=502, description="Bad Gateway")
    await workshop.sender(job())
    assert workshop.outcomes.words == ["retry"]


async def test_a_send_that_broke_off_has_an_unknown_outcome(workshop: Workshop) -> None:
    await workshop.control.fault(method="sendMessage", times=1, cut="after")
    await workshop.sender(job())
    assert workshop.outcomes.words == ["unknown"]


async def test_an_edit_that_broke_off_is_simply_repeated(workshop: Workshop) -> None:
    await workshop.sender(job())
    message_id = workshop.outcomes.told[0][1]["message_id"]
    workshop.easel.drawing = Drawing(Html("Вы придёте"))
    await workshop.control.fault(method="editMessageText", times=1, cut="after")
    await workshop.sender(job(DeliveryMode.REFRESH, message_id=message_id, digest="old"))
    assert workshop.outcomes.words == ["sent", "retry"]


async def test_a_text_that_telegram_refuses_fails_at_once(workshop: Workshop) -> None:
    workshop.easel.drawing = Drawing(Html("я" * 4097))
    await workshop.sender(job())
    word, facts = workshop.outcomes.told[0]
    assert word == "failed"
    assert "too long" in facts["error"]


async def test_a_job_whose_lease_is_nearly_over_goes_back(workshop: Workshop) -> None:
    late = replace(job(), leased_until=SystemClock().now() + timedelta(seconds=5))
    await workshop.sender(late)
    assert workshop.outcomes.words == ["retry"]
    assert await workshop.control.last_text(CHAT) == ""


async def test_in_a_long_stop_a_job_goes_back_before_any_waiting(workshop: Workshop) -> None:
    workshop.sender.pace.stop(600)
    before = SystemClock().now()
    async with asyncio.timeout(1):
        await workshop.sender(job())
    word, facts = workshop.outcomes.told[0]
    assert (word, facts["counts"]) == ("retry", False)
    assert facts["not_before"] > before + timedelta(seconds=599)


async def test_what_cannot_be_drawn_for_ever_fails_by_its_name(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    workshop.easel.broken = ZeroDivisionError("secret")
    await workshop.sender(job())
    await workshop.sender(replace(job(), attempts=50))
    assert workshop.outcomes.words == ["retry", "failed"]
    assert workshop.outcomes.told[1][1]["error"] == "ZeroDivisionError"
    assert all(record.exc_info for record in caplog.records)
    assert len(caplog.records) == 2


@pytest.mark.parametrize("code", [401, 404, 409])
async def test_an_answer_about_the_bot_as_a_whole_fails_nobody(
    workshop: Workshop, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    nobody = {"error_code": code, "description": "Nobody here"}
    await workshop.control.fault(method="sendMessage", times=2, delay=0.3, **nobody)  # both are out when it comes
    async with asyncio.timeout(5):
        await asyncio.gather(workshop.sender(job()), workshop.sender(job()))
        await workshop.sender(job())
    assert workshop.outcomes.words == ["retry", "retry", "sent"]
    assert workshop.outcomes.told[0][1]["counts"] is False
    assert [record.levelname for record in caplog.records] == ["ERROR"]


@pytest.mark.parametrize(
    ("page", "outcome"),
    [("<html>502 Bad Gateway</html>", "retry"), ('{"ok": "perhaps"}', "unknown"), ('{"ok": true, "resul', "unknown")],
)
async def test_rubbish_in_place_of_an_answer(workshop: Workshop, page: str, outcome: str) -> None:
    workshop.sender.bot.session.middleware(Gateway(page))
    await workshop.sender(job())
    assert workshop.outcomes.words == [outcome]


async def test_a_stop_that_the_farewell_of_an_old_message_meets_holds_everybody(workshop: Workshop) -> None:
    workshop.easel.drawing = Drawing(Html("Приглашение"), farewell=Html("Новое — ниже"))
    await workshop.control.fault(method="editMessageText", times=1, error_code=429, retry_after=60)
    await workshop.sender(job(message_id=4, digest="old"))
    assert workshop.outcomes.words == ["sent"]
    assert workshop.sender.pace.stopped_for > 59


async def test_a_board_that_was_much_work_comes_later(workshop: Workshop) -> None:
    board = replace(job(DeliveryMode.REFRESH, message_id=4, digest="old"), priority=Priority.BOARD)
    workshop.easel.slow = 0.1
    await workshop.sender(board)
    before = SystemClock().now()
    await workshop.sender(board)
    word, facts = workshop.outcomes.told[-1]
    assert (word, facts["counts"]) == ("retry", False)
    assert facts["not_before"] > before + timedelta(seconds=1)
    await workshop.sender(replace(board, priority=Priority.OWN_TAP))
    assert workshop.outcomes.words == ["sent", "retry", "sent"]
