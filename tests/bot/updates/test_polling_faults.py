"""Polling: what Telegram, the network and a bug of ours do to it."""

import asyncio
import time

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.updates.intake import Intake, Raw
from bot.updates.polling import Polling
from tests.bot.updates.play import PATIENCE, Play, fault, until


@pytest.mark.parametrize(
    "error",
    [
        fault(TelegramNetworkError),
        fault(TelegramServerError),
        fault(TelegramBadRequest),
        ClientDecodeError("no JSON", ValueError(), "<html>"),
        ZeroDivisionError(),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_a_fault_ends_nothing(play: Play, error: Exception) -> None:
    play.telegram.faults.append(error)
    play.telegram.come(5)
    async with play.running():
        await until(lambda: play.worker.done == [5])
    assert play.telegram.opened == 1


async def test_429_is_waited_for(play: Play) -> None:
    play.telegram.faults.append(fault(TelegramRetryAfter, retry_after=1))
    play.telegram.come(5)
    began = time.monotonic()
    async with play.running():
        await until(lambda: play.worker.done == [5])
    assert time.monotonic() - began >= 1


async def test_a_second_poller_is_one_clear_line_and_no_end(play: Play, caplog: pytest.LogCaptureFixture) -> None:
    play.telegram.faults.append(fault(TelegramConflictError))
    play.telegram.come(5)
    async with play.running():
        await until(lambda: play.worker.done == [5])
    assert [line.message for line in caplog.records if line.levelname == "ERROR"] == [
        "somebody else takes this bot's updates: run one process per token"
    ]


async def test_a_refused_token_ends_it(play: Play) -> None:
    play.telegram.faults.append(fault(TelegramUnauthorizedError))
    async with play.running() as task:
        with pytest.raises(TelegramUnauthorizedError):
            await asyncio.wait_for(task, PATIENCE)


async def test_one_that_fails_is_done_with_and_logged(play: Play, caplog: pytest.LogCaptureFixture) -> None:
    async def failing(_raw: Raw) -> None:
        raise ZeroDivisionError

    play.polling = Polling(play.telegram, Intake(failing), play.contact)
    play.telegram.come(5)
    async with play.running():
        await until(lambda: play.telegram.waiting == [])
    assert "update failed" in caplog.messages


async def test_contact_is_what_telegram_answers(play: Play) -> None:
    play.telegram.faults.append(fault(TelegramNetworkError))
    async with play.running():
        await until(lambda: not play.telegram.faults)
        assert not play.contact.fresh
        await until(lambda: play.contact.fresh)  # before anything comes: an empty poll takes long
    assert play.worker.begun == []
