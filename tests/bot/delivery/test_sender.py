"""What becomes of one job, with a real bot in front of Telegram in a box."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from commission.delivery.card import Priority
from commission.delivery.job import DeliveryMode
from commission.moment import SystemClock
from handlers.cards.drawing import Drawing
from handlers.texts import Html
from tests.bot.delivery.workshop import CHAT, Workshop, job


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
