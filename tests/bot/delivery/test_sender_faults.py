"""What becomes of a job when Telegram, or the way to it, does not do what it should."""

import asyncio
from datetime import timedelta

import pytest

from commission.delivery.job import DeliveryMode
from commission.moment import SystemClock
from commission.roster.person import Reach
from handlers.cards.drawing import Drawing
from handlers.texts import Html
from tests.bot.delivery.gateway import Gateway
from tests.bot.delivery.workshop import CHAT, Workshop, job


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
    assert workshop.outcomes.words == ["sent", "unknown"]


async def test_a_text_that_telegram_refuses_fails_at_once(workshop: Workshop) -> None:
    workshop.easel.drawing = Drawing(Html("я" * 4097))
    await workshop.sender(job())
    word, facts = workshop.outcomes.told[0]
    assert word == "failed"
    assert "too long" in facts["error"]


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
